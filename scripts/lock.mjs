// Lets one run at a time install things, so that two npm scripts started together do not tear at the same folder.
import { createHash } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';

/** Runs `work` while no other run for the same `root` does; waits for another as long as its process lives. */
export async function withLock(root, say, work) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const file = join(tmpdir(), `gazette-setup-${process.getuid?.() ?? ''}-${name}`);
  for (let told = false; !take(file); told = true) {
    const holder = holderOf(file);
    if (holder !== undefined && !isAlive(holder)) discard(file);
    else {
      if (!told) say(`waiting for another set-up (process ${holder})`);
      await delay(200);
    }
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  await work();
  release();
}

/** A link appears with its contents, so that nobody reads a lock that does not say yet whose it is. */
function take(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid), { mode: 0o600 });
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine);
  }
}

function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Moved aside and looked at again: meanwhile another may have put its own in the place of the stale one. */
function discard(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (isAlive(holderOf(aside))) linkSync(aside, file);
    rmSync(aside);
  } catch {}
}

import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { openConfiguredStore } from '../open-store.ts';
import type { Releasers } from '../releasers.ts';
import { BackupError, type Command, reasonOf, UsageError } from './command.ts';
import { pipeFrom } from './pipes.ts';
import { progressLine } from './progress.ts';
import { checkBackup, readBackup } from './read-backup.ts';
import { restoreLines } from './restore-lines.ts';

export const restore: Command = async (args, { config, log, print, tell, releasers }) => {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) throw new UsageError('restore takes one file');
  const { show, wipe } = progressLine(process.stderr, () => performance.now(), '', 'lines');
  releasers.add(wipe);
  const piped = given === '-' ? process.stdin : await pipeFrom(given);
  const name = given === '-' ? 'standard input' : given;
  const file = piped ? await spooled(piped, name, releasers) : given;
  const of = await checkBackup(file, name);
  const { store } = await openConfiguredStore(config, log, releasers, { purpose: 'gazette restore', guest: true });
  const started = performance.now();
  const left = (what: string) => {
    wipe();
    tell(`not restored: ${what}`);
  };
  const { defaults } = config;
  const progress = (done: number) => show(done, of);
  const counts = await restoreLines({ store, now: Date.now, defaults, left, progress }, readBackup(file));
  wipe();
  print(JSON.stringify({ ...counts, seconds: Math.round(performance.now() - started) / 1_000 }));
  return counts.rejected > 0 ? 1 : 0;
};

/** What comes through a pipe in a file, since it is read twice. */
async function spooled(piped: Readable, name: string, releasers: Releasers): Promise<string> {
  try {
    const folder = await mkdtemp(join(tmpdir(), 'gazette-'));
    releasers.add(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'piped');
    await pipeline(piped, createWriteStream(file, { mode: 0o600 }));
    return file;
  } catch (error) {
    const why = `${name} cannot be kept in ${tmpdir()}: ${reasonOf(error)}`;
    throw new BackupError(`nothing was restored: ${why}; set TMPDIR to a folder with room for it, or restore a file`);
  }
}

import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Config } from '../config.ts';
import { type BackupLine, formatBackupLine } from '../model/backup.ts';
import { openConfiguredStore } from '../open-store.ts';
import type { Releasers } from '../releasers.ts';
import { backupLines } from './backup-lines.ts';
import { BackupError, type Command, reasonOf, UsageError } from './command.ts';
import { pipeTo } from './pipes.ts';
import { progressLine } from './progress.ts';

/** Written at once: a write for each line would cost more than the line. */
const CHUNK = 64 * 1024;

export const backup: Command = async (args, { config, log, results, print, tell, releasers }) => {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  if (positionals.length > 1) throw new UsageError('backup takes one file');
  if (positionals[0] === '') throw new UsageError('a file has a name, not ""');
  const file = ['-', '/dev/stdout'].includes(positionals[0] ?? '-') ? undefined : positionals[0];
  const { show, wipe } = progressLine(process.stderr, () => performance.now(), '', 'records');
  releasers.add(wipe);
  let failed = false;
  const left = (what: string) => {
    failed = true;
    wipe();
    tell(`left out: ${what}`);
  };
  const { store } = await openConfiguredStore(config, log, releasers, {
    purpose: 'gazette backup',
    guest: true,
    reads: true,
  });
  const counts = { subscribers: 0, subscriptions: 0, articles: 0 };
  const lines = textOf(counting(backupLines({ store, left, progress: show }), counts));
  if (file === undefined) await pipeline(Readable.from(lines), results, { end: false }).catch(notTaken);
  else {
    await writeWhole(file, lines, releasers);
    print(JSON.stringify(counts));
  }
  wipe();
  // Whoever backs up the wrong store by night is to read of it before they need the right one.
  if (counts.subscribers + counts.articles === 0)
    tell(`nothing is remembered in ${placeOf(config)}: look whether that is the one Gazette runs with`);
  return failed ? 1 : 0;
};

const placeOf = ({ redis, dataDir }: Config) =>
  redis.url === undefined ? `DATA_DIR ${resolve(dataDir)}` : 'the Redis of REDIS_URL';

/** Half a backup is none. */
function notTaken(error: NodeJS.ErrnoException): never {
  throw error.code === 'EPIPE' ? new BackupError('whoever reads the backup has ended before all of it came') : error;
}

async function* counting(
  lines: AsyncIterable<BackupLine>,
  counts: Record<'subscribers' | 'subscriptions' | 'articles', number>,
): AsyncGenerator<BackupLine> {
  for await (const line of lines) {
    if (line.type !== 'header' && line.type !== 'source') counts[`${line.type}s`]++;
    yield line;
  }
}

async function* textOf(lines: AsyncIterable<BackupLine>): AsyncGenerator<string> {
  let chunk = '';
  for await (const line of lines) {
    chunk += `${formatBackupLine(line)}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/** The file is there whole or not at all, and for its owner alone: it says who reads what. */
async function writeWhole(file: string, chunks: AsyncIterable<string>, releasers: Releasers): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    // What somebody reads from is not to be renamed away from them.
    const pipe = await pipeTo(file);
    if (pipe) return await pipeline(Readable.from(chunks), pipe);
    releasers.add(() => rm(unfinished, { force: true }));
    // Made anew: a file or link that somebody left there may be for others to read.
    await rm(unfinished, { force: true });
    await pipeline(Readable.from(chunks), createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }));
    await rename(unfinished, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') notTaken(error as NodeJS.ErrnoException);
    if (code === undefined || code.startsWith('ERR_')) throw error;
    throw new BackupError(`cannot write ${file}: ${code === 'ENOENT' ? 'its folder does not exist' : reasonOf(error)}`);
  }
}

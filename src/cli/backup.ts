import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { type BackupLine, formatBackupLine } from '../model/backup.ts';
import { openConfiguredStore } from '../open-store.ts';
import { Releasers } from '../releasers.ts';
import { backupLines } from './backup-lines.ts';
import { BackupError, type Command, UsageError } from './command.ts';
import { progressLine } from './progress.ts';

/** Written at once: a write for each line would cost more than the line. */
const CHUNK = 64 * 1024;

export const backup: Command = {
  usage: 'backup [FILE]',
  help:
    'Writes all subscribers, subscriptions, settings, cursors and articles as JSON Lines to FILE, or to stdout. ' +
    'Works while Gazette runs. "gazette restore FILE" brings them back.',
  async run(args, { config, log, print }) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    if (positionals.length > 1) throw new UsageError('backup takes one file');
    const file = positionals[0] === '-' ? undefined : positionals[0];
    const releasers = new Releasers();
    const { show, wipe } = progressLine(process.stderr, () => performance.now(), '', 'records');
    let failed = false;
    const left = (what: string) => {
      failed = true;
      wipe();
      process.stderr.write(`left out: ${what}\n`);
    };
    try {
      const { store } = await openConfiguredStore(config, log, releasers, { purpose: 'gazette backup', guest: true });
      const counts = { subscribers: 0, subscriptions: 0, articles: 0 };
      const lines = textOf(counting(backupLines({ store, left, progress: show }), counts));
      if (file === undefined) await pipeline(Readable.from(lines), process.stdout, { end: false });
      else {
        await writeWhole(file, lines);
        print(JSON.stringify(counts));
      }
      return failed ? 1 : 0;
    } finally {
      wipe();
      await releasers.release();
    }
  },
};

async function* counting(
  lines: AsyncIterable<BackupLine>,
  counts: Record<'subscribers' | 'subscriptions' | 'articles', number>,
): AsyncGenerator<BackupLine> {
  for await (const line of lines) {
    if (line.type !== 'header') counts[`${line.type}s`]++;
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
async function writeWhole(file: string, chunks: AsyncIterable<string>): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(unfinished, { mode: 0o600, flush: true }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined || code.startsWith('ERR_')) throw error;
    throw new BackupError(`cannot write ${file}: ${message}`);
  }
}

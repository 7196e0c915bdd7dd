import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { openConfiguredStore } from '../open-store.ts';
import { Releasers } from '../releasers.ts';
import { type Command, UsageError } from './command.ts';
import { progressLine } from './progress.ts';
import { checkBackup, readBackup } from './read-backup.ts';
import { restoreLines } from './restore-lines.ts';

export const restore: Command = {
  usage: 'restore FILE',
  help:
    'Merges a backup, or any of its lines, into the store; - is stdin. Every line is checked before anything is written. ' +
    'What the file says of a chat or an article takes the place of what is there, everything else stays, and nobody gets ' +
    'anything twice. Works while Gazette runs, and may be repeated.',
  async run(args, { config, log, print }) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const [given, ...more] = positionals;
    if (given === undefined || more.length > 0) throw new UsageError('restore takes one file');
    const releasers = new Releasers();
    const { show, wipe } = progressLine(process.stderr, () => performance.now(), '', 'lines');
    try {
      const file = given === '-' ? await spooled(releasers) : given;
      const of = await checkBackup(file);
      const { store } = await openConfiguredStore(config, log, releasers, { purpose: 'gazette restore', guest: true });
      const started = performance.now();
      const left = (what: string) => {
        wipe();
        process.stderr.write(`not restored: ${what}\n`);
      };
      const { defaults } = config;
      const progress = (done: number) => show(done, of);
      const counts = await restoreLines({ store, now: Date.now, defaults, left, progress }, readBackup(file));
      wipe();
      print(JSON.stringify({ ...counts, seconds: Math.round(performance.now() - started) / 1_000 }));
      return counts.rejected > 0 ? 1 : 0;
    } finally {
      wipe();
      await releasers.release();
    }
  },
};

/** Standard input in a file, since it is read twice. */
async function spooled(releasers: Releasers): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-'));
  releasers.add(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'stdin');
  await pipeline(process.stdin, createWriteStream(file, { mode: 0o600 }));
  return file;
}

import { parseArgs } from 'node:util';
import { ingestPost } from '../ingest/ingest.ts';
import { type IngestCounts, ingestSource } from '../jobs/ingest-sources.ts';
import { SourceError } from '../sources/source.ts';
import { spellSources } from '../sources/spell.ts';
import { openConfiguredStore } from '../open-store.ts';
import { Releasers } from '../releasers.ts';
import type { Command } from './command.ts';

export const ingest: Command = {
  usage: 'ingest [SOURCE…]',
  help: 'Reads the sources once into the store, those of SOURCES when none is named.',
  async run(args, { config, log, print }) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const sources = spellSources(positionals.length > 0 ? positionals : config.sources);
    const releasers = new Releasers();
    try {
      const { store } = await openConfiguredStore(config, log, releasers, { purpose: 'gazette ingest', guest: true });
      const started = performance.now();
      const total: IngestCounts = { read: 0, new: 0, changed: 0, unchanged: 0, rejected: 0 };
      let failed = false;
      for (const source of sources) {
        try {
          const counts = await ingestSource({ store, ingest: ingestPost, log, now: Date.now }, source);
          for (const name of Object.keys(total) as (keyof IngestCounts)[]) total[name] += counts[name];
        } catch (error) {
          if (!(error instanceof SourceError)) throw error;
          process.stderr.write(`${error.message}\n`);
          failed = true;
        }
      }
      print(JSON.stringify({ ...total, seconds: Math.round(performance.now() - started) / 1_000 }));
      return failed ? 1 : 0;
    } finally {
      await releasers.release();
    }
  },
};

import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Logger } from 'pino';
import { ingestPost } from '../ingest/ingest.ts';
import { announceArticle } from '../jobs/announce-article.ts';
import { announceCorrection } from '../jobs/announce-correction.ts';
import type { IngestCounts } from '../jobs/ingest-sources.ts';
import type { Queues } from '../jobs/queues.ts';
import { type ReadingEnd, type ReadPorts, readSource } from '../jobs/read-source.ts';
import type { ArticleId } from '../model/ids.ts';
import type { SourceEntry } from '../model/source-entry.ts';
import { openSources } from '../open-sources.ts';
import { type OpenedStore, openConfiguredStore } from '../open-store.ts';
import { Releasers } from '../releasers.ts';
import { nameOfAddress } from '../sources/address.ts';
import { type Source, SourceError } from '../sources/source.ts';
import { listSources } from '../sources/source-list.ts';
import type { Command } from './command.ts';
import { progressLine } from './progress.ts';

/** Asks so often, in ms, for a source that another process reads. */
const HELD_MS = 500;

export const ingest: Command = {
  usage: 'ingest [SOURCE…]',
  help: 'Reads the sources once into the store, whatever their interval; those of SOURCES and SOURCES_FILE when none is named. A source is named by its address, or what SOURCES_FILE calls it. Shows how far it is on a terminal.',
  async run(args, { config, log, print }) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const entries = wanted(positionals, listSources(config.sources, config.sourcesFile));
    const releasers = new Releasers();
    try {
      const sources = openSources(config, releasers)(entries);
      const how = { purpose: 'gazette ingest', guest: true };
      const { store, connect } = await openConfiguredStore(config, log, releasers, how);
      const queues = openLate(connect, releasers);
      const corrected = (article: ArticleId) =>
        announceCorrection({ store, queue: async () => (await queues()).correct, log }, article);
      const arrived = (article: { tags: readonly string[]; available: number }) =>
        announceArticle({ store, queue: async () => (await queues()).instant, now: Date.now }, article);
      const shared = { store, ingest: ingestPost, now: Date.now, corrected, arrived };
      const started = performance.now();
      const total: IngestCounts = { read: 0, new: 0, changed: 0, unchanged: 0, rejected: 0 };
      let failed = false;
      for (const [index, source] of sources.entries()) {
        const label = sources.length > 1 ? `source ${index + 1} of ${sources.length}: ` : '';
        const { show, wipe } = progressLine(process.stderr, () => performance.now(), label);
        const ports = { ...shared, log: afterWiping(log, wipe), progress: show };
        const held = () => process.stderr.write(`${source.name} is being read by another process: waiting for it\n`);
        const end = await readNow(ports, source, held);
        wipe();
        if (end.kind === 'read')
          for (const name of Object.keys(total) as (keyof IngestCounts)[]) total[name] += end.counts[name];
        else {
          if (end.kind === 'failed') process.stderr.write(`${explain(end.error)}\n`);
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

/** The sources that were named, with the options they are listed with; all that are listed when none was. */
function wanted(names: readonly string[], listed: readonly SourceEntry[]): SourceEntry[] {
  if (names.length === 0) return [...listed];
  const known = (name: string) =>
    listed.filter(({ url, options }) => options.name === name || nameOfAddress(url) === nameOfAddress(name));
  const unknown = names.filter((name) => known(name).length === 0);
  return [...new Set([...names.flatMap(known), ...listSources(unknown, undefined)])];
}

/** Reads a source whatever its interval, once no other process reads it. */
async function readNow(ports: ReadPorts, source: Source, held: () => void): Promise<ReadingEnd> {
  for (let told = false; ; told = true) {
    const answer = await ports.store.sourceTurns.begin(source.name, ports.now());
    if (answer.kind === 'turn') return readSource(ports, source, answer.token, new AbortController().signal);
    if (!told) held();
    await sleep(HELD_MS);
  }
}

/** A fault of ours is told with all there is to find it by. */
function explain(error: unknown): string {
  return error instanceof SourceError ? error.message : String((error as Error).stack ?? error);
}

/** Opens the queues when one is first asked for: few imports have anything for them, and BullMQ takes memory. */
function openLate(connect: OpenedStore['connect'], releasers: Releasers): () => Promise<Queues> {
  let opened: Promise<Queues> | undefined;
  const open = async () => {
    const { openQueues } = await import('../jobs/queues.ts');
    const queues = openQueues(await connect());
    for (const queue of queues.all) queue.on('error', () => undefined);
    releasers.add(() => queues.close());
    return queues;
  };
  return () => (opened ??= open());
}

/** So that a warning does not begin behind the bar. What a source fails with is told in plain words instead. */
function afterWiping(log: Logger, wipe: () => void): Logger {
  const warn = (...given: Parameters<Logger['warn']>) => {
    wipe();
    log.warn(...given);
  };
  return Object.assign(Object.create(log) as Logger, { warn, error: () => undefined });
}

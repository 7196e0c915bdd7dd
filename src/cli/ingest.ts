import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Logger } from 'pino';
import { ingestPosts } from '../ingest/ingest.ts';
import { announceArticle } from '../jobs/announce-article.ts';
import { announceCorrection } from '../jobs/announce-correction.ts';
import type { IngestCounts } from '../jobs/ingest-counts.ts';
import type { Queues } from '../jobs/queues.ts';
import { type ReadingEnd, type ReadPorts, readSource } from '../jobs/read-source.ts';
import type { ArticleId } from '../model/ids.ts';
import type { SourceEntry } from '../model/source-entry.ts';
import { whenNeeded } from '../model/when-needed.ts';
import { openSources } from '../open-sources.ts';
import { type OpenedStore, openConfiguredStore } from '../open-store.ts';
import type { Releasers } from '../releasers.ts';
import { nameOfAddress } from '../sources/address.ts';
import { type Source, SourceError } from '../sources/source.ts';
import { listSources } from '../sources/source-list.ts';
import { refusalIn } from '../store/inspect-redis.ts';
import { type Command, UsageError } from './command.ts';
import { progressLine } from './progress.ts';

/** Asks so often, in ms, for a source that another process reads. */
const HELD_MS = 500;

export const ingest: Command = async (args, context) => {
  const { config, print, tell, releasers } = context;
  const { positionals } = parseArgs({ args, allowPositionals: true });
  if (positionals.includes('')) throw new UsageError('a source has an address, not ""');
  const entries = wanted(positionals, listSources(config.sources, config.sourcesFile));
  const sources = openSources(config, releasers)(entries);
  const how = { purpose: 'gazette ingest', guest: true };
  const { store, connect } = await openConfiguredStore(config, context.log, releasers, how);
  const queues = openLate(connect, releasers);
  const corrected = (article: ArticleId) =>
    announceCorrection({ store, queue: async () => (await queues()).correct, log: context.log }, article);
  const arrived = (article: { tags: readonly string[]; available: number }) =>
    announceArticle({ store, queue: async () => (await queues()).instant, now: Date.now }, article);
  const shared = { store, ingest: ingestPosts, now: Date.now, corrected, arrived };
  // Broken off, it leaves no turn behind that the next reading would wait for.
  const stopping = new AbortController();
  let reading: Promise<unknown> | undefined;
  releasers.add(async () => {
    stopping.abort();
    await reading?.catch(() => undefined);
  });
  const started = performance.now();
  const total: IngestCounts = { read: 0, new: 0, changed: 0, unchanged: 0, rejected: 0 };
  let failed = false;
  for (const [index, source] of sources.entries()) {
    const label = sources.length > 1 ? `source ${index + 1} of ${sources.length}: ` : '';
    const lineFor = (things: string) => progressLine(process.stderr, () => performance.now(), label, things);
    const objects = lineFor('objects');
    // When the first post is there, or the time before would be counted as theirs.
    let posts: ReturnType<typeof lineFor> | undefined;
    const wipe = () => {
      objects.wipe();
      posts?.wipe();
    };
    releasers.add(wipe);
    const progress = (done: number, of: number) => (posts ??= lineFor('posts')).show(done, of);
    const log = afterWiping(context.log, wipe);
    const ports = { ...shared, log, progress, ...(process.stderr.isTTY && { fetched: objects.show }) };
    const held = () => tell(`${source.name} is being read by another process: waiting for it`);
    const ending = readNow(ports, source, held, stopping.signal);
    reading = ending;
    const end = await ending;
    wipe();
    if (end.kind === 'read')
      for (const name of Object.keys(total) as (keyof IngestCounts)[]) total[name] += end.counts[name];
    else {
      if (end.kind === 'failed') tell(explain(end.error));
      failed = true;
    }
  }
  print(JSON.stringify({ ...total, seconds: Math.round(performance.now() - started) / 1_000 }));
  return failed ? 1 : 0;
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
async function readNow(ports: ReadPorts, source: Source, held: () => void, stop: AbortSignal): Promise<ReadingEnd> {
  for (let told = false; ; told = true) {
    if (stop.aborted) return { kind: 'given up' };
    const answer = await ports.store.sourceTurns.begin(source.name, ports.now());
    if (answer.kind === 'turn') return readSource(ports, source, answer.token, stop);
    if (!told) held();
    await sleep(HELD_MS);
  }
}

/** A fault of ours is told with all there is to find it by. */
function explain(error: unknown): string {
  return refusalIn(error) ?? (error instanceof SourceError ? error.message : String((error as Error).stack ?? error));
}

/** Opens the queues when one is first asked for: few imports have anything for them, and BullMQ takes memory. */
function openLate(connect: OpenedStore['connect'], releasers: Releasers): () => Promise<Queues> {
  return whenNeeded(async () => {
    const { openQueues } = await import('../jobs/queues.ts');
    const queues = openQueues(await connect());
    releasers.add(() => queues.close());
    return queues;
  });
}

/** So that a warning does not begin behind the bar. What a source fails with is told in plain words instead. */
function afterWiping(log: Logger, wipe: () => void): Logger {
  const warn = (...given: Parameters<Logger['warn']>) => {
    wipe();
    log.warn(...given);
  };
  return Object.assign(Object.create(log) as Logger, { warn, error: () => undefined });
}

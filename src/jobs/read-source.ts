import { type Source, SourceError } from '../sources/source.ts';
import type { Store } from '../store/store.ts';
import { type Ingestion, type IngestPorts, ingestSource } from './ingest-sources.ts';
import { heeded, nextReading, nextTryAfter } from './source-times.ts';
import { duringTurn, ReadingGivenUp } from './source-turn.ts';

export type ReadPorts = Omit<IngestPorts, 'turn' | 'store'> & {
  store: IngestPorts['store'] & Pick<Store, 'sourceHealth' | 'sourceTurns'>;
};

/** How a reading ended; one that was `given up` is taken up by whoever has the next turn. */
export type ReadingEnd =
  | { kind: 'read'; counts: Ingestion; next?: number }
  | { kind: 'failed'; error: unknown; next?: number; ended: boolean }
  | { kind: 'given up' };

/** How far a reading is that takes long, is told every so many ms. */
const TELL_MS = 30_000;

/** That a source fails for one and the same reason is told once in so many ms: a folder is looked at every minute. */
const TELL_AGAIN_MS = 3_600_000;
const lastTold = new WeakMap<Source, { reason: string; at: number }>();

/** Reads a source in a turn that was begun, and notes how that went and when it is to be read again, epoch ms. */
export async function readSource(
  ports: ReadPorts,
  source: Source,
  token: string,
  stop: AbortSignal,
): Promise<ReadingEnd> {
  const { store, log, now } = ports;
  const { name, interval } = source;
  const begun = now();
  const started = performance.now();
  let told = begun;
  const progress = (done: number, of: number) => {
    if (now() - told < TELL_MS) return;
    told = now();
    log.info({ source: name, done, of }, 'reading');
  };
  try {
    return await duringTurn(store.sourceTurns, source, token, stop, async (turn): Promise<ReadingEnd> => {
      try {
        const counts = await ingestSource({ progress, ...ports, turn }, source);
        turn.check();
        const next = interval === undefined ? undefined : nextReading(name, interval, begun, counts.next);
        await store.sourceHealth.succeeded(name, now(), next, heeded(counts.next, begun));
        if (lastTold.delete(source)) log.info({ source: name }, 'source is read again');
        const seconds = Math.round(performance.now() - started) / 1_000;
        if (counts.read > counts.unchanged) log.info({ source: name, ...counts, seconds }, 'ingested');
        return { kind: 'read', counts, ...(next !== undefined && { next }) };
      } catch (error) {
        if (error instanceof ReadingGivenUp) throw error;
        return await noteFailure(ports, source, error);
      }
    });
  } catch (error) {
    if (!(error instanceof ReadingGivenUp)) throw error;
    log.debug({ source: name, reason: error.message }, 'reading given up');
    return { kind: 'given up' };
  }
}

async function noteFailure({ store, log, now }: ReadPorts, source: Source, error: unknown): Promise<ReadingEnd> {
  const { name, interval } = source;
  const { retryAt, ended = false } = error instanceof SourceError ? error : {};
  const reason = error instanceof Error ? error.message : String(error);
  // Where the words say all, a stack would only hide them.
  const why = error instanceof SourceError ? { reason } : { err: error };
  const before = lastTold.get(source);
  if (before?.reason !== reason || performance.now() - before.at > TELL_AGAIN_MS) {
    lastTold.set(source, { reason, at: performance.now() });
    log.error({ ...why, source: name }, ended ? 'source has ended' : 'source cannot be read');
  }
  try {
    const failed = now();
    const { failures } = await store.sourceHealth.get(name);
    const next = interval === undefined ? undefined : nextTryAfter(failures + 1, interval, failed, retryAt);
    await store.sourceHealth.failed(name, reason, failed, ended ? undefined : next, { ended });
    return { kind: 'failed', error, ended, ...(next !== undefined && { next }) };
  } catch (unnoted) {
    log.warn({ err: unnoted, source: name }, 'how the source fares could not be noted');
    return { kind: 'failed', error, ended };
  }
}

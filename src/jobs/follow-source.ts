import type { Source } from '../sources/source.ts';
import type { Lanes } from './lanes.ts';
import { type ReadPorts, readSource } from './read-source.ts';
import { nextReading, slackOf } from './source-times.ts';

export interface FollowPorts extends ReadPorts {
  /** Told why the store does not say whose turn it is. */
  unsettled: (reason: string) => void;
}

export interface FollowedSource {
  readonly source: Source;
  /** Fulfilled when it was read once, failed to be, or needs no reading by this process now. */
  readonly first: Promise<void>;
  /** Has it read as soon as may be, whatever its interval. */
  ask(): void;
  /** Stops it; a reading under way is given up. */
  close(): Promise<void>;
}

/** Looks again this often, in ms, whether another process has changed when a source is due. */
const LONGEST_WAIT_MS = 300_000;
/** Asks so often, in ms, for a turn that another process has; and when the store is in trouble. */
const HELD_MS = 500;
const TROUBLE_MS = 5_000;

/**
 * Reads a source now and then, one reading at a time over all processes: when its interval has passed, and when it says
 * that it changed. One that another process has read in time is not read again.
 */
export function followSource(ports: FollowPorts, source: Source, lanes: Lanes): FollowedSource {
  const { store, now, unsettled } = ports;
  const { name, interval } = source;
  const stopping = new AbortController();
  const first = Promise.withResolvers<void>();
  /** Whether a reading was asked for that has not begun. */
  let asked = interval === undefined;
  let wake = () => {};
  const ask = () => {
    asked = true;
    wake();
  };

  async function follow(): Promise<void> {
    while (!stopping.signal.aborted) {
      const ms = await lanes.run(step);
      first.resolve();
      if (!asked) await sleepUntilAsked(ms);
    }
  }

  /** Reads the source if it is time to; gives how long to wait, in ms, unless somebody asks. */
  async function step(): Promise<number> {
    if (stopping.signal.aborted) return 0;
    const forced = asked;
    asked = false;
    const later = (ms: number) => {
      if (forced) setTimeout(ask, ms).unref();
      return ms;
    };
    if (!forced && interval === undefined) return LONGEST_WAIT_MS;
    try {
      const due = forced || interval === undefined ? {} : { interval, slack: slackOf(interval) };
      const answer = await store.sourceTurns.begin(name, now(), due);
      if (answer.kind === 'held') return later(Math.min(answer.ms, HELD_MS));
      if (answer.kind === 'early' && interval !== undefined)
        return nextReading(name, interval, answer.at - interval + slackOf(interval)) - now();
      if (answer.kind !== 'turn') return LONGEST_WAIT_MS;
      const end = await readSource(ports, source, answer.token, stopping.signal);
      if (end.kind === 'given up') return later(HELD_MS);
      return end.next === undefined ? LONGEST_WAIT_MS : end.next - now();
    } catch (error) {
      if (!stopping.signal.aborted) unsettled((error as Error).message);
      return later(TROUBLE_MS);
    }
  }

  async function sleepUntilAsked(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, Math.max(0, Math.min(ms, LONGEST_WAIT_MS)));
    wake = resolve;
    if (stopping.signal.aborted) resolve();
    await promise;
    clearTimeout(timer);
  }

  const following = follow();
  const watch = source.watch?.(ask);
  return {
    source,
    first: first.promise,
    ask,
    async close() {
      watch?.close();
      stopping.abort();
      wake();
      await following;
    },
  };
}

import { hash } from 'node:crypto';

const DAY_MS = 86_400_000;
/** A source that fails is left alone for a minute at least, and a day at most where its interval is not longer. */
const SHORTEST_BACK_OFF_MS = 60_000;
/** Whoever asks not to be read for longer is read all the same: what says so may be wrong, and nobody would notice. */
const LONGEST_DEMAND_MS = 7 * DAY_MS;

/** The instant before which a source asks at `now` not to be read, as far as that is heeded. */
export function heeded(asked: number | undefined, now: number): number {
  return Math.min(asked ?? 0, now + LONGEST_DEMAND_MS);
}

/** By how much, in ms, a reading may come before its interval has passed: timers are not exact. */
export function slackOf(interval: number): number {
  return Math.min(1_000, interval / 20);
}

/**
 * When a source that was last read at `begun` is read again, epoch ms. Its name gives each source its own place in the
 * interval, so that many with the same one are spread over it; to get there the first wait may be up to twice as long.
 *
 * @param asked before which the source asks not to be read
 */
export function nextReading(name: string, interval: number, begun: number, asked = 0): number {
  const earliest = Math.max(begun + interval - slackOf(interval), heeded(asked, begun));
  const place = (Number.parseInt(hash('sha256', name, 'hex').slice(0, 12), 16) / 2 ** 48) * interval;
  return Math.ceil(Math.ceil((earliest - place) / interval) * interval + place);
}

/**
 * When a source is tried again that has failed so many times in a row: after its interval, twice that, and so on to a day.
 *
 * @param asked before which the source asks not to be read
 */
export function nextTryAfter(failures: number, interval: number, failed: number, asked = 0): number {
  const first = Math.max(interval, SHORTEST_BACK_OFF_MS);
  const wait = Math.min(first * 2 ** Math.min(failures - 1, 20), Math.max(DAY_MS, interval));
  return Math.max(failed + wait, heeded(asked, failed));
}

import type { Logger } from 'pino';
import { nextDue } from '../digest/decide.ts';
import type { Righted } from '../store/right-articles.ts';
import type { Store } from '../store/store.ts';
import { readTiming } from '../store/timings.ts';

export interface ClockPorts {
  store: Pick<Store, 'articles' | 'clock' | 'due' | 'timings'>;
  log: Logger;
  /** Told of every article that becomes available by it. */
  arrived?: (article: Righted) => Promise<void>;
}

/**
 * Notes that it is `now` (epoch ms). Where the clock was set back, everyone who was to be served once it has caught up
 * with itself is due at their next slot again, and what was ingested meanwhile is available. Gives whether it was.
 */
export async function heedClock({ store, log, arrived }: ClockPorts, now: number): Promise<boolean> {
  const setBack = await store.clock.tick(now);
  if (!setBack) return false;
  const [from, to] = [new Date(setBack.from).toISOString(), new Date(setBack.to).toISOString()];
  log.warn({ from, to }, 'the clock was set back: editions are planned anew');
  for await (const due of store.due.all()) {
    const later = due.filter(({ at }) => at > now);
    const spelled = await store.timings.spelled(later.map(({ key }) => key));
    const moves = later.flatMap((taken, index) => {
      const next = nextOf(spelled[index], now, taken.at);
      return next !== undefined && next < taken.at ? [{ taken, next }] : [];
    });
    if (moves.length > 0) await store.due.advance(moves);
  }
  for (const article of await store.articles.setRight(now)) await arrived?.(article);
  return true;
}

/** `undefined` also where settings are damaged: who plans them says so. */
function nextOf(
  spelled: Parameters<typeof readTiming>[0] | undefined,
  now: number,
  current: number,
): number | undefined {
  try {
    return spelled === undefined ? undefined : nextDue(readTiming(spelled), now, current);
  } catch {
    return undefined;
  }
}

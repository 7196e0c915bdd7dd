import type { Subscription } from '../model/subscriber.ts';
import { decide, nextDue, type Timing } from './decide.ts';
import { isQuiet } from './quiet.ts';
import { nextEdition, weeklySlots } from './schedule.ts';

/** When something comes next: at an instant (epoch ms), or each article at once; `undefined` when nothing does. */
export type Coming = number | 'at once' | undefined;

/**
 * When the next edition comes that these subscriptions have a part in, as things stand at `now`.
 *
 * Not every slot serves what comes once a week. What comes at once waits for no slot, but for its first articles and for
 * those of a pause.
 */
export function coming(timing: Timing, subscriptions: readonly Subscription[], now: number): Coming {
  const { schedule, timezone, quiet, state, held } = timing;
  const slot = nextDue(timing, now);
  if (slot === undefined || subscriptions.length === 0) return undefined;
  const isOfPause = state === 'paused' || (held !== null && !isQuiet(quiet, timezone, now));
  const waits = ({ cadence, since }: Subscription) =>
    cadence === 'daily' || (cadence === 'instant' && (since === null || isOfPause));
  if (subscriptions.some(waits)) return slot;
  if (subscriptions.every(({ cadence }) => cadence === 'instant')) return 'at once';
  const decided = decide(timing, slot, slot);
  if (decided.kind === 'serve' && decided.cadences.includes('weekly')) return slot;
  return nextEdition(weeklySlots(schedule), timezone, slot);
}

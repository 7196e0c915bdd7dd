import type { Cadence, Schedule, Subscriber } from '../model/subscriber.ts';
import { endOfQuiet, isQuiet } from './quiet.ts';
import { nextEdition, weeklySlots } from './schedule.ts';

/** What decides when a subscriber's editions come. */
export interface Timing extends Pick<Subscriber, 'schedule' | 'timezone' | 'quiet' | 'state' | 'pausedUntil'> {
  /** Since when quiet hours or a pause hold back what comes due, epoch ms; `null` when nothing does. */
  held: number | null;
}

/** What is to be done about a subscriber who is due. All instants are epoch ms. */
export type Decision =
  /** An edition, for the subscriptions of these cadences. */
  | { kind: 'serve'; edition: number; cadences: readonly Cadence[]; next: number; ends: Ended }
  /** Nothing while it is quiet; what is due stays owed. */
  | { kind: 'hold'; until: number }
  /** Nothing while it is paused; the first slot afterwards brings what was missed. */
  | { kind: 'wait'; until: number }
  /** Nothing, until the chat comes back. */
  | { kind: 'out' };

/** What an edition puts an end to: a pause that was to last until that instant, and what was held since that one. */
export interface Ended {
  pause: number | null;
  hold: number | null;
}

/** How late, in ms, an edition still comes at the minute that its reader chose. */
const STILL_ON_TIME_MS = 10 * 60_000;

/** Within so many ms of what was brought forward, a change of settings leaves it where it is. */
const IMMINENT_MS = 60_000;

/** A week and a day: in a shorter time not every schedule has a slot. */
const FAR_BACK_MS = 8 * 86_400_000;

/**
 * Decides about a subscriber who is due since `due`, at `now`.
 *
 * Instant subscriptions are served by every edition, daily and weekly ones if a slot of theirs has come since the
 * subscriber was due. So what was missed while nothing ran is one edition, and one that brings an instant article right
 * before a slot leaves the slot alone. What a night or a pause held back counts as due since then. Each slot is served by
 * one edition, whichever way the clock is set: a subscriber who was served is next due after `now`.
 *
 * @throws {RangeError} if the schedule or the zone gives no instant
 */
export function decide(timing: Timing, due: number, now: number): Decision {
  const { schedule, timezone, quiet, state, pausedUntil } = timing;
  if (state === 'unreachable' || (state === 'paused' && pausedUntil === null)) return { kind: 'out' };
  if (state === 'paused' && pausedUntil !== null && pausedUntil > now)
    return { kind: 'wait', until: slotFrom(schedule, timezone, pausedUntil) };

  const next = nextEdition(schedule, timezone, now);
  const come = (slots: Schedule, since: number) => slotFrom(slots, timezone, since) <= now;
  if (quiet && isQuiet(quiet, timezone, now) && !come(schedule, Math.max(due, now - STILL_ON_TIME_MS)))
    return { kind: 'hold', until: Math.min(next, endOfQuiet(quiet, timezone, now)) };

  const edition = slotServed(timing, due, now);
  // A pause is over for the news; what was missed waits for the first slot.
  if (state === 'paused' && pausedUntil !== null && !come(schedule, pausedUntil))
    return { kind: 'serve', edition, cadences: ['instant'], next, ends: { pause: null, hold: null } };
  const since = Math.min(due, timing.held ?? due);
  const cadences: Cadence[] = ['instant'];
  if (come(schedule, since)) cadences.push('daily');
  if (come(weeklySlots(schedule), since)) cadences.push('weekly');
  const ends = { pause: state === 'paused' ? pausedUntil : null, hold: timing.held };
  return { kind: 'serve', edition, cadences, next, ends };
}

/**
 * When a subscriber is due next, after something it depends on was changed at `now`; `current` is when they were due
 * until then. `undefined` when nothing comes.
 */
export function nextDue(timing: Timing, now: number, current?: number): number | undefined {
  const { schedule, timezone, quiet, state, pausedUntil, held } = timing;
  if (state === 'unreachable' || (state === 'paused' && pausedUntil === null)) return undefined;
  if (state === 'paused' && pausedUntil !== null && pausedUntil > now) return slotFrom(schedule, timezone, pausedUntil);
  const slot = nextEdition(schedule, timezone, now);
  if (current === undefined || current >= slot) return slot;
  if (held !== null)
    return Math.min(slot, quiet && isQuiet(quiet, timezone, now) ? endOfQuiet(quiet, timezone, now) : now);
  return current <= now + IMMINENT_MS ? current : slot;
}

/** The slot an edition is for: of several that were missed the last; `due` itself where it was no slot that came. */
function slotServed({ schedule, timezone }: Timing, due: number, now: number): number {
  let served = due;
  let slot = slotFrom(schedule, timezone, Math.max(due, now - FAR_BACK_MS));
  while (slot <= now) {
    served = slot;
    slot = nextEdition(schedule, timezone, slot);
  }
  return served;
}

/** The first slot at an instant or after it. */
function slotFrom(schedule: Schedule, timezone: string, instant: number): number {
  return nextEdition(schedule, timezone, instant - 1);
}

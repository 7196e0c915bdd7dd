import type { Timing } from '../../src/digest/decide.ts';
import { EVERY_DAY } from '../../src/model/subscriber.ts';

/** A time in November 2026, which begins on a Sunday; `UTC` where the subscriber is. */
export const at = (time: string) => Date.parse(`2026-11-${time}Z`);

export const timing = (rest: Partial<Timing> = {}): Timing => ({
  timezone: 'UTC',
  schedule: { times: ['20:00', '08:00'], days: EVERY_DAY },
  quiet: null,
  state: 'active',
  pausedUntil: null,
  held: null,
  ...rest,
});

import { Cron } from 'croner';
import { kept } from '../model/kept.ts';
import type { Schedule } from '../model/subscriber.ts';

/**
 * The first slot after an instant (epoch ms), at a schedule's local times in a zone.
 *
 * An hour that daylight saving skips moves to the next one that exists; an hour that comes twice counts once.
 *
 * @throws {RangeError} if the schedule names no time that ever comes
 */
export function nextEdition(schedule: Schedule, timezone: string, after: number): number {
  const days = schedule.days.join(',');
  const next = schedule.times.flatMap((time) => {
    const run = clockOf(`${time} ${days} ${timezone}`).nextRun(new Date(after));
    return run === null ? [] : [run.getTime()];
  });
  if (next.length === 0) throw new RangeError(`no edition ever comes at ${schedule.times.join(', ')} in ${timezone}`);
  return Math.min(...next);
}

/** When weekly subscriptions come: on the first of the schedule's days, Monday first, at its first time. */
export function weeklySlots({ times, days }: Schedule): Schedule {
  return { times: [times.toSorted()[0] ?? '00:00'], days: [Math.min(...days) as Schedule['days'][number]] };
}

/** `HH:MM DAYS ZONE` as something that tells when it is so; it keeps no time of its own. */
const clockOf = kept((spelled) => {
  const [time = '', days = '', timezone = ''] = spelled.split(' ');
  const [hour, minute] = time.split(':').map(Number);
  return new Cron(`${minute} ${hour} * * ${days}`, { timezone, paused: true });
});

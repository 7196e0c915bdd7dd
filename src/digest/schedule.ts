import { Cron } from 'croner';
import type { Schedule } from '../model/subscriber.ts';

/**
 * The first edition after an instant (epoch ms), at a schedule's local times in a zone.
 *
 * An hour that daylight saving skips moves to the next one that exists; an hour that comes twice counts once.
 *
 * @throws {RangeError} if the schedule names no time that ever comes
 */
export function nextEdition(schedule: Schedule, timezone: string, after: number): number {
  const days = schedule.days.join(',');
  const next = schedule.times.flatMap((time) => {
    const [hour, minute] = time.split(':').map(Number);
    const run = new Cron(`${minute} ${hour} * * ${days}`, { timezone, paused: true }).nextRun(new Date(after));
    return run === null ? [] : [run.getTime()];
  });
  if (next.length === 0) throw new RangeError(`no edition ever comes at ${schedule.times.join(', ')} in ${timezone}`);
  return Math.min(...next);
}

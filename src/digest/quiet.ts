import { kept } from '../model/kept.ts';
import { EVERY_DAY, type QuietHours } from '../model/subscriber.ts';
import { nextEdition } from './schedule.ts';

/** Whether an instant (epoch ms) lies in quiet hours; they begin with `from` and end before `to`. */
export function isQuiet(quiet: QuietHours | null, timezone: string, at: number): boolean {
  if (!quiet) return false;
  const { from, to } = quiet;
  const time = localTimeIn(timezone).format(at);
  return from <= to ? from <= time && time < to : time >= from || time < to;
}

/** When the quiet hours in which an instant lies are over. */
export function endOfQuiet({ to }: QuietHours, timezone: string, at: number): number {
  return nextEdition({ times: [to], days: EVERY_DAY }, timezone, at);
}

const localTimeIn = kept(
  (timeZone) => new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
);

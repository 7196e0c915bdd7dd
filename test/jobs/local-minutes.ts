import type { Schedule } from '../../src/model/subscriber.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A stretch of time in which a zone keeps one offset; all epoch ms. */
interface Stretch {
  from: number;
  to: number;
  offset: number;
}

/**
 * When schedules come in a zone, found by asking `Intl` what the clocks there show, and by nothing else: hour after hour,
 * and where the offset changes minute after minute.
 */
export class LocalMinutes {
  readonly #stretches: Stretch[] = [];
  readonly #clock: Intl.DateTimeFormat;

  constructor(timeZone: string, from: number, to: number) {
    const two = '2-digit';
    const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two } as const;
    this.#clock = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...fields });
    let stretch: Stretch = { from, to: from, offset: this.#offset(from) };
    for (let hour = from; hour < to; hour += HOUR) {
      if (this.#offset(hour + HOUR) === stretch.offset) continue;
      let at = hour;
      while (this.#offset(at) === stretch.offset) at += MINUTE;
      this.#stretches.push({ ...stretch, to: at });
      stretch = { from: at, to: at, offset: this.#offset(at) };
    }
    this.#stretches.push({ ...stretch, to });
  }

  /** Every slot of a schedule, each once: at the first moment of its day at which the clock shows its time, or is past it. */
  slots({ times, days }: Schedule): number[] {
    const found = new Set<number>();
    const [first, last] = [this.#stretches[0], this.#stretches.at(-1)];
    for (let day = Math.floor(((first?.from ?? 0) - DAY) / DAY) * DAY; day < (last?.to ?? 0) + DAY; day += DAY) {
      const weekday = new Date(day).getUTCDay() || 7;
      if (!days.some((one) => one === weekday)) continue;
      for (const time of times) {
        const at = this.#firstShowing(day, day + minutesOf(time) * MINUTE);
        if (at !== undefined) found.add(at);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  /** The time of day as minutes. */
  minuteOfDay(at: number): number {
    return Math.floor(((((at + this.#offsetAt(at)) % DAY) + DAY) % DAY) / MINUTE);
  }

  /** The first moment after `at` at which the clock shows that time, or has leapt over it. */
  next(time: string, at: number): number {
    const every = this.slots({ times: [time as never], days: [1, 2, 3, 4, 5, 6, 7] });
    return every.find((slot) => slot > at) ?? Number.POSITIVE_INFINITY;
  }

  #firstShowing(day: number, local: number): number | undefined {
    for (const { from, to, offset } of this.#stretches) {
      const at = Math.max(from, local - offset);
      if (at < to && at + offset < day + DAY && at + offset >= local) return at;
    }
    return undefined;
  }

  #offsetAt(at: number): number {
    return this.#stretches.find((stretch) => at < stretch.to)?.offset ?? this.#offset(at);
  }

  #offset(at: number): number {
    const part = Object.fromEntries(this.#clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 0, day, hour, minute } = part;
    return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / MINUTE) * MINUTE;
  }
}

export function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

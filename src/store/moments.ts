/** Whose message goes first: a reply to a person before an instant article before a digest before anything else. */
export const PRIORITIES = ['reply', 'instant', 'digest', 'broadcast'] as const;

export type Priority = (typeof PRIORITIES)[number];

/** What the store answers to a process that wants moments. Instants are of the store's clock, in ms. */
export interface Taken {
  now: number;
  first: number;
  interval: number;
  /** When to ask for those that got none. */
  askAgain: number | null;
  /** How many moments each priority got, one after the other, from `first` on. */
  given: readonly number[];
  /** Whether these are for messages that find out if Telegram is back: they do not lapse, the next one is far off. */
  probing: boolean;
}

/**
 * A moment that has passed by so many ms is given up: those behind it come on time, and together they were a burst.
 * Whoever has it and comes to write by so many ms late, takes another. With the pace of `budget.ts`, no second sees more than
 * a twentieth, or one message, above the limit, as long as Telegram gets a message no later than `slackMs` after its moment.
 * What was written so late that it has less than `ON_THE_WAY_MS` left of that holds up those behind it, as it may have
 * come among them; by one moment at most.
 */
const LAPSES_MS = 20;
const OVER_MS = 30;
const ON_THE_WAY_MS = 30;

/** Who holds moments asks for more so many ms before the last of them. */
const AHEAD_MS = 75;

/**
 * A moment is handed out before it comes, by as long as it took of late until the message was ready to be written, and at
 * most by so many ms: its claim is on the disk by then. After one that took long, that goes down by this share each time.
 */
const MOST_LEAD_MS = 60;
/**
 * Moments within so many ms are handed out together, and those that are closer to one another than a slot come together at
 * its end: so their claims, and what is written down after their answers, travel together.
 */
const TOGETHER_MS = 20;
const SLOT_MS = 8;
const LEAD_EASES = 1 / 32;

/** Timers tell whole milliseconds. */
const EARLY_MS = 0.5;

/** Longer than this, in ms, nobody but replies waits for a moment. */
const PATIENCE_MS = 5_000;
const REPLY_PATIENCE_MS = 10_000;

/** A moment to write a message in (`ms` is 0), or in how many ms it is worth asking again. */
export interface Moment {
  ms: number;
  /**
   * To be awaited when the message is ready: until the moment is there. Gives whether it may still be used: it may have
   * passed by, so that a message now would follow too closely on those before it, or Telegram asked for silence meanwhile.
   */
  comes: () => Promise<boolean>;
  /** To be called when the message has been written. */
  written: () => void;
}

interface Waiter {
  resolve: (moment: Moment) => void;
  reject: (error: unknown) => void;
}

/**
 * The moments of one process: all who wait for one are served by one question to the store at a time, which takes several.
 * Each moment goes, when it comes, to whoever is first in line then.
 */
export function momentQueue(take: (wanted: readonly number[], lateMs: number) => Promise<Taken>, slackMs: number) {
  const waiting: Waiter[][] = PRIORITIES.map(() => []);
  /** Moments taken and still to come, in order, on this process's clock. */
  const moments: { at: number; rank: number; lapses: boolean }[] = [];
  /** What turns an instant of the store into one of `performance.now()`. */
  let offset = Number.POSITIVE_INFINITY;
  let asking = false;
  let asleep: NodeJS.Timeout | undefined;
  let soon: NodeJS.Immediate | undefined;
  let alarm: NodeJS.Timeout | undefined;
  /** Until when nobody but replies gets anything, as far as is known. */
  let stillUntil = 0;
  /** How many silences there were: who holds a moment from before may not use it. */
  let silences = 0;
  /** By what messages were written too late since the store was last asked. */
  let lateMs = 0;
  let lead = 0;
  let interval = 0;

  const isPast = (at: number, ms: number) => performance.now() - at > ms;
  const later = (ms: number): Moment => ({ ms: Math.ceil(ms), comes: () => Promise.resolve(false), written: () => {} });

  function handedOut(at: number): Moment {
    const handed = performance.now();
    const before = silences;
    return {
      ms: 0,
      comes: async () => {
        const ready = performance.now();
        const took = ready - handed;
        lead = Math.min(MOST_LEAD_MS, Math.max(took, lead + (took - lead) * LEAD_EASES));
        if (at - ready > EARLY_MS) {
          const end = interval < SLOT_MS ? Math.ceil(at / SLOT_MS) * SLOT_MS : at;
          await new Promise((resolve) => setTimeout(resolve, Math.ceil(end - ready)));
        }
        return before === silences && !isPast(at, OVER_MS);
      },
      written: () => {
        lateMs += Math.min(interval, Math.max(0, performance.now() - at - slackMs + ON_THE_WAY_MS));
      },
    };
  }

  /** Waits for the next moment. */
  function next(priority: Priority): Promise<Moment> {
    const now = performance.now();
    if (priority !== 'reply' && stillUntil - now > PATIENCE_MS) return Promise.resolve(later(stillUntil - now));
    return new Promise((resolve, reject) => {
      waiting[PRIORITIES.indexOf(priority)]?.push({ resolve, reject });
      // A reply does not wait until the others are to ask again.
      if (priority === 'reply') askSoon();
      else askInTime();
    });
  }

  /** Once all who come in this turn of the event loop are there. */
  function askSoon(): void {
    soon ??= setImmediate(() => {
      soon = undefined;
      void ask();
    });
  }

  function askInTime(): void {
    if (asleep !== undefined || asking) return;
    const last = moments.at(-1);
    const ms = last === undefined ? 0 : last.at - performance.now() - AHEAD_MS;
    if (ms < 1) askSoon();
    else askIn(ms);
  }

  function askIn(ms: number): void {
    asleep = setTimeout(() => {
      asleep = undefined;
      void ask();
    }, ms);
  }

  async function ask(): Promise<void> {
    if (asking) return;
    const wanted = lacking();
    if (wanted.every((count) => count === 0)) return;
    clearTimeout(asleep);
    asleep = undefined;
    asking = true;
    try {
      const asked = performance.now();
      const told = lateMs;
      lateMs = 0;
      const taken = await take(wanted, told);
      const answered = performance.now();
      // The true offset lies between these two; drift and a clock that was set come out at once.
      offset = Math.min(Math.max(asked - taken.now, offset), answered - taken.now);
      note(taken);
    } catch (error) {
      for (const waiter of waiting.splice(0, waiting.length, ...PRIORITIES.map(() => [])).flat()) waiter.reject(error);
      moments.length = 0;
    } finally {
      asking = false;
    }
    release();
    // Some came while the store was asked.
    if (lacking().some((count) => count > 0)) askInTime();
  }

  /** How many moments each priority has yet to ask for: what one has too many of is the others'. */
  function lacking(): number[] {
    const held = PRIORITIES.map(() => 0);
    for (const { rank } of moments) held[rank] = (held[rank] ?? 0) + 1;
    const lacks = waiting.map(({ length }, rank) => length - (held[rank] ?? 0));
    let over = lacks.reduce((sum, lack) => sum + Math.max(0, -lack), 0);
    return lacks.map((lack) => {
      const served = Math.min(over, Math.max(0, lack));
      over -= served;
      return Math.max(0, lack) - served;
    });
  }

  function note({ first, given, askAgain, probing, ...taken }: Taken): void {
    interval = taken.interval;
    const now = performance.now();
    let at = first + offset;
    for (const [rank, count] of given.entries()) {
      for (let index = 0; index < count; index++, at += interval) {
        // Only replies are ever given moments so far off: while the whole bot is to be silent.
        if (at - now > REPLY_PATIENCE_MS) waiting[rank]?.pop()?.resolve(later(at - now));
        else moments.push({ at, rank, lapses: !probing });
      }
    }
    stillUntil = 0;
    if (askAgain === null) return;
    const again = askAgain + offset;
    if (again - now > PATIENCE_MS) {
      stillUntil = again;
      for (const [rank, waiters] of waiting.entries())
        if (rank > 0) for (const waiter of waiters.splice(0)) waiter.resolve(later(again - now));
      return;
    }
    askIn(Math.max(1, again - now));
  }

  /** Serves the moments that come soon, and sets the alarm for the next one. */
  function release(): void {
    const now = performance.now();
    let missed = false;
    for (let moment = moments[0]; moment && moment.at <= now + lead + TOGETHER_MS; moment = moments[0]) {
      const { at, rank, lapses } = moment;
      moments.shift();
      if (lapses && isPast(at, LAPSES_MS)) missed = true;
      else firstInLine(rank)?.resolve(handedOut(at));
    }
    clearTimeout(alarm);
    alarm = moments[0] && setTimeout(release, Math.ceil(moments[0].at - lead - now));
    if (missed) askInTime();
  }

  /** A reply before all, then the one whom the store meant: so that the lower ones get the little they are due. */
  function firstInLine(rank: number): Waiter | undefined {
    return waiting[0]?.shift() ?? waiting[rank]?.shift() ?? waiting.find(({ length }) => length > 0)?.shift();
  }

  /** Gives up what was taken: Telegram asked the whole bot for silence. */
  function silence(): void {
    silences++;
    moments.length = 0;
    askInTime();
  }

  return { next, silence };
}

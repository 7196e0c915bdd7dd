import { expect } from 'vitest';
import { BUNDLE_MS } from '../../src/jobs/bring-forward.ts';
import type { Schedule } from '../../src/model/subscriber.ts';
import { LocalMinutes, minutesOf } from './local-minutes.ts';
import { type Course, type Epoch, LATEST_TICK_MS, type World } from './simulate.ts';

const DAY_MS = 86_400_000;
/** As long an edition may be late and still comes at night. */
const ON_TIME_MS = 10 * 60_000;

const places = new Map<string, LocalMinutes>();
function placeOf(zone: string, { from, to }: World): LocalMinutes {
  const spelled = `${zone} ${from} ${to}`;
  // A pause lasts up to three weeks beyond the end, and the next slot of a schedule may be a week off.
  const known = places.get(spelled) ?? new LocalMinutes(zone, from - 10 * DAY_MS, to + 31 * DAY_MS);
  places.set(spelled, known);
  return known;
}

/** Looks at one stretch in which a person's settings stayed the same. */
class Stretch {
  readonly daily: number[];
  readonly weekly: number[];
  readonly epoch: Epoch;
  readonly to: number;
  readonly world: World;
  readonly #place: LocalMinutes;

  constructor(epoch: Epoch, to: number, world: World) {
    this.epoch = epoch;
    this.to = to;
    this.world = world;
    this.#place = placeOf(epoch.timezone, world);
    this.daily = slotsOf(this.#place, epoch.timezone, epoch.schedule, world);
    const { days, times } = epoch.schedule;
    const first: Schedule = { days: [Math.min(...days) as never], times: [[...times].sort()[0] as never] };
    this.weekly = slotsOf(this.#place, epoch.timezone, first, world);
  }

  isQuiet(at: number): boolean {
    if (!this.epoch.quiet) return false;
    const [minute, from, to] = [
      this.#place.minuteOfDay(at),
      minutesOf(this.epoch.quiet.from),
      minutesOf(this.epoch.quiet.to),
    ];
    return from <= to ? from <= minute && minute < to : minute >= from || minute < to;
  }

  endOfQuiet(at: number): number {
    const time = this.epoch.quiet?.to ?? '00:00';
    return this.#place.next(time, at);
  }

  slotFrom(at: number): number {
    return this.daily.find((slot) => slot >= at) ?? Number.POSITIVE_INFINITY;
  }

  /** When what is due at an instant comes. */
  comes(due: number): number {
    const { state, pausedUntil } = this.epoch;
    let at = due;
    if (state === 'paused') {
      if (pausedUntil === null) return Number.POSITIVE_INFINITY;
      if (at < pausedUntil) at = this.slotFrom(pausedUntil);
    }
    for (let steps = 0; steps < 9; steps++) {
      const down = this.world.downtimes.find(({ from, to }) => from <= at && at < to);
      if (down) at = down.to;
      const onTime = this.daily.some((slot) => slot >= due && slot <= at && at - slot <= ON_TIME_MS);
      if (!this.isQuiet(at) || onTime) return at;
      at = Math.min(this.slotFrom(at + 1), this.endOfQuiet(at));
    }
    return at;
  }
}

const known = new Map<string, number[]>();
function slotsOf(place: LocalMinutes, zone: string, schedule: Schedule, { from, to }: World): number[] {
  const spelled = JSON.stringify([zone, schedule, from, to]);
  const slots = known.get(spelled) ?? place.slots(schedule);
  known.set(spelled, slots);
  return slots;
}

export interface Tally {
  editions: number;
  atTheirMinute: number;
  merged: number;
  articles: number;
}

/**
 * Holds what came of a person against what the clocks say: each slot once, at its minute or as soon as it may; nothing
 * else; nothing twice; instant articles within a minute, or as soon as they may.
 */
export function judge(course: Course, world: World, tally: Tally): void {
  const { editions, epochs, articles } = course;
  const stretches = epochs.map((epoch, index) => new Stretch(epoch, epochs[index + 1]?.from ?? world.to, world));
  const served = new Set(editions.map(({ edition }) => edition));
  expect(served.size, 'an edition came twice').toBe(editions.length);
  tally.editions += editions.length;

  for (const cadence of ['daily', 'weekly'] as const) {
    const came = editions.filter(({ cadences }) => cadences.includes(cadence));
    const unmatched = new Set(came);
    for (const stretch of stretches) {
      for (const slot of stretch[cadence].filter((at) => at > stretch.epoch.from && at < stretch.to)) {
        const edition = came.find(({ planned }) => planned >= slot);
        if (edition) {
          if (!unmatched.delete(edition)) tally.merged++;
        }
        const comes = stretch.comes(slot);
        // Whoever changes their mind in between gets it at the hour they set then.
        if (comes + LATEST_TICK_MS >= stretch.to) continue;
        const said = `${cadence} ${new Date(slot).toISOString()} in ${stretch.epoch.timezone}`;
        expect(edition, said).toBeDefined();
        expect(iso(edition?.planned), `${said}: too early`).toSatisfy((at: string) => at >= (iso(comes) ?? ''));
        expect(iso(edition?.planned), `${said}: too late`).toSatisfy(
          (at: string) => at <= (iso(comes + LATEST_TICK_MS) ?? ''),
        );
        if (comes === slot) {
          expect(iso(edition?.edition), said).toBe(iso(slot));
          tally.atTheirMinute++;
        }
      }
    }
    // Some slots right at a change belong to neither stretch; one of its very instant may come with what is next at once.
    const isOfChange = (planned: number) =>
      stretches.some(({ epoch: { from }, [cadence]: slots }) => {
        const until = slots.includes(from) ? (slots.find((slot) => slot > from) ?? world.to) : from + 2 * 60_000;
        return from > world.from && planned > from - 2 * 60_000 && planned < until;
      });
    const spurious = [...unmatched].filter(({ planned }) => !isOfChange(planned));
    expect(
      spurious.map(({ planned }) => iso(planned)),
      `${cadence} editions without a slot`,
    ).toEqual([]);
  }

  for (const { at, before } of articles) {
    const stretch = stretches.findLast(({ epoch }) => epoch.from <= at);
    if (!stretch) continue;
    const comes = stretch.comes(at + BUNDLE_MS);
    if (comes + LATEST_TICK_MS >= stretch.to) continue;
    const edition = editions[before];
    const said = `the article of ${iso(at)} in ${stretch.epoch.timezone}`;
    expect(edition, said).toBeDefined();
    expect(iso(edition?.planned), `${said} comes late`).toSatisfy(
      (planned: string) => planned <= (iso(comes + LATEST_TICK_MS) ?? ''),
    );
    tally.articles++;
  }

  for (const { planned } of editions) {
    const stretch = stretches.findLast(({ epoch }) => epoch.from <= planned);
    if (!stretch) continue;
    const { state, pausedUntil } = stretch.epoch;
    const paused = state === 'paused' && (pausedUntil === null || planned < pausedUntil);
    expect(paused, `${iso(planned)} lies in a pause`).toBe(false);
    const chosen = stretch.daily.some((slot) => slot <= planned && planned - slot <= ON_TIME_MS);
    expect(stretch.isQuiet(planned) && !chosen, `${iso(planned)} lies in quiet hours`).toBe(false);
  }
}

const iso = (at: number | undefined) =>
  at === undefined || !Number.isFinite(at) ? undefined : new Date(at).toISOString();

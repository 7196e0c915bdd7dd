import { expect, test } from 'vitest';
import { EVERY_DAY, type LocalTime } from '../../src/model/subscriber.ts';
import { memoryPlanStore } from './memory-plan-store.ts';
import { LATEST_TICK_MS, simulate } from './simulate.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** Among them minutes that clocks leap over, or show twice, in each of these zones that changes its clocks. */
const TIMES: readonly LocalTime[] = ['00:00', '01:30', '01:45', '02:15', '02:30', '03:30', '08:00', '23:59'];

/**
 * Two years of clocks each: how many of all editions are for a minute that the clock leapt over, and for one that it showed
 * twice. Berlin leaps from 2 to 3 and has 2 to 3 twice; New York leaps from 2 to 3 and has 1 to 2 twice; Lord Howe leaps
 * from 2:00 to 2:30 and has 1:30 to 2:00 twice; Casablanca had 2 to 3 twice when Ramadan began and leapt over it when that
 * ended, and has 1 to 2 twice when it gives that up in September 2026; Apia leapt from 3 to 4, had it twice, and left out the
 * 30th of December 2011.
 */
test.each([
  { zone: 'Europe/Berlin', from: 2026, leapt: 4, twice: 4, leftOut: [] },
  { zone: 'America/New_York', from: 2026, leapt: 4, twice: 4, leftOut: [] },
  { zone: 'Australia/Lord_Howe', from: 2026, leapt: 2, twice: 4, leftOut: [] },
  { zone: 'Asia/Kathmandu', from: 2026, leapt: 0, twice: 0, leftOut: [] },
  { zone: 'Africa/Casablanca', from: 2024, leapt: 4, twice: 4, leftOut: [] },
  { zone: 'Africa/Casablanca', from: 2026, leapt: 2, twice: 4, leftOut: [] },
  { zone: 'Pacific/Apia', from: 2011, leapt: 2, twice: 2, leftOut: ['2011-12-30'] },
])('in two years from $from every day of $zone has its edition once, at the local minute', async (row) => {
  const [from, to] = [Date.UTC(row.from, 0, 2), Date.UTC(row.from + 2, 0, 2)];
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: row.zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  /** What the clocks there show, as "2026-11-22, 08:00". */
  const shows = (at: number) => clock.format(at);
  const dayOf = (at: number) => shows(at).slice(0, 10);

  const people = TIMES.map((time) => {
    const schedule = { times: [time], days: EVERY_DAY };
    return { timezone: row.zone, schedule, quiet: null, happenings: [] };
  });
  const courses = await simulate(memoryPlanStore(), { from, to, people, downtimes: [], setBacks: [] });

  const days = new Set(Array.from({ length: (to - from) / DAY - 1 }, (_, day) => dayOf(from + (day + 1) * DAY)));
  let [leapt, twice] = [0, 0];
  const faults: string[] = [];
  // Some hundred thousand looks: an `expect` for each would take longer than the two years.
  const claim = (holds: boolean, what: string) => {
    if (!holds) faults.push(what);
  };
  courses.forEach(({ editions }, index) => {
    const time = TIMES[index] ?? '';
    for (const { edition, planned, cadences } of editions) {
      const shown = shows(edition);
      const wanted = `${shown.slice(0, 10)}, ${time}`;
      claim(cadences.includes('daily'), `${wanted} has nothing daily`);
      claim(planned - edition < LATEST_TICK_MS, `${wanted} is planned late`);
      const isLeapt = shown !== wanted;
      // The first moment after the leap: a minute before, the clock showed less.
      if (isLeapt) claim(shown > wanted && shows(edition - MINUTE) < wanted, `${wanted} is at ${shown}`);
      leapt += Number(isLeapt);
      twice += Number([30, 60].some((minutes) => shows(edition + minutes * MINUTE) === wanted));
      // Of two such minutes the first.
      claim(![30, 60].some((minutes) => shows(edition - minutes * MINUTE) === wanted), `${wanted} is the second`);
    }
    expect(faults).toEqual([]);
    const served = editions.map(({ edition }) => dayOf(edition));
    const once = new Set(served);
    expect(once.size, time).toBe(served.length);
    expect(
      [...days].filter((day) => !once.has(day)),
      time,
    ).toEqual([]);
  });
  const existing = new Set(
    Array.from({ length: (to - from) / DAY }, (_, day) => new Date(from + day * DAY).toISOString().slice(0, 10)),
  );
  expect([...existing].filter((day) => day > dayOf(from) && day < dayOf(to) && !days.has(day))).toEqual(row.leftOut);
  expect({ leapt, twice }).toEqual({ leapt: row.leapt, twice: row.twice });
});

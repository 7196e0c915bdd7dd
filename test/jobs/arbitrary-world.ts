import fc from 'fast-check';
import type { LocalTime, Schedule, Weekday } from '../../src/model/subscriber.ts';
import type { Happening, Person, World } from './simulate.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
export const FROM = Date.parse('2026-01-01T00:00Z');

/** Zones whose clocks do something of their own, plain ones, and offsets that people typed. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Africa/Cairo',
  'America/Havana',
  'America/St_Johns',
  'Asia/Beirut',
  'Antarctica/Troll',
  'Atlantic/Azores',
  '+05:30',
  '-09:30',
];

const time = fc
  .oneof(
    fc.integer({ min: 0, max: 24 * 60 - 1 }),
    // The hours at which clocks are changed.
    fc.integer({ min: 0, max: 4 * 60 - 1 }),
  )
  .map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}` as LocalTime);
const schedule: fc.Arbitrary<Schedule> = fc.record({
  times: fc.uniqueArray(time, { minLength: 1, maxLength: 3 }),
  days: fc.oneof(
    fc.constant<Weekday[]>([1, 2, 3, 4, 5, 6, 7]),
    fc.constant<Weekday[]>([1, 2, 3, 4, 5]),
    fc.uniqueArray(
      fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday),
      { minLength: 1, maxLength: 7 },
    ),
  ),
});
const quiet = fc.option(fc.record({ from: time, to: time }));
const zone = fc.constantFrom(...ZONES);

/** Some months of a world with so many people. */
export function arbitraryWorld(months: number, people: { min: number; max: number }): fc.Arbitrary<World> {
  const to = new Date(FROM).setUTCMonth(months);
  const instant = fc.integer({ min: FROM / MINUTE, max: to / MINUTE }).map((minute) => minute * MINUTE);
  const happening: fc.Arbitrary<Happening[]> = fc.oneof(
    { weight: 6, arbitrary: instant.map((at): Happening[] => [{ kind: 'article', at: at + 17_000 }]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(instant, fc.integer({ min: 1, max: 21 * 24 * 60 }))
        .map(([at, minutes]): Happening[] => [{ kind: 'pause', at: at + 31_000, until: at + minutes * MINUTE }]),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(instant, fc.integer({ min: 1, max: 9 * 24 * 60 })).map(([at, minutes]): Happening[] => [
        { kind: 'pause', at: at + 31_000, until: null },
        { kind: 'resume', at: at + 32_000 + minutes * MINUTE },
      ]),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('set' as const), at: instant, schedule }).map(single) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('set' as const), at: instant, timezone: zone }).map(single) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('set' as const), at: instant, quiet }).map(single) },
  );
  const person: fc.Arbitrary<Person> = fc.record({
    timezone: zone,
    schedule,
    quiet,
    happenings: fc.array(happening, { maxLength: months * 2 }).map((all) => all.flat()),
  });
  const downtime = fc
    .tuple(instant, fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 3 * 24 * 60 })))
    .map(([from, minutes]) => ({ from, to: from + minutes * MINUTE }));
  return fc.record({
    from: fc.constant(FROM),
    to: fc.constant(to),
    people: fc.array(person, { minLength: people.min, maxLength: people.max }),
    downtimes: fc.array(downtime, { maxLength: Math.ceil(months / 2) }).map(apart),
    setBacks: fc
      .array(fc.tuple(instant, fc.integer({ min: 1, max: 120 })), { maxLength: Math.ceil(months / 4) })
      .map((all) => all.map(([at, minutes]) => ({ at, by: minutes * MINUTE })).sort((a, b) => a.at - b.at)),
  });
}

const single = (happening: Happening): Happening[] => [happening];

function apart<Span extends { from: number; to: number }>(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from))
    if (span.from > (kept.at(-1)?.to ?? 0) + DAY / 4) kept.push(span);
  return kept;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

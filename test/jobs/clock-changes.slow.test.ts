import { expect, test } from 'vitest';
import { nextEdition } from '../../src/digest/schedule.ts';
import { EVERY_DAY, type LocalTime } from '../../src/model/subscriber.ts';
import { LocalMinutes } from './local-minutes.ts';

const TIMES: readonly LocalTime[] = ['00:00', '00:30', '02:15', '23:59'];

test.each([
  ['Australia/Lord_Howe', 2026],
  ['Europe/Berlin', 2026],
  ['America/St_Johns', 2026],
  ['Africa/Casablanca', 2026],
  ['Africa/Cairo', 2026],
  ['America/Havana', 2026],
  ['Asia/Beirut', 2026],
  ['Atlantic/Azores', 2026],
  ['Antarctica/Troll', 2026],
  ['Pacific/Chatham', 2026],
  ['Asia/Kathmandu', 2026],
  // It left out the 30th of December.
  ['Pacific/Apia', 2011],
  ['-03:30', 2026],
] as const)('the slots of a year in %s (%i) are those that the clocks show', (zone, year) => {
  const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 3)];
  const clocks = new LocalMinutes(zone, from - 86_400_000, to + 86_400_000);
  for (const time of TIMES) {
    const schedule = { times: [time], days: EVERY_DAY };
    const slots: number[] = [];
    for (let at = nextEdition(schedule, zone, from); at < to; at = nextEdition(schedule, zone, at)) slots.push(at);
    expect(slots, time).toEqual(clocks.slots(schedule).filter((at) => at > from && at < to));
  }
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextEdition } from '../../src/digest/schedule.ts';
import { EVERY_DAY, type LocalTime, type Weekday } from '../../src/model/subscriber.ts';

const at = (text: string) => Date.parse(text);
const next = (times: LocalTime[], zone: string, after: string, days: Weekday[] = EVERY_DAY) =>
  new Date(nextEdition({ times, days }, zone, at(after))).toISOString();

describe('the next edition', () => {
  test.each([
    ['later today', ['08:00'], 'UTC', '2026-11-22T07:59:59Z', '2026-11-22T08:00:00.000Z'],
    ['tomorrow, at its very minute', ['08:00'], 'UTC', '2026-11-22T08:00:00Z', '2026-11-23T08:00:00.000Z'],
    ['in the zone of the subscriber', ['08:00'], 'Asia/Shanghai', '2026-11-22T00:00:01Z', '2026-11-23T00:00:00.000Z'],
    [
      'the earliest of several',
      ['20:00', '07:30'],
      'Asia/Kathmandu',
      '2026-11-22T12:00:00Z',
      '2026-11-22T14:15:00.000Z',
    ],
    ['at an offset', ['06:00'], '+05:30', '2026-11-22T00:00:00Z', '2026-11-22T00:30:00.000Z'],
    ['before the clock goes forward', ['08:00'], 'Europe/Berlin', '2026-03-28T12:00:00Z', '2026-03-29T06:00:00.000Z'],
    ['in the hour that does not exist', ['02:30'], 'Europe/Berlin', '2026-03-28T12:00:00Z', '2026-03-29T01:00:00.000Z'],
    [
      'in the hour that comes twice, once',
      ['02:30'],
      'Europe/Berlin',
      '2026-10-25T00:30:00Z',
      '2026-10-26T01:30:00.000Z',
    ],
  ] as const)('is %s', (_, times, zone, after, expected) => {
    expect(next([...times], zone, after)).toBe(expected);
  });

  test('falls on the chosen days only', () => {
    expect(next(['08:00'], 'UTC', '2026-11-20T09:00:00Z', [1, 2, 3, 4, 5])).toBe('2026-11-23T08:00:00.000Z');
    expect(next(['08:00'], 'UTC', '2026-11-20T09:00:00Z', [7])).toBe('2026-11-22T08:00:00.000Z');
  });

  test('is always later, never more than a day and an hour away, at the local minute', () => {
    const zones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata'];
    const instant = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2028-01-01T00:00Z') });
    // Hours in which no zone here changes its clock.
    const time = fc.tuple(fc.integer({ min: 4, max: 22 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(instant, time, fc.constantFrom(...zones), (after, [hour, minute], zone) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const local = `${two(hour)}:${two(minute)}` as LocalTime;
        const edition = nextEdition({ times: [local], days: EVERY_DAY }, zone, after);
        expect(edition).toBeGreaterThan(after);
        expect(edition - after).toBeLessThanOrEqual(25 * 3_600_000);
        const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
        expect(shown.format(edition)).toBe(local);
      }),
      { numRuns: 150 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextReading, nextTryAfter, slackOf } from '../../src/jobs/source-times.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-03-10T12:00:00Z');
const interval = fc.integer({ min: 1_000, max: 30 * DAY });
const begun = fc.integer({ min: NOW, max: NOW + 400 * DAY });

describe('the next reading', () => {
  test('comes when the interval has passed, and before it has passed twice', () => {
    fc.assert(
      fc.property(fc.string(), interval, begun, (name, every, at) => {
        const wait = nextReading(name, every, at) - at;
        expect(wait).toBeGreaterThanOrEqual(every - slackOf(every));
        expect(wait).toBeLessThanOrEqual(2 * every + 1);
      }),
    );
  });

  test('after a reading that began in time, or a moment later, comes one interval after that', () => {
    fc.assert(
      fc.property(
        fc.string(),
        interval,
        begun,
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        (name, every, at, late) => {
          const slot = nextReading(name, every, at);
          const next = nextReading(name, every, slot + Math.floor(late * slackOf(every)));
          expect(Math.abs(next - slot - every)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('is spread over the interval by the names of the sources', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 1_000; index++) {
      const at = nextReading(`https://feeds.example/${index}`, HOUR, NOW);
      tenths[Math.floor(((at - NOW) % HOUR) / (HOUR / 10))]! += 1;
    }
    for (const count of tenths) expect(count).toBeGreaterThan(60);
  });

  test('waits for what the source asks for, a week at most', () => {
    const wait = (asked: number) => nextReading('a', HOUR, NOW, asked) - NOW;
    expect(wait(NOW + 10 * HOUR)).toBeGreaterThanOrEqual(10 * HOUR);
    expect(wait(NOW + 10 * HOUR)).toBeLessThanOrEqual(11 * HOUR);
    expect(wait(NOW + 900 * DAY)).toBeLessThanOrEqual(7 * DAY + HOUR);
  });
});

describe('after a failure', () => {
  const waits = (every: number) =>
    [1, 2, 3, 4, 5, 6, 7, 50].map((failures) => (nextTryAfter(failures, every, NOW) - NOW) / HOUR);

  test('the wait doubles from the interval on, up to a day', () => {
    expect(waits(HOUR)).toEqual([1, 2, 4, 8, 16, 24, 24, 24]);
    expect(waits(3 * DAY)).toEqual(Array.from({ length: 8 }, () => 72));
    expect(nextTryAfter(1, 1_000, NOW) - NOW).toBe(60_000);
  });

  test('the source may ask for a longer one, up to a week', () => {
    expect(nextTryAfter(1, HOUR, NOW, NOW + 30 * HOUR)).toBe(NOW + 30 * HOUR);
    expect(nextTryAfter(1, HOUR, NOW, NOW + 60_000)).toBe(NOW + HOUR);
    expect(nextTryAfter(1, HOUR, NOW, NOW + 900 * DAY)).toBe(NOW + 7 * DAY);
  });
});

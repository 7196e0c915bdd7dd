import { describe, expect, test } from 'vitest';
import { keys } from '../../src/store/keys.ts';
import { documentedKinds, leakOf } from './key-schema.ts';
import { growthOf } from './memory.ts';

const kinds = documentedKinds();
const owners = {
  subscribers: new Set(['42']),
  articles: new Set(['abcdefghij']),
  tags: new Set(['t1']),
  sources: new Set(['samples']),
};
const leak = (key: string, ttlMs = -1) => leakOf(kinds, key, ttlMs, owners)?.reason;

test('every key of keys.ts is understood', () => {
  expect(kinds.map(({ name }) => name).sort()).toEqual(Object.keys(keys).sort());
});

describe('a key', () => {
  test.each([
    ['gazette:due', -1],
    ['gazette:{42}:subscriber', -1],
    ['gazette:{42}:delivery:1790000000000', 5_000],
    ['gazette:article:abcdefghij', -1],
    ['gazette:posts:samples', -1],
    // Of somebody who left: it goes by itself.
    ['gazette:{43}:keepsake', 60_000],
    ['{gazette-jobs}:deliver:meta', -1],
  ])('%s that lives %d ms is in order', (key, ttlMs) => {
    expect(leak(key, ttlMs)).toBeUndefined();
  });

  test.each([
    ['gazette:{43}:subscriber', -1, /belongs to 43, which is no SubscriberKey/],
    ['gazette:article:zzzzzzzzzz', -1, /belongs to zzzzzzzzzz, which is no ArticleId/],
    ['gazette:{42}:delivery:1790000000000', -1, /said to expire, and does not/],
    ['gazette:{42}:diary', -1, /documented nowhere/],
    ['sent:42', 5_000, /documented nowhere/],
  ])('%s that lives %d ms is a leak', (key, ttlMs, reason) => {
    expect(leak(key, ttlMs)).toMatch(reason);
  });
});

test('memory that rises early and stays is no growth, memory that rises all the time is', () => {
  const life = (rssMB: (minute: number) => number) =>
    Array.from({ length: 41 }, (_, minutes) => ({ name: 'worker', minutes, rssMB: rssMB(minutes) }));
  const of = (samples: ReturnType<typeof life>) => {
    const [growth] = growthOf(samples);
    return (growth?.lateMB ?? 0) / (growth?.earlyMB ?? 0);
  };
  expect(of(life((minute) => Math.min(200, 100 + 20 * minute)))).toBe(1);
  expect(of(life((minute) => 100 + 2 * minute))).toBeGreaterThan(1.3);
});

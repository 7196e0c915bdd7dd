import { expect, test } from 'vitest';
import { judge } from '../../bench/peers/judge.ts';
import { troubleOf } from '../../bench/peers/troubles.ts';

const chats = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const nothingKept = async () => false;

test('a chat without a message is lost unless it is kept, and what comes again is repeated', async () => {
  const passed = [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1_000];
  const received = { 1: 1, 2: 3, 3: 1, 4: 1, 5: 1, 6: 1, 7: 2, 8: 1 };
  const book = { received, passed, tooSoon: [950], inFlight: 2 };
  expect(await judge(book, chats, { limit: 30, isKept: nothingKept })).toMatchObject({ lost: 2, kept: 0, repeated: 3 });
  const verdict = await judge(book, chats, { limit: 10, isKept: async (chat) => chat === 9 });
  // Nine of ten chats had theirs with the ninth message.
  expect(verdict).toMatchObject({
    lost: 1,
    kept: 1,
    repeated: 3,
    tooSoon: 1,
    inASecond: 11,
    inFlight: 2,
    share: 9 / 8,
  });
});

test('one chat in eighteen has a trouble, the same for every design, and another with another seed', () => {
  const troubles = (seed: number) => Array.from({ length: 10_000 }, (_, chat) => troubleOf(chat, seed));
  const counts = Map.groupBy(troubles(1), (trouble) => trouble);
  expect(counts.get(undefined)?.length).toBeGreaterThan(9_350);
  expect(counts.get(undefined)?.length).toBeLessThan(9_550);
  const kinds = ['429', '500', 'blocked', 'hang-after', 'hang-before', 'reset-after', 'reset-before'];
  expect(new Set(counts.keys())).toEqual(new Set([undefined, ...kinds]));
  expect(troubles(1)).toEqual(troubles(1));
  expect(troubles(1)).not.toEqual(troubles(2));
});

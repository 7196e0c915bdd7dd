import { expect, test } from 'vitest';
import { articleIdOf } from '../../src/model/ids.ts';
import { keys } from '../../src/store/keys.ts';
import { realRedis } from '../redis.ts';
import { keyOf } from './an-article.ts';

const real = realRedis();
const letter = (number: number) => ({
  chat: keyOf(7),
  edition: number,
  articleIds: [articleIdOf(`article ${number}`)],
  reason: "400 Bad Request: can't parse entities",
  refusedAt: 1_000 + number,
});

test('dead letters are listed with all that is known, the newest first', async () => {
  const { deadLetters } = real.store;
  for (const number of [1, 3, 2]) await deadLetters.add(letter(number));
  expect(await deadLetters.list(2)).toEqual([letter(3), letter(2)]);
  expect(await deadLetters.count()).toBe(3);
});

test('a dead letter is taken by one alone', async () => {
  const { deadLetters } = real.store;
  await deadLetters.add(letter(1));
  await deadLetters.add(letter(2));
  const taken = await Promise.all([1, 2, 3].map(() => deadLetters.take(keyOf(7), 2)));
  expect(taken.filter((one) => one !== undefined)).toEqual([letter(2)]);
  expect(await deadLetters.take(keyOf(8), 1)).toBeUndefined();
  expect(await deadLetters.list(10)).toEqual([letter(1)]);
});

test('the newest thousand dead letters are kept', async () => {
  const { deadLetters } = real.store;
  await Promise.all(Array.from({ length: 1_010 }, (_, number) => deadLetters.add(letter(number))));
  expect(await deadLetters.count()).toBe(1_000);
  expect((await deadLetters.list(1_000)).at(-1)).toEqual(letter(10));
});

test('a damaged dead letter is named as such', async () => {
  await real.redis.zadd(keys.deadLetters, 1, 'no JSON');
  await expect(real.store.deadLetters.list(10)).rejects.toThrow(/gazette:dead-letters in Redis is damaged/);
});

import { describe, expect, test } from 'vitest';
import { articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import { toldStore } from '../../src/store/told.ts';
import { realRedis } from '../redis.ts';
import { keyOf, publish, subscribe } from './an-article.ts';

const real = realRedis();
const NOW = Date.parse('2026-11-22T08:00:00Z');
const DAY = 86_400_000;
const story = articleIdOf('ferry');

describe('what a subscriber was told', () => {
  test('is what was offered in the last two weeks and came, with its place among stories', async () => {
    const { store, redis } = real;
    const told = toldStore(redis, store.articles);
    const key = await subscribe(store, keyOf(1));
    const offer = async (name: string, at: number) => {
      const id = await publish(store, name, at, { story, chapter: 1 });
      const plan = { edition: at, articleIds: [id], tagIds: [tagIdOf('Coast')], until: at };
      const delivery = await store.ledger.plan(key, plan);
      expect(delivery).toBeDefined();
      return delivery!;
    };
    const namesNow = async () => (await told.toldTo(key, NOW)).map(({ id }) => id);
    await offer('long ago', NOW - 15 * DAY);
    await offer('lately', NOW - 3 * DAY);
    const gone = await offer('did not come', NOW - 2 * DAY);
    await offer('withdrawn', NOW - DAY);
    await store.articles.withdraw(articleIdOf('withdrawn'));
    await store.ledger.settle(key, gone, 'gone');
    expect(await told.toldTo(key, NOW)).toEqual([{ id: articleIdOf('lately'), story, chapter: 1 }]);
    await offer('just now', NOW);
    expect(await namesNow()).toEqual([articleIdOf('lately'), articleIdOf('just now')]);
    expect(await told.toldTo(keyOf(2), NOW)).toEqual([]);
  });

  test('is looked up once for all who were told it', async () => {
    const { store, redis } = real;
    let looked = 0;
    const told = toldStore(redis, {
      heads: (ids) => {
        looked += ids.length;
        return store.articles.heads(ids);
      },
    });
    const id = await publish(store, 'ferry', NOW);
    for (const chat of [1, 2, 3]) {
      const key = await subscribe(store, keyOf(chat));
      await store.ledger.plan(key, { edition: NOW, articleIds: [id], tagIds: [tagIdOf('Coast')], until: NOW });
      expect(await told.toldTo(key, NOW)).toEqual([{ id, story: id, chapter: 0 }]);
    }
    expect(looked).toBe(1);
  });
});

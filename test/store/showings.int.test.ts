import { describe, expect, test } from 'vitest';
import { type ArticleId, articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import type { View } from '../../src/model/showing.ts';
import { keys } from '../../src/store/keys.ts';
import { realRedis } from '../redis.ts';
import { keyOf, subscribe } from './an-article.ts';

const real = realRedis();
const NOW = Date.parse('2026-11-22T08:00:00Z');
const DAY = 86_400_000;
const HARBOUR = articleIdOf('Harbour');
const PIER = articleIdOf('Pier');
const digest: View = { kind: 'digest', edition: NOW, page: 0 };
const opened: View = { kind: 'article', article: HARBOUR, part: 1, edition: NOW };

async function ann() {
  return subscribe(real.store, keyOf(42));
}

describe('a message', () => {
  test('is found by the articles in it, the newest first, with what stands in it', async () => {
    const { showings } = real.store;
    const [chat, topic] = [await ann(), await subscribe(real.store, keyOf(-100, 7))];
    await showings.record({ chat, messageId: 1 }, digest, { on: [HARBOUR, PIER] }, NOW);
    await showings.record({ chat: topic, messageId: 2 }, opened, { on: [HARBOUR] }, NOW + 1);
    expect(await showings.of(HARBOUR, NOW + 1)).toEqual([
      { chat: topic, messageId: 2 },
      { chat, messageId: 1 },
    ]);
    expect(await showings.of(PIER, NOW)).toEqual([{ chat, messageId: 1 }]);
    expect(await showings.view({ chat, messageId: 1 })).toEqual(digest);
    expect(await showings.view({ chat: topic, messageId: 2 })).toEqual(opened);
    expect(await showings.view({ chat, messageId: 2 })).toBeUndefined();
    expect(await showings.any(PIER)).toBe(true);
    expect(await showings.any(articleIdOf('Square'))).toBe(false);
  });

  test('that is turned shows what it shows now', async () => {
    const { showings } = real.store;
    const chat = await ann();
    await showings.record({ chat, messageId: 1 }, digest, { on: [HARBOUR] }, NOW);
    await showings.record({ chat, messageId: 11 }, digest, { on: [HARBOUR] }, NOW);
    await showings.record({ chat, messageId: 1 }, { ...digest, page: 1 }, { on: [PIER], off: [HARBOUR] }, NOW + 1);
    expect(await showings.of(HARBOUR, NOW + 1)).toEqual([{ chat, messageId: 11 }]);
    expect(await showings.of(PIER, NOW + 1)).toEqual([{ chat, messageId: 1 }]);
    expect(await showings.view({ chat, messageId: 1 })).toEqual({ ...digest, page: 1 });
    expect(await real.redis.zcard(keys.views(chat))).toBe(2);
  });

  test('is forgotten after a day', async () => {
    const { showings } = real.store;
    const chat = await ann();
    await showings.record({ chat, messageId: 1 }, digest, { on: [HARBOUR] }, NOW);
    expect(await showings.of(HARBOUR, NOW + DAY - 1)).toHaveLength(1);
    expect(await showings.of(HARBOUR, NOW + DAY)).toEqual([]);
    for (const key of [keys.views(chat), keys.shown(HARBOUR)]) {
      expect(await real.redis.pttl(key)).toBeGreaterThan(DAY - 10_000);
      expect(await real.redis.pttl(key)).toBeLessThanOrEqual(DAY);
    }
    await showings.record({ chat, messageId: 2 }, digest, { on: [HARBOUR] }, NOW + DAY);
    expect(await showings.view({ chat, messageId: 1 })).toBeUndefined();
    expect(await real.redis.zcard(keys.shown(HARBOUR))).toBe(1);
  });

  test('of somebody who is deleted in the middle leaves no view', async () => {
    const chat = keyOf(42);
    await real.store.showings.record({ chat, messageId: 1 }, digest, { on: [] }, NOW);
    expect(await real.redis.keys('*')).toEqual([]);
  });
});

test('of an article the newest two thousand messages are kept, of a chat the newest hundred', async () => {
  const { showings } = real.store;
  const chats = await Promise.all(Array.from({ length: 21 }, (_, index) => subscribe(real.store, keyOf(index + 1))));
  await Promise.all(
    chats.flatMap((chat, index) =>
      Array.from({ length: 101 }, (_, at) =>
        showings.record({ chat, messageId: at + 1 }, digest, { on: [HARBOUR] }, NOW + index * 101 + at + 1),
      ),
    ),
  );
  const kept = await showings.of(HARBOUR, NOW + 3_000);
  expect(kept).toHaveLength(2_000);
  expect(kept[0]).toEqual({ chat: chats[20], messageId: 101 });
  expect(kept.at(-1)).toEqual({ chat: chats[1], messageId: 21 });
  expect(await real.redis.zcard(keys.views(chats[0]!))).toBe(100);
  expect(await showings.view({ chat: chats[0]!, messageId: 1 })).toBeUndefined();
});

test('leaving forgets every message, also where an entry is damaged', async () => {
  const { showings, ledger, subscribers } = real.store;
  const chat = await ann();
  const ids: ArticleId[] = [HARBOUR, PIER];
  await ledger.plan(chat, { edition: NOW, articleIds: ids, tagIds: [tagIdOf('Coast')], until: NOW });
  await showings.record({ chat, messageId: 1 }, digest, { on: ids }, NOW);
  await showings.record({ chat, messageId: 2 }, opened, { on: [HARBOUR] }, NOW);
  await real.redis.zadd(keys.views(chat), NOW, '3 ["poem"]');
  await expect(showings.view({ chat, messageId: 3 })).rejects.toThrow('is damaged');
  await subscribers.remove(chat);
  expect(await real.redis.keys('*')).toEqual([]);
});

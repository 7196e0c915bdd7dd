import { describe, expect, test } from 'vitest';
import type { SubscriberKey } from '../../src/model/chat.ts';
import { articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import type { Cadence, Subscriber } from '../../src/model/subscriber.ts';
import { keys } from '../../src/store/keys.ts';
import { realRedis } from '../redis.ts';
import { aSubscriber, keyOf, publish, subscribe } from './an-article.ts';

const real = realRedis();
const ann = keyOf(1);
const coast = tagIdOf('Coast');

describe('a subscriber', () => {
  test('comes back as added, also a topic of a forum', async () => {
    const topic = keyOf(-1_001_234_567_890, 42);
    const subscriber = aSubscriber(topic, { timezone: '+05:30', kind: 'supergroup' });
    await real.store.subscribers.add(subscriber);
    expect(await real.store.subscribers.get(topic)).toEqual(subscriber);
    expect(await real.store.subscribers.get(ann)).toBeUndefined();
  });

  test('keeps every choice it made', async () => {
    const chosen = aSubscriber(ann, {
      mutedSources: ['Loud News'],
      mutedWords: ['foot ball', '足球'],
      mutedStories: ['s1'],
      quiet: { from: '22:00', to: '07:00' },
      size: { kind: 'stories', most: 5 },
      state: 'paused',
      pausedUntil: 1_800_000_000_000,
    });
    await real.store.subscribers.add(chosen);
    expect(await real.store.subscribers.get(ann)).toEqual(chosen);
    const size = { kind: 'minutes', most: 15 } as const;
    await real.store.subscribers.change(ann, { quiet: null, size, state: 'active', pausedUntil: null });
    const changed = { ...chosen, quiet: null, size, state: 'active', pausedUntil: null };
    expect(await real.store.subscribers.get(ann)).toEqual(changed);
  });

  test.each([
    ['quiet', '{"from":"22:00","to":"24:00"}'],
    ['size', '{"kind":"stories","most":7}'],
    ['size', '{"kind":"minutes","most":0}'],
    ['pausedUntil', '"soon"'],
    ['mutedWords', '"word"'],
  ])('whose %s is %s is damaged', async (field, value) => {
    await real.store.subscribers.add(aSubscriber(ann));
    await real.redis.hset(keys.subscriber(ann), field, value);
    await expect(real.store.subscribers.get(ann)).rejects.toThrow(/gazette:\{1\}:subscriber in Redis is damaged/);
  });

  test('keeps both changes of two writers of different fields', async () => {
    const other = real.openStore();
    await subscribe(real.store, ann);
    await Promise.all([
      real.store.subscribers.change(ann, { timezone: 'Asia/Shanghai' }),
      other.subscribers.change(ann, { schedule: { times: ['20:00'], days: [1] } }),
      other.subscribers.change(ann, {}),
    ]);
    expect(await real.store.subscribers.get(ann)).toEqual(
      aSubscriber(ann, { timezone: 'Asia/Shanghai', schedule: { times: ['20:00'], days: [1] } }),
    );
  });

  test('that does not exist is not made by a change', async () => {
    await real.store.subscribers.change(ann, { state: 'paused' });
    expect(await real.redis.keys('*')).toEqual([]);
  });

  test('who gives a tag another cadence keeps its cursor', async () => {
    await subscribe(real.store, ann);
    await real.redis.hset(keys.cursors(ann), coast, 5);
    await real.store.subscribers.subscribe(ann, { tagId: coast, tag: 'Coast', cadence: 'weekly' });
    expect(await real.store.subscribers.subscriptions(ann)).toEqual([
      { tagId: coast, tag: 'Coast', cadence: 'weekly', since: 5 },
    ]);
  });

  test('who is removed leaves nothing behind', async () => {
    await subscribe(real.store, ann);
    await real.store.due.set(ann, 5);
    const plan = { edition: 5, articleIds: [articleIdOf('x')], tagIds: [coast], until: 5 };
    const delivery = await real.store.ledger.plan(ann, plan);
    await real.store.ledger.settle(ann, delivery!, 'sent');
    await real.store.subscribers.remove(ann);
    expect(await real.redis.keys('*')).toEqual([]);
  });

  test('whose settings are damaged: the error names the key and the field', async () => {
    await subscribe(real.store, ann);
    await real.redis.hset(keys.subscriber(ann), 'schedule', '{');
    await expect(real.store.subscribers.get(ann)).rejects.toThrow(/gazette:\{1\}:subscriber in Redis is damaged/);
    await real.redis.hset(keys.subscriptions(ann), coast, '{"tag":');
    await expect(real.store.subscribers.subscriptions(ann)).rejects.toThrow(
      new RegExp(`gazette:\\{1\\}:subscriptions, field ${coast}`),
    );
  });

  test('counts by state', async () => {
    for (let chatId = 1; chatId <= 600; chatId++) await real.store.subscribers.add(aSubscriber(keyOf(chatId)));
    await real.store.subscribers.change(keyOf(7), { state: 'paused' });
    await real.store.subscribers.change(keyOf(8), { state: 'unreachable' });
    expect(await real.store.subscribers.countByState()).toEqual({ active: 598, paused: 1, unreachable: 1 });
  });
});

describe('the readers of instant articles of a tag', () => {
  const readers = (after = '', limit = 9) => real.store.subscribers.instantReaders(coast, after, limit);
  const want = (key: SubscriberKey, cadence: Cadence) =>
    real.store.subscribers.subscribe(key, { tagId: coast, tag: 'Coast', cadence });

  test('are those whose subscription is instant now, in pieces', async () => {
    for (const chatId of [1, 2, 3, 4, 5]) await want(keyOf(chatId), chatId === 2 ? 'daily' : 'instant');
    await want(keyOf(3), 'weekly');
    await real.store.subscribers.unsubscribe(keyOf(4), [coast]);
    expect(await readers()).toEqual([ann, keyOf(5)]);
    expect(await readers('', 1)).toEqual([ann]);
    expect(await readers(ann)).toEqual([keyOf(5)]);
    await subscribe(real.store, keyOf(5));
    await want(ann, 'instant');
    await real.store.subscribers.remove(ann);
    expect(await readers()).toEqual([]);
  });

  test('name a group by its new address once it moved', async () => {
    await subscribe(real.store, keyOf(-77), []);
    await want(keyOf(-77), 'instant');
    await real.store.timings.hold(keyOf(-77), 5);
    await real.store.subscribers.move(keyOf(-77), { chatId: -1_000_000_000_077, threadId: null });
    expect(await readers()).toEqual([keyOf(-1_000_000_000_077)]);
    expect(await real.store.timings.held(keyOf(-1_000_000_000_077))).toBe(5);
  });
});

describe('a group that becomes a supergroup', () => {
  const group = keyOf(-77);
  const supergroup = keyOf(-1_000_000_000_077);

  /** A group with a cursor, an edition that came and one that waits. */
  async function settleIn() {
    await subscribe(real.store, group, ['Coast', 'Town'], { locale: 'zh-Hans', timezone: 'Asia/Shanghai' });
    await real.store.due.set(group, 9_000);
    const [came, waits] = [await publish(real.store, 'came', 900), await publish(real.store, 'waits', 1_900)];
    const plan = { edition: 1_000, articleIds: [came], tagIds: [coast], until: 1_000 };
    await real.store.ledger.settle(group, (await real.store.ledger.plan(group, plan))!, 'sent');
    await real.store.saved.add(group, came, 950);
    await real.redis.zadd(keys.refused(group), 960, came);
    await real.store.ledger.plan(group, { edition: 2_000, articleIds: [waits], tagIds: [coast], until: 2_000 });
  }

  const offered = async () => {
    const offers = await real.store.candidates(supergroup, 10_000);
    return offers.flatMap(({ articles }) => articles.map(({ title }) => title)).sort();
  };

  test('keeps everything but its address, and what waited is offered again', async () => {
    await settleIn();
    const before = await real.store.subscribers.subscriptions(group);
    await real.store.subscribers.move(group, { chatId: -1_000_000_000_077, threadId: null });
    expect(await real.store.subscribers.get(supergroup)).toEqual(
      aSubscriber(supergroup, { kind: 'supergroup', locale: 'zh-Hans', timezone: 'Asia/Shanghai' }),
    );
    expect(await real.store.subscribers.subscriptions(supergroup)).toEqual(before);
    expect(new Set(before.map(({ since }) => since))).toEqual(new Set([1_000, null]));
    expect(await real.store.due.get(supergroup)).toBe(9_000);
    expect(await offered()).toEqual(['waits']);
    expect(await real.store.ledger.find(supergroup, 1_000)).toMatchObject({ state: 'sent', edition: 1_000 });
    expect(await real.redis.ttl(keys.delivery(supergroup, 1_000))).toBeGreaterThan(86_400);
    expect(await real.store.saved.list(supergroup)).toHaveLength(1);
    expect(await real.store.refusals.has(supergroup, articleIdOf('came'))).toBe(true);
    expect(await real.redis.keys('*{-77}*')).toEqual([]);
    expect(await real.store.due.get(group)).toBeUndefined();
    expect(await real.store.subscribers.countByState()).toEqual({ active: 1, paused: 0, unreachable: 0 });
  });

  test('that has settled in at its new address keeps what it has there, and no cursor moves back', async () => {
    await settleIn();
    const schedule: Subscriber['schedule'] = { times: ['20:00'], days: [1] };
    const there = { kind: 'supergroup', locale: 'de', schedule } as const;
    await subscribe(real.store, supergroup, [], there);
    await real.store.subscribers.subscribe(supergroup, { tagId: coast, tag: 'Coast', cadence: 'weekly' });
    await real.store.due.set(supergroup, 20_000);
    const plan = { edition: 2_000, articleIds: [articleIdOf('waits')], tagIds: [coast], until: 5_000 };
    await real.store.ledger.settle(supergroup, (await real.store.ledger.plan(supergroup, plan))!, 'sent');
    await real.store.subscribers.move(group, { chatId: -1_000_000_000_077, threadId: null });
    expect(await real.store.subscribers.get(supergroup)).toEqual(aSubscriber(supergroup, there));
    expect(await real.store.due.get(supergroup)).toBe(20_000);
    expect(await real.store.subscribers.subscriptions(supergroup)).toMatchObject([
      { tag: 'Coast', cadence: 'weekly', since: 5_000 },
      { tag: 'Town', cadence: 'daily', since: null },
    ]);
    expect(await offered()).toEqual([]);
    expect(await real.store.ledger.find(supergroup, 2_000)).toMatchObject({ state: 'sent', until: 5_000 });
    expect(await real.redis.keys('*{-77}*')).toEqual([]);
  });

  test('is moved whole by the next try when the process dies on the way', async () => {
    for (let commands = 0; ; commands++) {
      await real.redis.flushall();
      await settleIn();
      const to = { chatId: -1_000_000_000_077, threadId: null };
      const end = await real.killedAfter(commands, (store) => store.subscribers.move(group, to));
      await real.store.subscribers.move(group, to);
      expect((await real.store.subscribers.subscriptions(supergroup)).length, `after ${commands}`).toBe(2);
      expect(await real.store.due.get(supergroup), `after ${commands}`).toBe(9_000);
      expect(await offered(), `after ${commands}`).toEqual(['waits']);
      expect(await real.redis.keys('*{-77}*'), `after ${commands}`).toEqual([]);
      if (end === 'ended') break;
      expect(commands).toBeLessThan(60);
    }
  }, 120_000);
});

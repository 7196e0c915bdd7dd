import { type ChatRef, type SubscriberKey, subscriberKey } from '../model/chat.ts';
import type { Subscriber, Subscription } from '../model/subscriber.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { scoredOf } from './stored.ts';

/** Longer than an edition waits that was planned for the former address. */
const MOVED_SECONDS = 86_400;

interface Subscribers {
  get(key: SubscriberKey): Promise<Subscriber | undefined>;
  add(subscriber: Subscriber): Promise<void>;
  subscriptions(key: SubscriberKey): Promise<Subscription[]>;
  subscribe(key: SubscriberKey, subscription: Omit<Subscription, 'since'>): Promise<void>;
  remove(key: SubscriberKey): Promise<void>;
}

/**
 * Moves a subscriber with all it has to another chat: what Telegram asks for when a group becomes a supergroup. Of the
 * ledger, what came; what its open editions hold is offered again. Broken off, it is to be called again.
 */
export function subscriberMover(redis: RedisClient, subscribers: Subscribers) {
  return async (from: SubscriberKey, to: ChatRef): Promise<void> => {
    const target = subscriberKey(to);
    const [subscriber, due] = await Promise.all([subscribers.get(from), redis.zscore(keys.due, from)]);
    if (!subscriber) return;
    for (const subscription of await subscribers.subscriptions(from)) await subscribers.subscribe(target, subscription);
    const cursors = await redis.hgetall(keys.cursors(from));
    if (Object.keys(cursors).length > 0) await redis.hset(keys.cursors(target), cursors);
    const waiting = await moveLedger(from, target);
    for (const keyOf of [keys.offered, keys.again, keys.uncertain, keys.saved]) {
      for (const [articles, at] of scoredOf(await redis.zrange(keyOf(from), 0, '-1', 'WITHSCORES'))) {
        for (const article of articles.split(' ')) {
          const kept = keyOf !== keys.saved && waiting.has(article) ? keys.again : keyOf;
          await redis.zadd(kept(target), at, article);
        }
      }
    }
    await subscribers.add({ ...subscriber, chat: to, kind: 'supergroup' });
    const held = await redis.hget(keys.subscriber(from), 'held');
    if (held !== null) await redis.hset(keys.subscriber(target), 'held', held);
    if (due !== null) await redis.zadd(keys.due, due, target);
    await redis.set(keys.moved(from), target, 'EX', MOVED_SECONDS);
    await subscribers.remove(from);
  };

  /** Copies what came; gives the articles of editions that are not settled. */
  async function moveLedger(from: SubscriberKey, target: SubscriberKey): Promise<Set<string>> {
    const editions = (await redis.zrange(keys.deliveries(from), 0, '-1')).map(Number);
    const waiting = new Set<string>();
    for (const edition of editions) {
      const key = keys.delivery(from, edition);
      const [delivery, expires] = await Promise.all([redis.hgetall(key), redis.pexpiretime(key)]);
      const { state, articleIds = '' } = delivery;
      if (state === 'planned' || state === 'claimed') for (const article of articleIds.split(' ')) waiting.add(article);
      // One that could not come to the old address comes to the new one as the same edition.
      else if (state !== undefined && state !== 'gone') {
        const copy = keys.delivery(target, edition);
        await redis.multi().hset(copy, delivery).pexpireat(copy, expires).exec();
        await redis.zadd(keys.deliveries(target), edition, edition);
      }
    }
    return waiting;
  }
}

import { type ChatRef, type SubscriberKey, subscriberKey } from '../model/chat.ts';
import type { Subscriber, Subscription } from '../model/subscriber.ts';
import { keys } from './keys.ts';
import { offerStore } from './offers.ts';
import type { RedisClient } from './redis.ts';
import { scoredOf } from './stored.ts';

/** Buttons and links in the private chats of its administrators name the former address for as long as they are pressed. */
const MOVED_SECONDS = 366 * 86_400;

interface Subscribers {
  get(key: SubscriberKey): Promise<Subscriber | undefined>;
  add(subscriber: Subscriber): Promise<void>;
  subscriptions(key: SubscriberKey): Promise<Subscription[]>;
  subscribe(key: SubscriberKey, subscription: Omit<Subscription, 'since'>): Promise<void>;
  remove(key: SubscriberKey): Promise<void>;
}

/**
 * Moves a subscriber with all it has to another chat: what Telegram asks for when a group becomes a supergroup. Of the
 * ledger, what came; what its open editions hold is offered again. What the other chat has already stays as it is, as where
 * it was settled in there before the bot heard of it. Broken off, it is to be called again.
 */
export function subscriberMover(redis: RedisClient, subscribers: Subscribers) {
  const offers = offerStore(redis);

  return async (from: SubscriberKey, to: ChatRef): Promise<void> => {
    const target = subscriberKey(to);
    const [subscriber, there, due] = await Promise.all([
      subscribers.get(from),
      subscribers.get(target),
      redis.zscore(keys.due, from),
    ]);
    if (!subscriber) return;
    await offers.merge(target, await offers.read(from));
    await moveLedger(from, target);
    for (const [article, at] of scoredOf(await redis.zrange(keys.saved(from), 0, '-1', 'WITHSCORES')))
      await redis.zadd(keys.saved(target), 'NX', at, article);
    await moveSubscriptions(from, target);
    if (!there) await subscribers.add({ ...subscriber, chat: to, kind: 'supergroup' });
    const held = await redis.hget(keys.subscriber(from), 'held');
    if (held !== null) await redis.hsetnx(keys.subscriber(target), 'held', held);
    if (due !== null) await redis.zadd(keys.due, 'NX', due, target);
    await redis.set(keys.moved(from), target, 'EX', MOVED_SECONDS);
    await subscribers.remove(from);
  };

  async function moveSubscriptions(from: SubscriberKey, target: SubscriberKey): Promise<void> {
    const there = new Set((await subscribers.subscriptions(target)).map(({ tagId }) => tagId));
    for (const { since, ...subscription } of await subscribers.subscriptions(from)) {
      const { tagId } = subscription;
      if (since !== null) await offers.advance(target, tagId, since);
      if (!there.has(tagId)) await subscribers.subscribe(target, subscription);
    }
  }

  /** Copies what came. One that could not come to the old address comes to the new one as the same edition. */
  async function moveLedger(from: SubscriberKey, target: SubscriberKey): Promise<void> {
    const editions = (await redis.zrange(keys.deliveries(from), 0, '-1')).map(Number);
    for (const edition of editions) {
      const [key, copy] = [keys.delivery(from, edition), keys.delivery(target, edition)];
      const [delivery, expires, there] = await Promise.all([
        redis.hgetall(key),
        redis.pexpiretime(key),
        redis.exists(copy),
      ]);
      const { state } = delivery;
      if (state === undefined || state === 'planned' || state === 'claimed' || state === 'gone') continue;
      if (there === 0) await redis.multi().hset(copy, delivery).pexpireat(copy, expires).exec();
      await redis.zadd(keys.deliveries(target), edition, edition);
    }
  }
}

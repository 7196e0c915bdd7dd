import { nextDue } from '../digest/decide.ts';
import { subscriberKey } from '../model/chat.ts';
import { EVERY_DAY, type Subscriber, UNCHOSEN } from '../model/subscriber.ts';
import type { BotContext } from './context.ts';
import { guessZone } from './likely-zones.ts';

/** The chat's settings; made with the likeliest ones when it has none yet. */
export async function settleIn(ctx: BotContext): Promise<Subscriber> {
  const { talk, ports } = ctx;
  if (talk.subscriber) return talk.subscriber;
  const subscriber: Subscriber = {
    chat: talk.chat,
    kind: talk.kind,
    locale: talk.t.locale,
    timezone: guessZone(ctx.from?.language_code) ?? ports.defaults.timezone,
    schedule: { times: [ports.defaults.time], days: EVERY_DAY },
    ...UNCHOSEN,
    createdAt: ports.now(),
  };
  await ports.store.subscribers.add(subscriber);
  talk.subscriber = subscriber;
  return subscriber;
}

/**
 * Sets when the subscriber's next edition comes, after anything it depends on changed; gives that instant (epoch ms).
 * Without subscriptions, or in a pause without an end, none comes: `undefined`.
 */
export async function reschedule(ctx: BotContext, subscriber: Subscriber): Promise<number | undefined> {
  const { store, now } = ctx.ports;
  const key = subscriberKey(subscriber.chat);
  // What comes due in the meantime is part of the first edition afterwards.
  if (subscriber.state === 'paused') await store.timings.hold(key, now());
  const [subscriptions, held, current] = await Promise.all([
    store.subscribers.subscriptions(key),
    store.timings.held(key),
    store.due.get(key),
  ]);
  const due = subscriptions.length > 0 ? nextDue({ ...subscriber, held }, now(), current) : undefined;
  if (due === undefined) {
    await store.due.remove(key);
    return undefined;
  }
  await store.due.set(key, due);
  return nextDue({ ...subscriber, held: null }, now());
}

/** When the subscriber's next edition comes as things stand (epoch ms); `undefined` when none does. */
export async function nextFor({ ports }: BotContext, subscriber: Subscriber): Promise<number | undefined> {
  const subscribed = await ports.store.subscribers.isSubscribed(subscriberKey(subscriber.chat));
  return subscribed ? nextDue({ ...subscriber, held: null }, ports.now()) : undefined;
}

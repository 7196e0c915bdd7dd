import { nextEdition } from '../digest/schedule.ts';
import { EVERY_DAY, type Subscriber, UNCHOSEN } from '../model/subscriber.ts';
import type { BotContext } from './context.ts';
import { guessZone } from './zones.ts';

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
 * Without subscriptions, or while paused, none comes: `undefined`.
 */
export async function reschedule(ctx: BotContext, subscriber: Subscriber): Promise<number | undefined> {
  const { store, now } = ctx.ports;
  const { key } = ctx.talk;
  const subscriptions = await store.subscribers.subscriptions(key);
  if (subscriptions.length === 0 || subscriber.state !== 'active') {
    await store.due.remove(key);
    return undefined;
  }
  const next = nextEdition(subscriber.schedule, subscriber.timezone, now());
  await store.due.set(key, next);
  return next;
}

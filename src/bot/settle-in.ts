import { type Coming, coming } from '../digest/coming.ts';
import { nextDue } from '../digest/decide.ts';
import { subscriberKey } from '../model/chat.ts';
import { EVERY_DAY, type Subscriber, type Subscription, UNCHOSEN } from '../model/subscriber.ts';
import type { BotContext } from './context.ts';
import { guessZone } from './likely-zones.ts';
import { type OwnTiming, seenOf } from './seen.ts';

/**
 * The chat's settings; made with the likeliest ones when it has none yet: of a forum those of its other topics, whose
 * language is spoken there from then on. Who makes them for another chat has a zone of their own.
 */
export async function settleIn(ctx: BotContext): Promise<Subscriber> {
  const { talk, ports } = ctx;
  if (talk.subscriber) return talk.subscriber;
  const forum = await settingsOfForum(ctx);
  const own = talk.title === undefined ? undefined : await ports.store.subscribers.get(subscriberKey(talk.place));
  const subscriber: Subscriber = {
    chat: talk.chat,
    kind: talk.kind,
    locale: talk.t.locale,
    timezone: own?.timezone ?? guessZone(ctx.from?.language_code) ?? ports.defaults.timezone,
    schedule: { times: [ports.defaults.time], days: EVERY_DAY },
    ...UNCHOSEN,
    ...forum,
    createdAt: ports.now(),
  };
  await ports.store.subscribers.add(subscriber);
  talk.subscriber = subscriber;
  if (talk.title === undefined) talk.t = ports.i18n.in(subscriber.locale);
  return subscriber;
}

/** What is most likely alike in all topics of the forum at hand, if one of them has settings. */
async function settingsOfForum({ talk, ports: { store } }: BotContext) {
  if (talk.kind !== 'supergroup') return undefined;
  const [first] = await store.subscribers.ofChat(talk.chat.chatId);
  const known = first && (await store.subscribers.get(first));
  if (!known) return undefined;
  const { locale, timezone, format, script } = known;
  return { locale, timezone, format, script };
}

/** Changes settings that decide when editions come; gives the subscriber as it is then, and what {@link reschedule} gives. */
export async function changeTiming(
  ctx: BotContext,
  subscriber: Subscriber,
  settings: Partial<Pick<Subscriber, 'schedule' | 'timezone' | 'quiet' | 'state' | 'pausedUntil'>>,
) {
  const changed = { ...subscriber, ...settings };
  // Both in one round trip: each is on the disk before its answer, and a person waits for that.
  const [next] = await Promise.all([
    reschedule(ctx, changed),
    ctx.ports.store.subscribers.change(subscriberKey(subscriber.chat), settings),
  ]);
  return { changed, next };
}

/**
 * Sets when the subscriber's next edition comes, after anything it depends on changed; gives when one comes for `wanted`,
 * all of its subscriptions unless told. Without any, in a pause without an end, or where the bot may not write, none comes:
 * `undefined`.
 */
export async function reschedule(
  { ports, talk }: BotContext,
  subscriber: Subscriber,
  wanted?: readonly Subscription[],
): Promise<Coming> {
  const { store, now } = ports;
  const key = subscriberKey(subscriber.chat);
  const seen = key === talk.key ? talk.seen : seenOf(store, key);
  const paused = subscriber.state === 'paused';
  const [subscriptions, first] = await Promise.all([seen.subscriptions(), seen.timing()]);
  // What comes due in the meantime is part of the first edition afterwards.
  const holding = paused ? store.timings.hold(key, now()) : undefined;
  const settle = async ({ due: current, held }: OwnTiming): Promise<Coming> => {
    const timing = { ...subscriber, held: paused ? (held ?? now()) : held };
    const due = subscriptions.length > 0 ? nextDue(timing, now(), current) : undefined;
    // Somebody else moved it meanwhile: a planner, or an instant article.
    if (!(await store.due.move(key, current, due))) return settle(await seenOf(store, key).timing());
    return due === undefined || talk.isBarred ? undefined : coming(timing, wanted ?? subscriptions, now());
  };
  const [next] = await Promise.all([settle(first), holding]);
  return next;
}

/** When an edition comes next for `wanted`, all of the subscriber's subscriptions unless told, as things stand. */
export async function nextFor(
  { ports, talk }: BotContext,
  subscriber: Subscriber,
  wanted?: readonly Subscription[],
): Promise<Coming> {
  const [subscriptions, { held }] = await Promise.all([wanted ?? talk.seen.subscriptions(), talk.seen.timing()]);
  return talk.isBarred ? undefined : coming({ ...subscriber, held }, subscriptions, ports.now());
}

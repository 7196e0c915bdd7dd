import type { Logger } from 'pino';
import { nextDue } from '../digest/decide.ts';
import type { SubscriberKey } from '../model/chat.ts';
import { PLAYGROUND_BOT } from '../model/playground-bot.ts';
import type { Store } from '../store/store.ts';
import { unlessDamaged } from '../store/stored.ts';

export interface BotPorts {
  store: Pick<Store, 'bot' | 'due' | 'subscribers' | 'timings'>;
  log: Logger;
}

/** So many subscribers are looked at together. */
const AT_ONCE = 500;

/**
 * Notes that this bot works with the store now (epoch ms). Where it was another before, all whom that one could not write
 * to are due at their next slot again: whether a chat can be reached is between it and one bot. So whoever started once
 * with the token of another bot, to which nobody ever spoke, has all subscribers back with the right one.
 */
export async function heedBot({ store, log }: BotPorts, bot: { id: number; username: string }, now: number) {
  const before = await store.bot.last();
  if (before !== undefined && before !== bot.id) {
    const all = await store.subscribers.all();
    let tried = 0;
    for (let at = 0; at < all.length; at += AT_ONCE) {
      const again = await Promise.all(all.slice(at, at + AT_ONCE).map((key) => tryAgain(store, key, now)));
      tried += again.filter(Boolean).length;
    }
    // Whoever tried the playground first has lost nobody by their own bot.
    const level = before === PLAYGROUND_BOT ? 'debug' : 'warn';
    log[level](
      { before, bot: bot.id, username: bot.username, tried },
      'BOT_TOKEN is of another bot than before: it can write only to chats that have started it; those that the former could not reach are tried again',
    );
  }
  // Last: broken off, it is done again.
  await store.bot.note(bot.id);
}

/** Gives whether the subscriber could not be reached. */
async function tryAgain(store: BotPorts['store'], key: SubscriberKey, now: number): Promise<boolean> {
  // Who plans a damaged one says so.
  const subscriber = await unlessDamaged(
    key,
    () => undefined,
    () => store.subscribers.get(key),
    undefined,
  );
  if (subscriber?.state !== 'unreachable') return false;
  const [subscriptions, held] = await Promise.all([store.subscribers.subscriptions(key), store.timings.held(key)]);
  const next = subscriptions.length > 0 ? nextDue({ ...subscriber, state: 'active', held }, now) : undefined;
  // First when it is due: broken off in between, nobody is reachable and never written to.
  if (next !== undefined) await store.due.set(key, next);
  return store.subscribers.setReachable(key, true);
}

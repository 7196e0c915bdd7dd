import { type ChatRef, isSubscriberKey, parseSubscriberKey, type SubscriberKey, subscriberKey } from '../model/chat.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { type TellDamage, unlessDamaged } from './stored.ts';

/** Who the subscribers are, and how many. Each looks through all there are: for what is rare. */
export function subscriberLists(redis: RedisClient, tell: TellDamage) {
  /** All subscribers, by chat and then by topic. */
  const all = () => named('*');

  /** The first subscriber of each chat: whoever speaks to every chat says it once in a forum, not in all its topics. */
  async function onePerChat(): Promise<SubscriberKey[]> {
    const first = new Map<number, SubscriberKey>();
    for (const key of await all()) {
      const { chatId } = parseSubscriberKey(key);
      if (!first.has(chatId)) first.set(chatId, key);
    }
    return [...first.values()];
  }

  /** The subscribers of a chat: its own and those of its topics. */
  async function ofChat(chatId: number): Promise<SubscriberKey[]> {
    const own = subscriberKey({ chatId, threadId: null });
    const isThere = (await redis.sismember(keys.subscribers, own)) === 1;
    return [...(isThere ? [own] : []), ...(await named(`${chatId}:*`))];
  }

  async function named(pattern: string): Promise<SubscriberKey[]> {
    const found = new Map<string, ChatRef>();
    let cursor = '0';
    do {
      const [next, members] = await redis.sscan(keys.subscribers, cursor, 'MATCH', pattern, 'COUNT', 1_000);
      for (const key of members) {
        if (isSubscriberKey(key)) found.set(key, parseSubscriberKey(key));
        else tell(`${keys.subscribers} in Redis is damaged: "${key}" names no subscriber. Remove it`);
      }
      cursor = next;
    } while (cursor !== '0');
    const chats = [...found.values()];
    return chats.sort((a, b) => a.chatId - b.chatId || (a.threadId ?? 0) - (b.threadId ?? 0)).map(subscriberKey);
  }

  /** How many subscribers there are, by state. */
  async function countByState(): Promise<Record<Subscriber['state'], number>> {
    const counts = { active: 0, paused: 0, unreachable: 0 };
    let cursor = '0';
    do {
      const [next, members] = await redis.sscan(keys.subscribers, cursor, 'COUNT', 500);
      const states = await Promise.all(
        members.map((member) => {
          const key = keys.subscriber(member as SubscriberKey);
          return unlessDamaged(key, tell, () => redis.hget(key, 'state'), null);
        }),
      );
      for (const state of states) if (state !== null && state in counts) counts[state as keyof typeof counts]++;
      cursor = next;
    } while (cursor !== '0');
    return counts;
  }

  return { all, onePerChat, ofChat, countByState };
}

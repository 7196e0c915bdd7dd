import type { SubscriberKey } from '../model/chat.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

/** Chats of which a person was seen to be an administrator: where to look, not what they may. */
export function placeStore(redis: RedisClient) {
  /** Notes that a person, known by their private chat, is an administrator of a chat. */
  const add = (person: SubscriberKey, chatId: number) => redis.sadd(keys.places(person), chatId);

  const remove = (person: SubscriberKey, chatId: number) => redis.srem(keys.places(person), chatId);

  async function of(person: SubscriberKey): Promise<number[]> {
    return (await redis.smembers(keys.places(person))).map(Number).sort((a, b) => b - a);
  }

  return { add, remove, of };
}

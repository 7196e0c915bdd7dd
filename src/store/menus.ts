import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

export type MenuStore = ReturnType<typeof menuStore>;

/** The chats that may have the operators' menu at Telegram, which tells nobody where it lies. */
export function menuStore(redis: RedisClient) {
  return {
    all: async (): Promise<number[]> => (await redis.smembers(keys.menus)).map(Number),
    add: async (chatId: number) => void (await redis.sadd(keys.menus, chatId)),
    remove: async (chatId: number) => void (await redis.srem(keys.menus, chatId)),
  };
}

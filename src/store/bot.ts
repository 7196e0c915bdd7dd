import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

/** Which bot works with this store, by its id at Telegram. */
export function botStore(redis: RedisClient) {
  return {
    /** The last one that did; `undefined` where none has. */
    async last(): Promise<number | undefined> {
      const id = await redis.get(keys.bot);
      return id === null ? undefined : Number(id);
    },
    note: async (id: number) => void (await redis.set(keys.bot, id)),
  };
}

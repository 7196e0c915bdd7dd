import type { SubscriberKey } from '../model/chat.ts';
import { type ArticleId, parseArticleId } from '../model/ids.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { scoredOf } from './stored.ts';

/** More than anybody reads again; the oldest go first. */
const MOST = 500;

/** Articles that readers put aside, until they take them out or the article is withdrawn. */
export function savedStore(redis: RedisClient) {
  return {
    async add(key: SubscriberKey, id: ArticleId, now: number): Promise<void> {
      await redis
        .multi()
        .zadd(keys.saved(key), now, id)
        .zremrangebyrank(keys.saved(key), 0, -1 - MOST)
        .exec();
    },
    /** Whether it was there. */
    remove: async (key: SubscriberKey, id: ArticleId): Promise<boolean> => (await redis.zrem(keys.saved(key), id)) > 0,
    /** The newest first, each with when it was saved, epoch ms. */
    async list(key: SubscriberKey): Promise<{ id: ArticleId; at: number }[]> {
      const flat = await redis.zrange(keys.saved(key), 0, '-1', 'REV', 'WITHSCORES');
      return scoredOf(flat).flatMap(([text, at]) => {
        const id = parseArticleId(text);
        return id ? [{ id, at }] : [];
      });
    },
  };
}

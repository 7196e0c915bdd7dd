import { type ArticleId, tagIdOf } from '../model/ids.ts';
import { noteChange } from './changes.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { scoredOf } from './stored.ts';

/** An article that can be had from an instant on. */
export interface Righted {
  tags: readonly string[];
  /** Epoch ms. */
  available: number;
}

/** What sets articles right that a wrong clock stamped; `tagsOf` tells the tags of an article by its head's JSON. */
export function articlesRighter(redis: RedisClient, tagsOf: (id: ArticleId, json: string) => string[]) {
  /**
   * Has articles be available at `now` that were ingested by a clock that was ahead of it, and would be known to nobody until
   * then; gives them. One that was to come later than it was ingested still does.
   */
  return async (now: number): Promise<Righted[]> => {
    const ahead = await redis.zrange(keys.ingested, `(${now}`, '+inf', 'BYSCORE', 'WITHSCORES');
    const righted: Righted[] = [];
    for (const [text, ingested] of scoredOf(ahead)) {
      const id = text as ArticleId;
      const [json, available] = await redis.hmget(keys.article(id), 'head', 'available');
      if (json && Number(available) === ingested) {
        const tags = tagsOf(id, json);
        const lists = [keys.everything, ...tags.map((tag) => keys.timeline(tagIdOf(tag)))];
        await redis.hset(keys.article(id), { available: now });
        await Promise.all(lists.map((list) => redis.zadd(list, 'XX', now, id)));
        righted.push({ tags, available: now });
      }
      // Last: broken off before, it is done again.
      await Promise.all([redis.zadd(keys.ingested, 'XX', now, id), noteChange(redis, id)]);
    }
    return righted;
  };
}

import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ArticleId, type TagId, tagIdOf } from '../model/ids.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

export type Timelines = ReturnType<typeof timelineStore>;

/** The timelines that say which tag got which article when, and how many each holds. */
export function timelineStore(redis: RedisClient) {
  /** Countings that have not begun. */
  const recounts = new Map<TagId, Promise<void>>();

  /** Lists an article under a tag since that instant; one that is `seen` stays where it is listed already. */
  async function add(name: string, id: ArticleId, seen: boolean, since: number): Promise<void> {
    const tag = tagIdOf(name);
    const timeline = keys.timeline(tag);
    const added = seen ? redis.zadd(timeline, 'NX', since, id) : redis.zadd(timeline, since, id);
    await Promise.all([added, redis.hsetnx(keys.tags, tag, name), recount(tag)]);
  }

  async function remove(tag: TagId, id: ArticleId): Promise<void> {
    await Promise.all([redis.zrem(keys.timeline(tag), id), recount(tag)]);
  }

  /** One counting serves all who ask before it begins. */
  function recount(tag: TagId): Promise<void> {
    const asked = recounts.get(tag);
    if (asked) return asked;
    const counted = nextTurn().then(() => {
      recounts.delete(tag);
      return countTag(tag);
    });
    recounts.set(tag, counted);
    return counted;
  }

  /** Counts until the count that is written down is the one there is: others put and withdraw at the same time. */
  async function countTag(tag: TagId): Promise<void> {
    let counted = -1;
    let count = await redis.zcard(keys.timeline(tag));
    while (count !== counted) {
      counted = count;
      await (count > 0 ? redis.zadd(keys.tagCounts, count, tag) : redis.zrem(keys.tagCounts, tag));
      count = await redis.zcard(keys.timeline(tag));
    }
    // Afterwards, so that nobody keeps what was there before for what is there now.
    await redis.set(keys.tagsVersion, randomUUID());
  }

  return { add, remove };
}

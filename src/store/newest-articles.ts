import type { ArticleHead } from '../model/article.ts';
import type { ArticleId, TagId } from '../model/ids.ts';
import { articleMemory, TIMELINE_KEPT, type TimelineEntry } from './article-memory.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { scoredOf } from './stored.ts';

const timelineOf = (tag: TagId | null) => (tag === null ? keys.everything : keys.timeline(tag));

/** What is newest: on the timelines of tags, and on that of everything. */
export function newestArticles(redis: RedisClient, readHeads: (ids: readonly ArticleId[]) => Promise<ArticleHead[]>) {
  const memory = articleMemory(redis, { readHeads, readTimeline: newestIn });

  /**
   * The newest articles available at `now`, of a tag or of all, newest first, after so many that are skipped. `caughtUp`
   * saves a look at what changed where there was one just now.
   */
  async function newest(
    tag: TagId | null,
    now: number,
    limit: number,
    { skip = 0, caughtUp = memory.catchUp() }: { skip?: number; caughtUp?: Promise<void> } = {},
  ): Promise<ArticleHead[]> {
    const entries = await (skip + limit > TIMELINE_KEPT
      ? Promise.all([newestIn(timelineOf(tag), now, limit, skip), caughtUp]).then(([read]) => read)
      : memory.timeline(timelineOf(tag), now, skip + limit, caughtUp).then((known) => known.slice(skip)));
    return memory.heads(entries.map(({ id }) => id));
  }

  /** The newest articles available at `now` of several tags together, newest first. */
  async function newestOf(
    tags: readonly TagId[],
    now: number,
    limit: number,
    caughtUp = memory.catchUp(),
  ): Promise<ArticleHead[]> {
    const asked = tags.map((tag) => memory.timeline(timelineOf(tag), now, limit, caughtUp));
    const newestFirst = (await Promise.all(asked)).flat().sort((a, b) => b.available - a.available);
    return memory.heads([...new Set(newestFirst.map(({ id }) => id))].slice(0, limit));
  }

  /** The newest `limit` articles available at `until`, of a tag or of all, newest first, each with since when. */
  const timeline = (tag: TagId | null, until: number, limit: number) => newestIn(timelineOf(tag), until, limit);

  async function newestIn(from: string, until: number, limit: number, skip = 0): Promise<TimelineEntry[]> {
    const flat = await redis.zrange(
      from,
      Number.isFinite(until) ? until : '+inf',
      '-inf',
      'BYSCORE',
      'REV',
      'LIMIT',
      skip,
      limit,
      'WITHSCORES',
    );
    return scoredOf(flat).map(([id, available]) => ({ id: id as ArticleId, available }));
  }

  return { newest, newestOf, timeline, catchUp: memory.catchUp };
}

import type { ArticleHead } from '../model/article.ts';
import type { SubscriberKey } from '../model/chat.ts';
import type { ArticleId } from '../model/ids.ts';
import { STORY_WINDOW_MS } from '../model/same-news.ts';
import type { ArticleStore } from './articles.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

/** An article by its place among stories. */
export type Placed = Pick<ArticleHead, 'id' | 'story' | 'chapter'>;

/** Articles whose place is kept in the process; what is offered to many is looked up once. */
const MOST_KEPT = 50_000;

/**
 * The places of what a subscriber was offered in the last weeks, but for what was withdrawn or did not come.
 *
 * It is read from what the ledger knows as offered, so that nothing more is kept per subscriber and both never disagree. An
 * article's place never changes, so the process keeps those it has seen.
 */
export function toldStore(redis: RedisClient, articles: Pick<ArticleStore, 'heads'>) {
  const places = new Map<ArticleId, Placed>();

  /** The places of articles that are still there, and of those that are by another name or address. */
  async function placesOf(ids: readonly ArticleId[]): Promise<Placed[]> {
    if (places.size + ids.length > MOST_KEPT) places.clear();
    const unknown = ids.filter((id) => !places.has(id));
    await Promise.all(unknown.map(look));
    return ids.flatMap((id) => places.get(id) ?? []);
  }

  async function look(id: ArticleId): Promise<void> {
    const [head] = await articles.heads([id]);
    if (head) places.set(id, { id, story: head.story, chapter: head.chapter });
  }

  async function toldTo(key: SubscriberKey, now: number): Promise<Placed[]> {
    const members = await redis.zrange(keys.offered(key), now - STORY_WINDOW_MS, '+inf', 'BYSCORE');
    return placesOf(members.flatMap((ids) => ids.split(' ') as ArticleId[]));
  }

  return { toldTo, placesOf };
}

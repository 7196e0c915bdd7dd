import { type ArticleId, parseArticleId } from '../model/ids.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

/** An article that was renamed more often is lost sight of. */
const MOST_STEPS = 5;

/** Links and lists of what was saved name the former for as long as they are used. */
const KEEP_SECONDS = 366 * 86_400;

/** Which article took the place of another, by another name or address. */
export function successorStore(redis: RedisClient) {
  async function note(former: ArticleId, id: ArticleId): Promise<void> {
    await redis.set(keys.successor(former), id, 'EX', KEEP_SECONDS);
  }

  /** What took the places of these articles in the end; of one without a successor nothing. */
  async function of(formers: readonly ArticleId[]): Promise<ArticleId[]> {
    return (await Promise.all(formers.map(last))).flatMap((id) => id ?? []);
  }

  async function last(former: ArticleId): Promise<ArticleId | undefined> {
    let found: ArticleId | undefined;
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      const next = await redis.get(keys.successor(found ?? former));
      if (next === null) break;
      found = parseArticleId(next) ?? found;
    }
    return found;
  }

  return { note, of };
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ArticleHead } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import { type ChangeMark, changesSince, newestChange } from './changes.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { type SearchIndex, searchIndex } from './search-index.ts';

/** The newest so many can be found: some 70 MB. */
const MOST_ARTICLES = 100_000;
/** Read and folded in one turn of the event loop: some 3 ms, which hold up nobody. */
const PIECE = 50;
/** Results that somebody may turn through. */
const MOST_FOUND = 100;

/** Finds articles by their words. Reads all of them into memory when it is first asked, then what changed. */
export function searchStore(
  redis: RedisClient,
  articles: { heads: (ids: readonly ArticleId[]) => Promise<ArticleHead[]> },
) {
  let reading: Promise<{ index: SearchIndex; mark: ChangeMark }> | undefined;

  async function take(index: SearchIndex, ids: readonly ArticleId[]): Promise<void> {
    for (let at = 0; at < ids.length; at += PIECE) {
      const piece = ids.slice(at, at + PIECE);
      const heads = await articles.heads(piece);
      const there = new Set(heads.map(({ id }) => id));
      for (const id of piece) if (!there.has(id)) index.remove(id);
      for (const head of heads) index.put(head);
      await nextTurn();
    }
  }

  async function readAll(): Promise<{ index: SearchIndex; mark: ChangeMark }> {
    // The place first: what changes meanwhile is then taken twice, not missed.
    const mark = await newestChange(redis);
    const index = searchIndex();
    await take(index, (await redis.zrange(keys.everything, 0, `${MOST_ARTICLES - 1}`, 'REV')) as ArticleId[]);
    return { index, mark };
  }

  async function upToDate(): Promise<{ index: SearchIndex; mark: ChangeMark }> {
    if (!reading) return readAll();
    const { index, mark } = await reading;
    const changed = await changesSince(redis, mark);
    if (!changed) return readAll();
    await take(index, changed.ids);
    return { index, mark: changed.mark };
  }

  return {
    /** Ids of the articles that hold all of the typed words and can be read at `now`, the best first; at most 100. */
    async find(typed: string, now: number): Promise<ArticleId[]> {
      const current = upToDate();
      reading = current;
      try {
        return (await current).index.find(typed, now, MOST_FOUND);
      } catch (error) {
        if (reading === current) reading = undefined;
        throw error;
      }
    },
  };
}

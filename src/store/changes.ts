import { type ArticleId, parseArticleId } from '../model/ids.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

/** How many changes are remembered at least. */
const KEPT = 10_000;
/** Who is behind by more is told to begin anew: long before anything they have not seen is forgotten. */
const MOST = KEPT / 2;

/** A place in the order of changes; `0` is before all of them. */
export type ChangeMark = string;

/** Notes that an article was put or withdrawn, for processes that keep something made of articles. */
export async function noteChange(redis: RedisClient, id: ArticleId): Promise<void> {
  await redis.xadd(keys.changes, 'MAXLEN', '~', KEPT, '*', 'id', id);
}

/** The place of the newest change. */
export async function newestChange(redis: RedisClient): Promise<ChangeMark> {
  const [newest] = await redis.xrevrange(keys.changes, '+', '-', 'COUNT', 1);
  return newest?.[0] ?? '0';
}

/** What changed after a place, each article once; `undefined` where that is too much to say. */
export async function changesSince(
  redis: RedisClient,
  mark: ChangeMark,
): Promise<{ ids: ArticleId[]; mark: ChangeMark } | undefined> {
  const entries = await redis.xrange(keys.changes, `(${mark}`, '+', 'COUNT', MOST + 1);
  if (entries.length > MOST) return undefined;
  const ids = new Set(entries.flatMap(([, fields]) => parseArticleId(fields[1] ?? '') ?? []));
  return { ids: [...ids], mark: entries.at(-1)?.[0] ?? mark };
}

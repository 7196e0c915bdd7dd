import type { Gist } from '../model/gist.ts';
import type { ArticleId } from '../model/ids.ts';
import { STORY_WINDOW_MS } from '../model/same-news.ts';
import { firstPlace, lookupKeys, placeOf, type StoryPlace } from '../model/story-place.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { packRecord, type StoryRecord, splitIds, unpackRecord } from './story-records.ts';

export type StoryStore = ReturnType<typeof storyStore>;

/** Articles that are compared with a new one: those that share most with it. */
const MOST_COMPARED = 16;
/** Keys that two articles share at least to be compared. */
const SHARED_KEYS = 2;
/** How long articles older than the window are known: as long as an import of an archive goes on. */
const ARCHIVE_SECONDS = 3_600;
/** Articles placed at once. */
const MOST_AT_ONCE = 32;

/**
 * Puts a record under its article, and the article's id behind the newest 32 under each of its lookup keys.
 *
 * KEYS told, signs of the period · ARGV article id, record, seconds until they go, lookup keys
 */
const ADD = `
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
for i = 4, #ARGV do
  local ids = redis.call('HGET', KEYS[2], ARGV[i]) or ''
  if not string.find(ids, ARGV[1], 1, true) then
    redis.call('HSET', KEYS[2], ARGV[i], string.sub(ids .. ARGV[1], -352))
  end
end
redis.call('EXPIRE', KEYS[1], ARGV[3])
redis.call('EXPIRE', KEYS[2], ARGV[3])`;

interface Request {
  id: ArticleId;
  gist: Gist;
  now: number;
  place: (place: StoryPlace) => void;
  fail: (error: unknown) => void;
}

/**
 * Which articles of the last weeks tell the same news. By their own date in periods as long as the window, so that three
 * of them hold all that may be the same; each goes when its window is over.
 *
 * It is an index, not the record: an article's place stands in its head. What is lost here costs a story that is not
 * recognized.
 */
export function storyStore(redis: RedisClient) {
  let waiting: Request[] = [];
  let working: Promise<void> | undefined;

  /**
   * The place of an article, which is known to those that come after.
   *
   * Those asked for at about the same time in one process are placed in their order, over the same few commands. Two
   * processes that place the same news in the same instant agree on the lower id, but for one case: that article may join
   * an older story meanwhile, and then there are two.
   */
  function place(id: ArticleId, gist: Gist, now: number): Promise<StoryPlace> {
    return new Promise((resolve, reject) => {
      waiting.push({ id, gist, now, place: resolve, fail: reject });
      working ??= workOff();
    });
  }

  async function workOff(): Promise<void> {
    // So that all who ask in this turn are in the first batch.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_AT_ONCE);
      waiting = waiting.slice(MOST_AT_ONCE);
      await placeBatch(batch).catch((error: unknown) => {
        for (const { fail } of batch) fail(error);
      });
    }
    working = undefined;
  }

  async function placeBatch(batch: readonly Request[]): Promise<void> {
    await Promise.all(batch.map(({ id, gist, now }) => add(id, { ...firstPlace(id), gist, decided: false }, now)));
    const found = await Promise.all(batch.map(({ id, gist }) => candidates(id, gist)));
    const inBatch = new Map<ArticleId, StoryRecord | undefined>(batch.map(({ id }) => [id, undefined]));
    const writes = batch.map(({ id, gist, place: tell }, index) => {
      const told = [...(found[index] ?? [])].flatMap(([other, record]) => {
        const known = inBatch.has(other) ? inBatch.get(other) : record;
        return known && (known.decided || other < id) ? [known] : [];
      });
      const at = placeOf(id, gist, told);
      const record: StoryRecord = { ...at, gist, decided: true };
      inBatch.set(id, record);
      return redis.hset(keys.storyRecords(periodOf(gist.date)), id, packRecord(record)).then(() => tell(at));
    });
    await Promise.all(writes);
  }

  async function add(id: ArticleId, record: StoryRecord, now: number): Promise<void> {
    const period = periodOf(record.gist.date);
    const left = Math.ceil(((period + 2) * STORY_WINDOW_MS - now) / 1_000);
    const [records, signs] = [keys.storyRecords(period), keys.storyKeys(period)];
    await redis.eval(
      ADD,
      2,
      records,
      signs,
      id,
      packRecord(record),
      Math.max(left, ARCHIVE_SECONDS),
      ...lookupKeys(record.gist),
    );
  }

  /** Those that share most with an article, by id. */
  async function candidates(id: ArticleId, gist: Gist): Promise<Map<ArticleId, StoryRecord>> {
    const period = periodOf(gist.date);
    const wanted = lookupKeys(gist).map(String);
    if (wanted.length === 0) return new Map();
    const periods = [period - 1, period, period + 1];
    const lists = await Promise.all(periods.map((one) => redis.hmget(keys.storyKeys(one), ...wanted)));
    const shared = lists.flatMap((list, index) =>
      [...countIds(list)].flatMap(([other, count]) =>
        count < SHARED_KEYS || other === id ? [] : [{ other, count, period: periods[index] as number }],
      ),
    );
    const nearest = shared.sort((a, b) => b.count - a.count).slice(0, MOST_COMPARED);
    const records = await Promise.all(
      [...Map.groupBy(nearest, (one) => one.period)].map(async ([one, near]) => {
        const ids = near.map(({ other }) => other);
        const packed = await redis.hmgetBuffer(keys.storyRecords(one), ...ids);
        return packed.map((bytes, index) => [ids[index] as ArticleId, bytes && unpackRecord(bytes)] as const);
      }),
    );
    return new Map(records.flat().flatMap(([other, record]) => (record ? [[other, record]] : [])));
  }

  return {
    place,
    /** Lets an article that has its place already be found by what it says now. */
    refresh: (id: ArticleId, at: StoryPlace, gist: Gist, now: number) => add(id, { ...at, gist, decided: true }, now),
    /** An article of that date is found no more. */
    forget: (id: ArticleId, date: number) => redis.hdel(keys.storyRecords(periodOf(date)), id),
  };
}

function periodOf(date: number): number {
  return Math.floor(date / STORY_WINDOW_MS);
}

function countIds(lists: readonly (string | null)[]): Map<ArticleId, number> {
  const counts = new Map<ArticleId, number>();
  for (const list of lists) {
    if (list) for (const id of splitIds(list)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

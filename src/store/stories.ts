import type { Gist } from '../model/gist.ts';
import { type ArticleId, parseArticleId } from '../model/ids.ts';
import { STORY_WINDOW_MS } from '../model/same-news.ts';
import { firstPlace, lookupKeys, placeOf, type StoryPlace, type Told } from '../model/story-place.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { ID_LENGTH, packRecord, unpackRecord } from './story-records.ts';

export type StoryStore = ReturnType<typeof storyStore>;

/** Articles that are compared with a new one: those that share most with it. */
const MOST_COMPARED = 10;
/** Keys that two articles share at least to be compared. */
const SHARED_KEYS = 2;
/** Articles that are kept under a lookup key: the newest. More of them share it by chance. */
const MOST_UNDER_KEY = 16;
/** How long articles older than the window are known: as long as an import of an archive goes on. */
const ARCHIVE_SECONDS = 3_600;
/** Articles placed at once. */
const MOST_AT_ONCE = 32;

/**
 * In one step: gives the ids and records of the articles that share most lookup keys with one, of its period and both
 * beside it, and puts that one among them. So of two articles the later one sees the earlier, and not the other way round.
 *
 * KEYS records of the three periods, lookup keys of the three periods · ARGV article id, record, seconds until they go,
 * how many records are wanted, lookup keys
 */
const JOIN = `
local id, record, seconds, most = unpack(ARGV, 1, 4)
local wanted = {unpack(ARGV, 5)}
local found = {}
for period = 1, 3 do
  local counts = {}
  local lists = #wanted > 0 and redis.call('HMGET', KEYS[period + 3], unpack(wanted)) or {}
  for i = 1, #wanted do
    local ids = lists[i] or ''
    for at = 1, #ids, ${ID_LENGTH} do
      local other = string.sub(ids, at, at + ${ID_LENGTH - 1})
      counts[other] = (counts[other] or 0) + 1
    end
    if period == 2 and not string.find(ids, id, 1, true) then
      redis.call('HSET', KEYS[5], wanted[i], string.sub(ids .. id, -${MOST_UNDER_KEY * ID_LENGTH}))
    end
  end
  for other, count in pairs(counts) do
    if count >= ${SHARED_KEYS} and other ~= id then found[#found + 1] = {other, count, period} end
  end
end
table.sort(found, function(a, b) return a[2] > b[2] or (a[2] == b[2] and a[1] < b[1]) end)
redis.call('HSET', KEYS[2], id, record)
redis.call('EXPIRE', KEYS[2], seconds)
redis.call('EXPIRE', KEYS[5], seconds)
local answer = {}
for i = 1, math.min(#found, most) do
  local told = redis.call('HGET', KEYS[found[i][3]], found[i][1])
  if told then
    answer[#answer + 1] = found[i][1]
    answer[#answer + 1] = told
  end
end
return answer`;

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
   * Those asked for at about the same time in one process are placed in their order, over the same few commands. An article
   * that another process is placing counts as a story of its own meanwhile: should that one join another story in the same
   * instant, there are two of them.
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
    const found = await Promise.all(
      batch.map(({ id, gist, now }) => join(id, { ...firstPlace(id), gist }, now, MOST_COMPARED)),
    );
    const decided = new Map<ArticleId, Told>();
    const writes = batch.map(async ({ id, gist, place: tell }, index) => {
      const told = [...(found[index] ?? [])].map(([other, record]) => decided.get(other) ?? record);
      const at = placeOf(id, gist, told);
      const record: Told = { ...at, gist };
      decided.set(id, record);
      // Else it was put so already.
      if (at.story !== id) await redis.hset(keys.storyRecords(periodOf(gist.date)), id, packRecord(record));
      tell(at);
    });
    await Promise.all(writes);
  }

  /** Puts an article among the others and gives those that share most with it, by id. */
  async function join(id: ArticleId, record: Told, now: number, most: number): Promise<Map<ArticleId, Told>> {
    const period = periodOf(record.gist.date);
    const left = Math.ceil(((period + 2) * STORY_WINDOW_MS - now) / 1_000);
    const periods = [period - 1, period, period + 1];
    const answer = await asBuffers(redis).evalBuffer(
      JOIN,
      6,
      ...periods.map(keys.storyRecords),
      ...periods.map(keys.storyKeys),
      id,
      packRecord(record),
      Math.max(left, ARCHIVE_SECONDS),
      most,
      ...lookupKeys(record.gist),
    );
    const found = new Map<ArticleId, Told>();
    for (let at = 0; at < answer.length; at += 2) {
      const other = parseArticleId(String(answer[at]));
      const told = unpackRecord(answer[at + 1] as Buffer);
      if (other && told) found.set(other, told);
    }
    return found;
  }

  return {
    place,
    /** Lets an article that has its place already be found by what it says now. */
    refresh: (id: ArticleId, at: StoryPlace, gist: Gist, now: number) => join(id, { ...at, gist }, now, 0),
    /** An article of that date is found no more. */
    forget: (id: ArticleId, date: number) => redis.hdel(keys.storyRecords(periodOf(date)), id),
  };
}

/** ioredis gives the answer of a script as it is; its types do not know of that. */
function asBuffers(redis: RedisClient) {
  return redis as unknown as {
    evalBuffer(script: string, keys: number, ...rest: (string | number | Buffer)[]): Promise<Buffer[]>;
  };
}

function periodOf(date: number): number {
  return Math.floor(date / STORY_WINDOW_MS);
}

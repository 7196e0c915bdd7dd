import { parseSubscriberKey, type SubscriberKey, subscriberKey } from '../model/chat.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

export type DueStore = ReturnType<typeof dueStore>;

export interface DueEdition {
  key: SubscriberKey;
  /** The slot, epoch ms. */
  edition: number;
}

// Only if nobody moved it since: a person who changes the hour in the middle of a tick wins.
const ADVANCE = `
if tonumber(redis.call('ZSCORE', KEYS[1], ARGV[1])) == tonumber(ARGV[2]) then
  return redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
end
return -1`;

const DROP = `
if tonumber(redis.call('ZSCORE', KEYS[1], ARGV[1])) == tonumber(ARGV[2]) then redis.call('ZREM', KEYS[1], ARGV[1]) end
return 0`;

/** Who gets an edition when. */
export function dueStore(redis: RedisClient) {
  const set = (key: SubscriberKey, at: number) => redis.zadd(keys.due, at, key);
  const remove = (key: SubscriberKey) => redis.zrem(keys.due, key);

  async function get(key: SubscriberKey): Promise<number | undefined> {
    const score = await redis.zscore(keys.due, key);
    return score === null ? undefined : Number(score);
  }

  /** Those due at `now`, the longest overdue first. */
  async function upTo(now: number, limit: number): Promise<DueEdition[]> {
    const flat = await redis.zrangebyscore(keys.due, '-inf', now, 'WITHSCORES', 'LIMIT', 0, limit);
    const due: DueEdition[] = [];
    for (let index = 0; index < flat.length; index += 2)
      due.push({ key: subscriberKey(parseSubscriberKey(flat[index] ?? '')), edition: Number(flat[index + 1]) });
    return due;
  }

  /** Moves a subscriber from the edition that was taken on to the next one. */
  const advance = (taken: DueEdition, next: number) =>
    redis.eval(ADVANCE, 1, keys.due, taken.key, taken.edition, next) as Promise<number>;

  /** Takes a subscriber out, unless they came back in the meantime with another edition. */
  const drop = (taken: DueEdition) => redis.eval(DROP, 1, keys.due, taken.key, taken.edition) as Promise<number>;

  return { set, remove, get, upTo, advance, drop };
}

import { parseSubscriberKey, type SubscriberKey, subscriberKey } from '../model/chat.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

export interface DueEdition {
  key: SubscriberKey;
  /** The slot, epoch ms. */
  edition: number;
}

/** A subscriber taken on, and the instant of their next edition; `null` when none comes. */
export interface Move {
  taken: DueEdition;
  next: number | null;
}

// In one step, so that a batch taken on by a process that died is found again as it was. Only those whom nobody moved
// since: a person who changes the hour in the middle of a tick wins.
const ADVANCE = `
for i = 1, #ARGV, 3 do
  local key, edition, next = unpack(ARGV, i, i + 2)
  if tonumber(redis.call('ZSCORE', KEYS[1], key)) == tonumber(edition) then
    if next == '' then redis.call('ZREM', KEYS[1], key) else redis.call('ZADD', KEYS[1], next, key) end
  end
end
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

  /** Moves subscribers on from the editions that were taken on, all at once. */
  async function advance(moves: readonly Move[]): Promise<void> {
    const spelled = moves.flatMap(({ taken, next }) => [taken.key, taken.edition, next ?? '']);
    await redis.eval(ADVANCE, 1, keys.due, ...spelled);
  }

  return { set, remove, get, upTo, advance };
}

import { isSubscriberKey, type SubscriberKey } from '../model/chat.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { script } from './script.ts';
import { scoredOf, type TellDamage } from './stored.ts';

/** A subscriber, and the instant (epoch ms) at which they are due. */
export interface Due {
  key: SubscriberKey;
  at: number;
}

/** A subscriber taken on, and the instant at which they are due next; `null` when they are not. */
export interface Move {
  taken: Due;
  next: number | null;
}

// In one step, so that a batch taken on by a process that died is found again as it was. Only those whom nobody moved
// since: a person who changes the hour in the middle of a tick wins.
const ADVANCE = script(`
for i = 1, #ARGV, 3 do
  local key, at, next = unpack(ARGV, i, i + 2)
  if tonumber(redis.call('ZSCORE', KEYS[1], key)) == tonumber(at) then
    if next == '' then redis.call('ZREM', KEYS[1], key) else redis.call('ZADD', KEYS[1], next, key) end
  end
end
return 0`);

// Only where nobody moved them since.
const MOVE = script(`
if (tonumber(redis.call('ZSCORE', KEYS[1], ARGV[1])) or false) ~= (tonumber(ARGV[2]) or false) then return 0 end
if ARGV[3] == '' then redis.call('ZREM', KEYS[1], ARGV[1]) else redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1]) end
return 1`);

// Gives those who are due already: what they are due for may have been chosen before the news came.
const BRING_FORWARD = script(`
local now, at, overdue = tonumber(ARGV[1]), tonumber(ARGV[2]), {}
for i = 3, #ARGV do
  local due = tonumber(redis.call('ZSCORE', KEYS[1], ARGV[i]))
  if due and due <= now then overdue[#overdue + 1] = ARGV[i]
  elseif due and due > at then redis.call('ZADD', KEYS[1], at, ARGV[i]) end
end
return overdue`);

/** Who is due when: at the earliest instant at which anything of theirs is. */
export function dueStore(redis: RedisClient, tell: TellDamage) {
  const set = (key: SubscriberKey, at: number) => redis.zadd(keys.due, at, key);
  const remove = (key: SubscriberKey) => redis.zrem(keys.due, key);

  /** Moves a subscriber who is due at `from` to another instant; `undefined` is never. Gives `false` where that is no longer so. */
  async function move(key: SubscriberKey, from: number | undefined, to: number | undefined): Promise<boolean> {
    return (await MOVE(redis, [keys.due], [key, from ?? '', to ?? ''])) === 1;
  }

  async function get(key: SubscriberKey): Promise<number | undefined> {
    const score = await redis.zscore(keys.due, key);
    return score === null ? undefined : Number(score);
  }

  /** Those due at `now`, the longest overdue first. */
  async function upTo(now: number, limit: number): Promise<Due[]> {
    const flat = await redis.zrangebyscore(keys.due, '-inf', now, 'WITHSCORES', 'LIMIT', 0, limit);
    return known(flat);
  }

  /** Those of them that name subscribers; the others are put out of the way of whoever is due behind them. */
  async function known(flat: readonly string[]): Promise<Due[]> {
    const scored = scoredOf(flat);
    const wrong = scored.filter(([key]) => !isSubscriberKey(key)).map(([key]) => key);
    if (wrong.length > 0) {
      tell(`${keys.due} in Redis held what names no subscriber, and was taken out: ${wrong.join(', ')}`);
      await redis.zrem(keys.due, ...wrong);
    }
    return scored.flatMap(([key, at]) => (isSubscriberKey(key) ? [{ key, at }] : []));
  }

  /** Everyone, some hundreds at a time; who is moved meanwhile may come twice. */
  async function* all(): AsyncGenerator<Due[]> {
    let cursor = '0';
    do {
      const [next, flat] = await redis.zscan(keys.due, cursor, 'COUNT', 500);
      cursor = next;
      yield await known(flat);
    } while (cursor !== '0');
  }

  /** Moves subscribers on from where they were taken on, all at once. */
  async function advance(moves: readonly Move[]): Promise<void> {
    const spelled = moves.flatMap(({ taken, next }) => [taken.key, taken.at, next ?? '']);
    await ADVANCE(redis, [keys.due], spelled);
  }

  /**
   * Has those of these subscribers who are due at all be due at `at` at the latest. Gives those who are due at `now`, and
   * stay so: they are to be asked for again once they were taken on.
   */
  async function bringForward(of: readonly SubscriberKey[], at: number, now: number): Promise<SubscriberKey[]> {
    return (await BRING_FORWARD(redis, [keys.due], [now, at, ...of])) as SubscriberKey[];
  }

  return { set, remove, move, get, upTo, all, advance, bringForward };
}

import { keys } from './keys.ts';
import { isCluster, type RedisClient } from './redis.ts';
import { IN_MEMORY, script } from './script.ts';

/**
 * How long, in ms, an update stays with the process that took it in unless that says that it is still there: so long the
 * updates of one that was killed wait for another.
 */
export const LEASE_MS = 10_000;

/** Updates whose being done is remembered under one key, a bit each. */
const BLOCK = 32_768;
/** Telegram gives an update up after a day; after a week of silence it begins to count anew (Bot API, Update). */
const REMEMBERED_SECONDS = 86_400;
/** What a chat has in hand is forgotten after so long, in case anything else forgot to. */
const CHAT_SECONDS = 3_600;

/**
 * What is in hand need not outlive the server, only its process: it goes to no append-only file, so that nobody waits for
 * a disk before an update is answered (ADR 15). That it is done goes there, for a rewritten file holds what was in hand.
 */
const PRELUDE = `${IN_MEMORY}
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

/**
 * Gives how many updates of the chat that are not done came before; -1 where there are none at all; -2 for an update that
 * is done or in hand already.
 */
const TAKE = script(`${PRELUDE}
if redis.call('GETBIT', KEYS[1], ARGV[1]) == 1 or redis.call('ZSCORE', KEYS[2], ARGV[2]) then return -2 end
redis.call('ZADD', KEYS[2], now + ARGV[3], ARGV[2])
redis.call('HSET', KEYS[3], ARGV[2], ARGV[4])
redis.call('ZADD', KEYS[4], ARGV[2], ARGV[2])
redis.call('EXPIRE', KEYS[4], ARGV[5])
if redis.call('ZCARD', KEYS[4]) == 1 then return -1 end
return redis.call('ZCOUNT', KEYS[4], '-inf', '(' .. ARGV[2])`);

const DONE = script(`
local held, bodies, seconds, ids = KEYS[1], KEYS[2], ARGV[1], {}
for at = 1, #KEYS / 2 - 1 do
  local block, chat, bit, id = KEYS[2 * at + 1], KEYS[2 * at + 2], ARGV[2 * at], ARGV[2 * at + 1]
  redis.call('SETBIT', block, bit, 1)
  redis.call('EXPIRE', block, seconds)
  redis.call('ZREM', chat, id)
  ids[at] = id
end
redis.call('ZREM', held, unpack(ids))
redis.call('HDEL', bodies, unpack(ids))`);

const KEEP = script(`${PRELUDE}
for _, id in ipairs(ARGV) do redis.call('ZADD', KEYS[1], 'XX', now + ${LEASE_MS}, id) end`);

const TAKE_OVER = script(`${PRELUDE}
local found = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[1])) do
  local body = redis.call('HGET', KEYS[2], id)
  if body then
    redis.call('ZADD', KEYS[1], now + ${LEASE_MS}, id)
    found[#found + 1] = { id, body }
  else
    redis.call('ZREM', KEYS[1], id)
  end
end
return found`);

/** Updates extended, taken over, or done, in one step: the server does nothing else meanwhile. */
export const AT_ONCE = 500;

/** The updates of a bot that were taken in and are not done, so that none is lost with its process, and none done twice. */
export function updateStore(redis: RedisClient) {
  /**
   * Takes an update in, whole (JSON), unless it is done, or in hand anywhere. Gives whether others of its chat are to be
   * done before; `alone` where its chat has no others in hand, and what is asked of the store after this call is read after it, too: in a cluster, never.
   */
  async function take(
    bot: number,
    { id, chat, body }: { id: number; chat: number; body: string },
  ): Promise<'alone' | 'first' | 'behind' | 'known'> {
    const found = [blockOf(bot, id), keys.updatesHeld(bot), keys.updateBodies(bot), keys.updatesOfChat(bot, chat)];
    const before = (await TAKE(redis, found, [id % BLOCK, id, LEASE_MS, body, CHAT_SECONDS])) as number;
    if (before === -1) return isCluster(redis) ? 'first' : 'alone';
    return before < 0 ? 'known' : before === 0 ? 'first' : 'behind';
  }

  /** Notes that updates are done, {@link AT_ONCE} at most, and forgets all of them but that. */
  async function done(bot: number, updates: readonly { id: number; chat: number }[]): Promise<void> {
    const places = updates.flatMap(({ id, chat }) => [blockOf(bot, id), keys.updatesOfChat(bot, chat)]);
    const bits = updates.flatMap(({ id }) => [id % BLOCK, id]);
    await DONE(redis, [keys.updatesHeld(bot), keys.updateBodies(bot), ...places], [REMEMBERED_SECONDS, ...bits]);
  }

  /** Updates of a chat that came before and are in hand. */
  async function before(bot: number, id: number, chat: number): Promise<number[]> {
    return (await redis.zrange(keys.updatesOfChat(bot, chat), '-inf', `(${id}`, 'BYSCORE')).map(Number);
  }

  /** Says that a process is still there that has these updates in hand. */
  async function keep(bot: number, ids: readonly number[]): Promise<void> {
    for (let from = 0; from < ids.length; from += AT_ONCE)
      await KEEP(redis, [keys.updatesHeld(bot)], ids.slice(from, from + AT_ONCE));
  }

  /** Takes over updates whose process does not say so any more, some hundred at a time; gives their ids and them as they came. */
  async function takeOver(bot: number): Promise<[id: string, body: string][]> {
    return (await TAKE_OVER(redis, [keys.updatesHeld(bot), keys.updateBodies(bot)], [AT_ONCE])) as [string, string][];
  }

  /** Forgets an update that cannot be read, without which nobody knows its chat. */
  async function forget(bot: number, id: string): Promise<void> {
    await Promise.all([redis.zrem(keys.updatesHeld(bot), id), redis.hdel(keys.updateBodies(bot), id)]);
  }

  /** How many are in hand, of all processes. */
  const count = (bot: number): Promise<number> => redis.zcard(keys.updatesHeld(bot));

  return { take, done, before, keep, takeOver, forget, count };
}

const blockOf = (bot: number, id: number) => keys.updatesDone(bot, Math.floor(id / BLOCK));

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { script } from './script.ts';

/** How updates come. The secret of a webhook is known by its digest alone. */
export type Way = { by: 'polling' } | { by: 'webhook'; url: string; secretDigest: string };

/** How long a way stands after the last process that wants it has gone. */
const WAY_MS = 20_000;

const waySchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('polling') }),
  z.object({ by: z.literal('webhook'), url: z.string(), secretDigest: z.string().length(43) }),
]);

/** A newer process decides, whatever older ones want; gives what stands. */
const DECLARE = script(`
local number, way = unpack(redis.call('HMGET', KEYS[1], 'number', 'way'))
if not number or tonumber(number) <= tonumber(ARGV[1]) then
  number, way = ARGV[1], ARGV[2]
  redis.call('HSET', KEYS[1], 'number', number, 'way', way)
  redis.call('PEXPIRE', KEYS[1], ARGV[3])
elseif way == ARGV[2] then
  redis.call('PEXPIRE', KEYS[1], ARGV[3])
end
return way`);

const LOCK = script(`
if redis.call('EXISTS', KEYS[1]) == 1 then return false end
local token = redis.call('INCR', KEYS[2])
redis.call('SET', KEYS[1], token .. ' ' .. ARGV[1], 'PX', ARGV[2])
return token`);

const EXTEND = script(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`);

const UNLOCK = script(`
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`);

/** Which process receives updates, and how, where many run for one bot. */
export function receivingStore(redis: RedisClient) {
  /** Who holds the lock: a server that lost its last second may give a token twice. */
  const process = randomUUID();

  return {
    /** The number of a process that starts: the newest has the highest. */
    number: (bot: number): Promise<number> => redis.incr(keys.receivers(bot)),
    /** Says which way the process of that number wants; gives the way that stands, which the newest process decides. */
    async declare(bot: number, number: number, way: Way): Promise<Way> {
      const standing = await DECLARE(redis, [keys.receiving(bot)], [number, JSON.stringify(way), WAY_MS]);
      return waySchema.parse(JSON.parse(String(standing)));
    },
    /** The way that stands, if any does. */
    async standing(bot: number): Promise<Way | undefined> {
      const way = await redis.hget(keys.receiving(bot), 'way');
      return way === null ? undefined : waySchema.parse(JSON.parse(way));
    },
    /**
     * Takes the lock of the poller for so many ms; gives its token, higher than all before it, unless another process has
     * the lock.
     */
    async lock(bot: number, leaseMs: number): Promise<number | undefined> {
      const token = await LOCK(redis, [keys.poller(bot), keys.pollerToken(bot)], [process, leaseMs]);
      return token === null ? undefined : Number(token);
    },
    /** Keeps the lock for so many ms from now; gives whether it is still had. */
    extend: async (bot: number, token: number, leaseMs: number): Promise<boolean> =>
      (await EXTEND(redis, [keys.poller(bot)], [`${token} ${process}`, leaseMs])) === 1,
    /** Gives the lock to whoever asks next. */
    async unlock(bot: number, token: number): Promise<void> {
      await UNLOCK(redis, [keys.poller(bot)], [`${token} ${process}`]);
    },
  };
}

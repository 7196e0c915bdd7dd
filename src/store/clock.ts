import { z } from 'zod';
import type { SetBack } from '../model/set-back.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { script } from './script.ts';
import { readStored, type TellDamage, unlessDamaged } from './stored.ts';

/** Clocks of several machines may differ by so many ms, and NTP may correct them: no set-back. */
export const TOLERANCE_MS = 5 * 60_000;
/** After a set-back none is looked for in so many ms: two machines that never agree would set each other back for ever. */
const REST_MS = 3_600_000;
/** More than the clock of a machine that runs goes wrong by. What was offered in a shorter time is remembered by name. */
const LONG_MS = 7 * 86_400_000;
/** So many are remembered: cursors of who was away long may lie before more than one. */
const MOST = 5;

const setBacksSchema = z.array(z.object({ from: z.number(), to: z.number() }));

/**
 * Gives the latest instant seen where the clock was set back since. A long set-back that is over soon, as the clock goes
 * forward beyond it, was none: a machine that does not know the time when it starts says 1970 until it is told, and all
 * cursors would be read as if nobody had been served since. A short one may be over because nothing ran for as long.
 */
const TICK = script(`
local now, tolerance, rest, most = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local seen, json = unpack(redis.call('HMGET', KEYS[1], 'seen', 'setBacks'))
seen = tonumber(seen) or now
local whole, setBacks = pcall(cjson.decode, json or '[]')
if not whole then setBacks = {} end
local last = setBacks[#setBacks]
if now >= seen then
  redis.call('HSET', KEYS[1], 'seen', ARGV[1])
  if last and last.from - last.to > tonumber(ARGV[5]) and now >= last.from and seen - last.to < rest then
    table.remove(setBacks)
    -- An empty table would be written as an object.
    redis.call('HSET', KEYS[1], 'setBacks', #setBacks > 0 and cjson.encode(setBacks) or '[]')
  end
  return false
end
if seen - now <= tolerance then return false end
if last and math.abs(now - last.to) < rest then return false end
setBacks[#setBacks + 1] = { from = seen, to = now }
while #setBacks > most do table.remove(setBacks, 1) end
redis.call('HSET', KEYS[1], 'seen', ARGV[1], 'setBacks', cjson.encode(setBacks))
return string.format('%.0f', seen)`);

/** How the clock was set back while Gazette went by it. */
export function clockStore(redis: RedisClient, tell: TellDamage) {
  /** Notes that it is `now` (epoch ms); gives how the clock was set back since this was last called, if it was. */
  async function tick(now: number): Promise<SetBack | undefined> {
    const seen = (await TICK(redis, [keys.clock], [now, TOLERANCE_MS, REST_MS, MOST, LONG_MS])) as string | null;
    return seen === null ? undefined : { from: Number(seen), to: now };
  }

  /** The latest, oldest first; none where that is damaged: without them a cursor may be wrong, but nobody is served. */
  const setBacks = (): Promise<SetBack[]> => unlessDamaged(keys.clock, tell, readSetBacks, []);

  async function readSetBacks(): Promise<SetBack[]> {
    const json = await redis.hget(keys.clock, 'setBacks');
    return json === null ? [] : readStored(keys.clock, () => setBacksSchema.parse(JSON.parse(json)));
  }

  return { tick, setBacks };
}

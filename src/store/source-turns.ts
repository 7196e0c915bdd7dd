import { randomUUID } from 'node:crypto';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { script } from './script.ts';

/** How long, in ms, the turn of a process lasts that says nothing any more. */
export const TURN_MS = 15_000;
/** A reading whose process died is taken up again after so many ms, or its source's interval where that is less. */
const DIED_MS = 60_000;
/** A time of so many ms ahead was written before the clock was set back, and says nothing. */
const TOLERANCE_MS = 300_000;

/** `held`: another process has the turn, for so many ms unless it says so again; `early`: not before that instant, epoch ms. */
export type TurnAnswer =
  | { kind: 'turn'; token: string }
  | { kind: 'held'; ms: number }
  | { kind: 'early'; at: number }
  | { kind: 'ended' };

// The lease goes by the server's clock, which all processes share; when a source was read, by the readers' own.
const BEGIN = script(`
local token, lease, now, interval, slack, died, tolerance = unpack(ARGV)
now, interval = tonumber(now), tonumber(interval)
local holder, untilAt, begun, readAt, notBefore, ended =
  unpack(redis.call('HMGET', KEYS[1], 'turn', 'turnUntil', 'begun', 'readAt', 'notBefore', 'ended'))
local time = redis.call('TIME')
local server = time[1] * 1000 + math.floor(time[2] / 1000)
if holder and tonumber(untilAt) > server then return {'held', string.format('%.0f', tonumber(untilAt) - server)} end
if interval then
  if ended then return {'ended'} end
  local due = tonumber(notBefore) or 0
  local function spare(instant, ms)
    if instant and tonumber(instant) <= now + tolerance then due = math.max(due, instant + ms) end
  end
  spare(readAt, interval - slack)
  if holder then spare(begun, math.min(interval, died)) end
  if due > now then return {'early', string.format('%.0f', due)} end
end
redis.call('HSET', KEYS[1], 'turn', token, 'turnUntil', string.format('%.0f', server + lease), 'begun', ARGV[3])
return {'turn'}`);

const EXTEND = script(`
if redis.call('HGET', KEYS[1], 'turn') ~= ARGV[1] then return 0 end
local time = redis.call('TIME')
redis.call('HSET', KEYS[1], 'turnUntil', string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000) + ARGV[2]))
return 1`);

const END = script(`
local holder, begun = unpack(redis.call('HMGET', KEYS[1], 'turn', 'begun'))
if holder ~= ARGV[1] then return end
redis.call('HDEL', KEYS[1], 'turn', 'turnUntil')
if ARGV[2] == 'read' and begun then redis.call('HSET', KEYS[1], 'readAt', begun) end`);

/**
 * Turns at reading a source: one process at a time has one, for {@link TURN_MS} unless it extends it. Whoever lets it run
 * out has lost it and stops writing; another may be reading.
 */
export function sourceTurnStore(redis: RedisClient) {
  return {
    /**
     * Takes the turn unless another process has it. With an interval, in ms, also not unless it has passed since the last
     * reading began, but for `slack`, and never before what that reading asked for; not at all where the source has ended.
     */
    async begin(
      source: string,
      now: number,
      { interval, slack = 0 }: { interval?: number | undefined; slack?: number } = {},
    ): Promise<TurnAnswer> {
      const token = randomUUID();
      const args = [token, TURN_MS, now, interval ?? '', slack, DIED_MS, TOLERANCE_MS];
      const [kind, number] = (await BEGIN(redis, [keys.source(source)], args)) as [string, string?];
      if (kind === 'held') return { kind, ms: Number(number) };
      if (kind === 'early') return { kind, at: Number(number) };
      return kind === 'ended' ? { kind } : { kind: 'turn', token };
    },
    /** Has the turn last longer; gives whether it is still had. */
    extend: async (source: string, token: string): Promise<boolean> =>
      (await EXTEND(redis, [keys.source(source)], [token, TURN_MS])) === 1,
    /** Gives the turn back. One that was given up before the source was read counts for no interval. */
    async end(source: string, token: string, how: 'read' | 'given up'): Promise<void> {
      await END(redis, [keys.source(source)], [token, how]);
    },
  };
}

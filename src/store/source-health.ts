import { randomUUID } from 'node:crypto';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { script } from './script.ts';

/** How the reading of a source goes. Instants are epoch ms. */
export interface SourceHealth {
  name: string;
  /** What its operator calls it; its name where that is nothing else. */
  title: string;
  lastSuccess: number | null;
  /** Since when every reading has failed; `null` when the last one did not. */
  failingSince: number | null;
  /** How many readings in a row have failed. */
  failures: number;
  /** What the last reading failed with. */
  lastError: string | null;
  /** When it was read last, however that ended. */
  lastTry: number | null;
  /** When it is to be read again, where that is fixed. */
  nextTry: number | null;
  /** Whether it said that it is gone for good, and is not read any more by itself. */
  ended: boolean;
}

const LONGEST_REASON = 500;
/** A process that has not said for so long, in ms, what it follows is gone, as soon as another says so. */
const SILENCE_MS = 180_000;

/** The members of a process begin with its id; those of all others are left unless they are silent. */
const FOLLOW = script(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local own, wanted = ARGV[1], {}
for at = 3, #ARGV do
  wanted[own .. ARGV[at]] = true
  redis.call('ZADD', KEYS[1], now, own .. ARGV[at])
end
for _, member in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  if string.sub(member, 1, #own) == own and not wanted[member] then redis.call('ZREM', KEYS[1], member) end
end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[2])`);

/** What is known of the sources that are followed, for their operators. */
export function sourceHealthStore(redis: RedisClient) {
  const process = `${randomUUID()} `;

  /**
   * Says which sources this process follows now, to be said again every minute. What processes follow that are gone is
   * shown until another process says what it follows.
   */
  async function follow(names: readonly string[]): Promise<void> {
    await FOLLOW(redis, [keys.followed], [process, SILENCE_MS, ...names]);
  }

  /** Keeps what a source is called from now on. */
  async function call(name: string, title: string | undefined): Promise<void> {
    await redis.hset(keys.source(name), 'title', title ?? '');
  }

  async function succeeded(
    name: string,
    now: number,
    nextTry: number | null = null,
    notBefore: number | null = null,
  ): Promise<void> {
    await redis.hdel(keys.source(name), 'failingSince', 'failures', 'lastError', 'ended');
    await redis.hset(keys.source(name), {
      lastSuccess: now,
      lastTry: now,
      nextTry: nextTry ?? '',
      notBefore: notBefore ?? '',
    });
  }

  async function failed(
    name: string,
    reason: string,
    now: number,
    nextTry: number | null = null,
    { ended = false }: { ended?: boolean } = {},
  ): Promise<void> {
    const key = keys.source(name);
    await redis.hsetnx(key, 'failingSince', now);
    const lastError = reason.slice(0, LONGEST_REASON);
    const next = nextTry ?? '';
    await redis.hset(key, { lastError, lastTry: now, nextTry: next, notBefore: next, ...(ended && { ended: 1 }) });
    await redis.hincrby(key, 'failures', 1);
  }

  /** All that are followed, by name. */
  async function all(): Promise<SourceHealth[]> {
    const members = await redis.zrange(keys.followed, 0, '-1');
    const names = new Set(members.map((member) => member.slice(process.length)));
    return Promise.all([...names].sort().map(get));
  }

  async function get(name: string): Promise<SourceHealth> {
    const fields = [
      'title',
      'lastSuccess',
      'failingSince',
      'lastTry',
      'nextTry',
      'failures',
      'ended',
      'lastError',
    ] as const;
    const [title, lastSuccess, failingSince, lastTry, nextTry, failures, ended, lastError] = await redis.hmget(
      keys.source(name),
      ...fields,
    );
    return {
      name,
      title: title || name,
      lastSuccess: instant(lastSuccess),
      failingSince: instant(failingSince),
      failures: Number(failures ?? 0),
      lastTry: instant(lastTry),
      nextTry: instant(nextTry),
      ended: Boolean(ended),
      lastError: lastError ?? null,
    };
  }

  return { follow, call, succeeded, failed, all, get };
}

const instant = (text: string | null | undefined) => (text ? Number(text) : null);

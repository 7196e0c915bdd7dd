import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

/** How the reading of a source goes. Instants are epoch ms. */
export interface SourceHealth {
  name: string;
  lastSuccess: number | null;
  /** Since when every reading has failed; `null` when the last one did not. */
  failingSince: number | null;
  /** What the last reading failed with. */
  lastError: string | null;
  /** When it was read last, however that ended. */
  lastTry: number | null;
  /** When it is to be read again, where that is fixed. */
  nextTry: number | null;
}

const LONGEST_REASON = 500;

/** What is known of the sources that are followed, for their operators. */
export function sourceHealthStore(redis: RedisClient) {
  /** Forgets the health of all sources but these, which are followed now. */
  async function follow(names: readonly string[]): Promise<void> {
    const gone = (await redis.smembers(keys.sources)).filter((name) => !names.includes(name));
    if (gone.length > 0) await redis.srem(keys.sources, ...gone);
    if (names.length > 0) await redis.sadd(keys.sources, ...names);
  }

  async function succeeded(name: string, now: number, nextTry: number | null = null): Promise<void> {
    await redis.hdel(keys.source(name), 'failingSince', 'lastError');
    await redis.hset(keys.source(name), { lastSuccess: now, lastTry: now, nextTry: nextTry ?? '' });
  }

  async function failed(name: string, reason: string, now: number, nextTry: number | null = null): Promise<void> {
    await redis.hsetnx(keys.source(name), 'failingSince', now);
    const lastError = reason.slice(0, LONGEST_REASON);
    await redis.hset(keys.source(name), { lastError, lastTry: now, nextTry: nextTry ?? '' });
  }

  /** All that are followed, by name. */
  async function all(): Promise<SourceHealth[]> {
    const names = (await redis.smembers(keys.sources)).sort();
    return Promise.all(names.map(get));
  }

  async function get(name: string): Promise<SourceHealth> {
    const fields = ['lastSuccess', 'failingSince', 'lastTry', 'nextTry', 'lastError'] as const;
    const [lastSuccess, failingSince, lastTry, nextTry, lastError] = await redis.hmget(keys.source(name), ...fields);
    return {
      name,
      lastSuccess: instant(lastSuccess),
      failingSince: instant(failingSince),
      lastTry: instant(lastTry),
      nextTry: instant(nextTry),
      lastError: lastError ?? null,
    };
  }

  return { follow, succeeded, failed, all, get };
}

const instant = (text: string | null | undefined) => (text ? Number(text) : null);

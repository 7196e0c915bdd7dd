import type { ArticleId } from '../model/ids.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { script } from './script.ts';

/** How long the messages of an article are left alone once a correction has begun to edit them. */
const PAUSE_MS = 3_600_000;

/** In one step, so that of two that ask at once one begins. */
const BEGIN = script(`
local begun = redis.call('GET', KEYS[1])
if begun and begun ~= ARGV[1] then return redis.call('PTTL', KEYS[1]) end
if not begun then redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) end
return 0`);

/** Sees to it that an article's messages are edited at most once an hour. */
export function correctionStore(redis: RedisClient) {
  /** Which correction began within the hour, if any, and in how many ms the next may. */
  async function begun(article: ArticleId): Promise<{ run: string; ms: number } | undefined> {
    const key = keys.corrected(article);
    const [run, ms] = await Promise.all([redis.get(key), redis.pttl(key)]);
    return run === null || ms <= 0 ? undefined : { run, ms };
  }

  /** Begins a correction, or goes on with it: gives 0, or the ms until it may begin. */
  async function begin(article: ArticleId, run: string): Promise<number> {
    return (await BEGIN(redis, [keys.corrected(article)], [run, PAUSE_MS])) as number;
  }

  return { begun, begin };
}

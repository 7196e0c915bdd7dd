import type { SubscriberKey } from '../model/chat.ts';
import type { ArticleId } from '../model/ids.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { script } from './script.ts';

/** Only what waits to be offered again; by itself among what was offered, as `OFFER` looks for it. */
const DROP = script(`
for i = 2, #ARGV do
  if redis.call('ZREM', KEYS[1], ARGV[i]) == 1 then
    redis.call('ZADD', KEYS[2], ARGV[1], ARGV[i])
    redis.call('ZADD', KEYS[3], ARGV[1], ARGV[i])
  end
end
return 0`);

const OFFER = script(`
for i = 2, #ARGV do
  if redis.call('ZREM', KEYS[3], ARGV[i]) == 1 then
    redis.call('ZREM', KEYS[2], ARGV[i])
    redis.call('ZADD', KEYS[1], ARGV[1], ARGV[i])
  end
end
return 0`);

/** What a subscriber never got because Telegram refuses it. It counts as offered. */
export function refusalStore(redis: RedisClient) {
  const involved = (key: SubscriberKey) => [keys.again(key), keys.offered(key), keys.refused(key)];

  /** Has articles that wait to be offered again not offered any more, from `at` on, epoch ms. */
  async function drop(key: SubscriberKey, ids: readonly ArticleId[], at: number): Promise<void> {
    await DROP(redis, involved(key), [at, ...ids]);
  }

  /** Has them offered again; what was not refused stays as it is. */
  async function offer(key: SubscriberKey, ids: readonly ArticleId[], at: number): Promise<void> {
    if (ids.length > 0) await OFFER(redis, involved(key), [at, ...ids]);
  }

  async function has(key: SubscriberKey, id: ArticleId): Promise<boolean> {
    return (await redis.zscore(keys.refused(key), id)) !== null;
  }

  return { drop, offer, has };
}

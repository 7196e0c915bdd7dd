import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

/** What operators were told of and is not over, so that whichever process finds it tells it once. */
export function alarmStore(redis: RedisClient) {
  return {
    /** Raises an alarm; gives whether it was this call that did. */
    raise: async (name: string, since: number): Promise<boolean> =>
      (await redis.hsetnx(keys.alarms, name, since)) === 1,
    /** Since when an alarm is raised, epoch ms. */
    raisedSince: async (name: string): Promise<number | undefined> => {
      const since = await redis.hget(keys.alarms, name);
      return since === null ? undefined : Number(since);
    },
    /** Ends an alarm, so that it may be raised again; gives whether it was this call that did. */
    clear: async (name: string): Promise<boolean> => (await redis.hdel(keys.alarms, name)) === 1,
  };
}

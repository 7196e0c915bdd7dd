import { hash } from 'node:crypto';
import type { RedisClient } from './redis.ts';

/** Runs a script of ours on the server, in one step. */
export type Script = (
  redis: RedisClient,
  keys: readonly string[],
  args: readonly (string | number)[],
) => Promise<unknown>;

/** A script that travels as its hash, and whole only to a server that does not have it yet. */
export function script(source: string): Script {
  const digest = hash('sha1', source);
  return async (redis, keys, args) => {
    try {
      return await redis.evalsha(digest, keys.length, ...keys, ...args);
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
      return redis.eval(source, keys.length, ...keys, ...args);
    }
  };
}

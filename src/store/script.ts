import { hash } from 'node:crypto';
import type { RedisClient } from './redis.ts';

/** Runs a script of ours on the server, in one step. */
export type Script = (
  redis: RedisClient,
  keys: readonly string[],
  args: readonly (string | number)[],
) => Promise<unknown>;

/**
 * Lua before a script's first write, for what need not outlive the server: it goes to no append-only file, so that nobody
 * waits for a disk (ADR 15), and to no replica.
 */
export const IN_MEMORY = 'if redis.set_repl then redis.set_repl(redis.REPL_NONE) end';
/** The same before the first write behind it that does have to outlive the server. */
export const WRITTEN_DOWN = 'if redis.set_repl then redis.set_repl(redis.REPL_ALL) end';

/** A script that travels as its hash, and whole only to a server that does not have it yet. */
export function script(source: string): Script {
  const digest = hash('sha1', source);
  return (redis, keys, args) => runScript(redis, source, digest, keys, args);
}

/** Runs a script whose SHA-1 is known. */
export async function runScript(
  redis: RedisClient,
  source: string,
  digest: string,
  keys: readonly string[],
  args: readonly (string | number)[],
): Promise<unknown> {
  try {
    return await redis.evalsha(digest, keys.length, ...keys, ...args);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
    return redis.eval(source, keys.length, ...keys, ...args);
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { TokenError } from '../bot/introduce.ts';

/** Telegram refuses what a start needs; the message says what, in plain words. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}

/**
 * What `attempt` gives, at last: Telegram being away at our start is no reason to give up; its saying no for good is, and
 * so is that it is wanted no more.
 */
export async function patiently<T>(
  what: string,
  attempt: () => Promise<T>,
  log: Logger,
  isOver: () => boolean = () => false,
): Promise<T> {
  for (let wait = 1_000; ; wait = Math.min(30_000, wait * 2)) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof TokenError || error instanceof RefusedError || isOver()) throw error;
      const { message: reason } = error as Error;
      log.warn({ what, reason, waitMs: wait }, 'Telegram does not answer; trying again');
      await sleep(wait);
    }
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import { refusalOf, TokenError } from './introduce.ts';
import { type RawUpdate, updateSchema } from './intake.ts';
import type { Call } from './transport.ts';

/** How long Telegram holds a poll open when nothing happens, in seconds. */
const POLL_SECONDS = 25;
const LONGEST_BACKOFF_MS = 30_000;
/**
 * Who has nothing to say sooner, in ms, does not hold polls, as some gateway: it is not asked again before that, which nobody
 * who waits for an answer notices.
 */
const SOONEST_NOTHING_MS = 100;

export const ALLOWED_UPDATES = ['message', 'callback_query', 'inline_query', 'my_chat_member', 'channel_post'] as const;

const updatesSchema = z.array(updateSchema);

export interface Poller {
  /** Ends the poll under way and confirms what was taken in. */
  stop(): Promise<void>;
  /** Ends the poll under way and confirms nothing: another polls. */
  abandon(): Promise<void>;
}

export interface PollOptions {
  /** False once another process may poll: nothing is confirmed any more. */
  isAlone?: () => boolean;
  /** Makes Telegram answer polls; done before the first, and after each that failed. */
  prepare?: () => Promise<void>;
}

/**
 * Long polling that outlives network errors, 5xx and 409 answers; Telegraf's own loop ends at the first of them.
 *
 * Updates are confirmed to Telegram, with the next poll, once `take` is fulfilled for all that came together. Where it
 * fails they come again.
 */
export function startPolling(
  call: Call,
  take: (update: RawUpdate) => Promise<void>,
  log: Logger,
  { isAlone = () => true, prepare = async () => {} }: PollOptions = {},
): Poller {
  const stopping = new AbortController();
  let offset = 0;
  let prepared = false;

  const poll = async (seconds: number, signal?: AbortSignal) => {
    const reply = await call(
      'getUpdates',
      { offset, timeout: seconds, limit: 100, allowed_updates: ALLOWED_UPDATES },
      { timeoutMs: (seconds + 10) * 1_000, ...(signal && { signal }) },
    );
    if (!reply.ok) throw refusalOf(reply);
    return updatesSchema.parse(reply.result);
  };

  const pause = async (ms: number) => {
    if (ms > 0) await sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  };

  const loop = async () => {
    let failures = 0;
    while (!stopping.signal.aborted && isAlone()) {
      try {
        if (!prepared) await prepare();
        prepared = true;
        const asked = performance.now();
        const updates = await poll(POLL_SECONDS, stopping.signal);
        if (failures > 0) log.info({ failures }, 'polling works again');
        failures = 0;
        await Promise.all(updates.map(take));
        offset = updates.reduce((next, update) => Math.max(next, update.update_id + 1), offset);
        if (updates.length === 0) await pause(asked + SOONEST_NOTHING_MS - performance.now());
      } catch (error) {
        if (stopping.signal.aborted) break;
        // Perhaps a webhook, which is in the way of every poll.
        prepared = false;
        const wait = Math.min(LONGEST_BACKOFF_MS, 500 * 2 ** Math.min(failures++, 10));
        // A token that was taken back does not mend itself.
        const level = error instanceof TokenError ? 'error' : 'warn';
        log[level]({ reason: (error as Error).message, waitMs: wait }, 'polling failed; trying again');
        await pause(wait);
      }
    }
  };

  const running = loop();
  return {
    async stop() {
      stopping.abort();
      await running;
      // Else Telegram sends it once more to the next.
      if (offset > 0)
        await call('getUpdates', { offset, timeout: 0, limit: 1 }, { timeoutMs: 3_000 }).catch(() => undefined);
    },
    async abandon() {
      stopping.abort();
      await running;
    },
  };
}

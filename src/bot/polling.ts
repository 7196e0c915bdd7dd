import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Call } from './transport.ts';

/** How long Telegram holds a poll open when nothing happens, in seconds. */
const POLL_SECONDS = 25;
const LONGEST_BACKOFF_MS = 30_000;
/** A batch is confirmed once its handlers ended, or after this long: a slow one must not hold up everybody. */
const PATIENCE_MS = 250;

export const ALLOWED_UPDATES = ['message', 'callback_query', 'inline_query', 'my_chat_member', 'channel_post'] as const;

const updatesSchema = z.array(z.looseObject({ update_id: z.number() }));
export type RawUpdate = z.infer<typeof updatesSchema>[number];

export interface Poller {
  /** Ends the poll under way and waits until what was begun is done and confirmed. */
  stop(): Promise<void>;
}

/**
 * Long polling that outlives network errors, 5xx and 409 answers; Telegraf's own loop ends at the first of them.
 *
 * `handle` must not throw. An update is confirmed to Telegram only after it was handed to `handle`.
 */
export function startPolling(call: Call, handle: (update: RawUpdate) => Promise<void>, log: Logger): Poller {
  const stopping = new AbortController();
  let offset = 0;

  const poll = async (seconds: number, signal?: AbortSignal) => {
    const reply = await call(
      'getUpdates',
      { offset, timeout: seconds, limit: 100, allowed_updates: ALLOWED_UPDATES },
      { timeoutMs: (seconds + 10) * 1_000, ...(signal && { signal }) },
    );
    if (!reply.ok) throw new Error(`${reply.error_code} ${reply.description}`);
    return updatesSchema.parse(reply.result);
  };

  const loop = async () => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        const updates = await poll(POLL_SECONDS, stopping.signal);
        if (failures > 0) log.info({ failures }, 'polling works again');
        failures = 0;
        const handled = updates.map(handle);
        await Promise.race([Promise.all(handled), sleep(PATIENCE_MS)]);
        offset = updates.reduce((next, update) => Math.max(next, update.update_id + 1), offset);
      } catch (error) {
        if (stopping.signal.aborted) break;
        const wait = Math.min(LONGEST_BACKOFF_MS, 500 * 2 ** Math.min(failures++, 10));
        log.warn({ reason: (error as Error).message, waitMs: wait }, 'polling failed; trying again');
        await sleep(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };

  const running = loop();
  return {
    async stop() {
      stopping.abort();
      await running;
      // Confirms what was handled: else the next start would handle it again.
      if (offset > 0)
        await call('getUpdates', { offset, timeout: 0, limit: 1 }, { timeoutMs: 3_000 }).catch(() => undefined);
    },
  };
}

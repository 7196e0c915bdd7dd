import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { BodyTooLarge, readBody } from './body.ts';

/** How Telegram's updates are taken in. */
export interface Webhook {
  /** Whether a request's secret token is right; tells nothing by its time. */
  isSecret: (given: string) => Promise<boolean>;
  /** Takes an update in, so that it is safe; `busy` where it did not. */
  take: (update: { update_id: number }) => Promise<'taken' | 'known' | 'busy'>;
}

/** An update is a message and what it answers; Telegram's own are far below. */
const LARGEST_UPDATE = 1_000_000;
/** Longer, in ms, Telegram does not wait for the store: it offers the update again, and keeps it until then. */
const PATIENCE_MS = 2_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const updateSchema = z.looseObject({ update_id: z.int().nonnegative() });

/**
 * The endpoint that Telegram posts updates to. Answered with 200 once an update is safe, before it is handled: Telegram
 * waits with the chat's next update until then. To anything but 200 it offers the update again.
 */
export function mountWebhook(app: Hono, { isSecret, take }: Webhook): void {
  app.post('/telegram', async (c) => {
    if (!(await isSecret(c.req.header('x-telegram-bot-api-secret-token') ?? ''))) return c.body(null, 401);
    const update = await updateOf(c);
    if (typeof update === 'number') return c.body(null, update);
    const status = await withinPatience(take(update));
    // What is said to the person goes out first; undici waits a turn before it writes.
    await nextTurn();
    await nextTurn();
    return c.body(null, status);
  });
}

async function updateOf(c: Context): Promise<{ update_id: number } | 400 | 413> {
  try {
    const text = utf8.decode(await readBody(c.req.raw, LARGEST_UPDATE));
    return updateSchema.parse(JSON.parse(text));
  } catch (error) {
    return error instanceof BodyTooLarge ? 413 : 400;
  }
}

async function withinPatience(taking: Promise<'taken' | 'known' | 'busy'>): Promise<200 | 503> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'busy'>((resolve) => {
    timer = setTimeout(() => resolve('busy'), PATIENCE_MS);
  });
  // Where the store fails, Telegram keeps the update.
  const taken = await Promise.race([taking.catch(() => 'busy'), late]);
  clearTimeout(timer);
  return taken === 'busy' ? 503 : 200;
}

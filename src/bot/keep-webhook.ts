import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import { isSameSecret } from '../model/same-secret.ts';
import { seldom } from '../model/seldom.ts';
import type { Way } from '../store/receiving.ts';
import type { Store } from '../store/store.ts';
import { refusalOf, TokenError } from './introduce.ts';
import { ALLOWED_UPDATES } from './polling.ts';
import type { Call } from './transport.ts';

/** How often it is said that this process serves the webhook. */
const DECLARE_MS = 5_000;
/** How often it is looked whether Telegram still knows it: whoever polls with this token elsewhere has taken it away. */
const CHECK_MS = 60_000;
/** A secret that nobody is known to have is looked up so often at most. */
const LOOK_UP_MS = 1_000;

/**
 * As many as Telegram opens at most: it has one request under way on each, so from 50 ms away they carry 2,000 a second
 * (Bot API, setWebhook; 40 unless told).
 */
const CONNECTIONS = 100;

/** How long it may take to stop, in ms: where Redis is away, nothing of this ends by itself. */
const STOP_PATIENCE_MS = 1_000;

/** What Telegram tells of a webhook (Bot API, WebhookInfo): where it is, how many updates wait for it, why the last did. */
export const webhookSchema = z.object({
  url: z.string(),
  pending_update_count: z.number().catch(0),
  last_error_date: z.number().optional().catch(undefined),
  last_error_message: z.string().optional().catch(undefined),
});

/** An error of so long ago, in ms, is no sign of trouble that there is now. */
const RECENT_MS = 10 * 60_000;

/** Why Telegram does not get through to the webhook, as it says; `null` where it does, or has none. */
export async function stuckBecause(call: Call, now: number): Promise<string | null> {
  const info = await call('getWebhookInfo', {});
  if (!info.ok) throw refusalOf(info);
  const { pending_update_count: waiting, ...last } = webhookSchema.parse(info.result);
  const { last_error_date: date = 0, last_error_message: reason = '' } = last;
  return waiting > 0 && date * 1_000 > now - RECENT_MS ? reason : null;
}

export interface WebhookPorts {
  store: Pick<Store, 'receiving'>;
  call: Call;
  log: Logger;
  /** The bot's id. */
  bot: number;
  token: string;
  url: string;
  secret: string;
  /** Makes a call until Telegram has answered it. */
  demand: (method: string, parameters: object) => Promise<void>;
  declareMs?: number;
}

export interface KeptWebhook {
  /** Whether a request comes from Telegram: with our secret, or that of a newer process; tells nothing by its time. */
  isSecret: (given: string) => Promise<boolean>;
  /**
   * Has Telegram post updates, and sees to it that it goes on doing so, unless a newer process wants them another way.
   * Fails as `demand` does.
   */
  begin(number: number): Promise<void>;
  /** Looks after it no more. Telegram keeps it, for others may serve it. */
  stop(): Promise<void>;
}

/** The webhook of this process, which begins by the number it has among those that receive. */
export function keepWebhook(ports: WebhookPorts): KeptWebhook {
  const { store, call, log, bot, token, url, secret, demand, declareMs = DECLARE_MS } = ports;
  // Whoever reads the store does not learn the secret from it.
  const digestOf = (text: string) => createHmac('sha256', token).update(text).digest('base64url');
  const way = { by: 'webhook', url, secretDigest: digestOf(secret) } as const;
  let standing: Way = way;
  let lookedUp = 0;

  const isOurs = () => standing.by === 'webhook' && standing.url === url && standing.secretDigest === way.secretDigest;
  const set = () =>
    demand('setWebhook', { url, secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: CONNECTIONS });
  /** The last error that is no news, in seconds: those of a start are of the time before it. */
  let known = Date.now() / 1_000;
  const check = async () => {
    const info = await call('getWebhookInfo', {});
    if (!info.ok) throw refusalOf(info);
    const { url: there, pending_update_count: waiting, ...last } = webhookSchema.parse(info.result);
    const { last_error_date: date = 0, last_error_message: reason } = last;
    if (there === url && waiting > 0 && date > known)
      log.error({ reason, waiting, url }, 'Telegram does not get through to the webhook: updates wait');
    known = Math.max(known, date);
    if (there === url || !isOurs()) return;
    log.warn('the webhook was taken away, as by polling with this token elsewhere; setting it again');
    await set();
  };

  const untended = seldom((error: Error) => {
    const level = error instanceof TokenError ? 'error' : 'warn';
    log[level]({ reason: error.message }, 'the webhook could not be looked after; trying again');
  });
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  const lookAfter = async (number: number) => {
    let checked = performance.now();
    for (;;) {
      await sleep(declareMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      try {
        const before = isOurs();
        standing = await store.receiving.declare(bot, number, way);
        if (before && !isOurs()) log.info('newer processes receive updates another way');
        if (!before && isOurs()) await set();
        if (!isOurs() || performance.now() - checked < CHECK_MS) continue;
        checked = performance.now();
        await check();
      } catch (error) {
        untended(error as Error);
      }
    }
  };

  const isKnown = (digest: string) =>
    [way, standing].map((one) => one.by === 'webhook' && isSameSecret(digest, one.secretDigest)).includes(true);
  return {
    async begin(number) {
      standing = await store.receiving.declare(bot, number, way);
      if (isOurs()) await set();
      running = lookAfter(number);
    },
    isSecret: async (given) => {
      if (isSameSecret(given, secret)) return true;
      const digest = digestOf(given);
      if (isKnown(digest)) return true;
      const now = performance.now();
      if (now - lookedUp < LOOK_UP_MS) return false;
      lookedUp = now;
      standing = (await store.receiving.standing(bot)) ?? standing;
      return isKnown(digest);
    },
    async stop() {
      stopping.abort();
      await Promise.race([running, sleep(STOP_PATIENCE_MS, undefined, { ref: false })]);
    },
  };
}

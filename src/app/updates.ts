import { setTimeout as sleep } from 'node:timers/promises';
import type { Bot } from '../bot/bot.ts';
import { type Intake, openIntake, type RawUpdate } from '../bot/intake.ts';
import { refusalOf } from '../bot/introduce.ts';
import { type KeptWebhook, keepWebhook } from '../bot/keep-webhook.ts';
import { pollAlone, type Standing } from '../bot/poll-alone.ts';
import { startPolling } from '../bot/polling.ts';
import type { Call } from '../bot/transport.ts';
import type { Parts } from './parts.ts';
import { patiently, RefusedError } from './patiently.ts';

/** How soon a poller offers updates again that were too many to be taken in. */
const BUSY_MS = 100;

/** How this process receives updates. */
export interface Receiver {
  intake: Intake;
  /** Whether a request comes from Telegram. */
  isSecret: KeptWebhook['isSecret'];
  /** What it does about them now; a poller has a token, higher than that of every poller before it. */
  standing: () => { updates: Standing; token?: number };
  /** @throws {RefusedError} if Telegram refuses the webhook */
  begin: () => Promise<void>;
  /** Lets others receive updates, and waits until those in hand are handled. */
  close: () => Promise<void>;
}

/**
 * Takes Telegram's updates in: by a webhook where Telegram reaches us, else by polling, which one of all processes does.
 * What the newest process wants is done.
 */
export function openReceiver(parts: Parts, bot: Bot, secret: string): Receiver {
  const { config, telegram, store, me, call, log } = parts;
  const intake = openIntake(bot, { store, log });
  const closing = (receiving: { stop(): Promise<void> }) => async () => {
    intake.refuse();
    await receiving.stop();
    await intake.close();
  };
  const ports = { bot: me.id, store, log };
  if (config.publicUrl === undefined) {
    const start = (isAlone: () => boolean) =>
      startPolling(call, (update) => takeSurely(intake, update), log, { isAlone, prepare: () => endWebhook(call) });
    const poller = pollAlone({ ...ports, start });
    return {
      intake,
      isSecret: async () => false,
      standing: poller.standing,
      begin: async () => poller.begin(await store.receiving.number(me.id)),
      close: closing(poller),
    };
  }
  const webhook = keepWebhook({
    ...ports,
    call,
    token: telegram.token,
    url: `${config.publicUrl}/telegram`,
    secret,
    demand: (method, parameters) => demand(parts, method, parameters),
  });
  return {
    intake,
    isSecret: webhook.isSecret,
    standing: () => ({ updates: 'webhook' }),
    begin: async () => webhook.begin(await store.receiving.number(me.id)),
    close: closing(webhook),
  };
}

/** A webhook that stays makes Telegram refuse every poll. */
async function endWebhook(call: Call): Promise<void> {
  const reply = await call('deleteWebhook', {});
  if (!reply.ok) throw refusalOf(reply);
}

/** Offers an update until it is taken in. @throws once none is taken in any more */
async function takeSurely(intake: Intake, update: RawUpdate): Promise<void> {
  while ((await intake.take(update)) === 'busy') {
    if (intake.refuses()) throw new Error('stopping');
    await sleep(BUSY_MS);
  }
}

async function demand({ config, call, log }: Parts, method: string, parameters: object): Promise<void> {
  const attempt = async () => {
    const reply = await call(method, parameters);
    if (reply.ok) return;
    const { error_code: code, description } = reply;
    if (code >= 500 || code === 429) throw new Error(`${code} ${description}`);
    throw new RefusedError(
      `Telegram refuses the webhook at PUBLIC_URL ${config.publicUrl ?? ''}: ${code} ${description}`,
    );
  };
  await patiently(method, attempt, log);
}

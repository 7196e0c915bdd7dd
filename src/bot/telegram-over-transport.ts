import { Telegram, TelegramError } from 'telegraf';
import type { Telegram as Methods, Opts } from 'telegraf/types';
import { askPatiently } from './ask-patiently.ts';
import type { Call } from './transport.ts';

/**
 * Telegraf's Telegram over our own transport.
 *
 * Telegraf's waits 500 s, ends with node-fetch's errors that quote the token's address, and takes half as many calls a
 * second.
 */
export class TelegramOverTransport extends Telegram {
  readonly call: Call;

  constructor(token: string, call: Call) {
    super(token, { webhookReply: false });
    this.call = call;
  }

  /** @throws {TelegramError} for Telegram's refusals, {TransportError} where no answer came */
  override async callApi<M extends keyof Methods>(method: M, payload: Opts<M>): Promise<ReturnType<Methods[M]>> {
    const reply = await askPatiently(this.call, method, payload);
    if (reply.ok) return reply.result as ReturnType<Methods[M]>;
    throw new TelegramError({ ...reply, parameters: reply.parameters } as never, { method });
  }
}

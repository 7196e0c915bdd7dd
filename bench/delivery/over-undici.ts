import { Telegram, TelegramError } from 'telegraf';
import { Pool } from 'undici';
import { IN_FLIGHT } from './loop.ts';
import type { Bot } from './measured.ts';

/** Telegraf with its calls over undici and nothing else: no limit of time, no look at what comes back. */
export class TelegrafOverUndici extends Telegram {
  readonly #pool: Pool;
  readonly #path: string;

  constructor({ apiRoot, token }: Bot) {
    super(token, { apiRoot });
    this.#pool = new Pool(apiRoot, { connections: IN_FLIGHT });
    this.#path = `/bot${token}/`;
  }

  override async callApi(method: string, payload: object): Promise<never> {
    const { body } = await this.#pool.request({
      path: this.#path + method,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
    });
    const reply = (await body.json()) as
      | { ok: true; result: never }
      | { ok: false; error_code: number; description: string };
    if (!reply.ok) throw new TelegramError(reply);
    return reply.result;
  }
}

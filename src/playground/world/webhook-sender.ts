import type { Update } from './shapes.ts';

/** Where updates go. */
export interface Webhook {
  url: string;
  secret: string | undefined;
  maxConnections: number;
}

/** Runs the call a bot put into its answer instead of making it (Bot API, "Making requests when getting updates"). */
export type WebhookReply = (call: Record<string, unknown>) => void;

const LONGEST_PAUSE_MS = 60_000;

/**
 * Delivers updates by POST: in order within a chat, at once across chats, each until it is answered with 2xx.
 *
 * Pauses between tries are 0, 2, 4, 8 … s, as Telegram's are.
 */
export class WebhookSender {
  readonly #webhook: Webhook;
  readonly #run: WebhookReply;
  readonly #lanes = new Map<number, Update[]>();
  readonly #waitingLanes: number[] = [];
  readonly #stopped = new AbortController();
  #busy = 0;
  #lastError: { date: number; message: string } | undefined;

  constructor(webhook: Webhook, reply: WebhookReply) {
    this.#webhook = webhook;
    this.#run = reply;
  }

  add(update: Update): void {
    const chat = chatOf(update);
    const lane = this.#lanes.get(chat);
    if (lane) {
      lane.push(update);
      return;
    }
    this.#lanes.set(chat, [update]);
    this.#waitingLanes.push(chat);
    this.#startLanes();
  }

  /** Ends all delivery and gives back what was not delivered, in order. */
  stop(): Update[] {
    this.#stopped.abort();
    return [...this.#lanes.values()].flat().sort((one, other) => one.update_id - other.update_id);
  }

  drop(): void {
    for (const lane of this.#lanes.values()) lane.length = 0;
  }

  info(): Record<string, unknown> {
    return {
      url: this.#webhook.url,
      pending_update_count: [...this.#lanes.values()].reduce((sum, lane) => sum + lane.length, 0),
      max_connections: this.#webhook.maxConnections,
      ...(this.#lastError && {
        last_error_date: this.#lastError.date,
        last_error_message: this.#lastError.message,
      }),
    };
  }

  #startLanes(): void {
    while (this.#busy < this.#webhook.maxConnections) {
      const chat = this.#waitingLanes.shift();
      if (chat === undefined) return;
      this.#busy++;
      void this.#runLane(chat).finally(() => {
        this.#busy--;
        this.#startLanes();
      });
    }
  }

  async #runLane(chat: number): Promise<void> {
    const lane = this.#lanes.get(chat) ?? [];
    let failures = 0;
    for (let update = lane[0]; update && !this.#stopped.signal.aborted; update = lane[0]) {
      const problem = await this.#post(update);
      if (this.#stopped.signal.aborted) return;
      if (problem === undefined) {
        failures = 0;
        if (lane[0] === update) lane.shift();
        continue;
      }
      this.#lastError = { date: Math.floor(Date.now() / 1000), message: problem };
      await this.#pause(failures === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** failures));
      failures++;
    }
    if (lane.length === 0) this.#lanes.delete(chat);
  }

  /** Gives what went wrong. */
  async #post(update: Update): Promise<string | undefined> {
    const { url, secret } = this.#webhook;
    const headers = {
      'content-type': 'application/json',
      ...(secret && { 'x-telegram-bot-api-secret-token': secret }),
    };
    try {
      const signal = AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(60_000)]);
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update), signal });
      const body = await answer.text();
      if (!answer.ok) return `Wrong response from the webhook: ${answer.status} ${answer.statusText}`;
      if (body.startsWith('{')) this.#reply(body);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  #reply(body: string): void {
    try {
      const call: unknown = JSON.parse(body);
      if (typeof call === 'object' && call !== null && 'method' in call) this.#run({ ...call });
    } catch {
      // An answer that is not a call is nobody's business: its status was enough.
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#stopped.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

function chatOf(update: Update): number {
  const about = update.message ?? update.callback_query?.message ?? update.my_chat_member ?? update.chat_member;
  return about?.chat.id ?? 0;
}

import { ApiError } from '../api-error.ts';
import type { Update, UpdateContent } from './shapes.ts';
import { type Webhook, type WebhookReply, WebhookSender } from './webhook-sender.ts';

/** How a bot asks for updates (Bot API, getUpdates). */
export interface PollRequest {
  offset: number | undefined;
  limit: number;
  /** Epoch ms until which to wait for the first one. */
  until: number;
  allowed: string[] | undefined;
}

interface Poll {
  request: PollRequest;
  timer: NodeJS.Timeout;
  resolve(updates: Update[]): void;
  reject(error: ApiError): void;
}

/** Off unless asked for (Bot API, getUpdates.allowed_updates). */
const OFF_BY_DEFAULT = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

/** What happened and the bot has not yet confirmed. It goes to one poller or to the webhook, never to both. */
export class UpdateQueue {
  #pending: Update[] = [];
  /** Whoever remembers the updates of an earlier playground is not to take these for them: nobody makes ten a second. */
  #nextId = Math.floor(Date.now() / 100) % 2 ** 31;
  #allowed: string[] = [];
  #poll: Poll | undefined;
  #webhook: WebhookSender | undefined;
  #reply: WebhookReply = () => {};

  /** Says what to do with calls in a webhook's answers; until then they are dropped. */
  onWebhookReply(reply: WebhookReply): void {
    this.#reply = reply;
  }

  /** Adds what happened, unless the bot does not want to hear of its kind. */
  push(content: UpdateContent): void {
    const kind = Object.keys(content)[0] ?? '';
    if (this.#allowed.length === 0 ? OFF_BY_DEFAULT.has(kind) : !this.#allowed.includes(kind)) return;
    const update = { update_id: this.#nextId++, ...content };
    if (this.#webhook) {
      this.#webhook.add(update);
      return;
    }
    this.#pending.push(update);
    this.#feedPoll();
  }

  /** Waits for updates from `offset` on and forgets those before it. A second call ends the first with 409. */
  poll(request: PollRequest): Promise<Update[]> {
    if (this.#webhook)
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    this.#endPoll(conflict('terminated by other getUpdates request; make sure that only one bot instance is running'));
    if (request.allowed) this.#allowed = request.allowed;
    this.#confirm(request.offset);
    if (this.#pending.length > 0 || request.until <= Date.now())
      return Promise.resolve(this.#pending.slice(0, request.limit));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#finishPoll([]), request.until - Date.now());
      this.#poll = { request, timer, resolve, reject };
    });
  }

  /** Hands all updates from now on to a webhook, the pending ones first. */
  setWebhook(webhook: Webhook, allowed: string[] | undefined): void {
    this.#endPoll(conflict('terminated by setWebhook request'));
    if (allowed) this.#allowed = allowed;
    const waiting = [...this.#pending, ...(this.#webhook?.stop() ?? [])];
    this.#pending = [];
    this.#webhook = new WebhookSender(webhook, this.#reply);
    for (const update of waiting) this.#webhook.add(update);
  }

  /** Goes back to polling; what the webhook has not taken is pending again. */
  deleteWebhook(): void {
    this.#pending.push(...(this.#webhook?.stop() ?? []));
    this.#webhook = undefined;
  }

  dropPending(): void {
    this.#pending = [];
    this.#webhook?.drop();
  }

  webhookInfo(): Record<string, unknown> {
    return {
      url: '',
      has_custom_certificate: false,
      pending_update_count: this.#pending.length,
      ...this.#webhook?.info(),
      ...(this.#allowed.length > 0 && { allowed_updates: this.#allowed }),
    };
  }

  /** Lets go of a waiting poll and of the webhook. */
  close(): void {
    this.#finishPoll([]);
    this.#webhook?.stop();
  }

  #confirm(offset: number | undefined): void {
    if (offset === undefined || offset === 0) return;
    // A negative offset keeps only that many of the newest.
    if (offset < 0) this.#pending = this.#pending.slice(offset);
    else {
      const keep = this.#pending.findIndex((update) => update.update_id >= offset);
      this.#pending = keep === -1 ? [] : this.#pending.slice(keep);
    }
  }

  #feedPoll(): void {
    if (!this.#poll) return;
    this.#finishPoll(this.#pending.slice(0, this.#poll.request.limit));
  }

  #finishPoll(updates: Update[]): void {
    clearTimeout(this.#poll?.timer);
    this.#poll?.resolve(updates);
    this.#poll = undefined;
  }

  #endPoll(error: ApiError): void {
    clearTimeout(this.#poll?.timer);
    this.#poll?.reject(error);
    this.#poll = undefined;
  }
}

function conflict(reason: string): ApiError {
  return new ApiError(409, `Conflict: ${reason}`);
}

/** How much the bot may send. Every value counts messages and edits alike. */
export interface Limits {
  /** Over all chats, in any second, wherever it begins; a twentieth more passes, and at least one, as networks jitter. */
  perSecond: number;
  /** To one chat. */
  perChatPerSecond: number;
  /** What one chat takes at once before `perChatPerSecond` bites. */
  chatBurst: number;
  /** To one group. */
  perGroupPerMinute: number;
}

/** Telegram's figures (Bot FAQ, "My bot is hitting limits"); the burst is an estimate. */
export const TELEGRAM_LIMITS: Limits = { perSecond: 30, perChatPerSecond: 1, chatBurst: 4, perGroupPerMinute: 20 };

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * Telegram's limits of sending: a sliding window over all chats, token buckets for each chat. Off until switched on.
 *
 * Who is refused is told a number of seconds and is refused until they are over, whatever there would be room for.
 */
export class RateLimits {
  #limits: Limits | undefined;
  #buckets = new Map<string, Bucket>();
  /** Instants of the last second's messages. */
  #sent: number[] = [];
  #silentUntil = new Map<string, number>();

  enable(limits: Limits): void {
    this.disable();
    this.#limits = limits;
  }

  disable(): void {
    this.#limits = undefined;
    this.#buckets = new Map();
    this.#sent = [];
    this.#silentUntil = new Map();
  }

  get current(): Limits | null {
    return this.#limits ?? null;
  }

  /** Seconds to wait before this send; 0 lets it pass and counts it. A refused send counts nowhere. */
  take(chatId: number, now: number): number {
    const limits = this.#limits;
    if (!limits) return 0;
    const buckets = [this.#filled(`chat ${chatId}`, limits.chatBurst, limits.perChatPerSecond, now)];
    if (chatId < 0)
      buckets.push(this.#filled(`group ${chatId}`, limits.perGroupPerMinute, limits.perGroupPerMinute / 60, now));
    const ofChat = this.#refuse(`chat ${chatId}`, Math.max(...buckets.map(({ wait }) => wait)), now);
    const ofBot = this.#refuse('bot', this.#untilRoom(limits.perSecond, now), now);
    const wait = Math.max(ofChat, ofBot);
    if (wait > 0) return wait;
    for (const { bucket } of buckets) bucket.tokens -= 1;
    this.#sent.push(now);
    return 0;
  }

  #filled(key: string, capacity: number, perSecond: number, now: number): { bucket: Bucket; wait: number } {
    const bucket = this.#buckets.get(key) ?? { tokens: capacity, at: now };
    bucket.tokens = Math.min(capacity, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    this.#buckets.set(key, bucket);
    return { bucket, wait: Math.max(0, (1 - bucket.tokens) / perSecond) };
  }

  /** Seconds until one more fits into the second that ends then. */
  #untilRoom(perSecond: number, now: number): number {
    const past = this.#sent.findIndex((at) => at > now - 1000);
    this.#sent.splice(0, past < 0 ? this.#sent.length : past);
    const most = perSecond + Math.max(1, Math.floor(perSecond / 20));
    const inTheWay = this.#sent.at(-most);
    return inTheWay === undefined ? 0 : (inTheWay + 1000 - now) / 1000;
  }

  /** The wait, or what is left of the whole seconds named before. */
  #refuse(key: string, wait: number, now: number): number {
    const left = ((this.#silentUntil.get(key) ?? 0) - now) / 1000;
    if (left > 0) return Math.max(left, wait);
    if (wait > 0) this.#silentUntil.set(key, now + Math.max(1, Math.ceil(wait)) * 1000);
    return wait;
  }
}

/** How much the bot may send. Every value counts messages and edits alike. */
export interface Limits {
  /** Over all chats. */
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

/** Telegram's limits of sending as token buckets. Off until switched on. */
export class RateLimits {
  #limits: Limits | undefined;
  #buckets = new Map<string, Bucket>();

  enable(limits: Limits): void {
    this.#limits = limits;
    this.#buckets = new Map();
  }

  disable(): void {
    this.#limits = undefined;
    this.#buckets = new Map();
  }

  get current(): Limits | null {
    return this.#limits ?? null;
  }

  /** Seconds to wait before this send; 0 lets it pass and counts it. A refused send counts nowhere. */
  take(chatId: number, now: number): number {
    const limits = this.#limits;
    if (!limits) return 0;
    const rules = [
      { key: 'bot', capacity: limits.perSecond, perSecond: limits.perSecond },
      { key: `chat ${chatId}`, capacity: limits.chatBurst, perSecond: limits.perChatPerSecond },
    ];
    if (chatId < 0)
      rules.push({
        key: `group ${chatId}`,
        capacity: limits.perGroupPerMinute,
        perSecond: limits.perGroupPerMinute / 60,
      });
    const buckets = rules.map(({ key, capacity, perSecond }) => {
      const bucket = this.#buckets.get(key) ?? { tokens: capacity, at: now };
      bucket.tokens = Math.min(capacity, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
      bucket.at = now;
      this.#buckets.set(key, bucket);
      return { bucket, perSecond };
    });
    const wait = Math.max(0, ...buckets.map(({ bucket, perSecond }) => (1 - bucket.tokens) / perSecond));
    if (wait === 0) for (const { bucket } of buckets) bucket.tokens -= 1;
    return wait;
  }
}

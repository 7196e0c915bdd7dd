import type { Subscriber } from './subscriber.ts';

/** How much of everything there is, and how fast messages go. */
export interface Counts {
  articles: number;
  tags: number;
  /** Failing are those that may come back; those that ended said that they will not. */
  sources: { followed: number; failing: number; ended: number };
  subscribers: Record<Subscriber['state'], number>;
  /** By how they ended. */
  deliveries: Record<string, number>;
  deadLetters: number;
  sending: { messagesPerSecond: number; silentForSeconds: number; stoppedSince: Date | null };
  /** What each queue holds, by state. */
  queues: Record<string, Record<string, number>>;
}

import type { SubscriberKey } from './chat.ts';
import type { ArticleId } from './ids.ts';

/** A message of ours that shows articles. */
export interface Showing {
  chat: SubscriberKey;
  messageId: number;
}

/** What stands in such a message: all it takes to put it there again. */
export type View =
  | { kind: 'digest'; edition: number; page: number }
  /** `edition` where it was opened from a digest. */
  | { kind: 'article'; article: ArticleId; part: number; edition?: number };

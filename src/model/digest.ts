import type { ArticleHead } from './article.ts';
import type { ArticleId, TagId } from './ids.ts';

/** Articles chosen for one subscriber. */
export interface Digest {
  /** The slot it is for, epoch ms; {@link Digest.timezone} says which day that is for its readers. */
  edition: number;
  timezone: string;
  articles: ArticleHead[];
  /** Articles of earlier editions that may not have come: shown once more, folded, on its first page. */
  uncertain: ArticleHead[];
  /** The tags it was chosen for, in the order of their sections. */
  tagIds: readonly TagId[];
  /** How many of its articles were withdrawn since they were chosen. */
  withdrawn: number;
}

/** How many stories one page of a digest shows. */
export const PAGE_SIZE = 10;

/** How many articles of a tag a subscription's first digest holds. */
export const FIRST_DIGEST_SIZE = 5;

/** Why an edition does not hold an article that its subscriptions offered. */
export type LeftReason =
  | { kind: 'muted-word'; word: string }
  | { kind: 'muted-source'; source: string }
  | { kind: 'muted-story' }
  /** Its story was sent before, by that article, and has not moved on. */
  | { kind: 'same-story'; as: ArticleId }
  /** The edition was as large as the reader wants it. */
  | { kind: 'over-size' };

/** Of how many articles of one tag an edition is chosen at most, and of how many it says why it left them out. */
export const MOST_CONSIDERED = 200;

export interface LeftOut {
  articleId: ArticleId;
  reason: LeftReason;
}

/** What one edition owes one subscriber, fixed before anything is sent. */
export interface Plan {
  /** The slot it is for, epoch ms. */
  edition: number;
  articleIds: ArticleId[];
  /** Articles of earlier editions that may not have come: shown once more, folded. */
  uncertain?: readonly ArticleId[];
  /** The subscriptions it was chosen for; their cursors move to {@link Plan.until} once it is settled. */
  tagIds: TagId[];
  /** Epoch ms. */
  until: number;
  /** What was offered and is not in it; absent where that is nothing. */
  left?: readonly LeftOut[];
}

/** A delivery with the articles that are still there. */
export function digestOf(plan: Plan, articles: ArticleHead[], uncertain: ArticleHead[], timezone: string): Digest {
  const { edition, tagIds, articleIds } = plan;
  return { edition, timezone, articles, uncertain, tagIds, withdrawn: articleIds.length - articles.length };
}

/** One edition for one subscriber, as the ledger keeps it. */
export interface Delivery extends Plan {
  uncertain: readonly ArticleId[];
  state: DeliveryState;
  /** Telegram's id of the message, once it is known. */
  messageId: number | null;
}

/**
 * `planned`: chosen, nothing sent. `claimed`: the message is about to be written, or its answer is not recorded yet.
 * Then one of the settled states, which are final.
 */
export type DeliveryState = 'planned' | 'claimed' | SettledState;
export type SettledState = 'sent' | 'empty' | 'possibly-sent' | 'gone' | 'rejected';

export function isSettled(state: DeliveryState): state is SettledState {
  return state !== 'planned' && state !== 'claimed';
}

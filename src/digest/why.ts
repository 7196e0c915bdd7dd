import { type Delivery, isSettled, type LeftReason } from '../model/digest.ts';
import type { ArticleId } from '../model/ids.ts';

/** Why an article was sent to a subscriber, or was not. Instants are epoch ms. */
export type Why =
  | { kind: 'sent'; edition: number; messageId: number | null }
  /** Telegram never answered: it may have come. */
  | { kind: 'possibly-sent'; edition: number }
  /** Its edition waits for its turn. */
  | { kind: 'waits'; edition: number }
  /** Its edition could not be brought to the chat; the next one offers it again. */
  | { kind: 'undelivered'; edition: number }
  | { kind: 'left'; edition: number; reason: LeftReason }
  /** Muted since it was offered last, or before it ever was. */
  | { kind: 'muted'; reason: LeftReason }
  /** It stands under tags of the subscriber, and the next edition of theirs considers it. */
  | { kind: 'to-come' }
  /** It stands under no tag of the subscriber's. */
  | { kind: 'not-subscribed' };

/** What is known of an article beyond the ledger. */
export interface Standing {
  subscribed: boolean;
  /** Why the reader's settings leave it out now, if they do. */
  muted: LeftReason | undefined;
}

/** Why an article came or did not, from the newest delivery of these that has to do with it, else from how things stand. */
export function whyOf(deliveries: readonly Delivery[], articleId: ArticleId, { subscribed, muted }: Standing): Why {
  for (const delivery of deliveries.toSorted((a, b) => b.edition - a.edition)) {
    const { edition } = delivery;
    if (delivery.articleIds.includes(articleId)) return outcomeOf(delivery);
    const left = delivery.left?.find((one) => one.articleId === articleId);
    if (left) return { kind: 'left', edition, reason: left.reason };
  }
  if (!subscribed) return { kind: 'not-subscribed' };
  return muted ? { kind: 'muted', reason: muted } : { kind: 'to-come' };
}

function outcomeOf({ state, edition, messageId }: Delivery): Why {
  if (!isSettled(state)) return { kind: 'waits', edition };
  switch (state) {
    case 'sent':
      return { kind: 'sent', edition, messageId };
    case 'possibly-sent':
      return { kind: 'possibly-sent', edition };
    // Empty: its articles were withdrawn before they could come.
    case 'empty':
    case 'gone':
    case 'rejected':
      return { kind: 'undelivered', edition };
  }
}

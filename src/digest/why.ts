import { type Delivery, isSettled, type LeftReason, MOST_CONSIDERED } from '../model/digest.ts';
import type { ArticleId, TagId } from '../model/ids.ts';

/** Why an article was sent to a subscriber, or was not. Instants are epoch ms. */
export type Why =
  /** Possibly: Telegram never answered. */
  | { kind: 'sent' | 'possibly-sent'; edition: number }
  /** Its edition waits for its turn. */
  | { kind: 'waits'; edition: number }
  /** Its edition could not be brought to the chat; the next one offers it again. */
  | { kind: 'undelivered'; edition: number }
  /** Telegram refuses it; it is offered again when it is corrected. */
  | { kind: 'refused' }
  | { kind: 'left'; edition: number; reason: LeftReason }
  /** The next edition would leave it out: muted since it was offered last, or before it ever was, or told by another. */
  | { kind: 'would-leave'; reason: LeftReason }
  /** It stands under tags of the subscriber, and their next edition, if one comes, brings it. */
  | { kind: 'to-come'; next: number | undefined; held: Held | undefined }
  /** It stands under no tag of the subscriber's. */
  | { kind: 'not-subscribed' }
  /** It comes when its date does. */
  | { kind: 'held-back'; until: number }
  /** It was there before the subscriptions began, or before those editions that the ledger still knows. */
  | { kind: 'earlier' };

/** What holds back what is due. */
export type Held = 'quiet' | 'pause';

/** What is known of an article beyond the ledger. */
export interface Standing {
  /** Whether it was given up because Telegram refuses it. */
  refused: boolean;
  subscribed: boolean;
  /** Its tags that the subscriber has. */
  tagIds: readonly TagId[];
  /** Since when it can be had, epoch ms. */
  available: number;
  now: number;
  /** Whether it is new to a subscription. */
  offered: boolean;
  /** Why its reader would have it in no edition at all, as they muted it. */
  muted: LeftReason | undefined;
  /** Why an edition would leave it out now, if it would. */
  left: LeftReason | undefined;
  /** When the next edition comes that it may be part of. */
  next: number | undefined;
  held: Held | undefined;
}

/** Why an article came or did not, from the newest delivery of these that has to do with it, else from how things stand. */
export function whyOf(deliveries: readonly Delivery[], articleId: ArticleId, standing: Standing): Why {
  if (standing.refused) return { kind: 'refused' };
  for (const delivery of deliveries.toSorted((a, b) => b.edition - a.edition)) {
    const { edition, state } = delivery;
    if (delivery.articleIds.includes(articleId)) return stillToCome(state, standing) ?? outcomeOf(delivery);
    // Shown once more.
    if (delivery.uncertain.includes(articleId) && state === 'sent') return { kind: state, edition };
    const left = delivery.left?.find((one) => one.articleId === articleId);
    if (left) return { kind: 'left', edition, reason: left.reason };
  }
  const { subscribed, available, now, offered, left, next, held } = standing;
  if (!subscribed) return { kind: 'not-subscribed' };
  if (available > now) return { kind: 'held-back', until: available };
  if (left) return { kind: 'would-leave', reason: left };
  if (offered) return { kind: 'to-come', next, held };
  const full = editionTooFull(deliveries, standing);
  return full ? { kind: 'left', edition: full.edition, reason: { kind: 'over-size' } } : { kind: 'earlier' };
}

/** The edition that was to bring an article, where it had so many that it does not tell of each. */
function editionTooFull(deliveries: readonly Delivery[], { tagIds, available }: Standing): Delivery | undefined {
  const served = deliveries
    .filter(({ state }) => state === 'sent' || state === 'possibly-sent' || state === 'empty')
    .toSorted((a, b) => b.edition - a.edition);
  return tagIds
    .map((tagId) => {
      const ofTag = served.filter((delivery) => delivery.tagIds.includes(tagId));
      const before = ofTag.findIndex(({ until }) => until < available);
      return ofTag[before - 1];
    })
    .find((one) => one && one.articleIds.length + (one.left?.length ?? 0) >= MOST_CONSIDERED);
}

/** What keeps an article from its reader that an edition held and did not bring, and waits for no more. */
function stillToCome(state: Delivery['state'], standing: Standing): Why | undefined {
  const { subscribed, muted, left, next, held } = standing;
  if (state === 'claimed' || state === 'sent' || state === 'possibly-sent') return undefined;
  if (!subscribed) return { kind: 'not-subscribed' };
  const reason = muted ?? left;
  if (reason) return { kind: 'would-leave', reason };
  return held === 'pause' ? { kind: 'to-come', next, held } : undefined;
}

function outcomeOf({ state, edition }: Delivery): Why {
  if (!isSettled(state)) return { kind: 'waits', edition };
  switch (state) {
    case 'sent':
    case 'possibly-sent':
      return { kind: state, edition };
    // Empty: its articles were withdrawn before they could come.
    case 'empty':
    case 'gone':
    case 'rejected':
      return { kind: 'undelivered', edition };
  }
}

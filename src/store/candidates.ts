import type { ArticleHead } from '../model/article.ts';
import { FIRST_DIGEST_SIZE } from '../model/digest.ts';
import { tagIdOf } from '../model/ids.ts';
import { numberOf } from '../model/number-of.ts';
import { rightCursor, type SetBack } from '../model/set-back.ts';
import type { Subscription } from '../model/subscriber.ts';
import type { TimelineEntry } from './article-memory.ts';
import type { Dossier } from './dossier.ts';
import { OVERLAP_MS } from './ledger-scripts.ts';
import type { Snapshot } from './snapshot.ts';

/** What a subscription has to offer. */
export interface Candidates {
  subscription: Subscription;
  /** Newest first. */
  articles: ArticleHead[];
}

/** What is new to a subscriber. */
export interface New {
  offers: () => Promise<Candidates[]>;
  /** Equal for subscribers to whom exactly the same articles are new. */
  alike: string;
}

/**
 * What is new to a subscriber as of a snapshot, per subscription: without what was offered before, but with what was and
 * did not come.
 */
export async function newTo(
  { offered, again }: Pick<Dossier, 'offered' | 'again'>,
  subscriptions: readonly Subscription[],
  snapshot: Snapshot,
): Promise<New> {
  const setBacks = await snapshot.setBacks();
  const missed = again.length > 0 ? await snapshot.heads(again) : [];
  const timelines = await snapshot.timelines(subscriptions.map(({ tagId }) => tagId));
  const found = subscriptions.map((subscription, at) => {
    const { tagId } = subscription;
    const timeline = timelines[at] ?? [];
    const count = countNew(subscription, timeline, setBacks);
    const recent = timeline.slice(0, count);
    const ids = recent.filter(({ id }) => !offered.has(id)).map(({ id }) => id);
    const back = missed.filter(({ id, tags }) => !ids.includes(id) && tags.some((tag) => tagIdOf(tag) === tagId));
    // Where nothing is left out and nothing added, the number says it all.
    const whole = ids.length === recent.length && back.length === 0;
    const alike = whole ? `${numberOf(timeline)}:${ids.length}` : [tagId, ...ids, ...back.map(({ id }) => id)].join();
    return { subscription, ids, back, alike };
  });
  return {
    alike: found.map(({ alike }) => alike).join(' '),
    offers: () =>
      Promise.all(
        found.map(async ({ subscription, ids, back }) => ({
          subscription,
          articles: [...(await snapshot.heads(ids)), ...back],
        })),
      ),
  };
}

/** Those of the articles that the subscriber still subscribes to. */
export function ofSubscriptions(heads: readonly ArticleHead[], subscriptions: readonly Subscription[]): ArticleHead[] {
  const tagIds = new Set(subscriptions.map(({ tagId }) => tagId));
  return heads.filter(({ tags }) => tags.some((tag) => tagIds.has(tagIdOf(tag))));
}

/** How many of a timeline, newest first, are new to a subscription. */
function countNew(
  { since, began }: Subscription,
  timeline: readonly TimelineEntry[],
  setBacks: readonly SetBack[],
): number {
  const served = rightCursor(since, setBacks);
  if (served !== null) return countAfter(timeline, served - OVERLAP_MS);
  const after = rightCursor(began ?? null, setBacks);
  return Math.max(FIRST_DIGEST_SIZE, after === null ? 0 : countAfter(timeline, after - OVERLAP_MS));
}

/** How many of a timeline, newest first, became available after an instant. */
function countAfter(timeline: readonly TimelineEntry[], after: number): number {
  const end = timeline.findIndex(({ available }) => available <= after);
  return end < 0 ? timeline.length : end;
}

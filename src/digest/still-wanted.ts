import type { ArticleHead } from '../model/article.ts';
import type { LeftReason, Plan } from '../model/digest.ts';
import { type ArticleId, tagIdOf } from '../model/ids.ts';
import type { Subscription } from '../model/subscriber.ts';
import { type Muted, mutesOf } from './mute.ts';

/** Articles that a reader does not want any more: why an edition leaves them out, or that their tags were ended. */
export type Unwanted = ReadonlyMap<ArticleId, LeftReason | 'ended'>;

/** What of the articles of an edition that waits to be sent its reader has muted or unsubscribed from since it was planned. */
export function unwantedSince(
  { tagIds }: Pick<Plan, 'tagIds'>,
  articles: readonly ArticleHead[],
  subscriptions: readonly Pick<Subscription, 'tagId'>[],
  muted: Muted,
): Unwanted {
  const mutedAs = mutesOf(muted);
  const own = new Set(subscriptions.map(({ tagId }) => tagId));
  const [stay, end] = [tagIds.filter((tagId) => own.has(tagId)), tagIds.filter((tagId) => !own.has(tagId))];
  const unwanted = new Map<ArticleId, LeftReason | 'ended'>();
  for (const head of articles) {
    const tags = head.tags.map(tagIdOf);
    const has = (tagId: (typeof tags)[number]) => tags.includes(tagId);
    // One whose tags are others now stays what it was chosen as.
    const reason = mutedAs(head) ?? (end.some(has) && !stay.some(has) ? 'ended' : undefined);
    if (reason) unwanted.set(head.id, reason);
  }
  return unwanted;
}

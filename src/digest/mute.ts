import { foldName } from '../model/ids.ts';
import { sourceOf } from '../model/story.ts';
import type { Offer } from './select.ts';

/** What is offered, without what comes from muted sources. */
export function withoutMuted(offers: readonly Offer[], mutedSources: readonly string[]): Offer[] {
  if (mutedSources.length === 0) return [...offers];
  const muted = new Set(mutedSources.map(foldName));
  return offers.map(({ subscription, articles }) => ({
    subscription,
    articles: articles.filter((head) => !muted.has(foldName(sourceOf(head)))),
  }));
}

import type { ArticleHead } from '../model/article.ts';
import type { Plan } from '../model/digest.ts';
import type { Subscription } from '../model/subscriber.ts';

/** What one subscription has to offer, newest first. */
export interface Offer {
  subscription: Subscription;
  articles: readonly ArticleHead[];
}

/**
 * What an edition holds: every offered article once, the tags taking turns, each with its newest first; so a loud tag
 * never crowds a quiet one off the first page.
 */
export function selectArticles(offers: readonly Offer[]): ArticleHead[] {
  const chosen = new Map<string, ArticleHead>();
  const queues = offers.map(({ articles }) => [...articles]);
  while (queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      let next = queue.shift();
      while (next && chosen.has(next.id)) next = queue.shift();
      if (next) chosen.set(next.id, next);
    }
  }
  return [...chosen.values()];
}

/** The plan of an edition (epoch ms) made at `now`. */
export function planEdition(offers: readonly Offer[], edition: number, now: number): Plan {
  return {
    edition,
    articleIds: selectArticles(offers).map(({ id }) => id),
    tagIds: offers.map(({ subscription }) => subscription.tagId),
    until: now,
  };
}

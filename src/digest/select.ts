import type { ArticleHead } from '../model/article.ts';
import { PAGE_SIZE, type Plan } from '../model/digest.ts';
import { type TagId, tagIdOf } from '../model/ids.ts';
import { storiesOf } from '../model/story.ts';
import type { Subscription } from '../model/subscriber.ts';

/** What one subscription has to offer, newest first. */
export interface Offer {
  subscription: Subscription;
  articles: readonly ArticleHead[];
}

/**
 * What an edition holds: every offered article once. The tags take turns for a place, so that a loud one never crowds a
 * quiet one off the first page; within a page each tag's stories stand together, the newest first, each article behind
 * the one whose news it tells again.
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
  const stories = storiesOf([...chosen.values()]);
  const order = new Map(offers.map(({ subscription }, index) => [subscription.tagId, index]));
  const section = new Map(stories.map(({ lead }) => [lead, sectionOf(lead, order)]));
  const pages = Array.from({ length: Math.ceil(stories.length / PAGE_SIZE) }, (_, page) =>
    stories
      .slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)
      .sort((a, b) => (section.get(a.lead) ?? 0) - (section.get(b.lead) ?? 0) || b.lead.date - a.lead.date),
  );
  return pages.flat().flatMap(({ lead, others }) => [lead, ...others]);
}

/** The first of the subscriptions under whose tag an article stands. */
function sectionOf({ tags }: ArticleHead, order: ReadonlyMap<TagId, number>): number {
  return Math.min(order.size, ...tags.flatMap((tag) => order.get(tagIdOf(tag)) ?? []));
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

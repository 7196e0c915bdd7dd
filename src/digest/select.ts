import type { ArticleHead } from '../model/article.ts';
import { type LeftOut, PAGE_SIZE } from '../model/digest.ts';
import { type ArticleId, type TagId, tagIdOf } from '../model/ids.ts';
import { articlesOf, type Story, storiesOf } from '../model/story.ts';
import type { DigestSize, Subscriber, Subscription } from '../model/subscriber.ts';
import { type Muted, mutesOf } from './mute.ts';
import { byRank, spread } from './rank.ts';
import { NOTHING_TOLD, type ToldStories, toldAs } from './told.ts';

/** What one subscription has to offer. */
export interface Offer {
  subscription: Pick<Subscription, 'tagId'>;
  articles: readonly ArticleHead[];
}

/** What a reader wants of an edition. */
export type Wishes = Muted & Pick<Subscriber, 'size'>;

/** What an edition holds, in order, and why it does not hold the rest of what was offered. */
export interface Selection {
  articles: ArticleHead[];
  left: LeftOut[];
}

/**
 * Chooses among what is offered: every article is either in the edition, once, or left out with its reason.
 *
 * What the reader muted and what tells nothing new of a story they know is left out first, then articles that tell the same
 * news become stories. The tags take turns for a
 * place, each with its best story, so that a loud one never crowds out a quiet one, until the edition is as large as the
 * reader wants it. Within a page each tag's stories stand together, the best first, no source twice in a row where another
 * has something, and each article behind the one whose news it tells again. The same whatever order articles are
 * offered in.
 */
export function select(offers: readonly Offer[], wishes: Wishes, told: ToldStories = NOTHING_TOLD): Selection {
  const left: LeftOut[] = [];
  const mutedAs = mutesOf(wishes);
  const wanted = new Map<ArticleId, ArticleHead>();
  for (const head of new Map(offers.flatMap(({ articles }) => articles.map((one) => [one.id, one]))).values()) {
    const reason = mutedAs(head) ?? toldAs(head, told);
    if (reason) left.push({ articleId: head.id, reason });
    else wanted.set(head.id, head);
  }
  const stories = storiesOf([...wanted.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
  const { within, beyond } = fitting(inTurn(offers, stories), wishes.size);
  for (const { id } of articlesOf(beyond)) left.push({ articleId: id, reason: { kind: 'over-size' } });
  left.sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
  return { articles: articlesOf(inPages(offers, within)), left };
}

/** The stories in the order in which their tags take turns; the tag with the best story begins. */
function inTurn(offers: readonly Offer[], stories: readonly Story[]): Story[] {
  const storyOf = new Map(stories.flatMap((story) => [story.lead, ...story.others].map(({ id }) => [id, story])));
  const queues = offers
    .map(({ subscription, articles }) => {
      const own = new Set(articles.flatMap(({ id }) => storyOf.get(id) ?? []));
      return { tagId: subscription.tagId, queue: spread([...own].sort(byRank)) };
    })
    .filter(({ queue }) => queue.length > 0)
    .sort((a, b) => byRank(a.queue[0] as Story, b.queue[0] as Story) || (a.tagId < b.tagId ? -1 : 1));
  const chosen = new Set<Story>();
  while (queues.some(({ queue }) => queue.length > 0)) {
    for (const { queue } of queues) {
      let next = queue.shift();
      while (next && chosen.has(next)) next = queue.shift();
      if (next) chosen.add(next);
    }
  }
  return [...chosen];
}

/** As much as the reader wants: of minutes whatever still fits, but one story at least. */
function fitting(stories: readonly Story[], size: DigestSize | null): { within: Story[]; beyond: Story[] } {
  if (size === null) return { within: [...stories], beyond: [] };
  const within: Story[] = [];
  const beyond: Story[] = [];
  let used = 0;
  for (const story of stories) {
    const cost = size.kind === 'stories' ? 1 : story.lead.readingMinutes;
    if (used + cost <= size.most || within.length === 0) {
      within.push(story);
      used += cost;
    } else beyond.push(story);
  }
  return { within, beyond };
}

/** Page for page, the sections in the order of the subscriptions. */
function inPages(offers: readonly Offer[], stories: readonly Story[]): Story[] {
  const order = new Map(offers.map(({ subscription }, index) => [subscription.tagId, index]));
  return Array.from({ length: Math.ceil(stories.length / PAGE_SIZE) }, (_, page) => {
    const sections = Map.groupBy(stories.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE), ({ lead }) =>
      sectionOf(lead, order),
    );
    return [...sections].sort(([a], [b]) => a - b).flatMap(([, own]) => spread(own.toSorted(byRank)));
  }).flat();
}

/** The first of the subscriptions under whose tag an article stands. */
function sectionOf({ tags }: ArticleHead, order: ReadonlyMap<TagId, number>): number {
  let first = order.size;
  for (const tag of tags) first = Math.min(first, order.get(tagIdOf(tag)) ?? first);
  return first;
}

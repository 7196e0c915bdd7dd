import type { ArticleHead } from '../model/article.ts';
import type { LeftOut } from '../model/digest.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Offer } from './select.ts';

/** How far a subscriber was told each story: its latest chapter, and the article that told it. */
export type ToldStories = ReadonlyMap<ArticleId, Pick<ArticleHead, 'id' | 'chapter'>>;

/** What a subscriber knows by the articles that were offered to them. */
export function toldBy(offered: Iterable<Pick<ArticleHead, 'id' | 'story' | 'chapter'>>): ToldStories {
  const told = new Map<ArticleId, Pick<ArticleHead, 'id' | 'chapter'>>();
  for (const head of offered) {
    const known = told.get(head.story);
    if (!known || known.chapter < head.chapter) told.set(head.story, head);
  }
  return told;
}

/** `new`: nothing was told of its story. `update`: the story moved on since. `same-story`: it did not. */
export type StoryVerdict = 'new' | 'update' | 'same-story';

/** What an article is to a subscriber. One that was offered itself, and did not come, is as new as its story is. */
export function storyVerdict(head: Pick<ArticleHead, 'id' | 'story' | 'chapter'>, told: ToldStories): StoryVerdict {
  const known = told.get(head.story);
  if (!known || known.id === head.id) return 'new';
  return head.chapter > known.chapter ? 'update' : 'same-story';
}

/** What is offered, without what tells nothing new of a story that was told before; and what that leaves out. */
export function withoutTold(offers: readonly Offer[], told: ToldStories): { offers: Offer[]; left: LeftOut[] } {
  const left = new Map<ArticleId, LeftOut>();
  const remaining = offers.map(({ subscription, articles }) => ({
    subscription,
    articles: articles.filter((head) => {
      if (storyVerdict(head, told) !== 'same-story') return true;
      const as = told.get(head.story)?.id ?? head.story;
      left.set(head.id, { articleId: head.id, reason: { kind: 'same-story', as } });
      return false;
    }),
  }));
  return { offers: remaining, left: [...left.values()] };
}

import type { ArticleHead } from '../model/article.ts';
import type { LeftReason } from '../model/digest.ts';
import type { ArticleId } from '../model/ids.ts';

/** How far a subscriber was told each story: its latest chapter, and the article that told it. */
export type ToldStories = ReadonlyMap<ArticleId, Pick<ArticleHead, 'id' | 'chapter'>>;

export const NOTHING_TOLD: ToldStories = new Map();

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

/** Why an article is left out because of what was told before; `undefined` where it is not. */
export function toldAs(head: Pick<ArticleHead, 'id' | 'story' | 'chapter'>, told: ToldStories): LeftReason | undefined {
  const known = told.get(head.story);
  return known && storyVerdict(head, told) === 'same-story' ? { kind: 'same-story', as: known.id } : undefined;
}

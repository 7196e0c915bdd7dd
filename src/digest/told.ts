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

/** Why an article is left out because of what was told before; `undefined` where it is not. */
export function toldAs(head: Pick<ArticleHead, 'id' | 'story' | 'chapter'>, told: ToldStories): LeftReason | undefined {
  const known = told.get(head.story);
  // One that was offered itself, and did not come, is as new as its story is.
  if (!known || known.id === head.id || head.chapter > known.chapter) return undefined;
  return { kind: 'same-story', as: known.id };
}

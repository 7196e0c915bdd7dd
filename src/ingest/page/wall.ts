import type { Block } from '../../model/block.ts';
import { inlinesOf, inlineText, visitBlocks } from '../../model/text.ts';
import { likenesses } from '../text/likeness.ts';

/** Characters of what may stand in place of an article: of less nobody can tell what it is, and walls are not longer. */
const SHORTEST = 15;
const LONGEST = 3_000;
/** Of fewer grams nobody can tell whether a text has them. */
const FEWEST_GRAMS = 20;
/**
 * What share of them an article has of its own title and teaser, at least. Of 88 articles with what their pages say of them
 * all but one have 0.4 or more; walls for bots and cookies have less than 0.2 of nineteen in twenty of the same.
 */
const LEAST_SHARED = 0.2;

/**
 * How the text of a page compares with what a feed says of the same article: `less` where it is shorter, as the teaser in
 * front of a paywall; `unlike` where it has nothing to do with it, as what asks for cookies or who is a human.
 */
export function compareWithFeed(
  page: readonly Block[],
  feed: readonly Block[],
  title: string,
): 'fuller' | 'less' | 'unlike' {
  const [found, said] = [wordsOf(page), wordsOf(feed)];
  // What is but pictures has no words to know it by.
  const isJudged = found.length >= SHORTEST && found.length <= LONGEST && mediaIn(page) <= mediaIn(feed);
  if (isJudged && isUnlike(found, `${title} ${said.slice(0, LONGEST)}`)) return 'unlike';
  return said.length > found.length ? 'less' : 'fuller';
}

function isUnlike(text: string, own: string): boolean {
  const { titleSize, likenesses: found } = likenesses([text], own);
  return titleSize >= FEWEST_GRAMS && (found[0]?.shared ?? 0) < LEAST_SHARED * titleSize;
}

function wordsOf(blocks: readonly Block[]): string {
  const parts: string[] = [];
  visitBlocks(blocks, (block) => {
    if (block.type === 'code') parts.push(block.text);
    for (const inlines of inlinesOf(block)) parts.push(inlineText(inlines));
  });
  return parts.join('\n').trim();
}

function mediaIn(blocks: readonly Block[]): number {
  let media = 0;
  visitBlocks(blocks, ({ type }) => {
    if (type === 'image' || type === 'video' || type === 'audio') media++;
  });
  return media;
}

import type { Block } from '../model/block.ts';
import type { ArticleId } from '../model/ids.ts';
import { inlinesOf, inlineText, visitBlocks } from '../model/text.ts';
import type { Store } from '../store/store.ts';

/** By how much longer another source's text has to be, to stay. */
const FULLER = 2;

/**
 * Whether another source has the same article with much more of its text: a list of what others wrote, as Hacker News is
 * one, would leave of each only its title, and take it from whoever wants the tags of its writer.
 */
export async function isToldFuller(
  { posts, articles }: Pick<Store, 'posts' | 'articles'>,
  { id, source, length }: { id: ArticleId; source: string; length: number },
): Promise<boolean> {
  const others = await posts.sourcesOf(id);
  others.delete(source);
  if (others.size === 0) return false;
  const told = await articles.get(id);
  return told !== undefined && others.has(told.source) && textLength(told.blocks) > FULLER * length;
}

/** How long the text in blocks is, in UTF-16 units. */
export function textLength(blocks: readonly Block[]): number {
  let length = 0;
  visitBlocks(blocks, (block) => {
    if (block.type === 'code') length += block.text.length;
    for (const inlines of inlinesOf(block)) length += inlineText(inlines).length;
  });
  return length;
}

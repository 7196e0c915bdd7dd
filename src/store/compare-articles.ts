import type { Block } from '../model/block.ts';
import { inlinesOf, inlineText, visitBlocks } from '../model/text.ts';
import { type PackedArticle, unpackBlocks, unpackHead } from './packed-article.ts';

type Packed = Pick<PackedArticle, 'head' | 'body'>;

/**
 * Whether an article that takes another's place reads otherwise: its title, its summary or its words. Addresses of
 * pictures, tags and the like may change as often as they want.
 *
 * `updated` is what was marked in the old one. One that is damaged is mended and not corrected.
 */
export function compareArticles(old: Packed, now: Packed): { differs: boolean; updated?: number } {
  try {
    const [before, after] = [unpackHead(old.head), unpackHead(now.head)];
    const same =
      before.title === after.title &&
      before.summary === after.summary &&
      (old.body.equals(now.body) || wordsOf(unpackBlocks(old.body)) === wordsOf(unpackBlocks(now.body)));
    return { differs: !same, ...(before.updated !== undefined && { updated: before.updated }) };
  } catch {
    return { differs: false };
  }
}

/** A head's JSON with its mark. */
export function withUpdated(head: string, updated: number): string {
  return JSON.stringify({ ...(JSON.parse(head) as object), updated });
}

function wordsOf(blocks: readonly Block[]): string {
  const words: string[] = [];
  visitBlocks(blocks, (block) => {
    if (block.type === 'code') words.push(block.text);
    for (const inlines of inlinesOf(block)) words.push(inlineText(inlines));
  });
  return words.map((text) => text.replace(/\s+/gu, ' ').trim()).join('\n');
}

import type { Block } from '../../model/block.ts';
import { inlineText, linksIn } from '../../model/text.ts';
import { isFeedFooter } from '../rules/feed-footers.ts';
import { phraseKey } from '../rules/phrase-key.ts';
import { splitAtBreaks, type Trimming, withoutLastBreaks } from './trimming.ts';

/** Titles that are shorter may stand in any sentence. */
const MIN_TITLE = 4;

/**
 * The last line, where it says that the article appeared first on its site: it leads to both, or names the title. Articles of
 * laws and first appearances are told of in the same words.
 */
export function dropFeedFooter(
  blocks: readonly Block[],
  titles: ReadonlySet<string>,
  { cut }: Trimming,
): readonly Block[] {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph') return blocks;
  const lines = splitAtBreaks(last.children);
  const line = lines.pop() ?? [];
  const text = inlineText(line);
  if (!isFeedFooter(text)) return blocks;
  const key = phraseKey(text);
  const isTitled = [...titles].some((title) => title.length >= MIN_TITLE && key.includes(title));
  if (linksIn(line).length < 2 && !isTitled) return blocks;
  cut('promo', { ...last, children: line }, 'tells where the article appeared first');
  const children = withoutLastBreaks(last.children.slice(0, last.children.length - line.length));
  return [...blocks.slice(0, -1), ...(children.length === 0 ? [] : [{ ...last, children }])];
}

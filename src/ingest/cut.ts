import type { Removal } from '../model/article.ts';
import type { Block } from '../model/block.ts';
import { inlinesOf, inlineText, visitBlocks } from '../model/text.ts';

/** Records that a block goes, and gives `false` for the filter that asks. */
export type Cut = (step: string, block: Block, reason: string) => false;

/** No title, byline or label is longer. */
const MAX_LINE = 200;

export function cutterFor(removed: Removal[]): Cut {
  return (step, block, reason) => {
    removed.push({ step, selector: excerpt(block), reason });
    return false;
  };
}

/** The text of a block that is one short line. */
export function lineOf(block: Block): string | undefined {
  if (block.type !== 'paragraph' && block.type !== 'heading') return undefined;
  // Most paragraphs are told by their first words.
  const first = block.children[0];
  if (first?.type === 'text' && first.text.length > MAX_LINE) return undefined;
  const text = inlineText(block.children);
  return text.length <= MAX_LINE ? text : undefined;
}

function excerpt(block: Block): string {
  let text = '';
  visitBlocks([block], (inner) => {
    if (text === '') text = inlinesOf(inner).map(inlineText).join(' ');
  });
  return `${block.type} "${text.slice(0, 60)}"`;
}

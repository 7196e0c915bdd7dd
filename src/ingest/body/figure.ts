import type { Block } from '../../model/block.ts';
import { inlineText } from '../../model/text.ts';
import type { Target } from './target.ts';

const LONGEST_CAPTION = 600;
const MOST_LINES = 3;

/**
 * Adds what a figure holds. Beside a picture every short text is its caption, however it is marked up; so is all that a
 * figure without a picture holds, right behind a picture that has none.
 */
export function pushFigure(blocks: readonly Block[], target: Target): void {
  if (target.awaitsCaption && blocks.length <= MOST_LINES && blocks.every(isCaptionLike)) {
    for (const block of blocks) if (block.type === 'paragraph') target.addCaption(block.children);
    return;
  }
  const pictured = blocks.some(isImage) && blocks.every((block) => isImage(block) || isCaptionLike(block));
  if (!pictured) {
    for (const block of blocks) target.push(block);
    return;
  }
  for (const block of blocks.filter(isImage)) target.push(block);
  for (const block of blocks) if (block.type === 'paragraph') target.addCaption(block.children);
}

function isImage(block: Block): boolean {
  return block.type === 'image';
}

function isCaptionLike(block: Block): boolean {
  return block.type === 'paragraph' && inlineText(block.children).length <= LONGEST_CAPTION;
}

import type { Block, FootnoteBlock, ImageBlock, Inline } from '../../model/block.ts';
import { inlineText } from '../../model/text.ts';

/** So many pictures in a row, with no text between them, are shown together. */
const MIN_GALLERY = 3;
/** What leads from a footnote back to the text: arrows, and the circumflex of wikis. */
const BACK = /(?:\s{0,9}[↩⤴↑⏎]\ufe0e?\ufe0f?)+$/u;

/** Pictures in a row as galleries. */
export function gatherPictures(blocks: readonly Block[]): Block[] {
  const grouped: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Block;
    const pictures = block.type === 'image' ? picturesFrom(blocks, at) : [];
    if (pictures.length >= MIN_GALLERY) {
      grouped.push({ type: 'gallery', images: pictures });
      at += pictures.length;
    } else {
      grouped.push(block);
      at += 1;
    }
  }
  return grouped;
}

/** Lists of notes, each with a way back to the text, as footnotes. */
export function takeFootnotes(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => block.type === 'list' && block.ordered)) return blocks;
  return blocks.flatMap((block) => footnotesOf(block) ?? [block]);
}

function picturesFrom(blocks: readonly Block[], from: number): ImageBlock[] {
  const pictures: ImageBlock[] = [];
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.type !== 'image') break;
    pictures.push(block);
  }
  return pictures;
}

function footnotesOf(block: Block): FootnoteBlock[] | undefined {
  if (block.type !== 'list' || !block.ordered) return undefined;
  const backed = block.items.filter((item) => BACK.test(lastText(item)));
  if (backed.length * 2 <= block.items.length) return undefined;
  return block.items.flatMap((item, index) => {
    const children = item.map(withoutBack).filter((child) => child !== undefined);
    return children.length === 0 ? [] : [{ type: 'footnote' as const, label: String(block.start + index), children }];
  });
}

function lastText(item: readonly Block[]): string {
  const last = item.at(-1);
  return last?.type === 'paragraph' ? inlineText(last.children) : '';
}

function withoutBack(block: Block): Block | undefined {
  if (block.type !== 'paragraph' || !BACK.test(inlineText(block.children))) return block;
  const children = cutBack(block.children);
  return children.length === 0 ? undefined : { ...block, children };
}

function cutBack(inlines: readonly Inline[]): Inline[] {
  const kept = [...inlines];
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    if (last.type === 'text') {
      const text = last.text.replace(BACK, '').trimEnd();
      if (text !== '') return [...kept.slice(0, -1), { ...last, text }];
    } else if ('children' in last) {
      const children = cutBack(last.children);
      if (children.length > 0) return [...kept.slice(0, -1), { ...last, children }];
    } else if (last.type === 'code') return kept;
    kept.pop();
  }
  return kept;
}

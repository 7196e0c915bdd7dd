import type { Block, Inline, LinkInline } from './block.ts';

/** The text of inlines as it reads: marks gone, a line break as `\n`. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.type === 'text' || inline.type === 'code') text += inline.text;
    else if (inline.type === 'break') text += '\n';
    else text += inlineText(inline.children);
  }
  return text;
}

/** Visits blocks in reading order, each before those inside it. */
export function visitBlocks(blocks: readonly Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block);
    if (block.type === 'list') for (const item of block.items) visitBlocks(item, visit);
    else if (block.type === 'quote' || block.type === 'footnote') visitBlocks(block.children, visit);
    else if (block.type === 'gallery') visitBlocks(block.images, visit);
  }
}

/** The inlines that stand directly in a block: its text, its cells, its caption. */
export function inlinesOf(block: Block): Inline[][] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.children];
    case 'image':
      return [block.caption];
    case 'table':
      return block.rows.flatMap((row) => row.map((cell) => cell.children));
    default:
      return [];
  }
}

/** The links that stand in inlines, in reading order. */
export function linksIn(inlines: readonly Inline[]): LinkInline[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'link') return [inline];
    return 'children' in inline ? linksIn(inline.children) : [];
  });
}

/** Whether there is one. */
export function holdsLink(inlines: readonly Inline[]): boolean {
  for (const inline of inlines)
    if (inline.type === 'link' || ('children' in inline && holdsLink(inline.children))) return true;
  return false;
}

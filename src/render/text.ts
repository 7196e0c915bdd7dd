import type { Block, Inline, ListBlock, TableBlock } from '../model/block.ts';
import { inlineText } from '../model/text.ts';

/**
 * An article's body as a person would read it aloud: blocks separated by blank lines, captions as paragraphs of their own,
 * pictures, films and rules left out.
 */
export function renderText(blocks: readonly Block[]): string {
  return blocks
    .map(renderBlock)
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Inlines without their marks; a line break as `\n`. */
export function renderInlineText(inlines: readonly Inline[]): string {
  return inlineText(inlines);
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children);
    case 'list':
      return renderList(block);
    case 'quote':
      return renderText(block.children);
    case 'code':
      return block.text;
    case 'table':
      return renderTable(block);
    case 'image':
      return inlineText(block.caption);
    case 'gallery':
      return renderText(block.images);
    case 'footnote':
      return `${block.label} ${renderText(block.children)}`;
    case 'video':
    case 'audio':
    case 'rule':
      return '';
    default:
      return block satisfies never;
  }
}

function renderList(list: ListBlock): string {
  return list.items
    .map((item, index) => {
      const sign = list.ordered ? `${list.start + index}. ` : '• ';
      return sign + renderText(item).replace(/\n(?!\n)/g, `\n${' '.repeat(sign.length)}`);
    })
    .join('\n');
}

function renderTable(table: TableBlock): string {
  return table.rows
    .map((row) => row.map((cell) => inlineText(cell.children).replaceAll('\n', ' ')).join('\t'))
    .join('\n');
}

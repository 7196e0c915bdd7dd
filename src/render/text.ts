import type { Block, Inline, ListBlock, TableBlock } from '../model/block.ts';
import { shiftText } from './script.ts';
import { taskOf } from './task.ts';

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

/** Inlines without their marks; a line break as `\n`; raised figures raised, so that 10² is not 102. */
export function renderInlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text' || inline.type === 'code') return inline.text;
      if (inline.type === 'break') return '\n';
      const text = renderInlineText(inline.children);
      return inline.type === 'sup' && /^[\d+-]+$|^n$/.test(text) ? (shiftText(text, 'sup') ?? text) : text;
    })
    .join('');
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return renderInlineText(block.children);
    case 'list':
      return renderList(block);
    case 'quote':
      return renderText(block.children);
    case 'code':
      return block.text;
    case 'table':
      return renderTable(block);
    case 'image':
      return renderInlineText(block.caption);
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
      const text = renderText(item).replace(/\n(?!\n)/g, `\n${' '.repeat(sign.length)}`);
      return !list.ordered && taskOf(item) ? text : sign + text;
    })
    .join('\n');
}

function renderTable(table: TableBlock): string {
  return table.rows
    .map((row) => row.map((cell) => renderInlineText(cell.children).replaceAll('\n', ' ')).join('\t'))
    .join('\n');
}

import type { RichBlock, RichBlockCaption, RichMessage, RichText } from '@grammyjs/types';
import { plainText } from './plain.ts';

/**
 * A rich message as lines one can read and match: no formatting, but marks where a block is more than its text.
 *
 * `• ` and `1. ` before items, `☐ ` and `☑ ` before tasks, `> ` before quotes, ` | ` between cells, `▸ ` or `▾ ` before a
 * summary with what it hides below it, `[Label]` for a button, `[photo]` before a picture's caption.
 *
 * @param folded leaves out what the reader only sees after opening a details block
 */
export function flattenRich({ blocks }: RichMessage, folded = false): string {
  return flattenBlocks(blocks, folded);
}

/** The same for some of a message's blocks. */
export function flattenBlocks(blocks: readonly RichBlock[], folded = false): string {
  return blocks.flatMap((block) => linesOf(block, folded)).join('\n');
}

function linesOf(block: RichBlock, folded: boolean): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pre':
    case 'footer':
    case 'thinking':
      return [inline(block.text)];
    case 'divider':
      return ['———'];
    case 'mathematical_expression':
      return [block.expression];
    case 'anchor':
      return [];
    case 'list':
      return block.items.flatMap((item) => {
        const box = item.has_checkbox ? (item.is_checked ? '☑ ' : '☐ ') : '';
        const mark = item.has_checkbox && item.label === '•' ? box : `${item.label} ${box}`;
        const [first = '', ...rest] = flattenBlocks(item.blocks, folded).split('\n');
        return [mark + first, ...rest.map((line) => `  ${line}`)];
      });
    case 'blockquote':
      return [...quoted(flattenBlocks(block.blocks, folded)), ...creditLine(block.credit)];
    case 'expandable_blockquote':
    case 'pullquote':
      return [...quoted(inline(block.text)), ...creditLine(block.credit)];
    case 'collage':
    case 'slideshow':
      return [...block.blocks.flatMap((inner) => linesOf(inner, folded)), ...captionLines(block.caption)];
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [inline(block.caption)]),
        ...block.cells.map((row) => row.map(({ text }) => (text === undefined ? '' : inline(text))).join(' | ')),
      ];
    case 'details': {
      const hidden = folded && !block.is_open;
      const summary = `${block.is_open ? '▾' : '▸'} ${inline(block.summary)}`;
      return [summary, ...(hidden ? [] : [flattenBlocks(block.blocks, folded)])];
    }
    case 'buttons':
      return [block.buttons.map((button) => `[${plainText(button.text)}]`).join(' ')];
    default:
      return [[`[${block.type}]`, ...captionLines(block.caption)].join(' ')];
  }
}

function inline(text: RichText): string {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map(inline).join('');
  if (text.type === 'button') return `[${plainText(text)}]`;
  return 'text' in text ? inline(text.text) : plainText(text);
}

function quoted(text: string): string[] {
  return text.split('\n').map((line) => `> ${line}`);
}

function creditLine(credit: RichText | undefined): string[] {
  return credit === undefined ? [] : [`> — ${inline(credit)}`];
}

function captionLines(caption: RichBlockCaption | undefined): string[] {
  if (!caption) return [];
  const text = inline(caption.text);
  const credit = caption.credit === undefined ? '' : inline(caption.credit);
  return [[text, credit].filter((part) => part !== '').join(' — ')];
}

import { h } from '../dom.mjs';
import { buttonRow } from './buttons.mjs';
import { details } from './details.mjs';
import { inline } from './inline.mjs';
import { list } from './list.mjs';
import { collage, map, media, slideshow } from './media.mjs';
import { pre } from './pre.mjs';
import { expandableQuote, pullQuote, quote } from './quotes.mjs';
import { table } from './table.mjs';

/** Blocks as elements, in order. */
export function blocks(all, context) {
  return all.map((block) => one(block, context));
}

function one(block, context) {
  const text = () => inline(block.text, context);
  const fill = (inner) => blocks(inner, context);
  switch (block.type) {
    case 'paragraph':
      return h('p', { dir: context.dir }, ...text());
    case 'heading':
      // Level 1 is the page's own; what a message holds comes below it.
      return h(
        'div',
        { class: `heading size-${block.size}`, role: 'heading', 'aria-level': block.size + 1, dir: context.dir },
        ...text(),
      );
    case 'footer':
      return h('p', { class: 'footer', dir: context.dir }, ...text());
    case 'pre':
      return pre(block, context);
    case 'divider':
      return h('hr');
    case 'mathematical_expression':
      return h('div', { class: 'math block', dir: 'ltr' }, block.expression);
    case 'anchor':
      return h('span', { class: 'anchor', data: { anchor: block.name } });
    case 'list':
      return list(block, context, fill);
    case 'blockquote':
      return quote(fill(block.blocks), block.credit, context);
    case 'expandable_blockquote':
      return expandableQuote(block, context, `quote ${context.nextQuote++}`);
    case 'pullquote':
      return pullQuote(block, context);
    case 'collage':
      return collage(block, context);
    case 'slideshow':
      return slideshow(block, context);
    case 'table':
      return table(block, context);
    case 'details':
      return details(block, context, fill);
    case 'map':
      return map(block, context);
    case 'buttons':
      return buttonRow(block, context);
    default:
      return media(block, context);
  }
}

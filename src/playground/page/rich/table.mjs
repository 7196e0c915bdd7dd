import { h } from '../dom.mjs';
import { inline } from './inline.mjs';
import { plain } from './plain.mjs';

/** What takes no more room than this stays on one line; Han and the like count twice. */
const SHORT = 16;

/** A table that scrolls within the bubble when it is wider. */
export function table(block, context) {
  const flags = ['bordered', 'striped', 'compact'].filter((flag) => block[`is_${flag}`]);
  const rows = block.cells.map((row) => h('tr', {}, ...row.map((given) => cell(given, context))));
  return h(
    'figure',
    { class: 'table' },
    block.caption !== undefined && h('figcaption', { dir: context.dir }, ...inline(block.caption, context)),
    h(
      'div',
      { class: `scroller ${flags.join(' ')}`, tabindex: 0, role: 'region', 'aria-label': context.t('table') },
      h('table', {}, h('tbody', {}, ...rows)),
    ),
  );
}

function cell({ text, is_header, colspan, rowspan, align, valign }, context) {
  const state = text === undefined ? 'absent' : width(plain(text)) <= SHORT ? 'short' : '';
  return h(
    is_header ? 'th' : 'td',
    { class: `${align} ${valign} ${state}`.trim(), colspan, rowspan, dir: context.dir },
    ...(text === undefined ? [] : inline(text, context)),
  );
}

function width(text) {
  return [...text].reduce((sum, sign) => sum + (sign >= '\u2e80' ? 2 : 1), 0);
}

import { h, icon } from '../dom.mjs';

/** A list with the labels the server gave its items, or boxes in their place. */
export function list({ items }, context, fill) {
  const ordered = items.some(({ type }) => type !== undefined);
  return h(
    ordered ? 'ol' : 'ul',
    { class: 'items', role: 'list' },
    ...items.map((item) =>
      h(
        'li',
        {},
        h(
          'span',
          { class: 'marker' },
          item.has_checkbox && item.label === '•' ? '' : h('span', { class: 'bullet' }, item.label),
          item.has_checkbox ? box(item.is_checked, context) : '',
        ),
        h('div', { class: 'content' }, ...fill(item.blocks)),
      ),
    ),
  );
}

function box(checked, { t }) {
  return h(
    'span',
    { class: `box ${checked ? 'checked' : ''}`, role: 'img', 'aria-label': t(checked ? 'done' : 'toDo') },
    checked && icon('check'),
  );
}

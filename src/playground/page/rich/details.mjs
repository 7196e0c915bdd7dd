import { h, icon } from '../dom.mjs';
import { inline } from './inline.mjs';
import { plain } from './plain.mjs';

/** A block that unfolds. It stays as the reader left it when the message is edited and still has this summary. */
export function details(block, context, fill) {
  const { folds } = context;
  const key = uniqueKey(`details ${plain(block.summary)}`, context);
  // Where the bot sets its own weights, the rest is not made bold on top.
  const weighted = JSON.stringify(block.summary).includes('"type":"bold"');
  const element = h(
    'details',
    { open: folds.get(key) ?? block.is_open === true, data: { testid: 'details' } },
    h(
      'summary',
      { class: weighted ? 'weighted' : '' },
      h('span', { class: 'summary', dir: context.dir }, ...inline(block.summary, context)),
      icon('down', 'chevron'),
    ),
    h('div', { class: 'unfolded' }, ...fill(block.blocks)),
  );
  // The state is read at the press, since `toggle` also comes for what was opened while it was made.
  element
    .querySelector('summary')
    .addEventListener('click', (event) => event.defaultPrevented || folds.set(key, !element.open));
  return element;
}

function uniqueKey(wanted, { usedKeys }) {
  const count = (usedKeys.get(wanted) ?? 0) + 1;
  usedKeys.set(wanted, count);
  return `${wanted} ${count}`;
}

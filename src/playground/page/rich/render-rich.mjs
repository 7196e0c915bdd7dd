import { h } from '../dom.mjs';
import { blocks } from './blocks.mjs';
import { visibleLength } from './plain.mjs';

/** So many characters a client shows of a long message before one asks for more. */
const FOLD_AT = 7000;
const TEXT_AT_END = new Set(['paragraph', 'footer']);

/** A rich message as clients show it, of elements and text nodes only. */
export function renderRich(message, outer) {
  const { blocks: all, is_rtl } = message.rich_message;
  const { t } = outer;
  const folds = outer.memory.of(message);
  const root = h('div', {
    class: 'rich',
    // Its own, not the page's: in an Arabic browser an English table is read from the left as well.
    dir: is_rtl ? 'rtl' : 'ltr',
    data: { testid: 'message-text' },
  });
  const context = {
    t,
    dates: outer.dates,
    act: outer.act,
    message,
    folds,
    usedKeys: new Map(),
    nextQuote: 0,
    // A message that says its direction gives it to all its texts.
    dir: is_rtl ? null : 'auto',
    jumpTo: (name) => jumpTo(root, name, unfold),
  };
  const cut = folds.get('all') ? all.length : foldingPoint(all);
  const shown = blocks(all.slice(0, cut), context);
  const rest = h('div', { class: 'rest', hidden: true }, ...blocks(all.slice(cut), context));
  const more = h(
    'button',
    { type: 'button', class: 'show-more', data: { testid: 'show-more' }, on: { click: () => unfold() } },
    t('showMore'),
  );
  function unfold() {
    folds.set('all', true);
    rest.hidden = false;
    more.remove();
  }
  root.append(...shown);
  if (cut < all.length) root.append(rest, more);
  if (cut === all.length && TEXT_AT_END.has(all.at(-1)?.type) && !is_rtl) root.classList.add('ends-in-text');
  return root;
}

/** Whether a message needs the width it can get. */
export function isWide({ blocks: all }) {
  return all.some(({ type }) => !['paragraph', 'heading', 'footer', 'divider'].includes(type));
}

/** Where a long message is folded: before the block that would make it too long, never before the first. */
function foldingPoint(all) {
  let length = 0;
  for (const [index, block] of all.entries()) {
    length += visibleLength(block);
    if (length > FOLD_AT && index > 0) return index;
  }
  return all.length;
}

/** Brings a named place into view, opening whatever hides it; without a name, the top of the message. */
function jumpTo(root, name, unfold) {
  const target =
    name === '' ? root : [...root.querySelectorAll('[data-anchor]')].find((one) => one.dataset.anchor === name);
  if (!target) return;
  if (target.closest('.rest')?.hidden) unfold();
  for (let outer = target.closest('details'); outer; outer = outer.parentElement.closest('details')) outer.open = true;
  target.scrollIntoView({ block: name === '' ? 'start' : 'center', behavior: 'smooth' });
  if (name === '') return;
  const lit = target.textContent === '' ? target.parentElement : target;
  lit.classList.remove('lit');
  // Reading the width lets the animation begin anew.
  void lit.offsetWidth;
  lit.classList.add('lit');
}

import { h, icon } from '../dom.mjs';
import { inline } from './inline.mjs';

/** A quote of blocks, with who said it. */
export function quote(inside, credit, context) {
  return h('blockquote', {}, icon('quote', 'mark'), ...inside, creditLine(credit, context));
}

/** A quote that shows three lines until it is pressed. */
export function expandableQuote(block, context, key) {
  const { t, folds } = context;
  const inside = h('div', { class: 'inside', dir: context.dir }, ...inline(block.text, context));
  const button = h('button', { type: 'button', class: 'unfold' }, icon('down'));
  const element = h(
    'blockquote',
    { class: 'folds' },
    icon('quote', 'mark'),
    inside,
    creditLine(block.credit, context),
    button,
  );
  const set = (open) => {
    element.classList.toggle('folded', !open);
    button.setAttribute('aria-expanded', String(open));
    button.setAttribute('aria-label', t(open ? 'fold' : 'unfold'));
  };
  set(folds.get(key) ?? false);
  element.addEventListener('click', (event) => {
    if (event.target.closest('a, .tap, code, .spoiler, .rich-button') || !element.classList.contains('folds')) return;
    const open = element.classList.contains('folded');
    folds.set(key, open);
    set(open);
  });
  // Only known once it has a width: what fits in three lines needs no folding.
  requestAnimationFrame(() => {
    if (!element.classList.contains('folded')) return;
    if (inside.scrollHeight > inside.clientHeight + 2 || inside.clientHeight === 0) return;
    element.classList.remove('folded', 'folds');
    button.remove();
  });
  return element;
}

/** A quote that stands out in the middle. */
export function pullQuote(block, context) {
  return h(
    'aside',
    { class: 'pull', dir: context.dir },
    h('p', {}, ...inline(block.text, context)),
    creditLine(block.credit, context),
  );
}

function creditLine(credit, context) {
  return credit !== undefined && h('cite', { dir: context.dir }, ...inline(credit, context));
}

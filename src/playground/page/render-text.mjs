import { h, icon } from './dom.mjs';
import { cover } from './spoiler.mjs';

const STYLES = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's' };
const BLOCKS = new Set(['blockquote', 'expandable_blockquote', 'pre']);

/**
 * Builds a message's text from its entities, of text nodes and elements only.
 *
 * Entities are UTF-16 ranges in order; those that overlap without nesting are cut where the outer one ends.
 */
export function renderText(text, entities, act) {
  const fragment = document.createDocumentFragment();
  build(fragment, text, 0, text.length, entities, act);
  return fragment;
}

function build(parent, text, from, to, entities, act) {
  const queue = [...entities];
  let at = from;
  while (queue.length > 0) {
    const entity = queue.shift();
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at || end <= entity.offset) continue;
    const inner = [];
    while (queue.length > 0 && queue[0].offset < end) {
      const next = queue.shift();
      const over = next.offset + next.length - end;
      inner.push(over > 0 ? { ...next, length: next.length - over } : next);
      if (over > 0)
        queue.splice(queue.findIndex((other) => other.offset > end) >>> 0, 0, { ...next, offset: end, length: over });
    }
    const block = BLOCKS.has(entity.type);
    // A block stands on lines of its own: the breaks around it are its edges.
    const before = block && text[entity.offset - 1] === '\n' ? entity.offset - 1 : entity.offset;
    if (before > at) parent.append(text.slice(at, before));
    parent.append(wrap(entity, text, end, inner, act));
    at = block && text[end] === '\n' ? end + 1 : end;
  }
  if (to > at) parent.append(text.slice(at, to));
}

function wrap(entity, text, end, inner, act) {
  const said = text.slice(entity.offset, end);
  const fill = (element) => {
    build(element, text, entity.offset, end, inner, act);
    return element;
  };
  switch (entity.type) {
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strikethrough':
      return fill(h(STYLES[entity.type]));
    case 'spoiler':
      return cover(fill(h('span')), act.t);
    case 'code':
      return h('code', { title: act.t('copy'), on: { click: () => act.copy(said) } }, said);
    case 'pre':
      return h('pre', { data: entity.language ? { language: entity.language } : {} }, h('span', {}, said));
    case 'blockquote':
      return quote(fill, null);
    case 'expandable_blockquote':
      return quote(fill, act);
    case 'text_link':
      return link(entity.url, fill);
    case 'url':
      return link(/^[a-z]+:/i.test(said) ? said : `https://${said}`, fill);
    case 'email':
      return link(`mailto:${said}`, fill);
    case 'bot_command':
      return command(said, () => act.command(said));
    case 'mention':
    case 'hashtag':
    case 'text_mention':
      return fill(h('span', { class: 'tap' }));
    default:
      return fill(h('span'));
  }
}

/** A button in all but name: browsers set a real one as a box, which takes no part in the direction of its line. */
function command(said, press) {
  const keydown = (event) => {
    if (event.key === 'Enter') press();
  };
  return h('span', { class: 'tap', role: 'button', tabindex: '0', on: { click: press, keydown } }, said);
}

function link(url, fill) {
  const parsed = URL.parse(url);
  if (!parsed || !['http:', 'https:', 'mailto:', 'tel:'].includes(parsed.protocol))
    return fill(h('span', { class: 'tap' }));
  return fill(h('a', { href: parsed.href, target: '_blank', rel: 'noopener noreferrer', title: parsed.href }));
}

function quote(fill, folding) {
  const inside = fill(h('span', { class: 'inside' }));
  const block = h('blockquote', {}, inside, icon('quote', 'mark'));
  if (!folding) return block;
  block.classList.add('folded', 'folds');
  const button = h(
    'button',
    { type: 'button', class: 'unfold', 'aria-expanded': 'false', 'aria-label': folding.t('unfold') },
    icon('down'),
  );
  const turn = () => {
    const folded = block.classList.toggle('folded');
    button.setAttribute('aria-expanded', String(!folded));
    button.setAttribute('aria-label', folding.t(folded ? 'unfold' : 'fold'));
  };
  block.addEventListener('click', (event) => {
    if (!event.target.closest('a, .tap, code, .spoiler')) turn();
  });
  block.append(button);
  // Only known once it has a width: what fits in three lines needs no folding.
  requestAnimationFrame(() => {
    if (inside.scrollHeight > inside.clientHeight + 2 || inside.clientHeight === 0) return;
    block.classList.remove('folded', 'folds');
    button.remove();
  });
  return block;
}

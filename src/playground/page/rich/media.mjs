import { h, icon } from '../dom.mjs';
import { outward } from '../safe-url.mjs';
import { cover } from '../spoiler.mjs';
import { inline } from './inline.mjs';

/** A picture or a card for what cannot be shown here, with its caption and whose it is. */
export function media(block, context) {
  return h('figure', { class: 'media' }, shown(block, context), caption(block.caption, context));
}

/** Pictures side by side. */
export function collage(block, context) {
  const count = Math.min(block.blocks.length, 9);
  return h(
    'figure',
    { class: 'media' },
    h(
      'div',
      { class: 'collage', data: { count } },
      ...block.blocks.map((inner) => h('div', { class: 'tile' }, shown(inner, context))),
    ),
    caption(block.caption, context),
  );
}

/** Pictures one after another, to be swiped through. */
export function slideshow(block, context) {
  const { t } = context;
  const slides = block.blocks.map((inner) =>
    h('div', { class: 'slide' }, shown(inner, context), caption(inner.caption, context)),
  );
  const strip = h('div', { class: 'strip', tabindex: 0, role: 'group', 'aria-label': t('slideshow') }, ...slides);
  const counter = h('span', { class: 'counter' }, `1 / ${slides.length}`);
  const current = () => Math.round(Math.abs(strip.scrollLeft) / Math.max(1, strip.clientWidth));
  const step = (by) => {
    const to = (current() + by + slides.length) % slides.length;
    const sign = getComputedStyle(strip).direction === 'rtl' ? -1 : 1;
    strip.scrollTo({ left: sign * to * strip.clientWidth, behavior: 'smooth' });
  };
  strip.addEventListener('scroll', () => {
    counter.textContent = `${current() + 1} / ${slides.length}`;
  });
  const arrow = (by, name) =>
    h(
      'button',
      { type: 'button', class: `arrow ${name}`, 'aria-label': t(name), on: { click: () => step(by) } },
      icon('down'),
    );
  return h(
    'figure',
    { class: 'media' },
    h('div', { class: 'slideshow' }, strip, arrow(-1, 'previous'), arrow(1, 'next'), counter),
    caption(block.caption, context),
  );
}

/** A place: no map is fetched, only where it is. */
export function map({ location: { latitude, longitude }, zoom, caption: said }, context) {
  const url = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=${zoom}/${latitude}/${longitude}`;
  return h(
    'figure',
    { class: 'media' },
    h(
      'a',
      { class: 'map', ...outward(url) },
      icon('pin'),
      h('span', { dir: 'ltr' }, `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`),
    ),
    caption(said, context),
  );
}

function shown(block, context) {
  const { type } = block;
  const file = type === 'photo' ? block.photo.at(-1) : block[type];
  const url = context.message.media[file.file_id];
  const element = type === 'photo' ? picture(url, context) : card(type, url, file, context);
  return block.has_spoiler ? cover(element, context.t) : element;
}

function picture(url, { t }) {
  const host = url ? new URL(url).host : '';
  const frame = h('a', { class: 'picture loading', ...(url && outward(url)), 'aria-label': `${t('image')} ${host}` });
  const image = h('img', { alt: '', loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' });
  image.addEventListener('load', () => {
    frame.classList.remove('loading');
    // Very long and very flat ones are cut, as clients do.
    const ratio = Math.min(2.4, Math.max(0.72, image.naturalWidth / Math.max(1, image.naturalHeight)));
    if (Number.isFinite(ratio)) frame.style.setProperty('--ratio', String(ratio));
  });
  image.addEventListener('error', () => {
    frame.classList.remove('loading');
    frame.classList.add('missing');
    frame.replaceChildren(icon('image'), h('span', {}, host));
  });
  frame.append(image);
  // Only after the listeners: a cached picture may be there at once.
  if (url && /^https?:/i.test(url)) image.src = url;
  else image.dispatchEvent(new Event('error'));
  return frame;
}

const DRAWINGS = new Map([
  ['video', 'play'],
  ['animation', 'play'],
  ['audio', 'note'],
  ['voice_note', 'note'],
  ['document', 'file'],
]);

function card(type, url, file, { t }) {
  const parsed = url ? URL.parse(url) : null;
  const name = file.file_name ?? parsed?.pathname.split('/').at(-1) ?? '';
  const lines = h(
    'span',
    { class: 'lines' },
    h('strong', { dir: 'auto' }, (name && decode(name)) || t(type)),
    h('span', {}, [t(type), parsed?.host].filter(Boolean).join(' · ')),
  );
  const disc = h('span', { class: 'disc' }, icon(DRAWINGS.get(type)));
  return h('a', { class: 'card', ...(url && outward(url)) }, disc, lines);
}

function caption(said, context) {
  if (!said) return false;
  const text = inline(said.text, context);
  const credit = said.credit === undefined ? [] : inline(said.credit, context);
  return h(
    'figcaption',
    { dir: context.dir },
    ...text,
    credit.length > 0 && h('cite', { dir: context.dir }, ...credit),
  );
}

function decode(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

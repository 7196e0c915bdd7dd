import { h } from '../dom.mjs';
import { outward, safeUrl } from '../safe-url.mjs';
import { cover } from '../spoiler.mjs';
import { inlineButton } from './buttons.mjs';
import { writeMoment } from './date-time.mjs';

const STYLES = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  subscript: 'sub',
  superscript: 'sup',
  marked: 'mark',
};

/** A rich text as nodes: text nodes and elements only, whatever the text holds. */
export function inline(text, context) {
  if (typeof text === 'string') return text === '' ? [] : [text];
  if (Array.isArray(text)) return text.flatMap((part) => inline(part, context));
  const inside = () => (text.text === undefined ? [] : inline(text.text, context));
  const { t, act } = context;
  if (Object.hasOwn(STYLES, text.type)) return [h(STYLES[text.type], {}, ...inside())];
  switch (text.type) {
    case 'spoiler':
      return [cover(h('span', {}, ...inside()), t)];
    case 'code': {
      const code = h('code', { title: t('copy') }, ...inside());
      code.addEventListener('click', () => act.copy(code.textContent));
      return [code];
    }
    case 'url':
      return [link(text.url, inside())];
    case 'email_address':
      return [link(`mailto:${text.email_address}`, inside())];
    case 'phone_number':
      return [link(`tel:${text.phone_number.replaceAll(/[^\d+]/g, '')}`, inside())];
    case 'bot_command':
      return [
        h('button', { type: 'button', class: 'tap', on: { click: () => act.command(text.bot_command) } }, ...inside()),
      ];
    case 'mention':
    case 'hashtag':
    case 'cashtag':
    case 'bank_card_number':
    case 'text_mention':
      return [h('span', { class: 'tap' }, ...inside())];
    case 'date_time':
      return [moment(text, inside(), context)];
    case 'custom_emoji':
      return [h('span', { class: 'emoji' }, text.alternative_text)];
    case 'mathematical_expression':
      return [h('span', { class: 'math', dir: 'ltr' }, text.expression)];
    case 'anchor':
      return [h('span', { class: 'anchor', data: { anchor: text.name } })];
    case 'reference':
      return [h('span', { class: 'reference', data: { anchor: text.name } }, ...inside())];
    case 'anchor_link':
      return [jump(text.anchor_name, inside(), context)];
    case 'reference_link':
      return [jump(text.reference_name, inside(), context)];
    case 'button':
      return [inlineButton(text.button, context)];
    default:
      return inside();
  }
}

function link(url, inside) {
  if (!safeUrl(url)) return h('span', { class: 'tap' }, ...inside);
  return h('a', { ...outward(url), title: url }, ...inside);
}

function jump(name, inside, context) {
  return h('button', { type: 'button', class: 'tap', on: { click: () => context.jumpTo(name) } }, ...inside);
}

function moment({ unix_time, date_time_format }, inside, { dates }) {
  const written = writeMoment(unix_time, date_time_format, dates.locale);
  const datetime = new Date(unix_time * 1000).toISOString();
  return h('time', { datetime, title: dates.full(unix_time) }, ...(written === undefined ? inside : [written]));
}

import { badRequest } from '../api-error.ts';
import type { Entity, EntityType, FormattedText } from '../world/shapes.ts';
import { decodeReference } from './character-reference.ts';
import { checkedLink } from './links.ts';

interface OpenTag {
  name: string;
  /** What the tag's one meaningful attribute said: a link, a language, an emoji, a time. */
  argument: string;
  format: string;
  /** Where its text begins in the result, UTF-16 units. */
  offset: number;
}

const SIMPLE: Readonly<Record<string, EntityType>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
};

const TAGS = new Set([...Object.keys(SIMPLE), 'a', 'code', 'pre', 'blockquote', 'tg-emoji', 'tg-time']);

const SPACE = /[ \t\r\n\v\0]/;

/**
 * Reads Telegram HTML (`parse_mode: HTML`) into text and entities, refusing what the real server refuses, in its words.
 *
 * Entities come as they were closed, not yet sorted or freed of overlaps. A link Telegram does not accept loses its
 * entity without a word; its text stays.
 *
 * This is not an HTML parser: only the tags of "HTML style" exist, a bare `<` is an error, a bare `&` is a character
 * (Bot API, Formatting options; tdlib, MessageEntity.cpp).
 *
 * @throws {ApiError} 400 `can't parse entities: …`, with the offset in bytes of UTF-8
 */
export function parseHtml(html: string): FormattedText {
  const entities: Entity[] = [];
  const open: OpenTag[] = [];
  let text = '';
  let at = 0;
  while (at < html.length) {
    const next = nextSpecial(html, at);
    text += html.slice(at, next);
    at = next;
    if (at >= html.length) break;
    if (html[at] === '&') {
      const reference = decodeReference(html, at);
      text += reference?.text ?? '&';
      at = reference?.end ?? at + 1;
    } else if (html[at + 1] === '/') {
      at = closeTag(html, at, open, text, entities);
    } else {
      const tag = readStartTag(html, at);
      open.push({ ...tag, offset: text.length });
      at = tag.end;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw refuse(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  return { text, entities };
}

function nextSpecial(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === 0x3c || code === 0x26) return at;
  }
  return html.length;
}

function readStartTag(html: string, begin: number): Omit<OpenTag, 'offset'> & { end: number } {
  let at = begin + 1;
  while (at < html.length && !isSpace(html[at]) && html[at] !== '>') at++;
  if (at >= html.length) throw refuse('Unclosed start tag', html, begin);
  const name = html.slice(begin + 1, at).toLowerCase();
  if (!TAGS.has(name)) throw refuse(`Unsupported start tag "${name}"`, html, begin);

  let argument = '';
  let format = '';
  for (;;) {
    while (isSpace(html[at])) at++;
    if (at >= html.length) throw refuse('Unclosed start tag', html, begin);
    if (html[at] === '>') break;
    const attribute = readAttribute(html, at, name, begin);
    at = attribute.end;
    if (name === 'a' && attribute.name === 'href') argument = attribute.value;
    else if (name === 'code' && attribute.name === 'class' && attribute.value.startsWith('language-'))
      argument = attribute.value.slice('language-'.length);
    else if (name === 'span' && attribute.name === 'class' && attribute.value.startsWith('tg-'))
      argument = attribute.value.slice('tg-'.length);
    else if (name === 'tg-emoji' && attribute.name === 'emoji-id') argument = attribute.value;
    else if (name === 'tg-time' && attribute.name === 'unix') argument = attribute.value;
    else if (name === 'tg-time' && attribute.name === 'format') format = attribute.value;
    else if (name === 'blockquote' && attribute.name === 'expandable') argument = 'expandable';
  }
  if (name === 'span' && argument !== 'spoiler') throw refuse('Tag "span" must have class "tg-spoiler"', html, begin);
  if (name === 'tg-emoji' && !/^\d+$/.test(argument))
    throw refuse('Tag "tg-emoji" must have a valid "emoji-id" attribute', html, begin);
  if (name === 'tg-time' && !/^\d+$/.test(argument))
    throw refuse('Tag "tg-time" must have a valid "unix" attribute', html, begin);
  return { name, argument, format, end: at + 1 };
}

function readAttribute(html: string, from: number, tag: string, begin: number) {
  let at = from;
  while (at < html.length && !isSpace(html[at]) && html[at] !== '=' && html[at] !== '>') at++;
  const name = html.slice(from, at).toLowerCase();
  if (name === '') throw refuse(`Empty attribute name in the tag "${tag}"`, html, begin);
  while (isSpace(html[at])) at++;
  if (html[at] !== '=') {
    if (at >= html.length) throw refuse('Unclosed start tag', html, begin);
    // The one attribute of the format that has no value.
    if (tag === 'blockquote' && name === 'expandable') return { name, value: '', end: at };
    throw refuse(`Expected equal sign in declaration of an attribute of the tag "${tag}"`, html, begin);
  }
  at++;
  while (isSpace(html[at])) at++;
  const quote = html[at];
  if (quote !== '"' && quote !== "'") {
    const value = /^[\w.-]*/.exec(html.slice(at, at + 1024))?.[0] ?? '';
    const end = at + value.length;
    if (end >= html.length) throw refuse('Unclosed start tag', html, begin);
    if (!isSpace(html[end]) && html[end] !== '>') throw refuse('Unexpected end of name token', html, at);
    return { name, value: value.toLowerCase(), end };
  }
  const { value, end } = readQuoted(html, at + 1, quote);
  if (end >= html.length) throw refuse('Unclosed start tag', html, begin);
  return { name, value, end };
}

function readQuoted(html: string, from: number, quote: string): { value: string; end: number } {
  let value = '';
  let at = from;
  while (at < html.length && html[at] !== quote) {
    const reference = html[at] === '&' ? decodeReference(html, at) : undefined;
    value += reference?.text ?? html[at];
    at = reference?.end ?? at + 1;
  }
  return { value, end: at + 1 };
}

function closeTag(html: string, begin: number, open: OpenTag[], text: string, entities: Entity[]): number {
  const tag = open.at(-1);
  if (!tag) throw refuse('Unexpected end tag', html, begin);
  let at = begin + 2;
  while (at < html.length && !isSpace(html[at]) && html[at] !== '>') at++;
  const name = html.slice(begin + 2, at).toLowerCase();
  while (isSpace(html[at])) at++;
  if (html[at] !== '>') throw refuse('Unclosed end tag', html, begin);
  // `</>` closes whatever is open.
  if (name !== '' && name !== tag.name)
    throw refuse(
      `Unmatched end tag at byte offset ${byteOffset(html, begin)}, expected "</${tag.name}>", found "</${name}>"`,
    );
  open.pop();
  const length = text.length - tag.offset;
  if (length > 0) {
    const entity = entityOf(tag, text.slice(tag.offset), length, entities.at(-1));
    if (entity) entities.push(entity);
  }
  return at + 1;
}

function entityOf(tag: OpenTag, inner: string, length: number, last: Entity | undefined): Entity | undefined {
  const place = { offset: tag.offset, length };
  const simple = SIMPLE[tag.name];
  if (simple) return { type: simple, ...place };
  switch (tag.name) {
    case 'a': {
      const url = checkedLink(tag.argument || inner);
      return url === undefined ? undefined : { type: 'text_link', ...place, url };
    }
    case 'code':
      return tag.argument ? { type: 'code', ...place, language: tag.argument } : { type: 'code', ...place };
    case 'pre': {
      const whole = last?.type === 'code' && last.offset === tag.offset && last.length === length;
      return whole && last.language ? { type: 'pre', ...place, language: last.language } : { type: 'pre', ...place };
    }
    case 'blockquote':
      return { type: tag.argument === '' ? 'blockquote' : 'expandable_blockquote', ...place };
    case 'tg-emoji':
      return { type: 'custom_emoji', ...place, custom_emoji_id: tag.argument };
    default:
      return { type: 'date_time', ...place, unix_time: Number(tag.argument), date_time_format: tag.format };
  }
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && SPACE.test(character);
}

function byteOffset(html: string, at: number): number {
  return Buffer.byteLength(html.slice(0, at));
}

function refuse(reason: string, html?: string, at?: number) {
  const where = html === undefined || at === undefined ? '' : ` at byte offset ${byteOffset(html, at)}`;
  return badRequest(`can't parse entities: ${reason}${where}`);
}

import type { Block, Inline } from '../../model/block.ts';
import { linkUrl } from '../canonical.ts';
import { dropInvisible, withoutOwnSpaces } from '../text/characters.ts';
import { REQUEST_STARTS } from '../rules/promos.ts';
import { closeMarks } from '../text/spacing.ts';

/** An address in running text: it ends before white space, CJK characters, and punctuation that closes a sentence. */
const ADDRESS = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/gi;
const TRAILING = /[.,;:!?'*]+$/;
/** More are an attack. */
const MAX_PARAGRAPHS = 50_000;
const MAX_LINES = 200_000;
const MAX_ADDRESS = 2048;
/** A run of signs that draws a line; a short one behind a letter may be part of an address. */
// Bounded, because an unbounded repetition overflows the stack on millions of signs.
const DRAWN_LINE = /(?<![\w/?&=.])[-=_*~—─━]{6,500}|[-=_*~—─━]{10,500}/g;
/** When a chapter of a film begins, and the space before what it is called. */
const CHAPTER = /(?<![\d:：\n])\d{1,2}:\d{2}(?::\d{2})?(?=[ \u3000])/g;
const FIRST_CHAPTER = /(?<![\d:：])0?0:00[ \u3000]/;
const FEWEST_CHAPTERS = 3;
/** The number of an item, with Han characters behind it and no line break before it. */
const ITEM = /(?<![\d.\n])\d{1,2}(?=\.\p{Script=Han})/gu;
/** A film's short address has eleven signs behind the host; what follows is the first chapter. */
const GLUED_CHAPTER = /(https?:\/\/youtu\.be\/[\w-]{11})(?=\d{1,2}:\d{2}[ \u3000])/g;

/**
 * Blocks of a body in which nothing is markup: an empty line or a drawn line ends a paragraph, a line end breaks a line,
 * bare addresses become links.
 */
export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = [];
  let left = MAX_LINES;
  for (const paragraph of withChapters(dropInvisible(text).replace(DRAWN_LINE, '\n\n')).split(
    /\n\s*\n/,
    MAX_PARAGRAPHS,
  )) {
    const children: Inline[] = [];
    const lines = paragraph.split('\n', left);
    left -= lines.length;
    for (const line of lines) {
      const tidy = withoutOwnSpaces(line.replace(/\s+/g, ' ').trim());
      if (tidy === '') continue;
      if (children.length > 0) children.push({ type: 'break' });
      for (const inline of linkAddresses(tidy)) children.push(inline);
    }
    if (children.length > 0) blocks.push({ type: 'paragraph', children: closeMarks(children) });
  }
  return blocks;
}

/** Starts a line at every chapter of a film, and at requests behind the last, where they have lost their line breaks. */
function withChapters(text: string): string {
  const apart = withItems(text.replace(GLUED_CHAPTER, '$1 '));
  if (!FIRST_CHAPTER.test(apart)) return apart;
  const times = apart.match(CHAPTER) ?? [];
  if (times.length < FEWEST_CHAPTERS) return apart;
  const lines = apart.replace(CHAPTER, '\n$&');
  const last = lines.lastIndexOf(`\n${times.at(-1)}`);
  return lines.slice(0, last) + lines.slice(last).split(REQUEST_STARTS).join('\n');
}

/** The same at the items of a list that count from one. */
function withItems(text: string): string {
  const items = [...text.matchAll(ITEM)].filter((match, at) => Number(match[0]) === at + 1);
  if (items.length < FEWEST_CHAPTERS) return text;
  let lines = text;
  for (const { index } of items.reverse()) lines = `${lines.slice(0, index).trimEnd()}\n${lines.slice(index)}`;
  return lines;
}

function linkAddresses(line: string): Inline[] {
  return addressesIn(line).map(({ text, url }) => {
    const inline: Inline = { type: 'text', text };
    return url === undefined ? inline : { type: 'link', url, children: [inline] };
  });
}

/** A line in pieces: its bare addresses, and the text between them. */
export function addressesIn(line: string): { text: string; url?: string }[] {
  const pieces: { text: string; url?: string }[] = [];
  let at = 0;
  for (const match of line.matchAll(ADDRESS)) {
    if (match[0].length > MAX_ADDRESS) continue;
    const address = closeBrackets(match[0].replace(TRAILING, ''));
    const url = linkUrl(address, undefined);
    if (url === undefined) continue;
    // Some set addresses between angle brackets.
    const isBracketed = line[match.index - 1] === '<' && line[match.index + address.length] === '>';
    const before = line.slice(at, isBracketed ? match.index - 1 : match.index);
    if (before !== '') pieces.push({ text: before });
    // The address is shown as it was written, but for what was taken off it.
    pieces.push({ text: url.length < address.length ? url : address, url });
    at = match.index + address.length + (isBracketed ? 1 : 0);
  }
  if (at < line.length) pieces.push({ text: line.slice(at) });
  return pieces;
}

/** A closing bracket belongs to the sentence unless the address opened it. */
function closeBrackets(address: string): string {
  let text = address;
  while (text.endsWith(')') && text.split('(').length < text.split(')').length) text = text.slice(0, -1);
  return text;
}

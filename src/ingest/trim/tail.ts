import type { Block, Inline } from '../../model/block.ts';
import { inlineText } from '../../model/text.ts';
import { asksInPieces } from '../rules/chinese-requests.ts';
import { areFacts, isCredit, isLabelledStamp, isScannable } from '../rules/notices.ts';
import { FURNITURE } from '../rules/phrases.ts';
import { isContact } from '../rules/promos.ts';
import { Line } from './line.ts';
import { linesInside, remembered, type Trimming, withoutLastBreaks } from './trimming.ts';

/** So many texts from the end, and in so small a part of them, a request needs no other behind it. */
const NEAR_END = 4;
const END_SHARE = 0.4;
/** A paragraph of more lines is no list of requests. */
const MAX_LINES = 60;
/** So many topic signs in a row behind the text are a row of tags. */
const HASHTAGS = /(?:\s*#[^\s#，。！？,.!?:：；;（）()]{1,40}){3,}[#\s]*$/u;
/** What lines are drawn of. */
const DRAWN = '*＊✻※=_~—–―─━-';
const RULE = new RegExp(`^(?:[${DRAWN}]\\s*){3,}$`);
/** Most lines are told by their first sign. */
const DRAWN_UNITS = new Set(Array.from(DRAWN, (sign) => sign.charCodeAt(0)));
/** In a list of addresses each has a name of so few characters. */
const MAX_NAME = 24;

/**
 * What a site asks of its readers, and who made the article, in lines at the very end; short requests also near it.
 * Contacts, handles and drawn lines go with a request beside them; alone they may be what the article tells.
 */
export function promosIn(trimming: Trimming): (blocks: readonly Block[]) => Block[] {
  const tailOf = remembered((block: Block) => {
    const lines = linesOf(block, trimming);
    return lines && { lines, from: startOfTail(lines) };
  });
  return (blocks) => dropPromos(blocks, tailOf, trimming);
}

function dropPromos(
  blocks: readonly Block[],
  tailOf: (block: Block) => { lines: readonly Line[]; from: Tail } | undefined,
  trimming: Trimming,
): Block[] {
  const { cut } = trimming;
  const kept = [...blocks];
  const foot: Block[] = [];
  // How many lines from the end go, counted over blocks, up to the topmost that asks for something.
  let pending = 0;
  let asking = false;
  while (pending < kept.length) {
    const block = kept[kept.length - 1 - pending] as Block;
    if (asking && pending === 0 && isDirectory(block)) {
      cut('promo', block, 'list of addresses over a request to readers');
      kept.pop();
      continue;
    }
    const reason = pending === 0 ? aboutPage(block, trimming) : undefined;
    if (reason !== undefined) {
      cut('promo', block, reason);
      kept.pop();
      continue;
    }
    if (pending === 0 && isBarePicture(block)) {
      foot.push(block);
      kept.pop();
      continue;
    }
    const tail = tailOf(block);
    if (tail === undefined) break;
    const { lines, from } = tail;
    if (from.asked < lines.length) {
      for (const gone of kept.splice(kept.length - pending)) cut('promo', gone, 'contact beside a request to readers');
      pending = 0;
      asking = true;
      cut('promo', block, 'asks readers to follow, subscribe or give');
      kept.pop();
      if (from.asked === 0) continue;
      const rest = keepLines(block, from.asked);
      if (!rest || isDirectory(rest)) continue;
      kept.push(rest);
      break;
    }
    if (from.weak > 0) break;
    pending += 1;
  }
  for (const picture of foot.toReversed()) kept.push(picture);
  const from = nearEndOf(kept);
  return kept.filter(
    (block, at) =>
      at < from || !isAlone(block, trimming) || cut('promo', block, 'asks readers to follow, subscribe or give'),
  );
}

/** The pictures of a page's foot say nothing, and stand behind what a site asks. */
function isBarePicture(block: Block): boolean {
  return block.type === 'image' && block.caption.length === 0;
}

/** From which block on it is near the end; the pictures of a page's foot are no texts. */
function nearEndOf(blocks: readonly Block[]): number {
  const texts = blocks.flatMap(({ type }, at) => (type === 'image' || type === 'rule' ? [] : [at]));
  return texts[Math.ceil(Math.max(texts.length - NEAR_END, texts.length * (1 - END_SHARE)))] ?? blocks.length;
}

/** Whether a paragraph is one line, and a request; near the end it is one whatever comes behind it. */
function isAlone(block: Block, { lineOf }: Trimming): boolean {
  return block.type === 'paragraph' && lineOf(block)?.isRequest === true;
}

/** Why a list or picture tells of the page or its site alone. */
function aboutPage(block: Block, { lineOf }: Trimming): string | undefined {
  if (block.type === 'image')
    return isScannable(inlineText(block.caption) || block.alt) ? 'picture of a code to be scanned' : undefined;
  if (block.type !== 'list') return undefined;
  const lines = linesInside(block, lineOf)?.map(({ text }) => text);
  return lines && areFacts(lines) ? 'list that tells of the page' : undefined;
}

/** Bare addresses with little beside them. */
function isDirectory(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  const links = block.children.filter(
    (inline) => inline.type === 'link' && /^https?:/.test(inlineText(inline.children)),
  );
  const names = inlineText(block.children.filter((inline) => !links.includes(inline)));
  return links.length >= 3 && names.length <= links.length * MAX_NAME;
}

/** The row of tags behind the last text. */
export function dropHashtags(blocks: readonly Block[], { cut }: Trimming): readonly Block[] {
  const last = blocks.at(-1);
  const text = last?.type === 'paragraph' ? last.children.at(-1) : undefined;
  if (last?.type !== 'paragraph' || text?.type !== 'text' || !text.text.includes('#')) return blocks;
  const found = HASHTAGS.exec(text.text)?.[0];
  if (found === undefined) return blocks;
  const row = { ...last, children: [{ type: 'text' as const, text: found.trim() }] };
  cut('tags', row, 'row of topics behind the text');
  const rest = text.text.replace(HASHTAGS, '').trimEnd();
  const children = [...last.children.slice(0, -1), ...(rest === '' ? [] : [{ ...text, text: rest }])];
  const ended = withoutLastBreaks(children);
  return [...blocks.slice(0, -1), ...(ended.length === 0 ? [] : [{ ...last, children: ended }])];
}

/** Where the last lines that ask begin, and where those that might belong to them do. */
interface Tail {
  asked: number;
  weak: number;
}

function startOfTail(lines: readonly Line[]): Tail {
  if (asksInPieces(lines.map(({ text }) => text))) return { asked: 0, weak: 0 };
  let asked = lines.length;
  let weak = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] as Line;
    const strong =
      line.isPromo || isCredit(line.text) || isLabelledStamp(line.text) || (lines.length > 1 && isLabel(line));
    if (!strong && !isContact(line.text)) break;
    weak = at;
    if (strong) asked = at;
  }
  // What is drawn right above a request belongs to it.
  while (asked > weak && asked < lines.length && isContact((lines[asked - 1] as Line).text)) asked -= 1;
  return { asked, weak };
}

function isLabel(line: Line): boolean {
  return line.text.length <= 40 && FURNITURE.has(line);
}

function linesOf(block: Block, { lineOf }: Trimming): Line[] | undefined {
  if (block.type === 'rule') return [new Line('')];
  if (block.type === 'list' || block.type === 'quote') {
    const lines = linesInside(block, lineOf);
    const asks = (line: Line) => line.text !== '' && (line.isPromo || isLabel(line) || isContact(line.text));
    return lines?.every(asks) ? lines : undefined;
  }
  if (block.type !== 'paragraph' && block.type !== 'heading') return undefined;
  const lines = inlineText(block.children).split('\n');
  return lines.length <= MAX_LINES ? lines.map((line) => new Line(line)) : undefined;
}

/** A paragraph with only its first lines. */
function keepLines(block: Block, count: number): Block | undefined {
  if (block.type !== 'paragraph' && block.type !== 'heading') return undefined;
  const room = { breaks: count };
  const children = firstLines(block.children, room);
  return children.length > 0 ? { ...block, children } : undefined;
}

function firstLines(inlines: readonly Inline[], room: { breaks: number }): Inline[] {
  const kept: Inline[] = [];
  for (const inline of inlines) {
    if (inline.type === 'break') {
      room.breaks -= 1;
      if (room.breaks <= 0) return kept;
      kept.push(inline);
    } else if ('children' in inline) {
      const children = firstLines(inline.children, room);
      if (children.length > 0) kept.push({ ...inline, children });
      if (room.breaks <= 0) return kept;
    } else kept.push(inline);
  }
  return kept;
}

/** Paragraphs of nothing but stars, dots or dashes as rules. */
export function rulesOfSigns(blocks: readonly Block[], { linesOf }: Trimming): readonly Block[] {
  const lines = linesOf(blocks);
  const isDrawn = (at: number) => {
    const line = lines[at]?.text;
    const isSuch = line !== undefined && DRAWN_UNITS.has(line.charCodeAt(0)) && RULE.test(line);
    return isSuch && blocks[at]?.type === 'paragraph';
  };
  return lines.some((_, at) => isDrawn(at))
    ? blocks.map((block, at) => (isDrawn(at) ? { type: 'rule' } : block))
    : blocks;
}

/** Rules at the ends, rules in a row, and headings with nothing to read under them. */
export function dropEnds(blocks: readonly Block[], { cut }: Trimming): readonly Block[] {
  const end = blocks.at(-1);
  if (end && isRead(end) && !blocks.some(({ type }) => type === 'rule')) return blocks;
  const lastShown = blocks.findLastIndex(({ type }) => type !== 'rule');
  const kept = blocks.filter((block, index) => {
    if (block.type !== 'rule') return true;
    if (index > lastShown || index === 0) return cut('rule', block, 'line drawn at an end');
    return blocks[index - 1]?.type !== 'rule' || cut('rule', block, 'line drawn twice');
  });
  const lastRead = kept.findLastIndex(isRead);
  const heading = kept.findIndex((block, index) => index > lastRead && block.type === 'heading');
  if (heading > 0 && lastRead >= 0) {
    for (const block of kept.splice(heading)) cut('heading', block, 'heading with nothing under it, or behind one');
    // One bare picture over such a heading is its ornament.
    const last = kept.at(-1);
    if (last?.type === 'image' && kept.length - 2 === lastRead && last.alt === '') {
      cut('image', last, 'ornament of a heading with nothing under it');
      kept.pop();
    }
  }
  while (kept.at(-1)?.type === 'rule') cut('rule', kept.pop() as Block, 'line drawn at an end');
  return kept;
}

/** Whether a block is text, or a picture that text belongs to. */
function isRead(block: Block): boolean {
  if (block.type === 'image') return block.caption.length > 0 || block.alt !== '';
  return block.type !== 'heading' && block.type !== 'rule';
}

import type { Block } from '../../model/block.ts';
import { inlineText, linksIn } from '../../model/text.ts';
import { canonicalUrl } from '../canonical.ts';
import { leadsToAccount } from '../rules/chinese-requests.ts';
import { SIGNED, isClock, isDating, isHour, isNaming, isOfDay, isSigned } from '../rules/datings.ts';
import { isByline, isStamp } from '../rules/notices.ts';
import { phraseKey } from '../rules/phrase-key.ts';
import { levelsIn } from './heading-levels.ts';
import { Line } from './line.ts';
import { linesInside, MIN_SECTION, remembered, splitAtBreaks, type Trimming } from './trimming.ts';

/** What the article's head already says, so that its body need not. */
export interface Known {
  /** Every form in which the title is known. */
  titles: readonly string[];
  author: string | null;
  url: string | undefined;
  /** When it was published. */
  date?: number | undefined;
}

/** How far from the start a repeated title or byline may stand. */
const LEAD = 6;
/** A line in the lead that comes twice and is at least so long is a teaser printed again. */
const MIN_REPEAT = 10;
/** So many lines that are dates are those of a chronicle, and a line that comes so often is a refrain. */
const MIN_DATES = 4;
const MIN_REFRAIN = 3;
/** A line in brackets is none of the text around it. */
const ASIDE = /^[[［【（(][^[\]［］]*[\]］】）)]$/;
/** What a headline and the title have in common is the title when it is so long, and half of either. */
const MIN_TITLE = 12;
const MIN_HAN_TITLE = 8;
/** No line that names authors, or says when something was published, is longer. */
const LONGEST_HEAD = 120;

/** {@link Known}, as lines are compared with it. */
export interface Head {
  titles: ReadonlySet<string>;
  /** Headlines bear the name of a section before the title, or stand behind one in it. */
  isTitled: (line: Line) => boolean;
  isAuthor: (line: Line) => boolean;
  isByline: (line: Line) => boolean | undefined;
  isDating: (line: Line) => boolean | undefined;
  /** Pages to be printed bear their address. */
  isOwnAddress: (line: Line) => boolean;
}

/** Makes of what is known what lines are compared with. */
export function headOf({ titles, author, url, date }: Known): Head {
  const authorKey = phraseKey(author ?? '');
  const keys = titles.map(phraseKey).filter(Boolean);
  return {
    titles: new Set(keys),
    isTitled: ({ key }) => keys.some((title, at) => isTitleOf(key, title, at === 0)),
    isOwnAddress: ({ text }) => url !== undefined && text.startsWith('http') && canonicalUrl(text) === url,
    isAuthor: ({ key, text }) =>
      authorKey !== '' &&
      text.length <= LONGEST_HEAD &&
      !SIGNED.test(text) &&
      (key === authorKey || isByline(text, authorKey) || isNaming(text, author ?? '')),
    isByline: remembered(({ text }: Line) => isByline(text, authorKey) || isNaming(text, author ?? '')),
    isDating: remembered(({ text }: Line) => {
      if (!/\d/.test(text)) return false;
      return isDating(text, author ?? '') || isClock(text) || isOfDay(text, author ?? '', date);
    }),
  };
}

/** Titles, bylines, dates and teasers that the lead repeats; walls and headings above all others wherever they stand. */
export function withoutLead(blocks: readonly Block[], head: Head, { cut, linesOf, lineOf }: Trimming): Block[] {
  const { titles, isTitled, isByline, isDating, isOwnAddress } = head;
  const lines = linesOf(blocks);
  const areMany = (least: number, is: (line: Line) => boolean) =>
    lines.filter((line) => line !== undefined && is(line)).length >= least;
  let isChronicle: boolean | undefined;
  // Not for every heading anew: a body of nothing but headings would take minutes.
  let highest: number | undefined;
  // An hour stands right behind the day.
  let dated = -1;
  const seen = new Set<string>();
  const text = lines.findIndex((line) => (line?.text.length ?? MIN_SECTION) >= MIN_SECTION);
  const read = blocks.findIndex(
    (block, at) => block.type !== 'image' && (lines[at]?.text.length ?? MIN_SECTION) >= MIN_SECTION,
  );
  return blocks.filter((block, index) => {
    const line = lines[index];
    if (line === undefined)
      return index >= LEAD || !isAllHead(block, head, lineOf) || cut('byline', block, 'repeats author or date');
    if (line.isWall) return cut('paywall', block, 'asks for money in the place of text');
    const isHeading = block.type === 'heading';
    if (index >= LEAD && !isHeading) return true;
    const { key } = line;
    if (isHeading && titles.has(key) && block.level === (highest ??= levelsIn(blocks)[0]))
      return cut('title', block, 'repeats the title');
    if (index >= LEAD) return true;
    if (isHeading && index <= read && isTitled(line)) return cut('title', block, 'repeats the title');
    if (line.isDisclosure) return cut('promo', block, 'tells that the site earns by links');
    if (ASIDE.test(line.text) && line.isRequest) return cut('promo', block, 'asks readers to subscribe');
    if (key.length >= MIN_REPEAT && seen.has(key)) {
      const isRefrain = areMany(MIN_REFRAIN, (other) => other.key === key);
      return isRefrain || cut('repeat', block, 'repeats a line before it');
    }
    seen.add(key);
    if (isOwnAddress(line)) return cut('title', block, 'repeats the address');
    if (titles.has(key)) return leadsOn(block) || cut('title', block, 'repeats the title');
    if (line.isDate || (!isHeading && isDating(line))) {
      isChronicle ??= areMany(MIN_DATES, (other) => other.isDate || isDating(other) === true);
      dated = index;
      return isChronicle || cut('byline', block, 'repeats author or date');
    }
    if (dated >= 0 && dated === index - 1 && isHour(line.text)) {
      dated = index;
      return isChronicle === true || cut('byline', block, 'repeats author or date');
    }
    if (index < text && leadsToAccount(line.text)) return cut('promo', block, 'asks readers to follow');
    const isStamped = index < text && isStamp(line.text);
    return isStamped || isByline(line) || (!isHeading && isSigned(line.text))
      ? cut('byline', block, 'repeats author or date')
      : true;
  });
}

/** The name of the author under the text, which the front matter has already. */
export function dropSignature(
  blocks: readonly Block[],
  { isAuthor }: Head,
  { cut, lineOf }: Trimming,
): readonly Block[] {
  const last = blocks.at(-1);
  const line = last?.type === 'paragraph' && blocks.length > 1 ? lineOf(last) : undefined;
  if (last === undefined || line === undefined || !isAuthor(line)) return blocks;
  cut('byline', last, 'repeats author or date');
  return blocks.slice(0, -1);
}

/**
 * Whether a headline is the title with a word before it, or the title that is shown is the headline with the name of a site
 * or section around it.
 */
function isTitleOf(key: string, title: string, isShown: boolean): boolean {
  const isTitle = key.endsWith(title) || (isShown && (title.endsWith(key) || title.startsWith(key)));
  if (!isTitle) return false;
  const [short, long] = key.length < title.length ? [key, title] : [title, key];
  return short.length >= (/\p{Script=Han}/u.test(short) ? MIN_HAN_TITLE : MIN_TITLE) && short.length * 2 >= long.length;
}

/** Whether a list or quote, or what is written under a portrait, says by whom and when alone. */
function isAllHead(block: Block, { isByline, isDating }: Head, lineOf: Trimming['lineOf']): boolean {
  const lines = linesWithin(block, lineOf);
  if (lines.length === 0 || lines.some(({ text }) => text.length > LONGEST_HEAD)) return false;
  const tells = (line: Line) => line.isDate || isDating(line) === true || isByline(line) === true;
  const isSuch = (line: Line) => tells(line) || isSigned(line.text) || line.isFurniture;
  const isBeside = (line: Line) => isSuch(line) || isHour(line.text);
  return lines.some(block.type === 'image' ? tells : isSuch) && lines.every(isBeside);
}

function linesWithin(block: Block, lineOf: Trimming['lineOf']): Line[] {
  if (block.type === 'image' && block.caption.length === 0) return [];
  if (block.type === 'image') return splitAtBreaks(block.caption).map((line) => new Line(inlineText(line)));
  return linesInside(block, lineOf) ?? [];
}

/** A short note, whose title is made of its words, may be there for the link among them. */
function leadsOn(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  const links = linksIn(block.children);
  return links.length > 0 && inlineText(links) !== inlineText(block.children);
}

import { type Language, SUMMARY_LENGTH } from '../../model/article.ts';
import { kept } from '../../model/kept.ts';
import { endsInAbbreviation } from './abbreviations.ts';

const PAIRS: readonly [open: string, close: string][] = [
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['【', '】'],
  ['（', '）'],
  ['(', ')'],
];
const SIGNS = /[「『《【（(„“«»"]/;
const CLAUSE = /[,;:،](?=\s)|[，；：、]|\s[–—-]\s|——/gu;
/** In Hebrew it stands before the last letter of an abbreviation: צה"ל. */
const HEBREW_MARK = /(?<=[א-ת])"(?=[א-ת](?![א-ת]))/g;

/** A full stop that begins a word: `.NET`. */
const OPENED_WORD = /(?:^|\s)\.$/;
/** What asks or calls in the midst of a sentence: `“Why?” she said.`, `(why?) and how`. */
const ASKED = /[?!]["'”’»)\]]*\s+$/;
/** What is asked in brackets ends no sentence that began before them. */
const ASKED_ASIDE = /[?!]["'”’»]*\)\s+$/;
const LONGEST_END = 8;
const SMALL = /^\p{Ll}/u;

const segmenterFor = kept(
  (language) => new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'sentence' }),
);

export interface Sentence {
  /** With the space behind it. */
  text: string;
  /** Which paragraph it stands in. */
  paragraph: number;
  /** Whether it begins that. */
  first: boolean;
}

/** The sentences of paragraphs, those joined that an open quotation or bracket holds together. */
export function* sentencesOf(paragraphs: readonly string[], language: Language): Generator<Sentence> {
  let held = '';
  let paragraph = 0;
  let first = true;
  let isAsked = false;
  // All at once, because each new text takes the segmenter longer than its sentences do; a line end always ends one.
  for (const { segment } of segmenterFor(language).segment(`${paragraphs.join('\n')}\n`)) {
    const isLast = segment.endsWith('\n');
    if (isAsked && !SMALL.test(segment)) {
      yield { text: held, paragraph, first };
      first = false;
      held = '';
    }
    isAsked = false;
    held += isLast ? segment.slice(0, -1) : segment;
    if (!isLast && ((!isBalanced(held) && held.length < SUMMARY_LENGTH * 2) || endsInAbbreviation(held, language)))
      continue;
    if (!isLast && OPENED_WORD.test(held)) continue;
    if (!isLast && ASKED_ASIDE.test(held.slice(-LONGEST_END)) && !/^\s*\(/.test(held)) continue;
    isAsked = !isLast && held.length < SUMMARY_LENGTH && ASKED.test(held.slice(-LONGEST_END));
    if (isAsked) continue;
    if (held.trim() !== '') {
      yield { text: held, paragraph, first };
      first = false;
    }
    held = '';
    if (!isLast) continue;
    paragraph += 1;
    first = true;
  }
}

/** Whether every quotation and bracket that a text opens is closed in it. */
export function isBalanced(text: string): boolean {
  if (!SIGNS.test(text)) return true;
  for (const [open, close] of PAIRS) if (count(text, open) > count(text, close)) return false;
  // German opens „ and closes “; it and others also turn the angles around.
  const low = count(text, '„');
  if (low > 0 ? low > count(text, '“') + count(text, '”') : count(text, '“') > count(text, '”')) return false;
  if (count(text, '«') !== count(text, '»')) return false;
  return count(text.replace(HEBREW_MARK, ''), '"') % 2 === 0;
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found += 1;
  return found;
}

/** A sentence that is too long, cut behind a clause. */
export function cutSentence(sentence: string): string {
  const room = SUMMARY_LENGTH - 1;
  const head = sentence.slice(0, room);
  let best = 0;
  for (const match of head.matchAll(CLAUSE)) if (isBalanced(head.slice(0, match.index))) best = match.index;
  if (best < room / 3) best = Math.max(best, head.lastIndexOf(' '));
  if (best < room / 3) best = room;
  return `${head
    .slice(0, best)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}

/** Western sentences stand apart; behind full-width punctuation the next begins at once. */
export function gapBetween(before: string, after: string): string {
  if (/[。！？；：，、」』》）】][”’"]?$/u.test(before)) return '';
  return /[\u2e80-\u9fff\uff00-\uffef」』”…]$/u.test(before) && /^[\u2e80-\u9fff\uff00-\uffef「『“《【]/u.test(after)
    ? ''
    : ' ';
}

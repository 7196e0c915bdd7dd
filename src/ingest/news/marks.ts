import { IN_TITLE, makeMark, NAME, NUMBER, REPEATED, WEIGHT } from '../../model/mark.ts';
import { isCommonWord } from './common-words.ts';
import { letterOf, scramble } from '../text/letters.ts';
import { multiplierOf, numberOf, valueOfHan } from './numerals.ts';
import { CAPITAL, DIGIT, HAN, KATAKANA, KIND, kindOf, LETTER, NUMERAL, USUAL } from './sign-kinds.ts';

/** Bits of a text that are read, as {@link letterOf} counts them: 290 Han characters, 800 Latin letters. */
const READ_BITS = 3_200;
/** Marks that are kept of an article. */
const MOST_MARKS = 96;
/** A word is known by so many of its first letters: what follows is mostly its ending. */
const STEM = 6;
const PRIME = 0x01000193;

/** Signs by their hashes, with weight and signs of {@link makeMark}: those that count, and triples of Han that may be names. */
interface Found {
  marks: Map<number, number>;
  triples: Map<number, number>;
  place: number;
}

/**
 * The signs by which the news of an article is known again in other words, ascending: of its title, and of the beginning of
 * its text.
 *
 * They are words without their endings, pairs of Han characters, and numbers, in whatever digits they are written. Case,
 * width, diacritics and the script of Chinese make no difference. Words and characters that stand in any news are left out.
 */
export function marksOf({ title, text }: { title: string; text: string }): Uint32Array {
  const found: Found = { marks: new Map(), triples: new Map(), place: IN_TITLE };
  scan(title, found);
  found.place = 0;
  scan(text, found);
  // What comes thrice in a row and again is written like a name: Han characters know no capitals.
  for (const [hash, signs] of found.triples) if ((signs & REPEATED) !== 0) found.marks.set(hash, signs | NAME);
  const marks = new Uint32Array(Math.min(MOST_MARKS, found.marks.size));
  let at = 0;
  for (const [hash, signs] of found.marks) {
    if (at === marks.length) break;
    marks[at] = makeMark(hash, signs);
    at += 1;
  }
  return marks.sort();
}

function scan(text: string, found: Found): void {
  let bits = 0;
  for (let at = 0; at < text.length && bits < READ_BITS; ) {
    const kind = kindOf(text.charCodeAt(at)) & KIND;
    let end = at + 1;
    if (kind === LETTER) end = takeWord(text, at, found);
    else if (kind === HAN) end = takeHan(text, at, found);
    else if (kind === DIGIT) end = takeNumber(text, at, found);
    else if (kind === KATAKANA) end = takeKatakana(text, at, found);
    for (; at < end; at += 1) bits += letterOf(text.charCodeAt(at)) >>> 28;
  }
}

function takeWord(text: string, start: number, found: Found): number {
  let end = start;
  while (end < text.length && (kindOf(text.charCodeAt(end)) & KIND) === LETTER) end += 1;
  const from = start + articleLength(text, start, end);
  let whole = 0;
  let stem = 0;
  for (let at = from; at < end; at += 1) {
    const letter = letterOf(text.charCodeAt(at));
    if (letter !== 0) whole = Math.imul(whole ^ letter, PRIME);
    if (at < from + STEM) stem = whole;
  }
  const length = end - from;
  if (length < 3 || isCommonWord(whole)) return end;
  const name = found.place !== IN_TITLE && (kindOf(text.charCodeAt(start)) & CAPITAL) !== 0 && !opens(text, start);
  const weight = length < 4 ? 1 : length < 6 ? 2 : 3;
  keep(scramble(stem) >>> 8, name ? (weight + 2) | NAME : weight, found.marks, found.place);
  return end;
}

const ALIF = 0x627;
const LAM = 0x644;
/** و ب ل ف, which are written onto the next word. */
const ARABIC_PREFIXES = new Set([0x648, 0x628, LAM, 0x641]);

/** How many letters of an Arabic word are its article and what is written onto that. */
function articleLength(text: string, start: number, end: number): number {
  const prefixed = ARABIC_PREFIXES.has(text.charCodeAt(start)) ? 1 : 0;
  const at = start + prefixed;
  return end - at > 4 && text.charCodeAt(at) === ALIF && text.charCodeAt(at + 1) === LAM ? prefixed + 2 : 0;
}

/** Whether a word begins a sentence, where everything has a capital. */
function opens(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0; at -= 1) {
    const sign = text[at] as string;
    if (' "“”«»„\'‘’('.includes(sign)) continue;
    return '.!?:\n。'.includes(sign);
  }
  return true;
}

function takeHan(text: string, start: number, found: Found): number {
  const kind = kindOf(text.charCodeAt(start));
  if ((kind & NUMERAL) !== 0) {
    let end = start + 1;
    while (end < text.length && (kindOf(text.charCodeAt(end)) & NUMERAL) !== 0) end += 1;
    const value = valueOfHan(text.slice(start, end));
    if (value !== undefined) keepNumber(value, found);
    return end;
  }
  const second = kindOf(text.charCodeAt(start + 1));
  if (!isPlainHan(second)) return start + 1;
  const rare = rarityOf(kind) + rarityOf(second);
  const pair = Math.imul(letterOf(text.charCodeAt(start)), PRIME) ^ letterOf(text.charCodeAt(start + 1));
  if (rare > 0) keep(scramble(pair) >>> 8, rare + 1, found.marks, found.place);
  const third = kindOf(text.charCodeAt(start + 2));
  const rareInThree = rare + rarityOf(third);
  if (isPlainHan(third) && rareInThree > 1) {
    const triple = Math.imul(pair, PRIME) ^ letterOf(text.charCodeAt(start + 2));
    keep(scramble(triple) >>> 8, rareInThree + 2, found.triples, found.place);
  }
  return start + 1;
}

const isPlainHan = (kind: number) => (kind & KIND) === HAN && (kind & NUMERAL) === 0;
const rarityOf = (kind: number) => ((kind & USUAL) === 0 ? 1 : 0);

function takeKatakana(text: string, start: number, found: Found): number {
  let end = start;
  let mix = 0;
  for (; end < text.length && (kindOf(text.charCodeAt(end)) & KIND) === KATAKANA; end += 1) {
    if (end < start + STEM) mix = Math.imul(mix ^ letterOf(text.charCodeAt(end)), PRIME);
  }
  if (end - start > 1) keep(scramble(mix) >>> 8, 4, found.marks, found.place);
  return end;
}

/** Signs that may stand between the digits of one number. */
const BETWEEN_DIGITS = ".,．，'’\u00a0\u202f ٫٬";

function takeNumber(text: string, start: number, found: Found): number {
  let end = start + 1;
  const isDigit = (at: number) => at < text.length && (kindOf(text.charCodeAt(at)) & KIND) === DIGIT;
  while (isDigit(end) || (isDigit(end + 1) && BETWEEN_DIGITS.includes(text.charAt(end)))) end += 1;
  const value = numberOf(text.slice(start, end));
  if (value !== undefined) keepNumber(value * multiplierOf(text.charAt(end)), found);
  return end;
}

/** Small numbers are days and hours, and stand everywhere. */
function keepNumber(value: number, found: Found): void {
  const whole = Number.isInteger(value);
  const year = whole && value >= 1900 && value < 2100;
  const weight = whole && value < 10 ? 1 : (whole && value < 32) || year ? 2 : 5;
  keep(scramble(Math.round(value * 100)) >>> 8, weight | NUMBER, found.marks, found.place);
}

function keep(hash: number, signs: number, marks: Map<number, number>, place: number): void {
  const known = marks.get(hash);
  if (known === undefined) marks.set(hash, signs | place);
  else {
    const weight = Math.max(known & WEIGHT, signs & WEIGHT);
    marks.set(hash, ((known | signs | place | REPEATED) & ~WEIGHT) | weight);
  }
}

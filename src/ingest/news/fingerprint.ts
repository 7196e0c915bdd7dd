import { type Fingerprint, NO_FINGERPRINT, SLOTS } from '../../model/similarity.ts';
import { KNOWN_LETTERS, letterOf, scramble, skipAddress, UNKNOWN_LETTER } from '../text/letters.ts';
import { readUnits } from '../text/units.ts';

/** More of a text is not looked at: news is told at its beginning, and few articles have a third of it. */
const MAX_LENGTH = 100_000;
/** Bits of letters a text needs to be told by part for part: 40 Han characters, 110 Latin letters. */
const MIN_BITS = 440;
/** Slots such a text fills by itself; one that repeats a few letters over and over fills fewer. */
const MIN_SLOTS = 16;
/** Bits a title and a short text together need to be told by at all: 20 Han characters, 55 Latin letters. */
const MIN_EXACT_BITS = 220;
const WINDOW_BITS = 32;
/** Shifts a number of 32 bits to one of {@link SLOTS}. */
const SLOT_SHIFT = 25;
const VALUE_MASK = 2 ** SLOT_SHIFT - 1;
const EMPTY = 2 ** 31 - 1;

const COLON = 0x3a;

/** The least number in each slot; used again for the next text. */
const minima = new Int32Array(SLOTS);

/**
 * What makes an article known again when it was re-titled or lightly edited, whatever script it is written in; to be
 * compared by {@link similarity}. News told in other words is not known again.
 *
 * Case, width, punctuation, white space, diacritics, where addresses lead, and traditional against simplified Chinese
 * make no difference. The title counts only where the text is very short; then title and text must be the same letter for
 * letter, because titles of a series differ in a word or a number. Empty where even that is too little. Work is bounded:
 * the first 100,000 characters count.
 *
 * The text is taken as the set of its letter sequences, across words and lines: three Han characters, four of kana or
 * hangul, eight letters elsewhere, which tell about as much. One hash permutes them all and its top bits spread them over
 * the slots, each of which keeps its minimum (P. Li, A. Owen, C.-H. Zhang: One Permutation Hashing, NIPS 2012). A slot
 * that got none borrows from another, chosen by its own number alone (A. Shrivastava: Optimal Densification for Fast and
 * Accurate Minwise Hashing, ICML 2017), so that texts of 80 characters compare as well as long ones. Of each minimum
 * 8 bits stay.
 */
export function fingerprint(article: { title: string; text: string }): Fingerprint {
  minima.fill(EMPTY);
  const bits = takeText(article.text);
  if (bits >= MIN_BITS && filledIn(minima) >= MIN_SLOTS) return branded(densify(minima));
  const [title, text] = [mixed(article.title), mixed(article.text)];
  return title.bits + text.bits >= MIN_EXACT_BITS ? branded(exactly(title.mix, text.mix)) : NO_FINGERPRINT;
}

/** Puts the letter sequences of a text into {@link minima}; gives how many bits they have, see {@link letterOf}. */
function takeText(whole: string): number {
  const text = whole.slice(0, MAX_LENGTH);
  const units = readUnits(text);
  const taken: Taken = { bits: 0, window: 0 };
  for (let at = 0; at < units.length; ) {
    const address = text.indexOf('://', at);
    const end = address < 0 ? units.length : address;
    for (;;) {
      at = takeKnown(units, at, end, taken);
      if (at === end) break;
      letterOf(units[at] as number);
    }
    if (address >= 0) at = skipAddress(text, address);
  }
  return taken.bits;
}

interface Taken {
  bits: number;
  /** The latest letters, mixed; what is older has been shifted out. */
  window: number;
}

/**
 * Takes letters up to the first that is not known yet, and gives where that is, or `end`. A loop over all letters of all
 * articles: it does nothing but what a letter needs, and calls nothing, behind which V8 would have to find all tables anew.
 */
function takeKnown(units: Uint16Array, from: number, end: number, taken: Taken): number {
  const letters = KNOWN_LETTERS;
  let { bits, window } = taken;
  let at = from;
  for (; at < end; at += 1) {
    const letter = letters[units[at] as number] as number;
    if (letter === UNKNOWN_LETTER) break;
    // What is no letter adds nothing, and the same window again does no harm; to branch off would take longer.
    const width = letter >>> 28;
    bits = (bits + width) | 0;
    window = ((window << width) + letter) | 0;
    if (bits < WINDOW_BITS) continue;
    const number = scramble(window);
    const slot = number >>> SLOT_SHIFT;
    const least = minima[slot] as number;
    // The lesser of both, reckoned: no processor foresees which it is.
    const below = (number & VALUE_MASK) - least;
    minima[slot] = least + (below & (below >> 31));
  }
  taken.bits = bits;
  taken.window = window;
  return at;
}

/** All letters of a text in their order. */
function mixed(whole: string): { bits: number; mix: number } {
  const text = whole.slice(0, MAX_LENGTH);
  let bits = 0;
  let mix = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === COLON) at = Math.max(at, skipAddress(text, at) - 1);
    const letter = letterOf(unit);
    if (letter === 0) continue;
    bits += letter >>> 28;
    mix = Math.imul(mix ^ letter, 0x01000193);
  }
  return { bits, mix };
}

function filledIn(minima: Int32Array): number {
  let filled = 0;
  for (const minimum of minima) if (minimum !== EMPTY) filled += 1;
  return filled;
}

/** The low 8 bits of each slot's minimum; `minima` has at least one. */
function densify(minima: Int32Array): Uint8Array {
  const dense = new Uint8Array(SLOTS);
  for (let slot = 0; slot < SLOTS; slot += 1) {
    let value = minima[slot] as number;
    for (let attempt = 1; value === EMPTY; attempt += 1) {
      value = minima[scramble(slot + attempt * SLOTS) >>> SLOT_SHIFT] as number;
    }
    dense[slot] = value;
  }
  return dense;
}

/** Slots that agree with those of the same two numbers and, but for chance, with no others. */
function exactly(title: number, text: number): Uint8Array {
  const both = scramble(title) ^ Math.imul(text, 0x9e3779b1);
  return Uint8Array.from({ length: SLOTS }, (_, slot) => scramble(both + Math.imul(slot + 1, 0x85ebca77)));
}

function branded(slots: Uint8Array): Fingerprint {
  return slots as Readonly<Uint8Array> as Fingerprint;
}

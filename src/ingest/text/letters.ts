import { SIMPLIFIED_PAIRS } from '../../model/simplified-data.ts';

/** Marks that only dress the letter before them: accents, voicing marks of kana, enclosing signs, variation selectors. */
const DRESS = /[\u0300-\u036f]|[\u20d0-\u20ff]|[\u3099\u309a]|[\ufe00-\ufe0f]|[\ufe20-\ufe2f]/g;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const HAN_FIRST = 0x3400;
const HAN_LAST = 0x9fff;
const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;

/** What stands in {@link KNOWN_LETTERS} for a unit that was not met. */
export const UNKNOWN_LETTER = 1;
/** What {@link letterOf} gave for the units that were met, by unit; those of all there are would take long to find. */
export const KNOWN_LETTERS = new Int32Array(0x10000).fill(UNKNOWN_LETTER);

/**
 * For a UTF-16 unit a random but fixed number that all spellings of its letter share, 0 if it is no letter or digit.
 *
 * Spellings are case, width, compatibility forms (NFKC), diacritics, and traditional against simplified Chinese. The top
 * four bits say how much of a 32-bit window the letter takes up ({@link widthOf}). Beyond the basic plane only the upper
 * half of a pair counts, and emoji do not.
 */
export function letterOf(unit: number): number {
  const number = KNOWN_LETTERS[unit] as number;
  return number === UNKNOWN_LETTER ? learn(unit) : number;
}

function learn(unit: number): number {
  const letter = plainLetter(unit);
  const number = letter === 0 ? 0 : numberOf(simplifiedOf(letter));
  KNOWN_LETTERS[unit] = number;
  return number;
}

/** Made when the first text needs it. */
let simplified: Map<number, number> | undefined;

function simplifiedOf(letter: number): number {
  simplified ??= simplifiedUnits();
  return simplified.get(letter) ?? letter;
}

function simplifiedUnits(): Map<number, number> {
  const characters = SIMPLIFIED_PAIRS.replace(/\s/g, '');
  const units = new Map<number, number>();
  for (let at = 0; at < characters.length; at += 2) units.set(characters.charCodeAt(at), characters.charCodeAt(at + 1));
  return units;
}

/** The unit that stands for all spellings of a letter or digit; 0 for what is neither. */
function plainLetter(unit: number): number {
  // They are their own only form; asking for it would take most of the time.
  if ((unit >= HAN_FIRST && unit <= HAN_LAST) || (unit >= HANGUL_FIRST && unit <= HANGUL_LAST)) return unit;
  if (unit >= 0xd800 && unit <= 0xdfff) return unit < 0xdb80 && (unit < 0xd83c || unit > 0xd83e) ? unit : 0;
  const plain = String.fromCharCode(unit).normalize('NFKD').toLowerCase().normalize('NFKD').replace(DRESS, '');
  return LETTER.test(plain.charAt(0)) ? plain.charCodeAt(0) : 0;
}

function numberOf(letter: number): number {
  return (widthOf(letter) << 28) | (scramble(letter + 0x9e3779b9) >>> 4);
}

/**
 * Bits of a 32-bit window that a letter takes up, by how much it tells: three Han characters fill the window, four of kana
 * or hangul, eight letters or digits of other scripts.
 */
function widthOf(letter: number): number {
  if ((letter >= HAN_FIRST && letter <= HAN_LAST) || (letter >= 0xd840 && letter <= 0xdbff)) return 11;
  return (letter >= 0x3041 && letter <= 0x30ff) || (letter >= HANGUL_FIRST && letter <= HANGUL_LAST) ? 8 : 4;
}

/** A permutation of the 32-bit numbers that leaves no pattern: the finalizer of MurmurHash3 (Appleby, 2011). */
export function scramble(number: number): number {
  let mixed = number;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Where an address that has its `://` at `at` ends; `at` itself where no address stands. */
export function skipAddress(text: string, at: number): number {
  if (!text.startsWith('://', at)) return at;
  let end = at + 3;
  for (let unit = text.charCodeAt(end); unit > 0x20 && unit < 0x7f; unit = text.charCodeAt(end)) end += 1;
  return end;
}

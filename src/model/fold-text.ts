import { foldName } from './ids.ts';
import { SIMPLIFIED_PAIRS } from './simplified-data.ts';

let simplified: ReadonlyMap<string, string> | undefined;

/**
 * Letters that no decomposition takes apart, each with how people type it who do not have it at hand; and the forms of one
 * Arabic letter that writers use for one another, or that Persian keyboards have.
 */
const PLAIN: ReadonlyMap<string, string> = new Map(
  'ßss æae œoe øo łl đd ðd þth ıi أا إا آا ٱا ىي یي ةه کك'.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
/** Them, and signs that Arabic and Hebrew may leave out: what only makes a word longer, and those for vowels. */
const NOT_PLAIN = /[ßæœøłđðþıأإآٱىیةک\u0640]|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;

/** As {@link foldName}, Traditional Chinese as Simplified, and letters as they may be typed too: for matching, never for ids. */
export function foldText(text: string): string {
  simplified ??= new Map(
    Array.from(SIMPLIFIED_PAIRS.replace(/\s/g, '').matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to]),
  );
  const pairs = simplified;
  return foldName(text)
    .replace(/\p{sc=Han}/gu, (character) => pairs.get(character) ?? character)
    .replace(NOT_PLAIN, (letter) => PLAIN.get(letter) ?? '');
}

/**
 * A sign by which news is known: a word, a pair of Han characters or a number, as a whole number of 32 bits. The upper 24 are
 * its hash; below it says how much the sign tells ({@link weightOf}), and what and where it is.
 */
export type Mark = number;

/** It stands in the title. */
export const IN_TITLE = 8;
/** It is a number. */
export const NUMBER = 16;
/** It is written like a name. */
export const NAME = 32;
/** It stands there more than once. */
export const REPEATED = 64;

/** The bits of {@link weightOf}. */
export const WEIGHT = 7;
const HASH_SHIFT = 8;

/** The mark of a sign with a hash of 24 bits and the above. */
export function makeMark(hash: number, signs: number): Mark {
  return ((hash << HASH_SHIFT) | signs) >>> 0;
}

/** What names it: two marks with the same hash are the same sign, but for one chance in 16 million. */
export function hashOf(mark: Mark): number {
  return mark >>> HASH_SHIFT;
}

/** 1 to 7: how little one expects to meet the sign in another news. */
export function weightOf(mark: Mark): number {
  return mark & WEIGHT;
}

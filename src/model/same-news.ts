import type { Gist } from './gist.ts';
import { hashOf, IN_TITLE, NUMBER, weightOf } from './mark.ts';
import { similarity } from './similarity.ts';

/** Longest time between two articles of the same news, in ms. */
export const STORY_WINDOW_MS = 14 * 86_400_000;

/** What two articles have in common and what sets them apart; shares in thousandths. */
export interface Evidence {
  /** Of the words of the one with fewer, how many the other has too. */
  words: number;
  /** Of the words of each title, how many the other article has anywhere; the mean of both. */
  titles: number;
  /** Of the words of the better title of both, how many the other article has not. */
  otherTitle: number;
  /** Numbers that both name, by weight, of 20 at most. */
  numbers: number;
  /** Numbers that each has and the other has not, against those of the one with fewer. */
  otherNumbers: number;
  /** Letter sequences that both have, see {@link similarity}. */
  letters: number;
  /** Time between them, of {@link STORY_WINDOW_MS}. */
  apart: number;
  sameSource: boolean;
  /** Both stand at one site, though perhaps under different names. */
  sameSite: boolean;
  /** The same form filled with other facts: no news is told twice so. */
  sameForm: boolean;
  /** One of them has too few words to tell by. */
  tooShort: boolean;
}

/**
 * Points for each thousand thousandths; found by logistic regression on the tuning half of the labelled set in `test/story/`,
 * in tenths of its units, and rounded. Letters in common that words, titles and numbers do not explain tell of a form or a
 * promo that stands in both, and count against.
 */
const POINTS = {
  words: 32,
  titles: 56,
  /** For each of the words in common: titles are what reprints change. */
  wordsUnderOtherTitle: 26,
  numbers: 60,
  otherNumbers: -10,
  letters: -26,
  apart: -9,
};
/** One source seldom tells its own news again, and often in the same form; nor do two authors of one site. */
const SAME_SITE = -21;
/** Points above which two articles tell the same news; chosen on the tuning half for a precision of 0.99. */
const ENOUGH = 36;

/** Least in common, and most numbers apart, of a text that is printed again. */
const REPRINTED = { letters: 350, words: 400, otherNumbers: 400 };
/** Weight of words below which an article tells too little: some ten words. */
const FEWEST_WORDS = 24;
/**
 * Texts with fewer words and numbers in common than this are about one subject, whatever words of their titles stand in
 * both. Of 149 pairs of the labelled set 2 have so little, and of 1,464 pairs of different articles on one day of a blog
 * that has no other subject, which points alone took for the same news, 1,271.
 */
const SUBJECT = { words: 330, numbers: 250, letters: 100 };
/** From so much text in common on, titles with less in common tell that one source has the same below all it shows. */
const DESCRIPTION = { letters: 600, titles: 700 };
/** Short texts must be the same, letter for letter or nearly so. */
const ALIKE = 900;
/** Words of a title that stand somewhere in a long text, and numbers, say little where the words have little in common. */
const MOST_BY_WORDS = 3;

const THOUSAND = 1_000;
/** Weight of numbers in common beyond which more of them tell no more. */
const NUMBERS_ENOUGH = 20;

/** Whether two articles tell the same news. Symmetric. */
export function sameNews(a: Gist, b: Gist): boolean {
  const evidence = evidenceOf(a, b);
  return pointsFor(evidence) >= ENOUGH || isReprint(evidence);
}

/**
 * Whether one is so much of the other, under whatever title, that it was printed again by somebody else. A long text without
 * numbers gets too few points for that.
 */
function isReprint(evidence: Evidence): boolean {
  const { letters, words, otherNumbers, apart, sameSource, sameForm, tooShort } = evidence;
  const alike = letters >= REPRINTED.letters && words >= REPRINTED.words && otherNumbers <= REPRINTED.otherNumbers;
  return alike && apart <= THOUSAND && !sameSource && !sameForm && !tooShort;
}

/** How much speaks for the same news, in whole points. */
export function pointsFor(evidence: Evidence): number {
  if (evidence.sameForm || (evidence.tooShort && evidence.letters < ALIKE) || evidence.apart > THOUSAND)
    return Number.NEGATIVE_INFINITY;
  const { words, titles, otherTitle, numbers, otherNumbers, letters, apart } = evidence;
  if (words < SUBJECT.words && numbers < SUBJECT.numbers && letters < SUBJECT.letters) return Number.NEGATIVE_INFINITY;
  const thousandths =
    words * POINTS.words +
    titles * POINTS.titles +
    Math.round((words * otherTitle) / THOUSAND) * POINTS.wordsUnderOtherTitle +
    numbers * POINTS.numbers +
    otherNumbers * POINTS.otherNumbers +
    letters * POINTS.letters +
    apart * POINTS.apart;
  return Math.floor(thousandths / THOUSAND) + (evidence.sameSite ? SAME_SITE : 0);
}

export function evidenceOf(a: Gist, b: Gist): Evidence {
  const [one, other, both] = [weigh(a.marks), weigh(b.marks), weighShared(a.marks, b.marks)];
  const fewerNumbers = Math.min(one.numbers, other.numbers);
  const titles = [shareOf(both.titleOfA, one.title), shareOf(both.titleOfB, other.title)] as const;
  const words = shareOf(both.words, Math.min(one.words, other.words));
  const sameSource = a.source === b.source;
  const sameSite = sameSource || (a.site !== 0 && a.site === b.site);
  const otherNumbers = fewerNumbers - both.numbers;
  const letters = Math.round(similarity(a.fingerprint, b.fingerprint) * THOUSAND);
  const inTitles = Math.round((titles[0] + titles[1]) / 2);
  return {
    words,
    titles: Math.min(inTitles, words * MOST_BY_WORDS),
    otherTitle: THOUSAND - Math.max(...titles),
    numbers: Math.min(shareOf(Math.min(both.numbers, NUMBERS_ENOUGH), NUMBERS_ENOUGH), words * MOST_BY_WORDS),
    otherNumbers: shareOf(otherNumbers, Math.max(4, fewerNumbers)),
    letters,
    apart: Math.round((Math.abs(a.date - b.date) / STORY_WINDOW_MS) * THOUSAND),
    sameSource,
    sameSite,
    sameForm:
      (sameSource && letters >= DESCRIPTION.letters && inTitles < DESCRIPTION.titles) ||
      (words >= 300 && otherNumbers >= 6 && both.numbers < fewerNumbers * 0.6) ||
      (sameSource &&
        one.titleNumbers > both.titleNumbers &&
        other.titleNumbers > both.titleNumbers &&
        both.numbers <= 6),
    tooShort: Math.min(one.words, other.words) < FEWEST_WORDS,
  };
}

interface Weights {
  words: number;
  numbers: number;
  /** Words and numbers of the title. */
  title: number;
  titleNumbers: number;
}

function weigh(marks: Gist['marks']): Weights {
  const weights: Weights = { words: 0, numbers: 0, title: 0, titleNumbers: 0 };
  for (const mark of marks) {
    const weight = weightOf(mark);
    if ((mark & NUMBER) === 0) weights.words += weight;
    else weights.numbers += weight;
    if ((mark & IN_TITLE) === 0) continue;
    weights.title += weight;
    if ((mark & NUMBER) !== 0) weights.titleNumbers += weight;
  }
  return weights;
}

function weighShared(a: Gist['marks'], b: Gist['marks']) {
  const shared = { words: 0, numbers: 0, titleOfA: 0, titleOfB: 0, titleNumbers: 0 };
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] as number, b[j] as number];
    const order = hashOf(one) - hashOf(other);
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
    if (order !== 0) continue;
    const weight = Math.min(weightOf(one), weightOf(other));
    const number = (one & NUMBER) !== 0;
    if (number) shared.numbers += weight;
    else shared.words += weight;
    if ((one & IN_TITLE) !== 0) shared.titleOfA += weight;
    if ((other & IN_TITLE) !== 0) shared.titleOfB += weight;
    if (number && (one & other & IN_TITLE) !== 0) shared.titleNumbers += weight;
  }
  return shared;
}

function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.round((part * THOUSAND) / whole) : 0;
}

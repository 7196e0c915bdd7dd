import type { Gist } from './gist.ts';
import { hashOf, IN_TITLE, NUMBER, weightOf } from './mark.ts';
import { similarity } from './similarity.ts';

/** What a later article of the same news tells beyond an earlier one; shares in thousandths. */
export interface Addition {
  /** Of its numbers, by weight, those that are new. */
  numbers: number;
  /** New words in title and text while much of the wording was carried on: how an agency updates its report. */
  wording: number;
  /** How much later it came, of {@link LONG_AFTER_MS}. */
  after: number;
  /** It is of the same source, which would not tell the same again. */
  sameSource: boolean;
  /** Letter sequences that both have. */
  letters: number;
}

const LONG_AFTER_MS = 48 * 3_600_000;
/** Letters in common from which on wording counts as carried on, in thousandths. */
const CARRIED_ON = 250;
const THOUSAND = 1_000;

/** Points for each thousand thousandths; found as those of `same-news.ts`, on pairs of reprints, re-tellings and updates. */
const POINTS = { numbers: 35, wording: 70, after: 23 };
const SAME_SOURCE = 30;
const ENOUGH = 31;

/** Letters in common from which on a text without new numbers was printed again, in thousandths. */
const AGAIN = 950;

/** Whether an article adds news to an earlier one of the same story: whoever read that would want to read this. */
export function addsNews(earlier: Gist, later: Gist): boolean {
  if (later.date < earlier.date) return false;
  const { numbers, wording, after, sameSource, letters } = additionOf(earlier, later);
  if (numbers === 0 && letters >= AGAIN) return false;
  const thousandths = numbers * POINTS.numbers + wording * POINTS.wording + after * POINTS.after;
  return thousandths + (sameSource ? SAME_SOURCE * THOUSAND : 0) >= ENOUGH * THOUSAND;
}

export function additionOf(earlier: Gist, later: Gist): Addition {
  const known = new Set(Array.from(earlier.marks, hashOf));
  const all = { numbers: 0, words: 0, title: 0 };
  const added = { numbers: 0, words: 0, title: 0 };
  for (const mark of later.marks) {
    const weight = weightOf(mark);
    const sums = known.has(hashOf(mark)) ? [all] : [all, added];
    for (const sum of sums) {
      sum[(mark & NUMBER) === 0 ? 'words' : 'numbers'] += weight;
      if ((mark & IN_TITLE) !== 0) sum.title += weight;
    }
  }
  const share = (of: keyof typeof all) => (all[of] > 0 ? Math.round((added[of] * THOUSAND) / all[of]) : 0);
  const letters = Math.round(similarity(earlier.fingerprint, later.fingerprint) * THOUSAND);
  const carried = Math.min(THOUSAND, Math.round((letters * THOUSAND) / CARRIED_ON));
  return {
    numbers: share('numbers'),
    wording: Math.round((Math.min(share('words'), share('title')) * carried) / THOUSAND),
    after: Math.min(THOUSAND, Math.round(((later.date - earlier.date) * THOUSAND) / LONG_AFTER_MS)),
    sameSource: earlier.source === later.source,
    letters,
  };
}

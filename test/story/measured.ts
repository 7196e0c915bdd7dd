import { hash } from 'node:crypto';
import { fingerprint } from '../../src/ingest/news/fingerprint.ts';
import { marksOf } from '../../src/ingest/news/marks.ts';
import type { Gist } from '../../src/model/gist.ts';
import type { Kind, Pair, Telling } from './families.ts';

const gists = new Map<Telling, Gist>();

/** The gist of a telling, as ingestion would make it. */
export function gistOfTelling(telling: Telling): Gist {
  const known = gists.get(telling);
  if (known) return known;
  const { date, source } = telling;
  const gist = { date, source: numberOf(source), site: 0, marks: marksOf(telling), fingerprint: fingerprint(telling) };
  gists.set(telling, gist);
  return gist;
}

function numberOf(text: string): number {
  return Number.parseInt(hash('sha256', text).slice(0, 8), 16);
}

/** The half of the set on which method, points and thresholds were chosen; the other one was only measured. */
export function isForTuning({ a }: Pick<Pair, 'a'>): boolean {
  return Number.parseInt(hash('sha256', a.family).slice(0, 2), 16) % 2 === 0;
}

/** How often a yes was right, and how many that should have had one got it. */
export interface Score {
  pairs: number;
  precision: number;
  recall: number;
  /** Where it was wrong. */
  mistakes: string[];
}

/** Measures what is said of pairs against what is true of them. */
export function score<Item extends Pair>(
  pairs: readonly Item[],
  said: (pair: Item) => boolean,
  truth: (pair: Item) => boolean,
): Score {
  let [right, wrong, missed] = [0, 0, 0];
  const mistakes: string[] = [];
  for (const pair of pairs) {
    const [yes, should] = [said(pair), truth(pair)];
    if (yes && should) right += 1;
    else if (yes) wrong += 1;
    else if (should) missed += 1;
    if (yes !== should) {
      const { a, b, kind } = pair;
      mistakes.push(`${yes ? 'wrong' : 'missed'}: ${a.language} ${a.family} ${a.label} ${b.label}, ${kind}`);
    }
  }
  return { pairs: pairs.length, precision: right / (right + wrong), recall: right / (right + missed), mistakes };
}

/** Kinds of texts that tell later facts. */
export const LATER: readonly Kind[] = ['updated', 'later'];

/** Pairs of the same news whose earlier text has no later facts; the later one may. */
export function pairsInOrder(pairs: readonly Pair[]): Pair[] {
  return pairs.filter(({ a, same }) => same && !LATER.includes(a.kind));
}

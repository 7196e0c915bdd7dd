// Prints how the labelled set is told apart: node test/story/report.ts
import { addsNews } from '../../src/model/news-added.ts';
import { sameNews } from '../../src/model/same-news.ts';
import { type Pair, pairsOf, readTellings } from './families.ts';
import { makePairs } from './made-pairs.ts';
import { gistOfTelling, isForTuning, LATER, pairsInOrder, type Score, score } from './measured.ts';

const tellings = readTellings();
const written = pairsOf(tellings);
const made = makePairs(tellings);
const all = [...written, ...made];
const same = ({ a, b }: Pair) => sameNews(gistOfTelling(a), gistOfTelling(b));
const adds = ({ a, b }: Pair) => addsNews(gistOfTelling(a), gistOfTelling(b));
const short = ({ pairs, precision, recall }: Score) => ({
  pairs,
  precision: precision.toFixed(3),
  recall: recall.toFixed(3),
});
const halves = (pairs: Pair[]) => [
  ['tuning half', pairs.filter(isForTuning)] as const,
  ['held-out half', pairs.filter((pair) => !isForTuning(pair))] as const,
];

console.log('The same news?');
console.table(
  Object.fromEntries(
    [...halves(all), ...halves(written).map(([name, pairs]) => [`${name}, written by hand`, pairs] as const)].map(
      ([name, pairs]) => [name, short(score(pairs, same, (pair) => pair.same))],
    ),
  ),
);
for (const truth of [true, false]) {
  console.log(truth ? 'Pairs of the same news, by kind' : 'Pairs of different news, by kind');
  const groups = Map.groupBy(
    all.filter((pair) => pair.same === truth),
    ({ kind }) => kind,
  );
  console.table(
    Object.fromEntries(
      [...groups].map(([kind, pairs]) => [
        kind,
        {
          'by hand': pairs.filter((pair) => written.includes(pair)).length,
          made: pairs.filter((pair) => made.includes(pair)).length,
          right: pairs.filter((pair) => same(pair) === truth).length,
          share: (pairs.filter((pair) => same(pair) === truth).length / pairs.length).toFixed(2),
        },
      ]),
    ),
  );
}
console.log('By language, written by hand');
console.table(
  Object.fromEntries(
    [...Map.groupBy(written, ({ a }) => a.language)].map(([language, pairs]) => [
      language,
      short(score(pairs, same, (pair) => pair.same)),
    ]),
  ),
);
console.log('Of the same news: does the later one add to it?');
console.table(
  Object.fromEntries(
    halves(pairsInOrder(all)).map(([name, pairs]) => [
      name,
      short(score(pairs, adds, ({ b }) => LATER.includes(b.kind))),
    ]),
  ),
);

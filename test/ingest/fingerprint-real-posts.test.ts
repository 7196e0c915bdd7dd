import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/ingest/news/fingerprint.ts';
import { similarity } from '../../src/model/similarity.ts';
import { renderText } from '../../src/render/text.ts';
import { elseSkipped, realArticles, there } from './real-posts.ts';

/** Texts more alike than this are nearly the same. */
const THRESHOLD = 0.3;

/** The same choices every time. */
function dice(): (sides: number) => number {
  let seed = 1;
  return (sides) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * sides);
  };
}

const sentencesOf = (text: string): string[] => text.match(/[^。！？!?.\n]+[。！？!?.\n]*/g) ?? [];

describe.skipIf(!there)(`real posts${elseSkipped}`, () => {
  const articles = realArticles.map(({ title, url, language, blocks }) => ({
    title,
    language,
    site: new URL(url ?? 'none:').host,
    text: renderText(blocks),
  }));
  const prints = articles.map(fingerprint);

  test('are like no other post, but for re-posts and films under one description', () => {
    const near: string[] = [];
    for (const [one, a] of articles.entries()) {
      for (const [other, b] of articles.entries()) {
        if (other >= one) break;
        const likeness = similarity(prints[one]!, prints[other]!);
        if (likeness >= THRESHOLD)
          near.push(`${likeness.toFixed(2)} ${b.site} ${b.title.slice(0, 20)} | ${a.site} ${a.title.slice(0, 20)}`);
      }
    }
    expect(near.filter((pair) => !pair.includes('A New Normal for U.S'))).toSatisfy(
      // Two pairs of videos under a description that only these two posts have.
      (pairs: string[]) => pairs.length <= 2 && pairs.every((pair) => pair.includes(' www.youtube.com ')),
      near.join('\n'),
    );
  });

  test.each([
    { share: 0.05, recall: 1 },
    { share: 0.1, recall: 1 },
    { share: 0.2, recall: 1 },
    { share: 0.3, recall: 0.99 },
  ])('are known again by $recall with $share of their sentences rewritten and another title', ({ share, recall }) => {
    const roll = dice();
    const pools = Map.groupBy(articles, ({ language }) => language);
    const foreign = (language: string): string => {
      const pool = pools.get(language)!;
      const sentences = sentencesOf(pool[roll(pool.length)]!.text);
      return sentences[roll(sentences.length)] ?? '';
    };
    const missed: string[] = [];
    let all = 0;
    for (const [index, article] of articles.entries()) {
      const sentences = sentencesOf(article.text);
      // Fewer cannot be edited by that share.
      if (sentences.length < 1 / share || sentences.length < 8 || article.site === 'www.youtube.com') continue;
      for (let edits = Math.round(sentences.length * share); edits > 0; edits -= 1) {
        const at = roll(sentences.length);
        const way = roll(4);
        if (way < 2) sentences[at] = foreign(article.language);
        else if (way === 2) sentences[at] = '';
        else sentences[at] = foreign(article.language) + sentences[at];
      }
      const edited = fingerprint({ title: 'Another', text: sentences.join('') });
      all += 1;
      const likeness = similarity(edited, prints[index]!);
      if (likeness < THRESHOLD) missed.push(`${likeness.toFixed(2)} ${article.title}`);
    }
    expect(all).toBeGreaterThan(200);
    expect(1 - missed.length / all, missed.join('\n')).toBeGreaterThanOrEqual(recall);
  });
});

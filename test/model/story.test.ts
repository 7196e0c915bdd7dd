import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleHead } from '../../src/model/article.ts';
import { isBetter, storiesOf } from '../../src/model/story.ts';
import { headOf } from '../render/arbitrary-heads.ts';

const ferry = headOf(1).id;
const ferryTold = (number: number, about: Partial<ArticleHead> = {}) => headOf(number, { story: ferry, ...about });

describe('stories', () => {
  test('fold what tells the same news under the best, in the order of their first articles', () => {
    const [a, b, c, d] = [ferryTold(1), headOf(2), ferryTold(3, { readingMinutes: 9 }), ferryTold(4)] as const;
    expect(storiesOf([a, b, c, d])).toEqual([
      { lead: c, others: [a, d] },
      { lead: b, others: [] },
    ]);
  });

  test('hold every article once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 12 }), (news) => {
        const heads = news.map((number, at) => headOf(at, { story: headOf(100 + number).id }));
        const told = storiesOf(heads).flatMap(({ lead, others }) => [lead, ...others]);
        expect(new Set(told)).toEqual(new Set(heads));
        expect(told).toHaveLength(heads.length);
      }),
    );
  });
});

describe('the better of two articles that tell the same news', () => {
  const image = 'https://news.example/picture.jpg';
  test.each([
    ['tells the latest state of it', { chapter: 1, summary: '' }, { chapter: 0, readingMinutes: 9 }],
    ['then has a summary', { summary: 'In short.' }, { summary: '', image, readingMinutes: 9 }],
    ['then has a picture', { image, readingMinutes: 1 }, { readingMinutes: 9 }],
    ['then is longer', { readingMinutes: 5, date: 2 }, { readingMinutes: 4, date: 1 }],
    ['then came first', { date: 1 }, { date: 2 }],
  ])('%s', (_, better, worse) => {
    expect(isBetter(ferryTold(2, better), ferryTold(3, worse))).toBe(true);
    expect(isBetter(ferryTold(3, worse), ferryTold(2, better))).toBe(false);
  });

  test('is one of them, and the same in whatever order they are asked about', () => {
    expect(isBetter(ferryTold(2), ferryTold(3))).not.toBe(isBetter(ferryTold(3), ferryTold(2)));
    expect(isBetter(ferryTold(2), ferryTold(2))).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Offer, select } from '../../src/digest/select.ts';
import { toldAs, toldBy } from '../../src/digest/told.ts';
import type { ArticleHead } from '../../src/model/article.ts';
import { articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import { UNCHOSEN } from '../../src/model/subscriber.ts';
import { headOf } from '../render/arbitrary-heads.ts';

const ferry = articleIdOf('ferry');
const ferryTold = (number: number, chapter: number) => headOf(number, { story: ferry, chapter });
const offer = (tag: string, articles: readonly ArticleHead[]): Offer => ({
  subscription: { tagId: tagIdOf(tag) },
  articles,
});

describe('a story that was sent', () => {
  test.each([
    ['comes when nothing of it was', [], 0, true],
    ['does not come again as it was', [0], 0, false],
    ['comes as an update when it moved on', [0], 1, true],
    ['does not come in a state before the one that was sent', [2, 0], 1, false],
    ['comes again when it moved on twice', [0, 1], 2, true],
  ] as const)('%s', (_, sent, chapter, comes) => {
    const told = toldBy(sent.map((one, at) => ferryTold(10 + at, one)));
    expect(toldAs(ferryTold(1, chapter), told) === undefined).toBe(comes);
  });

  test('is no reason against an article of it that did not come itself', () => {
    expect(toldAs(ferryTold(1, 0), toldBy([ferryTold(1, 0)]))).toBeUndefined();
  });

  test('is left out with the article that told it, once, under however many tags it is offered', () => {
    const again = ferryTold(1, 0);
    const other = headOf(2);
    const offers = [offer('a', [again, other]), offer('b', [again])];
    expect(select(offers, UNCHOSEN, toldBy([ferryTold(9, 0)]))).toEqual({
      articles: [other],
      left: [{ articleId: again.id, reason: { kind: 'same-story', as: headOf(9).id } }],
    });
  });

  test('is said to be told by the first of those that told the same of it', () => {
    expect(toldAs(ferryTold(1, 0), toldBy([ferryTold(8, 0), ferryTold(9, 0)]))).toMatchObject({ as: headOf(8).id });
  });

  test('leaves nothing out that does not say why, and nothing at all where nothing was told', () => {
    const heads = fc.array(
      fc
        .record({ number: fc.nat(9), story: fc.nat(3), chapter: fc.nat(3) })
        .map(({ number, story, chapter }) => headOf(number, { story: headOf(story).id, chapter })),
    );
    fc.assert(
      fc.property(heads, heads, (offered, sent) => {
        const { articles, left } = select([offer('a', offered)], UNCHOSEN, toldBy(sent));
        const known = new Set([...articles.map(({ id }) => id), ...left.map(({ articleId }) => articleId)]);
        expect(known).toEqual(new Set(offered.map(({ id }) => id)));
        if (sent.length === 0) expect(left).toEqual([]);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Offer, planEdition, selectArticles } from '../../src/digest/select.ts';
import type { ArticleHead } from '../../src/model/article.ts';
import { articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import { NO_FINGERPRINT } from '../../src/model/similarity.ts';

const head = (name: string): ArticleHead => ({
  id: articleIdOf(name),
  story: articleIdOf(name),
  chapter: 0,
  title: name,
  author: null,
  date: 0,
  url: null,
  source: 'test',
  tags: [],
  language: 'en',
  summary: '',
  readingMinutes: 1,
  image: null,
  fingerprint: NO_FINGERPRINT,
});
const offer = (tag: string, ...names: string[]): Offer => ({
  subscription: { tagId: tagIdOf(tag), tag, cadence: 'daily', since: null },
  articles: names.map(head),
});
const titles = (articles: readonly ArticleHead[]) => articles.map(({ title }) => title);

describe('the selection', () => {
  test('lets the tags take turns, so that a loud one does not crowd out a quiet one', () => {
    const chosen = selectArticles([offer('loud', 'l1', 'l2', 'l3', 'l4'), offer('quiet', 'q1')]);
    expect(titles(chosen)).toEqual(['l1', 'q1', 'l2', 'l3', 'l4']);
  });

  test('puts the newest first within a page, but none before one that took its turn for an earlier page', () => {
    const loud = offer('loud', ...Array.from({ length: 15 }, (_, index) => `l${index}`));
    const quiet = offer('quiet', 'q');
    const dated = [loud, quiet].map(({ subscription, articles }) => ({
      subscription,
      articles: articles.map((article, index) => ({ ...article, date: article.title === 'q' ? -1 : 100 - index })),
    }));
    const chosen = titles(selectArticles(dated));
    expect(chosen.slice(0, 10)).toEqual(['l0', 'l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'l7', 'l8', 'q']);
    expect(chosen.slice(10)).toEqual(['l9', 'l10', 'l11', 'l12', 'l13', 'l14']);
  });

  test("keeps each tag's articles together on a page, in the order of the subscriptions", () => {
    const tagged = ['a', 'b'].map((tag) => {
      const { subscription, articles } = offer(tag, `${tag}1`, `${tag}2`);
      return { subscription, articles: articles.map((article, index) => ({ ...article, tags: [tag], date: -index })) };
    });
    expect(titles(selectArticles(tagged))).toEqual(['a1', 'a2', 'b1', 'b2']);
  });

  test('holds an article of several tags once, and gives the turn to the next', () => {
    const chosen = selectArticles([offer('a', 'both', 'a2'), offer('b', 'both', 'b2')]);
    expect(titles(chosen)).toEqual(['both', 'b2', 'a2']);
  });

  test('is every offered article once, each tag in its own order', () => {
    const names = fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'));
    fc.assert(
      fc.property(fc.array(names, { maxLength: 5 }), (lists) => {
        const chosen = titles(selectArticles(lists.map((list, index) => offer(String(index), ...list))));
        expect([...chosen].sort()).toEqual([...new Set(lists.flat())].sort());
        const first = lists[0] ?? [];
        expect(chosen.filter((name) => first.includes(name) && !lists.slice(1).flat().includes(name))).toEqual(
          first.filter((name) => !lists.slice(1).flat().includes(name)),
        );
      }),
    );
  });

  test('is planned for all subscriptions, also those that offer nothing, so that their cursors move too', () => {
    const plan = planEdition([offer('a', 'x'), offer('b')], 1_000, 2_000);
    expect(plan).toEqual({
      edition: 1_000,
      articleIds: [articleIdOf('x')],
      tagIds: [tagIdOf('a'), tagIdOf('b')],
      until: 2_000,
    });
  });
});

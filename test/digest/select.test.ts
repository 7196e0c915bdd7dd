import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Offer, select, type Wishes } from '../../src/digest/select.ts';
import type { ArticleHead } from '../../src/model/article.ts';
import { articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import { storiesOf } from '../../src/model/story.ts';
import { type DigestSize, UNCHOSEN } from '../../src/model/subscriber.ts';
import { anArticle } from '../store/an-article.ts';

const HOUR = 3_600_000;
/** An article of that name, so many hours old. */
const head = (name: string, hoursAgo = 0, rest: Partial<ArticleHead> = {}): ArticleHead => {
  const { blocks: _, ...made } = anArticle(name, {
    date: 1_000 * HOUR - hoursAgo * HOUR,
    author: name,
    tags: [],
    ...rest,
  });
  return made;
};
/** What a tag offers: articles, or names of such, each an hour older than the one before. */
const offer = (tag: string, ...articles: (string | ArticleHead)[]): Offer => ({
  subscription: { tagId: tagIdOf(tag) },
  articles: articles.map((one, index) => (typeof one === 'string' ? head(one, index, { tags: [tag] }) : one)),
});
const wishing = (rest: Partial<Wishes>): Wishes => ({ ...UNCHOSEN, ...rest });
const stories = (most: 5 | 10 | 20): Partial<Wishes> => ({ size: { kind: 'stories', most } });
const titles = (articles: readonly ArticleHead[]) => articles.map(({ title }) => title);
const chosen = (offers: Offer[], rest: Partial<Wishes> = {}) => titles(select(offers, wishing(rest)).articles);
const named = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name}${index}`);

describe('the selection', () => {
  test('lets the tags take turns, so that a loud one does not crowd out a quiet one', () => {
    const offers = [offer('loud', ...named(40, 'l')), offer('quiet', head('q', 900, { tags: ['quiet'] }))];
    expect(chosen(offers).indexOf('q')).toBe(9);
    expect(chosen(offers, stories(5))).toEqual(['l0', 'l1', 'l2', 'l3', 'q']);
  });

  test("keeps each tag's stories together on a page, the newest first, in the order of the subscriptions", () => {
    expect(chosen([offer('b', 'b1', 'b2'), offer('a', 'a1', 'a2')])).toEqual(['b1', 'b2', 'a1', 'a2']);
  });

  test('has the tags again in their order on each page', () => {
    const [a, b] = [named(20, 'a'), named(20, 'b')];
    const pages = chosen([offer('a', ...a), offer('b', ...b)], stories(20));
    const half = (names: string[], page: number) => names.slice(page * 5, (page + 1) * 5);
    expect(pages).toEqual([...half(a, 0), ...half(b, 0), ...half(a, 1), ...half(b, 1)]);
  });

  test('shows an article under the first of its tags that the reader has, whatever tags it has besides', () => {
    const several = head('several', 0, { tags: ['z', 'c'] });
    const offers = [offer('a', 'a1'), offer('b', head('b1', 5, { tags: ['b'] })), offer('c', several)];
    expect(chosen(offers)).toEqual(['a1', 'b1', 'several']);
  });

  test('holds an article of several tags once, and gives the turn to the next', () => {
    const both = head('both', 0, { tags: ['a', 'b'] });
    const offers = [offer('a', both, 'a1', 'a2'), offer('b', both, 'b1', 'b2')];
    expect(chosen(offers, stories(5))).toEqual(['both', 'a1', 'a2', 'b1', 'b2']);
  });

  test('takes a story that several sources tell for newer: by six hours each time they are twice as many', () => {
    const story = articleIdOf('told');
    const told = [
      head('told', 5, { story }),
      head('retold', 9, { story }),
      head('again', 6, { story, author: 'told' }),
    ];
    const all = chosen([offer('a', head('new', 0), ...told, head('old', 2))]);
    expect(all).toEqual(['retold', 'told', 'again', 'new', 'old']);
    expect(chosen([offer('a', head('new', 0), told[0]!, told[2]!, head('old', 2))])[0]).toBe('new');
  });

  test('puts no source twice in a row while another has something', () => {
    const by = (author: string, index: number) => head(`${author}${index}`, index, { author });
    const offers = [offer('a', by('x', 0), by('x', 1), by('X', 2), by('y', 3), by('x', 4), by('y', 5))];
    expect(chosen(offers)).toEqual(['x0', 'y3', 'x1', 'y5', 'X2', 'x4']);
    expect(chosen([offer('a', ...[0, 1, 2, 3, 4, 5].map((n) => by('x', n)), by('y', 9))], stories(5))).toContain('y9');
  });

  test('is as long as the reader has minutes: of what is left, whatever still fits', () => {
    const long = (name: string, age: number, readingMinutes: number) => head(name, age, { readingMinutes });
    const offers = [offer('a', long('five', 0, 5), long('nine', 1, 9), long('four', 2, 4), long('two', 3, 2))];
    const { articles, left } = select(offers, wishing({ size: { kind: 'minutes', most: 10 } }));
    expect(titles(articles)).toEqual(['five', 'four']);
    expect(left.map(({ reason }) => reason)).toEqual([{ kind: 'over-size' }, { kind: 'over-size' }]);
    expect(chosen(offers, { size: { kind: 'minutes', most: 3 } })).toEqual(['five']);
  });

  test('leaves out what is muted, and says as what', () => {
    const sport = head('Sport today', 0, { author: 'Ann' });
    const loud = head('Loud', 1, { author: 'LOUD News' });
    const heard = head('Heard before', 2, { story: articleIdOf('heard') });
    const fine = head('Fine', 3);
    const { articles, left } = select(
      [offer('a', sport, loud, heard, fine)],
      wishing({ mutedWords: ['sport'], mutedSources: ['loud news'], mutedStories: [articleIdOf('heard')] }),
    );
    expect(titles(articles)).toEqual(['Fine']);
    expect(new Map(left.map(({ articleId, reason }) => [articleId, reason]))).toEqual(
      new Map<string, object>([
        [sport.id, { kind: 'muted-word', word: 'sport' }],
        [loud.id, { kind: 'muted-source', source: 'LOUD News' }],
        [heard.id, { kind: 'muted-story' }],
      ]),
    );
  });

  test('leaves out what is muted in one tag from what has that tag alone', () => {
    const mutedInTags = [{ tag: 'Sport', word: 'final' }];
    const [match, exam] = [head('The final', 0, { tags: ['Sport'] }), head('A final exam', 1, { tags: ['School'] })];
    expect(chosen([offer('Sport', match), offer('School', exam)], { mutedInTags })).toEqual(['A final exam']);
  });

  test('shows the next best of a story whose best is muted', () => {
    const story = articleIdOf('s');
    const offers = [
      offer('a', head('best', 0, { story, readingMinutes: 9 }), head('next', 1, { story, author: 'Bo' })),
    ];
    expect(chosen(offers, { mutedSources: ['best'] })).toEqual(['next']);
  });
});

const TAGS = ['Coast', 'Town', 'Opera', '体育'];
const anyHead = fc
  .record({
    name: fc.integer({ min: 0, max: 40 }),
    hours: fc.integer({ min: 0, max: 72 }),
    author: fc.constantFrom('Ann', 'Bo', 'Cem', 'Dee'),
    story: fc.integer({ min: 0, max: 30 }),
    minutes: fc.integer({ min: 1, max: 12 }),
    word: fc.constantFrom('calm', 'noise', 'wind'),
    tags: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...TAGS).map((tag) => [tag]) },
      { weight: 1, arbitrary: fc.subarray(TAGS, { minLength: 1 }) },
    ),
  })
  .map(({ name, hours, author, story, minutes, word, tags }) =>
    head(`${name} ${word}`, hours, {
      id: articleIdOf(`${name}`),
      author,
      story: articleIdOf(`s${story}`),
      readingMinutes: minutes,
      tags,
    }),
  );
const anySize: fc.Arbitrary<DigestSize | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(5 as const, 10 as const, 20 as const).map((most) => ({ kind: 'stories' as const, most })),
  fc.integer({ min: 1, max: 60 }).map((most) => ({ kind: 'minutes' as const, most })),
);
const anyWishes = fc.record({
  mutedWords: fc.subarray(['noise', 'wind']),
  mutedSources: fc.subarray(['ann', 'BO']),
  mutedInTags: fc.subarray([{ word: 'wind', tag: 'Coast' }]),
  mutedStories: fc.subarray([articleIdOf('s1'), articleIdOf('s2'), articleIdOf('s3')]),
  size: anySize,
});
const anyOffers = fc
  .uniqueArray(anyHead, { maxLength: 40, selector: ({ id }) => id })
  .map((heads) => TAGS.map((tag) => offer(tag, ...heads.filter(({ tags }) => tags.includes(tag)))));

describe('whatever is offered and wished for', () => {
  test('every article is shown once or left out with a reason, none that is muted is shown', () => {
    fc.assert(
      fc.property(anyOffers, anyWishes, (offers, wishes) => {
        const { articles, left } = select(offers, wishes);
        const all = new Set(offers.flatMap(({ articles }) => articles.map(({ id }) => id)));
        const told = [...articles.map(({ id }) => id), ...left.map(({ articleId }) => articleId)];
        expect(told).toHaveLength(all.size);
        expect(new Set(told)).toEqual(all);
        for (const { title, author, story } of articles) {
          expect(wishes.mutedWords.some((word) => title.includes(word))).toBe(false);
          expect(wishes.mutedSources.some((name) => name.toLowerCase() === author?.toLowerCase())).toBe(false);
          expect(wishes.mutedStories.some((id) => id === story)).toBe(false);
        }
      }),
    );
  });

  test('it is never larger than the reader wants, and not empty where something is wanted', () => {
    fc.assert(
      fc.property(anyOffers, anyWishes, (offers, wishes) => {
        const { articles, left } = select(offers, wishes);
        const told = storiesOf(articles);
        const { size } = wishes;
        if (size?.kind === 'stories') expect(told.length).toBeLessThanOrEqual(size.most);
        const minutes = told.reduce((sum, { lead }) => sum + lead.readingMinutes, 0);
        if (size?.kind === 'minutes' && told.length > 1) expect(minutes).toBeLessThanOrEqual(size.most);
        if (articles.length === 0) expect(left.some(({ reason }) => reason.kind === 'over-size')).toBe(false);
        if (size === null) expect(left.some(({ reason }) => reason.kind === 'over-size')).toBe(false);
      }),
    );
  });

  test('every tag has its share of the stories, or all it has', () => {
    fc.assert(
      fc.property(anyOffers, anyWishes, (offers, wishes) => {
        if (wishes.size?.kind !== 'stories') return;
        const everything = select(offers, { ...wishes, size: null }).articles;
        const { articles } = select(offers, wishes);
        const of = (tag: string, heads: ArticleHead[]) => {
          const own = offers.find(({ subscription }) => subscription.tagId === tagIdOf(tag))?.articles ?? [];
          return new Set(heads.filter(({ id }) => own.some((one) => one.id === id)).map(({ story }) => story)).size;
        };
        const busy = TAGS.filter((tag) => of(tag, everything) > 0);
        const share = Math.floor(wishes.size.most / busy.length);
        for (const tag of busy)
          expect(of(tag, articles), tag).toBeGreaterThanOrEqual(Math.min(share, of(tag, everything)));
      }),
    );
  });

  test('it is the same in whatever order articles are offered, and holds the same whatever the order of the tags', () => {
    fc.assert(
      fc.property(anyOffers, anyWishes, fc.integer(), (offers, wishes, seed) => {
        const turned = offers.map(({ subscription, articles }) => ({
          subscription,
          articles: articles.toSorted((a, b) => (hashOf(a.id, seed) < hashOf(b.id, seed) ? -1 : 1)),
        }));
        const selection = select(offers, wishes);
        expect(select(turned, wishes)).toEqual(selection);
        const other = select(turned.toReversed(), wishes);
        expect(other.left).toEqual(selection.left);
        expect(titles(other.articles).toSorted()).toEqual(titles(selection.articles).toSorted());
      }),
    );
  });
});

const hashOf = (id: string, seed: number) => articleIdOf(`${id}${seed}`);

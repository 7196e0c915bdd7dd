import fc from 'fast-check';
import { type ArticleHead, SUMMARY_LENGTH } from '../../src/model/article.ts';
import { articleIdOf } from '../../src/model/ids.ts';
import { NO_FINGERPRINT } from '../../src/model/similarity.ts';
import { arbitraryText, arbitraryUrl } from './arbitrary-blocks.ts';

const long = (limit: number) =>
  fc.oneof(
    arbitraryText,
    fc.constantFrom('长', 'W', '<&"', '👩‍👩‍👧‍👦', 'word ').map((unit) => unit.repeat(Math.ceil(limit / unit.length))),
  );

const arbitraryFields = fc.record({
  id: fc.uuid().map(articleIdOf),
  title: fc.oneof(long(500), fc.constant('')),
  author: fc.oneof(fc.constant(null), long(300)),
  date: fc.integer({ min: 0, max: 4e12 }),
  url: fc.oneof(fc.constant(null), arbitraryUrl),
  source: arbitraryText,
  tags: fc.array(arbitraryText, { maxLength: 3 }),
  language: fc.constantFrom('en', 'zh-Hans', 'und'),
  summary: fc.oneof(long(SUMMARY_LENGTH), fc.constant('')).map((text) => text.slice(0, SUMMARY_LENGTH)),
  readingMinutes: fc.integer({ min: 1, max: 500 }),
  image: fc.oneof(fc.constant(null), arbitraryUrl),
  fingerprint: fc.constant(NO_FINGERPRINT),
});

/** Heads as hostile as an `Article` may be: any text, and as much of it as there may be. */
export const arbitraryHead: fc.Arbitrary<ArticleHead> = arbitraryFields.map((head) => ({
  ...head,
  story: head.id,
  chapter: 0,
}));

/** An ordinary head. */
export function headOf(number: number, about: Partial<ArticleHead> = {}): ArticleHead {
  const id = articleIdOf(`https://news.example/${number}`);
  return {
    id,
    story: id,
    chapter: 0,
    title: `Story ${number}`,
    author: null,
    date: Date.parse('2026-11-22T08:00:00Z'),
    url: `https://news.example/${number}`,
    source: 'test',
    tags: [],
    language: 'en',
    summary: `Summary of story ${number}.`,
    readingMinutes: 2,
    image: null,
    fingerprint: NO_FINGERPRINT,
    ...about,
  };
}

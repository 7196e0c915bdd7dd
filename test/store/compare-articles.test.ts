import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { compareArticles, withUpdated } from '../../src/store/compare-articles.ts';
import { packArticle, unpackHead } from '../../src/store/packed-article.ts';
import { anArticle } from './an-article.ts';

const text = (words: string): Article['blocks'] => [
  { type: 'paragraph', children: [{ type: 'text', text: words }] },
  { type: 'image', url: 'https://cdn.example/1.jpg', alt: '', caption: [{ type: 'text', text: 'The pier' }] },
  { type: 'code', text: 'x = 1' },
];
const before = anArticle('Harbour', { blocks: text('It rained.') });
const compare = (rest: Partial<Article>) => compareArticles(packArticle(before), packArticle({ ...before, ...rest }));

describe('an article reads otherwise', () => {
  test.each<[string, Partial<Article>]>([
    ['title', { title: 'Harbor' }],
    ['summary', { summary: 'All of it.' }],
    ['words', { blocks: text('It did not rain.') }],
    ['order of words', { blocks: text('It rained.').toReversed() }],
    ['code', { blocks: [...text('It rained.').slice(0, 2), { type: 'code', text: 'x = 2' }] }],
  ])('with another %s', (_, rest) => {
    expect(compare(rest)).toEqual({ differs: true });
  });

  test.each<[string, Partial<Article>]>([
    ['picture', { image: 'https://cdn.example/2.jpg' }],
    ['tag', { tags: ['Sea'] }],
    ['date', { date: 5 }],
    ['white space', { blocks: text(' It  rained.') }],
    [
      'mark',
      {
        blocks: [
          { type: 'paragraph', children: [{ type: 'bold', children: [{ type: 'text', text: 'It rained.' }] }] },
          ...text('').slice(1),
        ],
      },
    ],
  ])('not with another %s', (_, rest) => {
    expect(compare(rest)).toEqual({ differs: false });
  });
});

test('what was marked before is known', () => {
  const old = packArticle(before);
  const marked = { ...old, head: withUpdated(old.head, 7) };
  expect(unpackHead(marked.head)).toEqual({ ...unpackHead(old.head), updated: 7 });
  expect(compareArticles(marked, old)).toEqual({ differs: false, updated: 7 });
});

test('what is damaged is mended, not corrected', () => {
  expect(compareArticles({ head: '{', body: Buffer.from('x') }, packArticle(before))).toEqual({ differs: false });
});

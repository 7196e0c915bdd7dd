import { describe, expect, test } from 'vitest';
import { renderText } from '../../src/render/text.ts';
import { bodyFaults } from './body-faults.ts';
import { elseSkipped, realArticles as articles, realPosts, there } from './real-posts.ts';

describe.skipIf(!there)(`real posts${elseSkipped}`, () => {
  test('are all read', () => {
    const rejected = realPosts.flatMap(({ path, result }) =>
      result.ok ? [] : [`${path}: ${result.rejection.message}`],
    );
    expect(rejected).toEqual([]);
    expect(articles).toHaveLength(realPosts.length);
  });

  test('come out as valid blocks', () => {
    expect(articles.flatMap(({ title, blocks }) => bodyFaults(blocks).map((fault) => `${title}: ${fault}`))).toEqual(
      [],
    );
  });

  test('hold no tracking parameter and no tracking pixel', () => {
    expect(
      articles.filter((article) => /utm_|fbclid|pixel\.wp\.com|\/_\/stat\?/.test(JSON.stringify(article))),
    ).toEqual([]);
  });

  test('have a title, a date, an address, tags and a language', () => {
    for (const article of articles) {
      expect(article.title).not.toBe('');
      expect(article.date).toBeGreaterThan(Date.UTC(2015, 0, 1));
      expect(article.url).toMatch(/^https?:/);
      expect(article.tags.length).toBeGreaterThan(0);
      expect(article.language).toMatch(/^(?:zh-Hans|zh-Hant|en)$/);
    }
  });

  test('repeat neither their title nor furniture of the page', () => {
    const lines = articles.flatMap(({ title, blocks }) => {
      const text = renderText(blocks).split('\n');
      return text.filter(
        (line) => line === title || /^(?:Share|Related|Tagged|Comments|相关|共享此文章：|Published)$/.test(line),
      );
    });
    expect(lines).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { shapeOf } from '../../src/ingest/shape.ts';

describe('the shape of a body', () => {
  test('seed: comment, link line, rule, box', () => {
    const shape = shapeOf('<!--1636296600000-->\n[标题](https://e.org/a)\n------\n\n<div>\n<p>x</p>\n</div>\n');
    expect(shape).toMatchObject({ linkTitle: '标题', linkUrl: 'https://e.org/a', kind: 'html' });
    expect(shape.body).not.toContain('[标题]');
  });

  test('a title with brackets and an address with dashes', () => {
    expect(shapeOf('<!--NaN-->\n[[图] a (b)](https://e.org/x?source=rss------2)\n------\n<div>t</div>')).toMatchObject({
      linkTitle: '[图] a (b)',
      linkUrl: 'https://e.org/x?source=rss------2',
      kind: 'text',
    });
  });

  test('raw: a scraped region at once', () => {
    expect(shapeOf('\n<article class="a"><p>x</p></article>')).toMatchObject({ linkTitle: undefined, kind: 'html' });
  });

  test.each([
    'a < b and c > d',
    '<3',
    'mail <me@example.org>',
    'see <https://e.org/>',
    '<div>\nplain\n</div>',
    'List<String>',
  ])('text is text: %s', (body) => {
    expect(shapeOf(body).kind).toBe('text');
  });

  test.each(['a<br>b', '<P>x', '<img src=a>', 'x <a href="y">z</a>'])('markup is markup: %s', (body) => {
    expect(shapeOf(body).kind).toBe('html');
  });

  test('hostile link lines take no time', () => {
    const start = performance.now();
    shapeOf(`[${']('.repeat(2_000_000)}`);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

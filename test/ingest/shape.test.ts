import { describe, expect, test } from 'vitest';
import { shapeOf } from '../../src/ingest/post/shape.ts';
import { timed } from './timed.ts';

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

  test.each([
    ['a heading', '## Part\n\nText.'],
    ['signs that a converter escaped', 'See https://e.org/a\\_b\n\nand \\[so\\] on.'],
    ['a link', 'See [this](https://e.org/).'],
    ['a link of any kind', 'See [the files](rsync://e.org/).'],
    ['headings above bare addresses', '# A\n\nB - c\nhttps://e.org/b\n\n# D\n\nE.'],
    ['an element that is told to hold it', '<div class="a" markdown="1">\nText.\n</div>'],
    ['a link that its line end breaks', 'Bring the piano and see [the\nferry](https://e.org/a) of it.\nThen go.'],
    [
      'a link over three lines',
      'Bring the piano and see [the\nold harbour\nferry](https://e.org/a) of it.\nThen go.\nOr stay.',
    ],
    ['a link, with hash signs in code', 'Take [this](https://e.org/).\nType it:\n\n    #include <a.h>\n    #define b'],
    ['a heading above all, with hash tags below', '# The Ferry\n\nIt sank.\nNobody swam.\n\n#ferry #harbour'],
    [
      'a quotation of several lines',
      'He wrote:\n\n> Come home\n> by the river,\n> they are asleep.\n\nShe did.\nSo did we.',
    ],
    [
      'elements above and below it',
      '<div class="card"><img src="a.jpg"></div>\n\nSee [this](https://e.org/).\n\n<div>\nb\n</div>',
    ],
    ['bold', 'This is **so** bold.'],
    ['code', '```\na\n```'],
    ['a table', 'a | b\n--|--\n1 | 2'],
    ['a list', 'Bring:\n\n- a\n- b'],
    ['a numbered list', 'Do:\n\n1. a\n2. b'],
    ['a reference', 'See [this].\n\n[this]: https://e.org/'],
    ['a footnote', 'So they say.[^1]\n\n[^1]: They.'],
    ['a title and emphasis', 'A *word*\n===\n\nText.'],
    ['paragraphs with inline markup', 'One <b>bold</b>.\n\nTwo.'],
    ['markup in front of it', '<div class="x"><p>Note.</p></div>\n\n## Part\n\nText.'],
    ['markup around it', '<div>a</div>\n\n# Part\n\n- b\n\n<div>c</div>'],
    [
      'lines broken at a margin',
      `${'The ferry crossed the river every day at nine in the morning. '.repeat(9)}`.replace(/(.{50,64}) /g, '$1\n'),
    ],
  ])('Markdown is Markdown: %s', (_, body) => {
    expect(shapeOf(body).kind).toBe('markdown');
  });

  test.each([
    ['dashes', 'First\n- one\n- two\nlast'],
    ['hash tags', 'Text\n#news #taiwan\n#more'],
    ['stars', '* Night Walk *\nby someone'],
    ['numbers and times', '00:00 Start\n01:20 Middle\n1. a\n2. b'],
    ['addresses', 'Subscribe: https://e.org/a_b_c\nFacebook: https://e.org/x__y__z'],
    ['drawn lines', 'Text\n====================\nmore\n--------------------\nend'],
    ['an emoji list', '▶ one\n▶ two https://e.org/'],
    ['brackets behind brackets', 'The band left [1](source: the harbour).\nIt rained.'],
    ['paths', 'It is in C:\\dir\\_tmp\n\nand in D:\\_b.'],
    ['formulas', 'So \\[ x + y \\]\n\nas we said.'],
    ['one line', '一行文字'],
  ])('a description is text: %s', (_, body) => {
    expect(shapeOf(body).kind).toBe('text');
  });

  test('in the archive nothing is Markdown', () => {
    const body = '# a\n\n- **b**\n- [c](https://e.org/)\n';
    expect(shapeOf(`<!--1-->\n${body}`).kind).toBe('text');
    expect(shapeOf(`[a](https://e.org/)\n------\n${body}`).kind).toBe('text');
    expect(shapeOf(`[a](https://e.org/)\n---\n\n${body}`).kind).toBe('markdown');
  });

  test('a scraped region is markup, whatever its text looks like', () => {
    expect(shapeOf('<article>\n\n    <p>**a** and [b](https://e.org/)</p>\n\n- c\n- d\n</article>').kind).toBe('html');
    expect(shapeOf('<p>1. a\n<p>**b**\n<p># c').kind).toBe('html');
  });

  test('hostile link lines take no time', () => {
    expect(timed(() => shapeOf(`[${']('.repeat(2_000_000)}`)).seconds).toBeLessThan(0.5);
  });
});

describe('what is fenced in markup', () => {
  const article = (inner: string) => `<article>${'<p>One of its paragraphs.</p>'.repeat(3)}${inner}</article>`;

  test('is code, as its site made of it', () => {
    const { kind, body } = shapeOf(article('<p>a</p>\n```js\nif (b < c) {\n\n}\n```\n<p>d</p>\n'));
    expect(kind).toBe('html');
    expect(body).toContain('<p>a</p>\n<pre><code class="language-js">if (b &lt; c) {\n\n}</code></pre>\n<p>d</p>');
  });

  test.each([
    ['shown in code', '<pre>\n```\na\n```\n</pre>'],
    ['never closed', '<p>a</p>\n```\n<p>b</p>'],
    ['in a line', '<p>a ```b``` c</p>'],
    ['empty', '<p>a</p>\n```\n```\n'],
    ['a line drawn across', '<p>a</p>\n~~~~~~~~\n<p>b</p>\n~~~~~~~~\n<p>c</p>'],
  ])('stays as it is where it is %s', (_, inner) => {
    expect(shapeOf(article(inner)).body).toBe(article(inner));
  });

  test('is looked for once, whatever is never closed', () => {
    const { seconds } = timed(() => shapeOf(article('~~~a\n```b\n<pre>\n'.repeat(20_000))));
    expect(seconds).toBeLessThan(2);
  });
});

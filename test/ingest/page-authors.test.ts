import { describe, expect, test } from 'vitest';
import { ingestPage } from '../../src/ingest/page.ts';

const TEXT = [
  'The harbour at Kell froze on Tuesday, for the first time since the winter of 1963, and the ferry stayed where it was.',
  'The captain walked to the office, as he had done every morning for thirty years, and found a queue of forty people.',
  'Nobody could say when the ice would break; the harbour master spoke of days, the fishermen, who know better, of weeks.',
  'Bread came by helicopter in the afternoon, and the school, which has eleven pupils, was moved into the church hall.',
].map((sentence) => `<p>${sentence}</p>`);

/** A page with a line above its text, and perhaps with what its head says. */
function made(line: string, head = '') {
  const page = `<html lang="en"><head><title>The ferry is stuck in the ice</title>${head}</head><body>
    <nav><a href="/authors/ida-late">Ida Late</a></nav>
    <article><h1>The ferry is stuck in the ice</h1>${line}<div class="article-body">${TEXT.join('\n')}</div></article>
    <aside><div class="author-name">Otto Other</div></aside></body></html>`;
  const url = 'https://www.kellpost.example/ferry';
  const article = ingestPage({ source: 'test', path: 'a.html', bytes: Buffer.from(page), modified: 0, url });
  if (!article.ok) throw new Error(article.rejection.message);
  return article.article;
}

const ldJson = (article: object) => `<script type="application/ld+json">${JSON.stringify(article)}</script>`;
const by = (author: unknown) => ldJson({ '@type': 'NewsArticle', headline: 'The ferry is stuck in the ice', author });

describe('who wrote a page is read where the page says it to its readers', () => {
  test.each([
    ['<p class="author">von <a href="mailto:ann@kellpost.example">Ann Lee</a></p>', 'Ann Lee'],
    ['<span class="article__author">Von Ann Lee, Kell</span>', 'Ann Lee'],
    ['<ul class="authors"><li class="authors__list-item"><span>by</span> <b>Ann Lee</b></li></ul>', 'Ann Lee'],
    ['<div class="authorWrapper"><div>Ann Lee and Ben Cole</div><div>7 March 2024</div></div>', 'Ann Lee, Ben Cole'],
    ['<p>von <a href="/autoren/name/ann-lee">Dr. Ann Lee</a></p>', 'Dr. Ann Lee'],
    [
      '<div class="byline">By <a href="/author/ann">Ann Lee</a>, <a href="/author/ben">Ben Cole</a></div>',
      'Ann Lee, Ben Cole',
    ],
    ['<div class="ArticleByline">Ann Lee | 7 March 2024 | 3 min</div>', 'Ann Lee'],
    ['<span id="authors"><span>Ann Lee</span></span>', 'Ann Lee'],
    ['<a class="tag-author" href="/reporter/matsuoka/">松岡大地</a>', '松岡大地'],
    ['<p>By Ann Lee</p>', 'Ann Lee'],
    ['<p>Written by</p><p>Ann Lee</p>', 'Ann Lee'],
    ['<p>作者：李安</p>', '李安'],
    ['<p class="byline">By Ann Hanlon <span>5 minute read</span></p>', 'Ann Hanlon'],
    ['<p>Von Ida Daniel 7. März 2024</p>', 'Ida Daniel'],
    ['<div class="byline">By Ann Lee in <a href="/kell">Kell</a> on 7 March</div>', 'Ann Lee'],
    ['<p>By Kim In-young</p>', 'Kim In-young'],
    ['<div class="byline"><span>By</span><span class="row"><span>Ann Lee</span></span></div>', 'Ann Lee'],
    ['<span class="byline__author"><b>Ann Lee</b><i>Staff Writer</i></span>', 'Ann Lee'],
    ['<a rel="author"><span>By</span>Ann Lee</a>', 'Ann Lee'],
    ['<div itemprop="author"><b itemprop="name">Ann Lee</b><b itemprop="name">Bo Li</b></div>', 'Ann Lee, Bo Li'],
    ['<div itemprop="author">By <b itemprop="name">Ann Lee</b> <i>Mar 7, 2024 • 5 min read</i></div>', 'Ann Lee'],
    ['<span itemprop="author"><meta itemprop="name" content="Ann Lee"><b>Ann Lee, Kell</b></span>', 'Ann Lee'],
  ])('%s', (line, author) => {
    expect(made(line).author).toBe(author);
  });

  test.each([
    '<div class="author-bio"><a href="/more">More about the team</a></div>',
    '<span class="author-label">Written By</span>',
    '<div class="comment-author">Ann Lee</div>',
    '<p>BY USE CASE</p>',
    '<div class="author-name">Learn more about our contributors</div>',
    '<p>By the sea everything freezes later than inland.</p>',
  ])('not in what is no name of an author: %s', (line) => {
    expect(made(line).author).toBeNull();
  });

  test('also where machines are told only whose the site is', () => {
    const line = '<div class="byline">By Ann Lee</div>';
    expect(
      made(line, `<meta property="og:site_name" content="Kell Post"><meta name="author" content="Kell Post">`).author,
    ).toBe('Ann Lee');
    expect(made(line, by({ '@type': 'Organization', name: 'kellpost.example' })).author).toBe('Ann Lee');
    expect(made(line, `<meta name="author" content="a.lee@kellpost.example">`).author).toBe('Ann Lee');
    expect(made(line, `<meta name="author" content="undefined">`).author).toBe('Ann Lee');
  });

  test('of two things that machines are told, the one that is not the site', () => {
    const head = `${by({ '@type': 'Organization', name: 'Kellpost' })}<meta name="author" content="Ann Lee">`;
    expect(made('', head).author).toBe('Ann Lee');
  });

  test('and the site only where nobody else is named', () => {
    expect(made('', by({ '@type': 'Organization', name: 'Kellpost' })).author).toBe('Kellpost');
  });

  test('machines are told first', () => {
    expect(made('<div class="byline">By Ben Cole</div>', by([{ '@type': 'Person', name: 'Ann Lee' }])).author).toBe(
      'Ann Lee',
    );
  });

  test('a name in two parts is one', () => {
    expect(made('', by([{ '@type': 'Person', givenName: 'Ann', familyName: 'Lee' }])).author).toBe('Ann Lee');
  });
});

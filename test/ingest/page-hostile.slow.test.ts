import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingestPage } from '../../src/ingest/page.ts';
import { bodyFaults } from './body-faults.ts';
import { FUZZ_OPTIONS, FUZZ_TIMEOUT } from './fuzz-runs.ts';
import { large, secondsFor } from './large.ts';
import { timed } from './timed.ts';

/** Of the processor. Generous, because the machine may be slow; what grows with the square takes minutes. */
const SECONDS = secondsFor(15);

const page = (html: string | Uint8Array) => ({
  source: 'test',
  path: 'page.html',
  bytes: typeof html === 'string' ? new TextEncoder().encode(html) : html,
  modified: 0,
  url: 'https://site.example/a/page.html',
});
const PROSE = 'A sentence that is long enough, with commas, to be taken for prose by anyone. ';
const whole = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>A title</title>${head}</head><body>${body}</body></html>`;

test.each<[string, string]>([
  ['a million nested tags', whole(`${'<div>'.repeat(large(1_000_000))}${PROSE}`)],
  ['2,900 nested tags', whole(`${'<div>'.repeat(2900)}${PROSE}`)],
  ['2,900 nested tags of two kinds', whole(`${'<section><b>'.repeat(1450)}${PROSE}`)],
  ['2,900 nested dates', whole(`${'<time>'.repeat(2900)}${PROSE}`)],
  ['2,900 nested headings', whole(`${'<h1><div>'.repeat(1450)}${PROSE}`)],
  ['2,900 nested authors', whole(`${'<span rel="author">'.repeat(2900)}${PROSE}`)],
  ['deep text', whole(`<div>${PROSE}`.repeat(2900))],
  ['300,000 paragraphs', whole(`<p>${PROSE.slice(0, 20)}`.repeat(large(300_000)))],
  ['paragraphs at depth', whole(`${'<div>'.repeat(900)}${`<p>${PROSE}</p>`.repeat(large(40_000))}`)],
  ['19,000 boxes within Readability’s reach', whole(`<div><p>${PROSE}</p></div>`.repeat(9500))],
  ['chains of boxes', whole(`${'<div>'.repeat(58)}${PROSE.repeat(3)}${'</div>'.repeat(58)}`.repeat(330))],
  ['one long text', whole(`<p>${'字'.repeat(large(3_000_000))}</p>`)],
  ['commas', whole(`<p>${'a,'.repeat(large(2_000_000))}</p>`)],
  ['white space', whole(`<p>x${' '.repeat(large(4_000_000))}y</p>`)],
  ['angle brackets', '<'.repeat(large(5_000_000))],
  ['scripts', `<script>`.repeat(large(500_000))],
  ['opened data', `<script type="application/ld+json">`.repeat(large(200_000))],
  ['nested data', whole('', `<script type="application/ld+json">${'['.repeat(large(900_000))}</script>`)],
  [
    'a graph of 100,000',
    whole('', `<script type="application/ld+json">[${'{"@graph":[{}]},'.repeat(large(100_000))}{}]</script>`),
  ],
  [
    'a text for machines',
    whole(
      `<p>${PROSE}</p>`.repeat(5000),
      `<script type="application/ld+json">{"@type":"Article","articleBody":"${PROSE.repeat(large(20_000))}"}</script>`,
    ),
  ],
  ['meta tags', whole(`<p>${PROSE}</p>`, '<meta name="keywords" content="a,b">'.repeat(large(100_000)))],
  ['titles never ended', '<title '.repeat(large(500_000))],
  ['class names', whole(`<div class="${'ad-'.repeat(large(1_000_000))}"><p>${PROSE}</p></div>`)],
  ['source sets', whole(`<img srcset="${'a'.repeat(large(1_000_000))}"><p>${PROSE.repeat(10)}</p>`)],
  [
    'cards',
    whole(
      `<div>${`<div class=c><a href=/x><h3>Title of it</h3></a></div>`.repeat(large(30_000))}</div><p>${PROSE.repeat(10)}</p>`,
    ),
  ],
  ['forms in forms', whole(`<div><form><input>`.repeat(large(20_000)) + `<p>${PROSE.repeat(10)}</p>`)],
  ['copies', whole(`<div>${PROSE}</div>`.repeat(large(30_000)))],
])('%s: a safe article or a clear rejection, in time', { timeout: SECONDS * 40_000 }, (_, html) => {
  const hostile = page(html);
  const { result, seconds } = timed(() => ingestPage(hostile));
  expect(seconds).toBeLessThan(SECONDS);
  if (!result.ok) expect(result.rejection.message).not.toMatch(/report it/);
  else expect(bodyFaults(result.article.blocks).slice(0, 5)).toEqual([]);
});

test('more than 10 MB are refused', () => {
  const result = ingestPage(page(new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61)));
  expect(result).toMatchObject({ ok: false, rejection: { code: 'too-large' } });
});

test.each([
  ['nothing', ''],
  ['no article, no title', '<html><body><script>1</script></body></html>'],
])('%s is refused as empty or titled by its file', (_, html) => {
  const result = ingestPage({ ...page(html), path: '.html' });
  expect(result).toMatchObject({ ok: false, rejection: { code: 'empty' } });
});

test('bytes that are no text are refused', () => {
  const bytes = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256);
  expect(ingestPage(page(bytes)).ok).toBe(false);
});

test('nothing that acts comes through, whether in the text or in what the page says of itself', () => {
  const evil = 'javascript:alert(1)';
  const result = ingestPage(
    page(
      whole(
        `<article><p onclick="x()">${PROSE.repeat(5)}<a href="${evil}">x</a></p><img src="${evil}"><iframe src="${evil}"></iframe></article>`,
        `<meta property="og:image" content="${evil}"><link rel="canonical" href="${evil}"><meta property="og:title" content="&lt;script&gt;alert(1)&lt;/script&gt;"><script type="application/ld+json">{"@type":"NewsArticle","url":"${evil}","image":"data:text/html,x","__proto__":{"author":"x"},"constructor":"x"}</script>`,
      ),
    ),
  );
  if (!result.ok) throw new Error(result.rejection.message);
  expect(result.article.url).toBe('https://site.example/a/page.html');
  expect(result.article.author).toBeNull();
  expect(JSON.stringify(result.article)).not.toMatch(/javascript:|data:|onclick/);
});

const words = fc.constantFrom(
  PROSE,
  'Share',
  '© 2024',
  '阅读全文。',
  'By A B',
  'x',
  ' ',
  '&amp;',
  'Comments',
  '3 replies',
);
const name = fc.constantFrom(
  'div',
  'p',
  'article',
  'section',
  'ul',
  'li',
  'h1',
  'h2',
  'a',
  'table',
  'tr',
  'td',
  'form',
  'figure',
  'figcaption',
  'span',
  'footer',
  'blockquote',
  'aside',
  'main',
  'nav',
  'br',
);
const attribute = fc.constantFrom(
  '',
  ' class="card"',
  ' class="article-body"',
  ' href="/x"',
  ' aria-hidden="true"',
  ' itemprop="articleBody"',
  ' class="comments"',
  ' style="display:none"',
  ' id="',
);
const markup = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    words,
    fc
      .tuple(name, attribute, fc.array(tie('node'), { maxLength: 5 }), fc.boolean())
      .map(([tag, attributes, inner, closed]) => `<${tag}${attributes}>${inner.join('')}${closed ? `</${tag}>` : ''}`),
  ),
}));

test('never throws, and what comes out is valid', { timeout: FUZZ_TIMEOUT }, () => {
  fc.assert(
    fc.property(fc.array(markup.node, { maxLength: 12 }), (nodes) => {
      const result = ingestPage(page(whole(nodes.join(''))));
      if (result.ok) expect(bodyFaults(result.article.blocks)).toEqual([]);
      else expect(result.rejection.message).not.toMatch(/report it/);
    }),
    FUZZ_OPTIONS,
  );
});

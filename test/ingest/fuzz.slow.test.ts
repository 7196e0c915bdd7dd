import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderText } from '../../src/render/text.ts';
import { bodyFaults } from './body-faults.ts';
import { htmlOf } from './html-of.ts';
import { articleOf, withBody } from './posts.ts';

/** How many pages each property is tried on; `FUZZ_RUNS=100000` for a night. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);
/** The same pages every time, so that what fails was changed; other pages when many are asked for. */
const OPTIONS = process.env['FUZZ_RUNS'] ? { numRuns: RUNS } : { numRuns: RUNS, seed: 20_261_122 };
/** No small page takes longer, even on a machine that is busy. */
const MOST_MS = 2000;

const CLASSES =
  `entry-content related-posts sharedaddy comments ad-slot paywall newsletter-signup entry-meta post-tags nav
  hidden screen-reader-text dropcap wp-caption-text ai2html x1 container katex-html footnotes`.split(/\s+/);
const SENTENCES = [
  'The ferry left at noon with forty passengers and a piano, and came back at six with the piano only.',
  '渡轮中午离开，载着四十个人和一架钢琴，六点回来的时候只剩钢琴。',
  '最後一班船在十一點開出，船上沒有人說話。',
  '灯台に住む猫は、毎朝六時に階段を下りてくる。',
  '시장 입구의 저울은 사십 년 동안 틀린 적이 없다.',
  'Die Fähre fährt „nie“ vor acht, sagt der Kapitän.',
];
const LABELS = [
  'Share',
  '分享',
  'Related',
  '相关阅读',
  'Read more: ',
  '欢迎关注我们的公众号',
  'Advertisement',
  'Subscribe to continue reading.',
  '---',
  '⚪️',
  '#a #b #c',
  '2021年11月7日',
  'By Ann Lee',
  '10 < 9 & 8',
  '&amp;amp;',
  '**b**',
  'A\u030a',
  '\u200b',
  '\u00a0',
  '。',
  '↩',
];

const inlineText = fc.constantFrom(...SENTENCES, ...LABELS, '中', 'b', ' ', '\n  ', '，', '🌊');
const address = fc.constantFrom(
  '/a',
  'https://b.example/c?utm_source=d',
  '//e.example/f.jpg',
  '#g',
  'javascript:h',
  'https://www.facebook.com/sharer/sharer.php?u=i',
);
const attributes = fc
  .record({
    class: fc.constantFrom('', '', ...CLASSES),
    style: fc.constantFrom('', '', 'display:none', 'color:red'),
    extra: fc.constantFrom('', '', ' hidden', ' aria-hidden="true"', ' role="navigation"', ' id="comments"'),
  })
  .map(({ class: name, style, extra }) => `${name && ` class="${name}"`}${style && ` style="${style}"`}${extra}`);

const { page } = fc.letrec<{ page: string; block: string; inline: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: inlineText },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom('b', 'i', 'span', 'code', 'sup', 'em', 'font', 'x-y'),
          attributes,
          fc.array(tie('inline'), { maxLength: 3 }),
        )
        .map(([name, attribute, inner]) => `<${name}${attribute}>${inner.join('')}</${name}>`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(address, fc.array(tie('inline'), { maxLength: 2 }))
        .map(([href, inner]) => `<a href="${href}">${inner.join('')}</a>`),
    },
    { weight: 1, arbitrary: address.map((src) => `<img src="${src}">`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('<br>', '<br><br>', '<noscript><img src="/n.jpg"></noscript>', '</b>', '<i>'),
    },
  ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    {
      weight: 6,
      arbitrary: fc
        .tuple(
          fc.constantFrom('p', 'p', 'p', 'h1', 'h2', 'h3', 'h4', 'figcaption', 'div', 'td', 'pre'),
          attributes,
          fc.array(tie('inline'), { maxLength: 5 }),
        )
        .map(([name, attribute, inner]) => `<${name}${attribute}>${inner.join('')}</${name}>`),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            'div',
            'section',
            'article',
            'aside',
            'blockquote',
            'figure',
            'figureicture',
            'form',
            'nav',
            'main',
          ),
          attributes,
          fc.array(tie('block'), { maxLength: 4 }),
          fc.boolean(),
        )
        .map(
          ([name, attribute, inner, closed]) =>
            `<${name}${attribute}>\n ${inner.join('\n ')}${closed ? `</${name}>` : ''}`,
        ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('ul', 'ol', 'ol start="4"'), fc.array(tie('block'), { maxLength: 4 }))
        .map(([name, items]) => `<${name}>${items.map((item) => `<li>${item}</li>`).join('')}</${name.slice(0, 2)}>`),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.array(tie('inline'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
        .map(
          (rows) =>
            `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
        ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '<hr>',
        '<iframe src="https://www.youtube.com/embed/abcdefgh"></iframe>',
        '<video src="/v.mp4"></video>',
        '<script>x()</script>',
      ),
    },
  ),
  page: fc.array(tie('block'), { maxLength: 8 }).map((blocks) => blocks.join('\n')),
}));

describe(`pages made up at random (${RUNS} each)`, { timeout: 30_000 + RUNS * 20 }, () => {
  test('come out as valid blocks, in time', () => {
    fc.assert(
      fc.property(page, (html) => {
        const start = performance.now();
        const article = articleOf(withBody(html));
        expect(performance.now() - start).toBeLessThan(MOST_MS);
        expect(bodyFaults(article.blocks)).toEqual([]);
        expect(JSON.stringify(article.blocks)).not.toMatch(/utm_|javascript:|\u00a0|\u200b/);
        expect(article.summary.length).toBeLessThanOrEqual(240);
      }),
      OPTIONS,
    );
  });

  test('do not change when what was cleaned is cleaned again', () => {
    fc.assert(
      fc.property(page, (html) => {
        const once = articleOf(withBody(html)).blocks;
        const twice = articleOf(withBody(htmlOf(once))).blocks;
        expect(renderText(twice)).toBe(renderText(once));
      }),
      OPTIONS,
    );
  });

  test('keep what stands in plain paragraphs, in its order, whatever stands between them', () => {
    const between = fc.constantFrom(
      '<hr>',
      '<div class="ad-slot"><p>Buy</p></div>',
      '<p>Share</p>',
      '<h2>A part</h2>',
      '<img src="/x.jpg">',
      '<ul class="related-posts"><li><a href="/y">Z</a></li></ul>',
      '<p hidden>no</p>',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...SENTENCES), between), { minLength: 1, maxLength: 12 }),
        (parts) => {
          const lines = parts.map(([sentence], at) => `${at + 1}. ${sentence}`);
          const html = parts
            .map(([, other], at) => `<p>${lines[at]}</p>${at + 1 < parts.length ? other : ''}`)
            .join('\n');
          const text = renderText(articleOf(withBody(`<article>${html}</article>`)).blocks);
          expect(text.split('\n').filter((line) => lines.includes(line))).toEqual(lines);
        },
      ),
      OPTIONS,
    );
  });
});

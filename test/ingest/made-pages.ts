import fc from 'fast-check';

const CLASSES =
  `entry-content related-posts sharedaddy comments ad-slot paywall newsletter-signup entry-meta post-tags nav
  hidden screen-reader-text dropcap wp-caption-text ai2html x1 container katex-html footnotes`.split(/\s+/);
/** Whole sentences, which nobody wants cut. */
export const SENTENCES = [
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
  '■',
  '* * *',
  '#潮汐',
  'A title of its own',
  'Photo: Ann Lee',
  '（编辑：李安）',
  'Telegram: @ferry',
  'Follow us on Facebook',
  '请订阅我们的频道',
  'In case you missed it:',
  'Previous parts:',
  '3 comments',
  '《渡轮》',
  'This article is for subscribers only',
  '© 2021 The Ferry Post. All rights reserved.',
  'https://b.example/c',
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

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LABELS) },
  { weight: 1, arbitrary: fc.constantFrom(...SENTENCES) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('/a', '/b', 'https://b.example/c'), fc.constantFrom(...LABELS, ...SENTENCES))
      .map(([href, text]) => `<a href="${href}">${text}</a>`),
  },
  { weight: 1, arbitrary: fc.constantFrom(...LABELS).map((label) => `<b>${label}</b>`) },
  { weight: 3, arbitrary: fc.constantFrom('<br>', ' ') },
);
const line = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
const lines = fc.array(line, { minLength: 1, maxLength: 4 });
/** Well-formed blocks of one or a few lines, which only their text gives away. */
const plainBlock = fc.oneof(
  { weight: 6, arbitrary: line.map((text) => `<p>${text}</p>`) },
  { weight: 2, arbitrary: fc.constantFrom(...SENTENCES).map((text) => `<p>${text}</p>`) },
  { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 1, max: 4 }), line).map(([n, text]) => `<h${n}>${text}</h${n}>`) },
  { weight: 1, arbitrary: lines.map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`) },
  { weight: 1, arbitrary: lines.map((items) => `<ol>${items.map((item) => `<li><p>${item}</p></li>`).join('')}</ol>`) },
  {
    weight: 1,
    arbitrary: lines.map((parts) => `<blockquote>${parts.map((part) => `<p>${part}</p>`).join('')}</blockquote>`),
  },
  { weight: 1, arbitrary: line.map((text) => `<figure><img src="/f.jpg"><figcaption>${text}</figcaption></figure>`) },
  { weight: 2, arbitrary: fc.constantFrom('<hr>', '<figure><img src="/g.jpg"></figure>') },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((rows) => `<table>${rows.map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table>`),
  },
);

/**
 * Pages put together at random: of the elements and classes that cleaning looks at, not always closed, and of plain blocks
 * with the lines that it looks at.
 */
export const madePage = fc.oneof(
  page,
  fc.array(plainBlock, { minLength: 1, maxLength: 14 }).map((blocks) => blocks.join('\n')),
);

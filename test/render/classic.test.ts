import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../src/model/block.ts';
import { classicBlocks } from '../../src/render/classic/classic.ts';
import { splitMessage } from '../../src/render/split.ts';
import { arbitraryBlocks, RUNS } from './arbitrary-blocks.ts';
import { checkMarkup } from './check-markup.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });
const link = (url: string, ...children: Inline[]): Inline => ({ type: 'link', url, children });
const paragraph = (...children: (Inline | string)[]): Block => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
const mark = (
  type: 'bold' | 'italic' | 'mark' | 'sub' | 'sup' | 'strike' | 'spoiler',
  ...children: Inline[]
): Inline => ({
  type,
  children,
});
const cells = (header: boolean, ...values: string[]) => values.map((value) => ({ header, children: [text(value)] }));
const bullets = (...items: Block[][]): Block => ({ type: 'list', ordered: false, start: 1, items });

const IMAGE = { type: 'image', url: 'https://a.example/b.png', alt: '', caption: [] } as const satisfies Block;
const A = '<a href="https://a.example/">';

const CASES: [claim: string, blocks: Block[], expected: string][] = [
  ['paragraphs stand apart', [paragraph('a'), paragraph('b')], 'a\n\nb'],
  ['text arrives as its characters', [paragraph('<b>&"')], '&lt;b&gt;&amp;&quot;'],
  ['a break is a new line', [paragraph('a', { type: 'break' }, 'b')], 'a\nb'],
  ['a line break in a text is a space', [paragraph('a \n\n b', 'c')], 'a   bc'],
  ['a high heading is bold', [{ type: 'heading', level: 1, children: [text('H')] }], '<b>H</b>'],
  ['a low heading is also italic', [{ type: 'heading', level: 4, children: [text('H')] }], '<b><i>H</i></b>'],
  [
    'bold in a heading is not doubled',
    [{ type: 'heading', level: 2, children: [mark('bold', text('H'))] }],
    '<b>H</b>',
  ],
  [
    'marks nest',
    [paragraph(mark('bold', mark('italic', text('a'))), mark('strike', text('b')))],
    '<b><i>a</i></b><s>b</s>',
  ],
  ['highlighted text is underlined', [paragraph(mark('mark', text('a')))], '<u>a</u>'],
  ['a spoiler stays one', [paragraph(mark('spoiler', text('a')))], '<tg-spoiler>a</tg-spoiler>'],
  [
    'small digits have their own characters',
    [paragraph('H', mark('sub', text('2')), 'O, x', mark('sup', text('−2')))],
    'H₂O, x⁻²',
  ],
  ['small text without its own characters stays as it is', [paragraph('a', mark('sup', text('中2')))], 'a中2'],
  ['code in a line', [paragraph({ type: 'code', text: 'a<b' })], '<code>a&lt;b</code>'],
  ['a link', [paragraph(link('https://a.example/?b&c', text('t')))], '<a href="https://a.example/?b&amp;c">t</a>'],
  ['code in a link is text', [paragraph(link('https://a.example/', { type: 'code', text: 'f()' }))], `${A}f()</a>`],
  ['a link without text shows its address', [paragraph(link('https://a.example/'))], `${A}https://a.example/</a>`],
  ['a link Telegram would drop is printed', [paragraph(link('http://intranet/x', text('t')))], 't (http://intranet/x)'],
  ['and not twice', [paragraph(link('http://intranet/x', text('http://intranet/x')))], 'http://intranet/x'],
  [
    'a mail address is printed, for Telegram to find',
    [paragraph(link('mailto:a@b.example', text('us')))],
    'us (a@b.example)',
  ],
  ['so is a telephone number', [paragraph(link('tel:+4912345678', text('+4912345678')))], '+4912345678'],
  ['a list', [bullets([paragraph('a')], [paragraph('b')])], '• a\n• b'],
  [
    'a list of numbers starts where it says',
    [{ type: 'list', ordered: true, start: 9, items: [[paragraph('a')], [paragraph('b')]] }],
    '9. a\n10. b',
  ],
  [
    'lists nest by indentation and sign',
    [bullets([paragraph('a'), bullets([paragraph('b'), bullets([paragraph('c')])])], [paragraph('d')])],
    '• a\n    ◦ b\n        ▪ c\n• d',
  ],
  [
    'a second line of an item is indented',
    [bullets([paragraph('a', { type: 'break' }, 'b'), paragraph('c')])],
    '• a\n    b\n    c',
  ],
  [
    'code in a list is not indented',
    [bullets([paragraph('a'), { type: 'code', text: 'x\ny' }])],
    '• a\n<pre>x\ny</pre>',
  ],
  ['a quote', [{ type: 'quote', children: [paragraph('a'), paragraph('b')] }], '<blockquote>a\n\nb</blockquote>'],
  [
    'a quote in a quote is its text',
    [{ type: 'quote', children: [paragraph('a'), { type: 'quote', children: [paragraph('b')] }] }],
    '<blockquote>a\n\nb</blockquote>',
  ],
  [
    'a long quote is folded',
    [{ type: 'quote', children: [paragraph('long '.repeat(200))] }],
    `<blockquote expandable>${'long '.repeat(200)}</blockquote>`,
  ],
  [
    'code with its language and indentation',
    [{ type: 'code', text: '\n  a < b\n', language: 'c++' }],
    '<pre><code class="language-c++">  a &lt; b</code></pre>',
  ],
  ['a language that is none is left out', [{ type: 'code', text: 'a', language: 'x"><b>' }], '<pre>a</pre>'],
  [
    'an image is a link with its caption',
    [{ ...IMAGE, alt: 'alt', caption: [text('cap')] }],
    '🖼 <a href="https://a.example/b.png">cap</a>',
  ],
  ['else with its alternative text', [{ ...IMAGE, alt: 'alt' }], '🖼 <a href="https://a.example/b.png">alt</a>'],
  ['else a sign alone', [IMAGE], '<a href="https://a.example/b.png">🖼</a>'],
  [
    'a caption keeps its own links',
    [{ ...IMAGE, caption: [text('by '), link('https://a.example/', text('X'))] }],
    `<a href="https://a.example/b.png">🖼</a> by ${A}X</a>`,
  ],
  [
    'an image Telegram would not link to shows its address',
    [{ ...IMAGE, url: 'http://nas/b.png', alt: 'alt' }],
    '🖼 alt http://nas/b.png',
  ],
  [
    'pictures without words share a line',
    [{ type: 'gallery', images: [IMAGE, IMAGE, { ...IMAGE, alt: 'alt' }] }],
    `${Array(2).fill('<a href="https://a.example/b.png">🖼</a>').join(' ')}\n🖼 <a href="https://a.example/b.png">alt</a>`,
  ],
  ['a video is a link', [{ type: 'video', url: 'https://a.example/', title: 'T' }], `▶︎ ${A}T</a>`],
  [
    'named after its host if it must be',
    [{ type: 'audio', url: 'https://a.example/', title: '' }],
    `🔊 ${A}a.example</a>`,
  ],
  ['a rule', [paragraph('a'), { type: 'rule' }, paragraph('b')], 'a\n\n⁂\n\nb'],
  [
    'footnotes stand together',
    ['1', '2'].map((label) => ({ type: 'footnote', label, children: [paragraph('a'), paragraph('b')] })),
    '[1] a\nb\n[2] a\nb',
  ],
  [
    'a block without anything to see leaves no gap',
    [paragraph('a'), paragraph(mark('bold', text('\u200b'))), paragraph('b')],
    'a\n\nb',
  ],
];

describe('classicBlocks', () => {
  test.each(CASES)('%s', (_, blocks, expected) => {
    expect(String(classicBlocks(blocks))).toBe(expected);
    checkMarkup(expected);
  });
});

describe('a table', () => {
  const table = (...rows: { header: boolean; children: Inline[] }[][]): string =>
    String(classicBlocks([{ type: 'table', rows }]));

  test('is set in columns where it fits a phone, also in Chinese', () => {
    expect(table(cells(true, '国家', 'Wins'), cells(false, '德国', '12'), cells(false, 'Île', '3'))).toBe(
      '<pre>国家  Wins\n──────────\n德国  12\nÎle   3</pre>',
    );
  });

  test('with rows of unequal length keeps its columns', () => {
    expect(table(cells(false, 'a', 'b', 'c'), cells(false, 'dd'))).toBe('<pre>a   b  c\ndd</pre>');
  });

  test('too wide for a phone is a list of headers and values', () => {
    const wide = 'a value too wide for a narrow screen';
    expect(
      table(cells(true, 'Name', 'What'), cells(false, 'A', wide), cells(false, 'B', ''), cells(false, '', 'c')),
    ).toBe(`<b>Name</b>: A\n<b>What</b>: ${wide}\n\n<b>Name</b>: B\n\n<b>What</b>: c`);
  });

  test('too wide and without headers is a line per row', () => {
    const wide = 'a value too wide for a narrow screen';
    expect(table([...cells(true, 'k'), ...cells(false, wide)], cells(false, 'l', 'v'))).toBe(
      `<b>k</b> · ${wide}\nl · v`,
    );
  });

  test('keeps its links', () => {
    const linked = { header: false, children: [link('https://a.example/', text('x'))] };
    expect(table(cells(true, 'k', 'v'), [...cells(false, 'a'), linked])).toBe(`<b>k</b>: a\n<b>v</b>: ${A}x</a>`);
  });
});

/** Every word of the text a reader should find again, in order of reading; tables and small letters apart. */
function words(blocks: Block[]): string {
  const inline = (child: Inline): string =>
    child.type === 'break'
      ? ' '
      : 'text' in child
        ? child.text
        : child.type === 'sup' || child.type === 'sub'
          ? ''
          : child.children.map(inline).join('');
  const of = (block: Block): string => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return block.children.map(inline).join('');
      case 'list':
        return block.items.map(words).join('');
      case 'quote':
      case 'footnote':
        return words(block.children);
      default:
        return 'text' in block ? block.text : '';
    }
  };
  return blocks.map(of).join('');
}

test('whatever the article, no character of its text is lost or out of order, and every message is accepted', {
  timeout: 60_000 + RUNS * 50,
}, () => {
  fc.assert(
    fc.property(arbitraryBlocks, (blocks) => {
      const whole = classicBlocks(blocks);
      const shown = checkMarkup(String(whole)).text;
      let at = 0;
      for (const character of words(blocks).replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '')) {
        at = shown.indexOf(character, at) + character.length;
        if (at < character.length) throw new Error(`${character} is lost in ${shown}`);
      }
      for (const part of splitMessage(whole)) checkMarkup(String(part));
    }),
    { numRuns: RUNS },
  );
});

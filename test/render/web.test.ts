import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../src/model/block.ts';
import { EMPTY } from '../../src/render/html.ts';
import { webBlocks } from '../../src/render/pages/web.ts';
import { arbitraryBlocks, RUNS } from './arbitrary-blocks.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });
const paragraph = (value: string): Block => ({ type: 'paragraph', children: [text(value)] });
const IMAGE = { type: 'image', url: 'https://a.example/b.png', alt: 'alt', caption: [] } as const satisfies Block;

const CASES: [claim: string, block: Block, expected: string][] = [
  ['text arrives as its characters', paragraph('<b>&"'), '<p>&lt;b&gt;&amp;&quot;</p>'],
  ['headings start below the title', { type: 'heading', level: 1, children: [text('H')] }, '<h2>H</h2>'],
  ['and end at the sixth', { type: 'heading', level: 6, children: [text('H')] }, '<h6>H</h6>'],
  [
    'a list',
    { type: 'list', ordered: false, start: 1, items: [[paragraph('a'), paragraph('b')], [{ type: 'rule' }]] },
    '<ul><li>a\n<p>b</p></li><li><hr></li></ul>',
  ],
  [
    'a list of numbers',
    { type: 'list', ordered: true, start: 3, items: [[paragraph('a')]] },
    '<ol start="3"><li>a</li></ol>',
  ],
  ['a quote', { type: 'quote', children: [paragraph('a')] }, '<blockquote><p>a</p></blockquote>'],
  ['code', { type: 'code', text: 'a<b', language: 'js' }, '<pre><code class="language-js">a&lt;b</code></pre>'],
  [
    'a table with a head',
    {
      type: 'table',
      rows: [[{ header: true, children: [text('k')] }], [{ header: false, children: [text('v')] }]],
    },
    '<table><thead><tr><th>k</th></tr></thead><tbody><tr><td>v</td></tr></tbody></table>',
  ],
  [
    'a picture with its caption',
    { ...IMAGE, caption: [text('cap')] },
    '<figure><img src="https://a.example/b.png" alt="alt"><figcaption>cap</figcaption></figure>',
  ],
  [
    'pictures',
    { type: 'gallery', images: [IMAGE] },
    '<div class="gallery"><figure><img src="https://a.example/b.png" alt="alt"></figure></div>',
  ],
  [
    'a video as a link',
    { type: 'video', url: 'https://a.example/?v=1&t', title: '' },
    '<p class="video"><a href="https://a.example/?v=1&amp;t">a.example</a></p>',
  ],
  [
    'marks',
    {
      type: 'paragraph',
      children: [
        { type: 'bold', children: [{ type: 'italic', children: [text('a')] }] },
        { type: 'break' },
        { type: 'sup', children: [{ type: 'code', text: 'b' }] },
        { type: 'link', url: 'mailto:a@b.example', children: [] },
      ],
    },
    '<p><strong><em>a</em></strong><br><sup><code>b</code></sup><a href="mailto:a@b.example">mailto:a@b.example</a></p>',
  ],
];

const KNOWN: ReadonlySet<string> = new Set(
  (
    'p h2 h3 h4 h5 h6 ul ol li blockquote pre code figure img figcaption table thead tbody tr th td div hr ' +
    'a br b strong em u s mark sub sup span'
  ).split(' '),
);

const note: Block = { type: 'footnote', label: '1', children: [paragraph('n')] };
const raised: Inline = { type: 'sup', children: [text('[1]')] };

describe('webBlocks', () => {
  test.each(CASES)('%s', (_, block, expected) => {
    expect(String(webBlocks([block]))).toBe(expected);
  });

  test('a raised number leads to the footnote of its page, but where it stands in a link or nothing has that number', () => {
    const dress = {
      level: () => 2 as const,
      picture: () => EMPTY,
      table: <T>(table: T) => table,
      code: EMPTY,
      spoiler: EMPTY,
      footnotes: new Set(['1']),
    };
    const link: Inline = { type: 'link', url: 'https://a.example/', children: [raised] };
    const square: Inline = { type: 'sup', children: [text('2')] };
    const blocks: Block[] = [{ type: 'paragraph', children: [raised, link, square] }, note];
    expect(String(webBlocks(blocks, dress))).toBe(
      '<p><sup><a href="#note-1" role="doc-noteref">1</a></sup><a href="https://a.example/"><sup>[1]</sup></a><sup>2</sup></p>\n' +
        '<div class="footnote" role="doc-footnote" id="note-1"><b>1</b> <p>n</p></div>',
    );
    expect(String(webBlocks(blocks))).not.toContain('note-1');
  });

  test('whatever the article, a browser reads only the elements that were meant', {
    timeout: 60_000 + RUNS * 50,
  }, () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        const $ = load(String(webBlocks(blocks)), null, false);
        const elements = $('*')
          .toArray()
          .map((element) => $(element).prop('tagName')?.toLowerCase() ?? '');
        expect(elements.filter((name) => !KNOWN.has(name))).toEqual([]);
        expect($('*').toArray().length).toBe(String(webBlocks(blocks)).match(/<[a-z]/g)?.length);
      }),
      { numRuns: RUNS },
    );
  });
});

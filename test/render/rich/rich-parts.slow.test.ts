import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadI18n } from '../../../src/i18n.ts';
import type { Article } from '../../../src/model/article.ts';
import type { Block } from '../../../src/model/block.ts';
import { renderArticle } from '../../../src/render/article.ts';
import { richBlocks } from '../../../src/render/rich/rich-blocks.ts';
import { richParts } from '../../../src/render/rich/rich-parts.ts';
import { isWithin, LIMITS, type Weight, weigh } from '../../../src/render/rich/weight.ts';
import { elseSkipped, realArticles, there } from '../../ingest/real-posts.ts';
import { arbitraryBlocks, RUNS } from '../arbitrary-blocks.ts';
import { headOf } from '../arbitrary-heads.ts';
import { accepted, acceptedMessage, expectWhole } from './accept.ts';

const t = loadI18n(new URL('../../../locales/', import.meta.url), 'en').in('en');

/** Small ones, so that every article has to be cut, and those of Telegram. */
const limits: fc.Arbitrary<Weight> = fc.oneof(
  fc.constant(LIMITS),
  fc.record({
    text: fc.integer({ min: 400, max: 900 }),
    blocks: fc.integer({ min: 12, max: 40 }),
    media: fc.integer({ min: 10, max: 20 }),
    depth: fc.constant(LIMITS.depth),
    columns: fc.constant(LIMITS.columns),
  }),
);

test('whatever the article, each part is within the limits, accepted, and together they are whole', {
  timeout: 60_000 + RUNS * 50,
}, () => {
  fc.assert(
    fc.property(
      arbitraryBlocks,
      limits,
      fc.constantFrom('shown' as const, 'linked' as const),
      (blocks, small, pictures) => {
        // An address that is printed for want of a link is never cut.
        const most = JSON.stringify(blocks).includes('xxxxxxxxxx') ? LIMITS : small;
        const parts = richParts(blocks, most, pictures).map((part) => richBlocks(part, pictures));
        for (const part of parts) expect(isWithin(weigh(part), most)).toBe(true);
        const lines = parts.filter((part) => part.length > 0).map((part) => accepted(part));
        expectWhole(blocks, lines.join('\n'));
      },
    ),
    { numRuns: RUNS },
  );
});

test.each<[string, Block]>([
  [
    'a paragraph',
    { type: 'paragraph', children: [{ type: 'bold', children: [{ type: 'text', text: '长文。'.repeat(30_000) }] }] },
  ],
  ['emoji', { type: 'paragraph', children: [{ type: 'text', text: '👩‍👩‍👧‍👦🇩🇪'.repeat(5_000) }] }],
  ['code', { type: 'code', text: 'line of code\n'.repeat(8_000) }],
  [
    'a list',
    { type: 'list', ordered: true, start: 3, items: Array.from({ length: 700 }, (_, n) => [paragraph(`item ${n}`)]) },
  ],
  ['a list of one', { type: 'list', ordered: true, start: 1, items: [[paragraph('word '.repeat(20_000))]] }],
  ['a quote', { type: 'quote', children: [paragraph('said '.repeat(20_000))] }],
  [
    'a table',
    {
      type: 'table',
      rows: Array.from({ length: 900 }, (_, n) => [
        { header: n === 0, children: [{ type: 'text' as const, text: `cell ${n}` }] },
      ]),
    },
  ],
  [
    'a wide table',
    {
      type: 'table',
      rows: [
        Array.from({ length: 30 }, (_, n) => ({
          header: false,
          children: [{ type: 'text' as const, text: `column ${n}` }],
        })),
      ],
    },
  ],
  [
    'a gallery',
    {
      type: 'gallery',
      images: Array.from({ length: 80 }, (_, n) => ({
        type: 'image' as const,
        url: `https://i.example/${n}.jpg`,
        alt: '',
        caption: [],
      })),
    },
  ],
  ['a footnote', { type: 'footnote', label: '1', children: [paragraph('note '.repeat(20_000))] }],
])('%s too large for one message is cut into the fewest that hold it', (_, block) => {
  const article: Article = { ...headOf(1), blocks: [block] };
  const texts: string[] = [];
  for (let part = 0; ; part++) {
    const message = renderArticle(article, { part, timezone: 'UTC' }, t).rich('shown');
    texts.push(acceptedMessage(message));
    if (!message.keyboard.flat().some((button) => 'press' in button && button.press.do === 'open')) break;
  }
  const text = texts.map((one) => one.replace(/\nPart \d+ of \d+$/, '')).join('\n');
  expect(texts.length).toBeLessThanOrEqual(Math.ceil(text.length / 16_000) + 4);
  if (block.type !== 'table') expectWhole([block], text);
});

test('no part ends in a heading, and a picture follows its heading', () => {
  const blocks: Block[] = [
    paragraph('x'.repeat(80)),
    { type: 'heading', level: 2, children: [{ type: 'text', text: 'Heading' }] },
    paragraph('y'.repeat(80)),
  ];
  const parts = richParts(blocks, { ...LIMITS, text: 100 }, 'shown');
  expect(parts.map((part) => part.map(({ type }) => type))).toEqual([['paragraph'], ['heading', 'paragraph']]);
});

test.skipIf(!there)(`every real post is accepted rich and classic${elseSkipped}`, () => {
  const count = { posts: 0, rich: 0, classic: 0, inOneRich: 0, pictures: 0 };
  for (const article of realArticles) {
    count.posts += 1;
    const texts: string[] = [];
    for (const form of ['rich', 'classic'] as const) {
      let parts = 0;
      for (let on = true; on; parts++) {
        const message = renderArticle(article, { part: parts, timezone: 'UTC' }, t);
        const made = form === 'rich' ? message.rich('shown') : message.classic();
        if ('blocks' in made) texts.push(acceptedMessage(made));
        on = made.keyboard.flat().some((button) => 'press' in button && button.press.do === 'open');
      }
      count[form] += parts;
      if (form === 'rich' && parts === 1) count.inOneRich += 1;
    }
    expectWhole(article.blocks, texts.join('\n'));
  }
  if (process.env['SHOW_SCORES']) console.log(JSON.stringify(count));
  expect(count.posts).toBeGreaterThan(300);
  expect(count.inOneRich).toBeGreaterThan(count.posts * 0.95);
});

function paragraph(text: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', text }] };
}

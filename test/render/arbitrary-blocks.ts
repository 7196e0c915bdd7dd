import fc from 'fast-check';
import { arbitraryAddress } from '../arbitrary-texts.ts';
import type {
  Block,
  ImageBlock,
  Inline,
  LinkInline,
  MarkInline,
  TableCell,
  TextInline,
} from '../../src/model/block.ts';

/** Runs of each property; `FUZZ_RUNS` raises it: to 2000 after a change of what it is about, to more for a long night. */
export const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

/** Pieces of text that renderers and splitters trip over. */
const MARKUP = ['<b>&"', '&amp;', '&lt;script&gt;', '</pre>', "it's", '<!--x-->', '\\', '`', '**'];
const SCRIPTS = [
  '这是一个句子。',
  '「引文」，',
  '日本語のテキスト。',
  '한국어 문장입니다. ',
  'ภาษาไทยไม่มีช่องว่าง',
  'हिन्दी में क्षत्रिय। ',
  'مرحبا بالعالم. ',
  'שלום עולם ',
  'abc مرحبا 123 ',
];
const GRAPHEMES = [
  '😀',
  '👩‍👩‍👧‍👦',
  '🇩🇪🇫🇷🇨🇳',
  '🏳️‍🌈',
  '👍🏽',
  '1️⃣',
  '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'e\u0301',
  'a\u030a\u0323',
  'Z\u0351\u036b\u0343\u036a',
  '각',
  '中ᄄ갚',
];
const SPACES = [' ', '  ', '\u00a0', '\u200b', '\u200d', '\u00ad', '\u3000', '\t', '\n', '\r\n'];
const LATIN = [
  'Sentence one. ',
  'Mr. Smith paid $3.50! ',
  'word ',
  'averyveryverylongwordwithoutanyspace',
  'https://example.com/a?b=c&d=e ',
];
const AWKWARD = [...MARKUP, ...SCRIPTS, ...GRAPHEMES, ...SPACES, ...LATIN];

/** Text in many scripts with emoji, joiners, white space and markup in it; never empty. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...AWKWARD), { minLength: 1, maxLength: 8 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
  { weight: 1, arbitrary: fc.lorem({ mode: 'sentences', maxCount: 3 }) },
);

/** Absolute addresses of the schemes a block may hold, with characters that want escaping. */
export const arbitraryUrl: fc.Arbitrary<string> = fc.oneof(
  arbitraryAddress,
  fc.constantFrom(
    'https://example.com/?a="b"&c=<d>',
    'http://localhost/path',
    'https://intranet',
    'http://[::1]/',
    'https://例え.テスト/道?q=値',
    `https://example.com/${'x'.repeat(2100)}`,
    'https://user:pass@example.com:8080/',
  ),
);

const linkUrl = fc.oneof(
  { weight: 6, arbitrary: arbitraryUrl },
  { weight: 1, arbitrary: fc.constantFrom('mailto:a@example.com', 'tel:+491234567') },
);

const text: fc.Arbitrary<TextInline> = arbitraryText.map((value) => ({ type: 'text', text: value }));
const MARKS = ['bold', 'italic', 'underline', 'strike', 'mark', 'sub', 'sup', 'spoiler'] as const;

function inline(depth: number, linked: boolean): fc.Arbitrary<Inline> {
  const leaves: fc.WeightedArbitrary<Inline>[] = [
    { weight: 6, arbitrary: text },
    { weight: 1, arbitrary: fc.constant({ type: 'break' }) },
    { weight: 1, arbitrary: arbitraryText.map((value) => ({ type: 'code', text: value })) },
  ];
  if (depth <= 1) return fc.oneof(...leaves);
  const marked: fc.Arbitrary<MarkInline> = fc.record({
    type: fc.constantFrom(...MARKS),
    children: inlines(depth - 1, linked),
  });
  const link: fc.Arbitrary<LinkInline> = fc.record({
    type: fc.constant('link' as const),
    url: linkUrl,
    children: inlines(depth - 1, true),
  });
  const branches: fc.WeightedArbitrary<Inline>[] = linked
    ? [{ weight: 3, arbitrary: marked }]
    : [
        { weight: 3, arbitrary: marked },
        { weight: 2, arbitrary: link },
      ];
  return fc.oneof(...leaves, ...branches);
}

function inlines(depth: number, linked = false): fc.Arbitrary<Inline[]> {
  // The first child is a text, so that no block is empty.
  return fc.tuple(text, fc.array(inline(depth, linked), { maxLength: 3 })).map(([first, rest]) => [first, ...rest]);
}

const image: fc.Arbitrary<ImageBlock> = fc.record({
  type: fc.constant('image' as const),
  url: arbitraryUrl,
  alt: fc.oneof(fc.constant(''), arbitraryText),
  caption: fc.oneof(fc.constant<Inline[]>([]), inlines(3)),
});

const row: fc.Arbitrary<TableCell[]> = fc.array(
  fc.record({ header: fc.boolean(), children: fc.oneof(fc.constant<Inline[]>([]), inlines(2)) }),
  { minLength: 1, maxLength: 4 },
);

const headRow: fc.Arbitrary<TableCell[]> = row.map((cells) => cells.map((cell) => ({ ...cell, header: true })));

function block(depth: number): fc.Arbitrary<Block> {
  const inner = Math.min(depth, 4) - 1;
  const rows = fc
    .tuple(fc.oneof(row, headRow), fc.array(row, { maxLength: 3 }))
    .map(([first, rest]) => [first, ...rest]);
  const media = { url: arbitraryUrl, title: fc.oneof(fc.constant(''), arbitraryText) };
  const leaves: fc.WeightedArbitrary<Block>[] = [
    { weight: 6, arbitrary: fc.record({ type: fc.constant('paragraph' as const), children: inlines(inner) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('heading' as const),
        level: fc.constantFrom(1, 2, 3, 4, 5, 6),
        children: inlines(inner),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record(
        { type: fc.constant('code' as const), text: arbitraryText, language: fc.constantFrom('js', 'c++', 'a b"><i>') },
        { requiredKeys: ['type', 'text'] },
      ),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('table' as const), rows }) },
    { weight: 1, arbitrary: image },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('gallery' as const),
        images: fc.array(image, { minLength: 1, maxLength: 4 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('video' as const, 'audio' as const), ...media }) },
    { weight: 1, arbitrary: fc.constant({ type: 'rule' }) },
  ];
  if (depth <= 3) return fc.oneof(...leaves);
  const children = fc.array(block(depth - 2), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    ...leaves,
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        start: fc.integer({ min: 0, max: 99 }),
        items: fc.array(children, { minLength: 1, maxLength: 4 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('quote' as const), children }) },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('footnote' as const), label: fc.constantFrom('1', '*'), children }),
    },
  );
}

/** The body of an article, valid by `model/block.ts`, of any kind of block at any depth. */
export const arbitraryBlocks: fc.Arbitrary<Block[]> = fc.array(block(9), { minLength: 1, maxLength: 6 });

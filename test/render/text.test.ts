import { expect, test } from 'vitest';
import type { Block, Inline } from '../../src/model/block.ts';
import { renderInlineText, renderText } from '../../src/render/text.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });
const paragraph = (value: string): Block => ({ type: 'paragraph', children: [text(value)] });

test('blocks are separated by blank lines, and what has no text leaves none', () => {
  const blocks: Block[] = [
    { type: 'heading', level: 1, children: [text('One')] },
    { type: 'rule' },
    { type: 'image', url: 'https://e.org/a.png', alt: 'Alt', caption: [] },
    { type: 'image', url: 'https://e.org/b.png', alt: '', caption: [text('Caption')] },
    { type: 'video', url: 'https://e.org/v', title: 'Film' },
    { type: 'quote', children: [paragraph('Two'), paragraph('Three')] },
    { type: 'code', text: 'a\n\nb' },
  ];
  expect(renderText(blocks)).toBe('One\n\nCaption\n\nTwo\n\nThree\n\na\n\nb');
  expect(renderText([])).toBe('');
});

test('lists are numbered or dotted, and what is inside is indented', () => {
  const inner: Block = { type: 'list', ordered: false, start: 1, items: [[paragraph('b')], [paragraph('c')]] };
  const blocks: Block[] = [
    { type: 'list', ordered: true, start: 9, items: [[paragraph('a')], [paragraph('x'), inner]] },
  ];
  expect(renderText(blocks)).toBe('9. a\n10. x\n\n    • b\n    • c');
});

test('tables are rows of cells set apart by tabs', () => {
  const cell = (value: string, header = false) => ({ header, children: [text(value)] });
  const rows = [
    [cell('A', true), cell('B', true)],
    [cell('1'), { header: false, children: [text('2'), { type: 'break' }, text('3')] satisfies Inline[] }],
  ];
  expect(renderText([{ type: 'table', rows }])).toBe('A\tB\n1\t2 3');
});

test('marks vanish, breaks are lines, raised figures stay raised', () => {
  const inlines: Inline[] = [
    { type: 'bold', children: [text('a'), { type: 'link', url: 'https://e.org/', children: [text('b')] }] },
    { type: 'break' },
    { type: 'code', text: 'c' },
    { type: 'sup', children: [text('-12')] },
    { type: 'sup', children: [text('th')] },
    { type: 'sub', children: [text('2')] },
  ];
  expect(renderInlineText(inlines)).toBe('ab\nc⁻¹²th2');
});

import { expect, test } from 'vitest';
import type { Block, Inline } from '../../src/model/block.ts';
import { collectImages, collectLinks } from '../../src/model/collect.ts';

const link = (url: string, text: string): Inline => ({ type: 'link', url, children: [{ type: 'text', text }] });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const image = (name: string, ...caption: Inline[]) =>
  ({ type: 'image', url: `https://e.org/${name}`, alt: name, caption }) satisfies Block;

const blocks: Block[] = [
  paragraph({ type: 'bold', children: [link('https://e.org/1', 'one')] }),
  {
    type: 'list',
    ordered: false,
    start: 1,
    items: [[image('a', link('https://e.org/2', 'two'))], [paragraph(link('https://e.org/3', 'three'))]],
  },
  { type: 'gallery', images: [image('b')] },
  { type: 'table', rows: [[{ header: false, children: [link('https://e.org/4', 'four')] }]] },
  { type: 'quote', children: [image('c')] },
];

test('images are collected in reading order from wherever they stand', () => {
  expect(collectImages(blocks)).toEqual([
    { url: 'https://e.org/a', alt: 'a', caption: 'two' },
    { url: 'https://e.org/b', alt: 'b', caption: '' },
    { url: 'https://e.org/c', alt: 'c', caption: '' },
  ]);
});

test('so are links', () => {
  expect(collectLinks(blocks).map(({ text }) => text)).toEqual(['one', 'two', 'three', 'four']);
});

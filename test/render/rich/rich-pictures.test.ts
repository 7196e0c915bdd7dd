import { expect, test } from 'vitest';
import type { Block } from '../../../src/model/block.ts';
import { richBlocks } from '../../../src/render/rich/rich-blocks.ts';

const picture = (file: string): Block => ({
  type: 'image',
  url: `https://pictures.example/${file}`,
  alt: 'A boat',
  caption: [],
});

test.each(['a.svg', 'a.svgz', 'a.avif', 'a.jpg.AVIF?w=800', 'a.heic', 'a.ico'])(
  '%s, of which Telegram makes no photo, is linked, so that the pictures beside it come',
  (file) => {
    expect(richBlocks([picture('1.jpg'), picture(file), picture('2.webp')], 'shown')).toEqual([
      {
        type: 'collage',
        blocks: ['1.jpg', '2.webp'].map((shown) => ({
          type: 'photo',
          photo: { type: 'photo', media: `https://pictures.example/${shown}` },
        })),
      },
      {
        type: 'paragraph',
        text: ['🖼 ', { type: 'url', text: 'A boat', url: `https://pictures.example/${file}` }],
      },
    ]);
  },
);

test('a name that only holds one of those is that of a photo', () => {
  expect(richBlocks([picture('avif.jpg?from=a.avif')], 'shown')).toMatchObject([{ type: 'photo' }]);
});

import { expect, test } from 'vitest';
import type { Block, Inline } from '../../src/model/block.ts';
import { classicBlocks } from '../../src/render/classic/classic.ts';
import { webBlocks } from '../../src/render/pages/web.ts';
import { richBlocks } from '../../src/render/rich/rich-blocks.ts';
import { renderText } from '../../src/render/text.ts';

const paragraph = (text: string, ...more: Inline[]): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', text }, ...more],
});
const inner: Block = { type: 'list', ordered: false, start: 1, items: [[paragraph('☑ c')], [paragraph('☐')]] };
const tasks: Block[] = [
  {
    type: 'list',
    ordered: false,
    start: 1,
    items: [[paragraph('☐ a'), inner], [paragraph('☑ ', { type: 'bold', children: [{ type: 'text', text: 'b' }] })]],
  },
];

test('what is to be done has a box and no bullet in text and classic messages', () => {
  const first: Block[] = [{ type: 'list', ordered: false, start: 1, items: [[paragraph('☐ a')], [paragraph('☑ b')]] }];
  expect(renderText(first)).toBe('☐ a\n☑ b');
  expect(String(classicBlocks(first))).toBe('☐ a\n☑ b');
  expect(renderText([{ type: 'list', ordered: true, start: 2, items: [[paragraph('☐ a')]] }])).toBe('2. ☐ a');
  expect(renderText([inner])).toBe('☑ c\n• ☐');
});

test("it has Telegram's own box in rich messages", () => {
  const shown = richBlocks(tasks, 'shown');
  expect(shown).toMatchObject([
    {
      type: 'list',
      items: [
        {
          has_checkbox: true,
          blocks: [
            { text: 'a' },
            { items: [{ has_checkbox: true, is_checked: true, blocks: [{ text: 'c' }] }, { blocks: [{ text: '☐' }] }] },
          ],
        },
        { has_checkbox: true, is_checked: true, blocks: [{ text: { type: 'bold', text: 'b' } }] },
      ],
    },
  ]);
});

test('and its box in the text of pages, without a bullet', () => {
  expect(String(webBlocks(tasks))).toContain('<li class="task">☑ c</li><li>☐</li>');
});

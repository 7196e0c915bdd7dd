import { expect, test } from 'vitest';
import { flattenRich } from '../../../src/playground/rich/flatten.ts';
import { richButtons } from '../../../src/playground/rich/walk.ts';
import { buttons, details, item, list, paragraph, photo, press, quote, read, table } from './blocks.ts';

const p = paragraph;
const everything = read([
  { type: 'heading', text: 'News', size: 1 },
  p(['bold ', { type: 'bold', text: ['x', { type: 'button', button: press('inline', 'i') }] }]),
  { type: 'divider' },
  list(item(p('one')), item(p('two'), list({ ...item(p('inner')), has_checkbox: true }))),
  list({ ...item(p('first')), value: 3, type: '1' }),
  { ...quote(p('said'), p('twice')), credit: 'Ann' },
  table([{ text: 'a' }, { text: 'b' }], [{}, { text: 'c' }]),
  details('Story', p('hidden'), buttons(press('Open', 'o'), press('Share', 's'))),
  { ...details('Other', p('seen')), is_open: true },
  photo(undefined, { text: 'A cat', credit: 'Reuters' }),
  { type: 'pre', text: 'let x;\nlet y;', language: 'ts' },
  { type: 'footer', text: ['end', { type: 'anchor', name: 'end' }] },
]);

test('a rich message reads line by line', () => {
  expect(flattenRich(everything)).toBe(`News
bold x[inline]
———
• one
• two
  ☐ inner
3. first
> said
> twice
> — Ann
a | b
 | c
▸ Story
hidden
[Open] [Share]
▾ Other
seen
[photo] A cat — Reuters
let x;
let y;
end`);
});

test('folded, it says what a reader sees before opening anything', () => {
  const folded = flattenRich(everything, true);
  expect(folded).toContain('▸ Story\n▾ Other\nseen');
  expect(folded).not.toContain('hidden');
});

test('buttons come in reading order, wherever they are', () => {
  expect(richButtons(everything.blocks).map(({ text }) => text)).toEqual(['inline', 'Open', 'Share']);
});

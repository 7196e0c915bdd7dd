import { expect, test } from 'vitest';
import { inlineKeyboard } from '../../src/bot/buttons.ts';

test('callback data stands on buttons that act, an address on those that lead away', () => {
  expect(
    inlineKeyboard([
      [
        { label: 'a', press: { do: 'hours' } },
        { label: 'b', url: 'https://x.example/' },
      ],
    ]),
  ).toEqual({
    inline_keyboard: [
      [
        { text: 'a', callback_data: '1|hours' },
        { text: 'b', url: 'https://x.example/' },
      ],
    ],
  });
});

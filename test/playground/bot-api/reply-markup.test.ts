import { describe, expect, test } from 'vitest';
import { readMarkup } from '../../../src/playground/bot-api/reply-markup.ts';

const buttons = (...row: object[]) => readMarkup({ inline_keyboard: [row] }).keyboard?.inline_keyboard;

describe('inline keyboards', () => {
  test('callback data is 1 to 64 bytes', () => {
    expect(buttons({ text: 'x', callback_data: '新'.repeat(21) })).toBeDefined();
    for (const data of ['', '新'.repeat(22), 'x'.repeat(65), 5])
      expect(() => buttons({ text: 'x', callback_data: data })).toThrow('Bad Request: BUTTON_DATA_INVALID');
  });

  test('a link button needs a link Telegram takes', () => {
    expect(buttons({ text: 'x', url: 'https://a.com' })).toEqual([[{ text: 'x', url: 'https://a.com/' }]]);
    expect(() => buttons({ text: 'x', url: 'http://localhost:1/' })).toThrow(
      "Bad Request: inline keyboard button URL 'http://localhost:1/' is invalid: Wrong HTTP URL",
    );
    expect(() => buttons({ text: 'x', url: 'ftp://a.com' })).toThrow('Unsupported URL protocol');
  });

  test('a button does exactly one thing', () => {
    expect(() => buttons({ text: 'x' })).toThrow('Text buttons are unallowed in the inline keyboard');
    expect(() => buttons({ text: 'x', url: 'https://a.com', callback_data: 'd' })).toThrow(
      'exactly one of url, callback_data',
    );
  });

  test('buttons without text and those past the twelfth of a row vanish silently', () => {
    const many = Array.from({ length: 14 }, (_, index) => ({ text: String(index), callback_data: 'd' }));
    expect(buttons({ text: ' ', callback_data: 'd' }, ...many)?.[0]).toHaveLength(12);
    expect(buttons({ text: '', callback_data: 'd' })).toBeUndefined();
  });

  test('more than 100 buttons are too many', () => {
    const row = Array.from({ length: 12 }, () => ({ text: 'x', callback_data: 'd' }));
    expect(() => readMarkup({ inline_keyboard: Array.from({ length: 9 }, () => row) })).toThrow(
      'REPLY_MARKUP_TOO_LONG',
    );
  });

  test('the rows must be arrays of arrays of objects', () => {
    expect(() => readMarkup({ inline_keyboard: 'x' })).toThrow('must be of type Array');
    expect(() => readMarkup({ inline_keyboard: [{}] })).toThrow('must be an Array of Arrays');
    expect(() => readMarkup({ inline_keyboard: [['x']] })).toThrow('must be an Object');
  });
});

test('reply keyboards, their removal and forced answers are taken, and are no part of the message', () => {
  expect(readMarkup({ keyboard: [['a', { text: 'b' }]], resize_keyboard: true })).toEqual({
    input: { keyboard: [[{ text: 'a' }, { text: 'b' }]], resize_keyboard: true },
  });
  expect(readMarkup({ remove_keyboard: true })).toEqual({ input: { remove_keyboard: true } });
  expect(readMarkup({ force_reply: true })).toEqual({ input: { force_reply: true } });
});

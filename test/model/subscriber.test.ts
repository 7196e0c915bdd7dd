import { describe, expect, test } from 'vitest';
import { parseSubscriberKey, subscriberKey } from '../../src/model/chat.ts';
import { foldName, tagIdOf } from '../../src/model/ids.ts';
import { parseLocalTime } from '../../src/model/subscriber.ts';

describe('a time of day', () => {
  test.each([
    ['08:30', '08:30'],
    ['8:30', '08:30'],
    ['8', '08:00'],
    ['0830', '08:30'],
    ['8.30', '08:30'],
    ['20h15', '20:15'],
    ['20h', '20:00'],
    ['０８：３０', '08:30'],
    ['٠٨:٣٠', '08:30'],
    ['۸:۳۰', '08:30'],
    [' 7:05 ', '07:05'],
    ['24:00', undefined],
    ['08:60', undefined],
    ['noon', undefined],
    ['', undefined],
    ['8:5', undefined],
  ])('typed as %j is %j', (typed, time) => {
    expect(parseLocalTime(typed)).toBe(time);
  });
});

describe('a subscriber key', () => {
  test.each([
    [{ chatId: 42, threadId: null }, '42'],
    [{ chatId: -1001234567890, threadId: 7 }, '-1001234567890:7'],
  ])('%j is written %s, and read back', (chat, key) => {
    expect(subscriberKey(chat)).toBe(key);
    expect(parseSubscriberKey(key)).toEqual(chat);
  });

  test.each(['', 'x', '1:', '1:-2', '1:2:3', '9'.repeat(17)])('%j is none', (key) => {
    expect(() => parseSubscriberKey(key)).toThrow(TypeError);
  });
});

describe('a tag', () => {
  test('is the same in any case, width, and with or without accents', () => {
    for (const spelling of ['CAFÉ  noir', 'café noir', 'ＣＡＦＥ noir', 'Cafe\u0301 Noir'])
      expect(tagIdOf(spelling)).toBe(tagIdOf('Cafe noir'));
  });

  test('keeps what makes it another', () => {
    expect(foldName('がく')).not.toBe(foldName('かく'));
    expect(tagIdOf('联合')).not.toBe(tagIdOf('联和'));
  });
});

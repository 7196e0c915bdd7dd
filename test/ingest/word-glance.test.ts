import { expect, test } from 'vitest';
import { glanceFor } from '../../src/ingest/text/word-glance.ts';

test('a glance refuses a word of one letter, which it would never see', () => {
  expect(() => glanceFor([['请转', '请']])).toThrow('two letters or more, not "请"');
  expect(glanceFor([['请转']])('大家请转发')).toBe(1);
  expect(glanceFor([['请转']])('大家请坐')).toBe(0);
});

test('a glance says of which lists a text may hold a word, wherever it stands and in whatever case', () => {
  const glance = glanceFor([['share', '分享'], ['subscribe'], ['分享给']]);
  expect(glance('the ferry')).toBe(0);
  expect(glance('Please SHARE this')).toBe(1);
  expect(glance('share and subscribe')).toBe(3);
  expect(glance('请分享')).toBe(1);
  expect(glance('请分享给朋友，Subscribe')).toBe(7);
});

test('a glance refuses more than it has bits and rows for', () => {
  expect(() => glanceFor(Array.from({ length: 9 }, () => ['ab']))).toThrow('room for 8 lists of words, not 9');
  const words = Array.from({ length: 256 }, (_, at) => String.fromCharCode(0x4e00 + at, 0x4e00));
  expect(() => glanceFor([words])).toThrow('room for 255 first letters');
  expect(glanceFor([words.slice(1)])('\u4e01\u4e00')).toBe(1);
});

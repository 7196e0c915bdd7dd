import { describe, expect, test } from 'vitest';
import { alongReading, directed, isolate, isRightToLeft, ownLine } from '../../src/model/direction.ts';

test.each([
  ['ar', true],
  ['ar-EG', true],
  ['he', true],
  ['fa', true],
  ['ur', true],
  ['en', false],
  ['zh-Hans', false],
  ['az-Arab', true],
  ['no language', false],
])('%s is written from right to left: %s', (language, rtl) => {
  expect(isRightToLeft(language)).toBe(rtl);
});

describe('a text from elsewhere', () => {
  test.each([
    ['Reuters', 'ar', '\u2068Reuters\u2069'],
    ['رويترز (Reuters)', 'ar', '\u2068رويترز (Reuters)\u2069'],
    ['联合早报', 'ar', '\u2068联合早报\u2069'],
    ['الجزيرة', 'ar', 'الجزيرة'],
    ['08:30', 'ar', '08:30'],
    ['الجزيرة', 'en', '\u2068الجزيرة\u2069'],
    ['Reuters', 'en', 'Reuters'],
    ['', 'ar', ''],
  ])('%j in a line of %s', (text, language, isolated) => {
    expect(isolate(text, language)).toBe(isolated);
  });

  test('that is a line by itself is left alone where lines run from left to right', () => {
    expect(ownLine('عنوان', 'ar', 'en')).toBe('عنوان');
    expect(ownLine('عنوان', '', 'en')).toBe('عنوان');
    expect(ownLine('A title?', 'en', 'ar')).toBe('\u2068A title?\u2069');
  });
});

test('a line that starts with a foreign word runs as its language does', () => {
  expect(ownLine('NASA تؤجل الإطلاق', 'ar', 'ar')).toBe('\u200fNASA تؤجل الإطلاق');
  expect(ownLine('NASA تؤجل الإطلاق', 'ar', 'en')).toBe('\u200fNASA تؤجل الإطلاق');
});

describe('a line', () => {
  test.each([
    ['12 خبرًا', '12 خبرًا'],
    ['1. A title', '\u200f1. A title'],
    ['\u206812\u2069 · \u206808:30\u2069', '\u200f\u206812\u2069 · \u206808:30\u2069'],
    ['\u2068العلوم\u2069: الأحدث', '\u2068العلوم\u2069: الأحدث'],
    ['\u2068/tags\u2069 – كل الوسوم', '\u200f\u2068/tags\u2069 – كل الوسوم'],
    ['🗞 08:30', '\u200f🗞 08:30'],
    ['خبر\n\nNews\n', 'خبر\n\n\u200fNews\n'],
    ['', ''],
  ])('of Arabic runs from the right: %j', (text, led) => {
    expect(directed(text, 'ar')).toBe(led);
    expect(directed(led, 'ar')).toBe(led);
  });

  test('of English is as it was', () => {
    expect(directed('عنوان: 1', 'en')).toBe('عنوان: 1');
  });
});

test('buttons that step on stand where reading goes', () => {
  expect(alongReading(['previous', 'next'], 'ar')).toEqual(['next', 'previous']);
  expect(alongReading(['previous', 'next'], 'en')).toEqual(['previous', 'next']);
});

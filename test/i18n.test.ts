import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadI18n, type MessageKey } from '../src/i18n.ts';

const directory = new URL('../locales/', import.meta.url);
const i18n = loadI18n(directory, 'en');

test('a file with a message that cannot be read is refused, naming both', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gz-locales-'));
  writeFileSync(join(folder, 'en.ftl'), 'hello = Hello\nbroken = { $count ->\nbye = Bye\n');
  expect(() => loadI18n(pathToFileURL(`${folder}/`), 'en')).toThrow(
    'locales/en.ftl: the message "broken" cannot be read',
  );
  rmSync(folder, { recursive: true });
});

test('what a language does not say yet, the default language says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gz-locales-'));
  writeFileSync(join(folder, 'en.ftl'), 'hello = Hello\nbye = Bye\n');
  writeFileSync(join(folder, 'fy.ftl'), 'hello = Goeie\n');
  const t = loadI18n(pathToFileURL(`${folder}/`), 'en').in('fy') as (key: string) => string;
  expect([t('hello'), t('bye')]).toEqual(['Goeie', 'Bye']);
  rmSync(folder, { recursive: true });
});

describe('Arabic', () => {
  const t = i18n.in('ar');

  test.each([
    [1, 'خبر واحد لك'],
    [2, 'خبران لك'],
    [3, '\u20683\u2069 أخبار لك'],
    [11, '\u206811\u2069 خبرًا لك'],
    [100, '\u2068100\u2069 خبر لك'],
  ])('counts %i as Arabic does', (count, text) => {
    expect(t('digest-count', { count })).toBe(text);
  });

  test('keeps commands and names of another script from turning the sentence', () => {
    expect(t('just-talk')).toContain('\u2068/help\u2069');
    expect(t('unsubscribed', { tags: 'C++' })).toContain('\u2068C++\u2069.');
  });

  test('starts each line from the right, also one without an Arabic letter', () => {
    expect(t('tag-button', { tag: 'Science', count: 12 })).toBe('\u200f\u2068Science\u2069 · \u206812\u2069');
    expect(t('help').split('\n')).toContain('\u200f\u2068/stop\u2069 – المغادرة وحذف بياناتك');
  });
});

test('languages that run from left to right hold no marks of direction', () => {
  for (const locale of i18n.locales.filter((name) => name !== 'ar'))
    expect(i18n.in(locale)('unsubscribed', { tags: 'علوم' })).not.toMatch(/[\u200e\u200f\u2066-\u2069]/);
});

describe('choosing a language', () => {
  test.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['ar', 'ar'],
    ['ar-EG', 'ar'],
    ['fa', undefined],
    ['zh', 'zh-Hans'],
    ['zh-hans', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-hans-raw', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-hant', 'zh-Hant'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['in', 'id'],
    ['de-AT', 'de'],
    ['tlh', undefined],
    ['not a code', undefined],
    [undefined, undefined],
  ])('%s is answered in %s', (code, locale) => {
    expect(i18n.match(code)).toBe(locale);
  });

  test('a language we do not have is answered in the default one', () => {
    expect(i18n.in('tlh').locale).toBe('en');
    expect(loadI18n(directory, 'zh-Hans').in('tlh').locale).toBe('zh-Hans');
  });

  test('a message that is not there names itself and its file', () => {
    expect(() => i18n.in('en')('no-such' as MessageKey, undefined as never)).toThrow(
      'locales/en.ftl has no message "no-such"',
    );
  });
});

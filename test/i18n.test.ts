import { readdirSync, readFileSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';
import { loadI18n } from '../src/i18n.ts';

const directory = new URL('../locales/', import.meta.url);
const i18n = loadI18n(directory, 'en');

/** Message → the names of the variables it uses. */
function messagesOf(locale: string): Map<string, string[]> {
  const resource = new FluentResource(readFileSync(new URL(`${locale}.ftl`, directory), 'utf8'));
  return new Map(
    resource.body.map(({ id, value }) => {
      const names = [...JSON.stringify(value).matchAll(/"type":"var","name":"(\w+)"/g)].map((match) => match[1] ?? '');
      return [id, [...new Set(names)].sort()];
    }),
  );
}

/** All that src says, as one text. */
function sources(folder = new URL('../src/', import.meta.url)): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('playground'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
}

describe('the locales', () => {
  const english = messagesOf('en');

  test('are Arabic, English and Simplified Chinese', () => {
    expect(i18n.locales).toEqual(['ar', 'en', 'zh-Hans']);
  });

  test.each(i18n.locales)('have every message with the same variables: %s', (locale) => {
    const messages = messagesOf(locale);
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
    // A language without plural forms may leave a count unsaid, but can use no variable that nobody gives.
    for (const [id, names] of messages) expect(english.get(id), id).toEqual(expect.arrayContaining(names));
  });

  test.each(i18n.locales)('say every message without an error: %s', (locale) => {
    const t = i18n.in(locale);
    for (const [id, names] of english) {
      for (const value of [0, 1, 2, 5, 11, 100]) {
        const text = t(id, Object.fromEntries(names.map((name) => [name, value])));
        expect(text.trim(), id).not.toBe('');
        expect(text, id).not.toMatch(/\{|\}|undefined/);
      }
    }
  });

  test('hold no message that nothing says, and miss none that something says', () => {
    const code = sources();
    const said = (id: string) =>
      code.includes(`'${id}'`) || (id.startsWith('command-') && code.includes(`'${id.slice(8)}'`));
    expect([...english.keys()].filter((id) => !said(id))).toEqual([]);
    const asked = [...code.matchAll(/\bt\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? '');
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter((id) => !english.has(id))).toEqual([]);
  });

  test.each(i18n.locales)('keep to the lengths Telegram takes: %s', (locale) => {
    const t = i18n.in(locale);
    for (const id of english.keys()) if (id.startsWith('command-')) expect(t(id).length, id).toBeLessThanOrEqual(256);
    expect(t('bot-description').length).toBeLessThanOrEqual(512);
    expect(t('bot-short-description').length).toBeLessThanOrEqual(120);
  });
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
  for (const locale of ['en', 'zh-Hans'])
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
    ['zh-TW', 'zh-Hans'],
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
    expect(() => i18n.in('en')('no-such')).toThrow('locales/en.ftl has no message "no-such"');
  });
});

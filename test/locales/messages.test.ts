import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Say, tooLong } from '../../scripts/locales/lengths.ts';
import { LOCALES, localeNames, parseLocale, readLocale } from '../../scripts/locales/messages.ts';
import { mistakesOf } from '../../scripts/locales/mistakes.ts';
import { pluralMistakes } from '../../scripts/locales/plurals.ts';
import { popups } from '../../scripts/locales/popups.ts';
import { loadI18n } from '../../src/i18n.ts';

const i18n = loadI18n(LOCALES, 'en');
const english = readLocale('en');
const sayIn = (locale: string) => i18n.in(locale) as Say;

describe('the interface languages', () => {
  test('are those whose file lies in locales/', () => {
    expect(i18n.locales).toEqual(localeNames());
    const first = ['ar', 'de', 'en', 'es', 'fr', 'id', 'ja', 'ko', 'pt-BR', 'ru', 'zh-Hans', 'zh-Hant'];
    expect(localeNames()).toEqual(expect.arrayContaining(first));
  });

  test.each(localeNames())('%s says everything English says, with no variable that nobody gives', (name) => {
    expect(mistakesOf(readLocale(name), english)).toEqual([]);
  });

  test.each(localeNames())('%s has the plural forms its grammar needs, and no other', (name) => {
    expect(pluralMistakes(name, readLocale(name), english)).toEqual([]);
  });

  test.each(localeNames())('%s has labels that buttons show whole, and texts that Telegram takes', (name) => {
    expect(tooLong(readLocale(name), sayIn(name), popups())).toEqual([]);
  });

  test.each(localeNames())(
    '%s keeps the minutes that reading an article takes in one line with their number',
    (name) => {
      expect(sayIn(name)('reading-time', { minutes: 12 })).not.toMatch(/ \P{L}*12|12\P{L}* /u);
    },
  );

  test.each(localeNames())('%s says every message, with every number', (name) => {
    const say = sayIn(name);
    for (const [key, { variables }] of english.messages)
      for (const value of [0, 1, 2, 5, 11, 21, 100]) {
        const text = say(key, Object.fromEntries([...variables].map((variable) => [variable, value])));
        expect(text.trim(), key).not.toBe('');
        expect(text, key).not.toMatch(/\{|\}|undefined|\$/);
      }
  });

  test.each(localeNames())('%s names commands as people type them', (name) => {
    const commands = (say: Say, key: string, variables: Set<string>) =>
      [
        ...new Set(say(key, Object.fromEntries([...variables].map((variable) => [variable, 2]))).match(/\/[a-z]+/g)),
      ].sort();
    for (const [key, { variables }] of english.messages)
      expect(commands(sayIn(name), key, variables), key).toEqual(commands(sayIn('en'), key, variables));
  });
});

test('French keeps its high signs on the line of their words, by a no-break space', () => {
  const isTyped = (line: string) => !/^(?:#|words-)/.test(line);
  const lines = readFileSync(new URL('fr.ftl', LOCALES), 'utf8').split('\n').filter(isTyped);
  expect(lines.filter((line) => / [:;?!»]|« /.test(line))).toEqual([]);
});

describe('the check of a language finds', () => {
  const small = parseLocale(
    'tags = { $count ->\n  [one] { $count } tag\n *[other] { $count } tags\n }\nhello = Hello { $name }',
  );

  test.each([
    ['a message that is missing', 'hello = Hallo { $name }', ['tags is missing']],
    ['one that English lacks', 'tags = x\nhello = x\nbye = x', ['bye is not in English']],
    ['a variable that nobody gives', 'tags = x\nhello = Hallo { $nam }', ['hello: nobody gives $nam']],
    [
      'a message that cannot be read',
      'tags = x\nhello = Hallo { $name',
      [expect.stringMatching(/^line 2: /), 'hello is missing'],
    ],
    ['a line that is none', 'tags = x\nhello = x\nwas', [expect.stringMatching(/^line 3: /)]],
    ['a message that comes twice', 'tags = x\nhello = x\nhello = y', ['line 3: hello stands there twice']],
  ])('%s', (_, text, mistakes) => {
    expect(mistakesOf(parseLocale(text), small)).toEqual(mistakes);
  });

  test.each([
    ['ru', 'tags = { $count ->\n  [one] x\n *[other] x\n }', ['tags: [many] is missing', 'tags: [few] is missing']],
    ['ru', 'tags = { $count }', ['tags: no plural forms for $count']],
    ['de', 'tags = { $count ->\n *[one] x\n  [other] x\n }', ['tags: *[one] where *[other] belongs']],
    ['de', 'tags = { $count ->\n  [one] x\n  [few] x\n *[other] x\n }', ['tags: [few] never comes']],
    ['ja', 'tags = { $count }', []],
    ['ja', 'tags = { $count ->\n  [0] x\n *[other] x\n }', []],
    [
      'ar',
      'tags = { $count ->\n  [one] x\n  [two] x\n  [few] x\n  [many] x\n *[other] x\n }',
      ['tags: [zero] is missing'],
    ],
  ])('plurals that %s does not form so: %s', (name, text, mistakes) => {
    expect(pluralMistakes(name, parseLocale(`${text}\nhello = x`), small)).toEqual(mistakes);
  });

  test('what is too long', () => {
    const texts: Record<string, string> = {
      'command-x': 'x'.repeat(257),
      'bot-short-description': 'x'.repeat(121),
      'button-undo': '一二三四五六七八九十一二三四五六七八九十',
      'button-back': 'Back to where you were',
      'button-read': 'Read all of it',
      'button-share': 'Share with',
      'button-less': 'Less of this',
      gone: 'x'.repeat(201),
    };
    const long = parseLocale(
      Object.keys(texts)
        .map((key) => `${key} = x\n`)
        .join(''),
    );
    const say: Say = (key) => texts[key] ?? '';
    expect(tooLong(long, say, new Set(['gone'])).map(({ key }) => key)).toEqual([
      'command-x',
      'bot-short-description',
      'button-undo',
      'button-back',
      'gone',
      'button-read + button-share + button-less',
    ]);
  });
});

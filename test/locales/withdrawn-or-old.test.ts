import { expect, test } from 'vitest';
import { loadI18n } from '../../src/i18n.ts';

/** What says in each language that something is too old to be kept. */
const OLD: Record<string, RegExp> = {
  ar: /زمن طويل/,
  de: /zu alt/,
  en: /too old/,
  es: /demasiado antigu/,
  fr: /trop ancien/,
  id: /terlalu lama/,
  ja: /古く/,
  ko: /오래/,
  'pt-BR': /antig\S+ demais/,
  ru: /слишком стар/,
  'zh-Hans': /时间太久/,
  'zh-Hant': /時間太久/,
};

test('nothing blames the source alone for what may have been removed for its age', () => {
  const i18n = loadI18n(new URL('../../locales/', import.meta.url), 'en');
  expect(Object.keys(OLD).sort()).toEqual([...i18n.locales].sort());
  for (const [locale, old] of Object.entries(OLD)) {
    const t = i18n.in(locale);
    for (const count of [1, 2, 5, 11, 100]) expect(t('digest-withdrawn', { count }), locale).toMatch(old);
    expect(t('why-unknown'), locale).toMatch(old);
    expect(t('article-missing'), locale).toMatch(old);
  }
});

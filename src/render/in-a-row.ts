import type { Translate } from '../i18n.ts';
import { isolate } from '../model/direction.ts';
import { kept } from '../model/kept.ts';

/** "A, B, and C" or "A、B、C", as the language likes it. */
export function inARow(words: readonly string[], t: Translate): string {
  const style = t('list-style') === 'narrow' ? 'narrow' : 'long';
  return listFormat(`${t.locale} ${style}`).format(words.map((word) => isolate(word, t.locale)));
}

const listFormat = kept((key) => {
  const [locale, style] = key.split(' ');
  return new Intl.ListFormat(locale, { type: 'conjunction', style: style as 'long' });
});

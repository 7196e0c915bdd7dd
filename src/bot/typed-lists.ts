import { kept } from '../model/kept.ts';

/** Between names, and between words that are muted. */
export const SEPARATOR = /[,，、،;；؛\n]/;
/** Between the first and the last of days, and of hours. */
export const UNTIL = /[-–—−~〜到至]|(?<=\s)to(?=\s)/iu;

/** What somebody typed as a list, piece by piece: with commas, line breaks, or their language's "and" between, or the English one. */
export function splitList(text: string, locale: string): string[] {
  return text
    .split(separatorOf(locale))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

const separatorOf = kept((locale) => {
  const ands = [locale, 'en'].flatMap((language) => {
    const parts = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(['', '']);
    return parts.flatMap(({ type, value }) => (type === 'literal' ? value.replace(/\s+/g, '\\s+') : []));
  });
  return new RegExp([SEPARATOR.source, '[/&]', ...ands].join('|'), 'iu');
});

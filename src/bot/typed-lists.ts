import { foldText } from '../model/fold-text.ts';
import { kept } from '../model/kept.ts';

/** Between names, and between words that are muted. */
export const SEPARATOR = /[,，、،;；؛\n]/;
/** Between the first and the last of days, and of hours. */
const UNTIL =
  /[-–—−~〜到至]|から|부터|(?<=\s)(?:to|until|till?|through|thru|bis|(?:jusqu['’])?(?:au?|à)|às|até|sampai|hingga|hasta|до|по|إلى|الى|حتى)(?=\s)/iu;
/** What may stand before the first and behind the last. */
const AROUND = /^(?:(?:from|von|vom|du|de|das?|desde|dari|со?|من)\s+|[从從])|(?:まで|까지)$/giu;

/** What somebody typed as a stretch, end by end: with a dash between, or a language's word for it. */
export function splitStretch(text: string): string[] {
  return text
    .trim()
    .replace(AROUND, '')
    .split(UNTIL)
    .map((end) => end.trim());
}

/** What somebody typed as a list, piece by piece: with commas, line breaks, or their language's "and" between, or the English one. */
export function splitList(text: string, locale: string): string[] {
  return text
    .split(separatorOf(locale))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

const QUOTE = /["“”„‟«»‹›「」『』《》〈〉＂]/u;

/** Without the quotation marks around it, as our answers have them around names; marks within it are its own. */
export function unquoted(text: string): string {
  const whole = text.trim();
  const [open = '', close = ''] = [whole.at(0), whole.at(-1)];
  const within = whole.slice(1, -1);
  return QUOTE.test(open) && QUOTE.test(close) && within !== '' && !QUOTE.test(within) ? within.trim() : text;
}

/** Whether somebody typed one of the words that a message lists with commas between. */
export function isAmong(typed: string, words: string): boolean {
  const wanted = lettersOf(typed);
  return words.split(SEPARATOR).some((word) => lettersOf(word) === wanted);
}

/** Without the vowels and hamzas of Arabic, and accents, which few type. */
const lettersOf = (word: string) => foldText(word).normalize('NFD').replace(/\p{M}/gu, '');

/** Ands of Japanese and Korean that `Intl` does not write. */
const SPOKEN = /と|(?:[와과]|하고)(?=\s)/u.source;

const separatorOf = kept((locale) => new RegExp([SEPARATOR.source, '[/&]', SPOKEN, ...andsIn(locale)].join('|'), 'iu'));

/** The "and" of a language, and the English one, where it is a word of its own. */
export const andOf = kept(
  (locale) =>
    new RegExp(
      andsIn(locale)
        .filter((and) => and.endsWith('\\s+'))
        .join('|'),
      'iu',
    ),
);

function andsIn(locale: string): string[] {
  return [locale, 'en'].flatMap((language) => {
    const parts = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(['', '']);
    return parts.flatMap(({ type, value }) => (type === 'literal' ? value.replace(/\s+/g, '\\s+') : []));
  });
}

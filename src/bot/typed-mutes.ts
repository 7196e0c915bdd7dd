import type { Translate } from '../i18n.ts';
import { foldText } from '../model/fold-text.ts';
import type { Tag } from '../model/tag.ts';
import { readTagNames } from './tag-names.ts';
import { andOf, SEPARATOR, unquoted } from './typed-lists.ts';

/** Words to mute, and the tag they are muted in; everywhere where there is none. */
export interface TypedMutes {
  words: string[];
  tag: Tag | undefined;
  /** What an "and" took apart, which may have been one name: `rock and roll`. */
  apart: string | undefined;
  /** What stands where a tag would, and is none. */
  noTag?: string;
}

/** The tag stands at the end: so many places before it are looked at, of which a name of a tag holds some itself. */
const MOST_MARKS = 10;

/** Reads `word, other words in Tag`, also with the reader's own word for "in", or `#Tag`. What names no tag is words. */
export function readMutes(typed: string, all: readonly Tag[], t: Translate): TypedMutes {
  const own = t('mute-in')
    .split(SEPARATOR)
    .map((word) => word.replace(/[^\p{L}\p{M}]/gu, ''))
    // No space is behind a Han character.
    .map((word) => (/^\p{Script=Han}+$/u.test(word) ? `${word}\\s*` : `${word}\\s+`));
  const marks = [...typed.matchAll(new RegExp(`(?<=[^\\s#＃])(?:\\s*[#＃]|\\s+(?:in\\s+|${own.join('|')}))`, 'giu'))];
  for (const { index, 0: mark } of marks.slice(-MOST_MARKS)) {
    const { found, unknown } = readTagNames(typed.slice(index + mark.length), all);
    if (found.length === 1 && unknown.length === 0) return { ...wordsOf(typed.slice(0, index), t), tag: found[0] };
  }
  const last = marks.at(-1);
  const words = { ...wordsOf(typed, t), tag: undefined };
  return last ? { ...words, noTag: typed.slice(last.index + last[0].length).trim() } : words;
}

/** Between words of Chinese, which has no spaces in any name; a sign alone is in every text. */
const BETWEEN_WORDS = /(?<=\p{Unified_Ideograph}{2})\s+(?=\p{Unified_Ideograph}{2})/gu;

function wordsOf(text: string, { locale }: Translate): Pick<TypedMutes, 'words' | 'apart'> {
  const pieces = (locale.startsWith('zh') ? text.replace(BETWEEN_WORDS, ',') : text).split(SEPARATOR).map((piece) => {
    const words = /^[\p{L}\p{M}\s'’-]+$/u.test(piece) ? piece.split(andOf(locale)) : [piece];
    return {
      piece,
      words: words.map((word) => unquoted(word).trim().replace(/\s+/g, ' ')).filter((word) => word !== ''),
    };
  });
  const words = pieces.flatMap((one) => one.words);
  return {
    words: [...new Map(words.map((word) => [foldText(word), word])).values()],
    apart: pieces.find((one) => one.words.length > 1)?.piece.trim(),
  };
}

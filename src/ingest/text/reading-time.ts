import type { ScriptCounts } from './scripts.ts';

/** Silent reading, rounded from reviews of reading-rate studies: characters a minute of unspaced scripts, words of others. */
const CHARACTERS_PER_MINUTE = 400;
const WORDS_PER_MINUTE = 230;

/** Whole minutes to read a text, at least 1. Both kinds of script count, so that mixed texts come out right. */
export function readingMinutes({ han, kana, hangul, thai, words }: ScriptCounts): number {
  const characters = han + kana + hangul + thai;
  return Math.max(1, Math.round(characters / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE));
}

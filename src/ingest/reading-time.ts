/** Silent reading, from reviews of reading-rate studies: characters a minute of text without spaces, words a minute else. */
const CHARACTERS_PER_MINUTE = 400;
const WORDS_PER_MINUTE = 230;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;

/** Whole minutes to read a text, at least 1. Both kinds of script count, so that mixed texts come out right. */
export function readingMinutes(text: string): number {
  let characters = 0;
  const rest = text.replace(UNSPACED, () => {
    characters += 1;
    return ' ';
  });
  const words = rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(characters / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE));
}

import { segmentsOf } from './segments.ts';

/** How many columns a text takes in a fixed-width font: East Asian wide characters and emoji take two, marks none. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmentsOf(text, 'grapheme')) {
    if (!INVISIBLE.test(segment)) width += WIDE.test(segment) ? 2 : 1;
  }
  return width;
}

const NARROW = /^[\x20-\x7e]*$/;
const INVISIBLE = /^[\p{M}\p{Cc}\p{Default_Ignorable_Code_Point}]+$/u;
/** Close to UAX #11 for what articles hold; JavaScript knows no property for it. */
const WIDE =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]|\p{Emoji}\ufe0f)/u;

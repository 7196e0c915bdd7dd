/** Scripts written without spaces between words, with the punctuation that goes with them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6\u2e80-\u2eff\u30fb\u30fc]/u;

const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufff0-\ufffc\ufffe\uffff]|\u034f|\u17b4|\u17b5|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const HAS_INVISIBLE = new RegExp(INVISIBLE.source);
const JOINS = /(?:[\u0600-\u0dff\u2190-\u21ff\u2600-\u27bf\u{1f000}-\u{1faff}]|\ufe0f)$/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether words next to this character stand without a space: Han, kana, and full-width punctuation. */
export function isUnspaced(character: string): boolean {
  return character >= '\u2e80' && UNSPACED.test(character);
}

/**
 * Takes out what no reader sees: control, zero-width, private-use and direction characters, soft hyphens, halves of
 * surrogate pairs. Joiners stay where they shape letters or emoji, direction marks where text runs right to left.
 */
export function dropInvisible(text: string): string {
  if (!HAS_INVISIBLE.test(text)) return text;
  const rightToLeft = RIGHT_TO_LEFT.test(text);
  return text.replace(INVISIBLE, (character, offset: number) => {
    if (character === '\u2028' || character === '\u2029') return '\n';
    if (character === '\u200c' || character === '\u200d') {
      return JOINS.test(text.slice(Math.max(0, offset - 2), offset)) ? character : '';
    }
    return rightToLeft && (character === '\u200e' || character === '\u200f') ? character : '';
  });
}

/** One line of text as a person would type it: nothing invisible, single spaces, none at its ends. */
export function tidyLine(text: string): string {
  return dropInvisible(text).replace(/\s+/gu, ' ').trim();
}

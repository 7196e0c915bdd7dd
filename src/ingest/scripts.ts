/** How many letters of each script a text holds; Han, kana, hangul and Thai count by the character. */
export interface ScriptCounts {
  han: number;
  kana: number;
  hangul: number;
  thai: number;
  latin: number;
  cyrillic: number;
  /** By the language that its script alone names, e.g. `el` for Greek letters. */
  others: Map<string, number>;
  /** Runs of letters and digits in scripts that put spaces between words. */
  words: number;
}

/** First and last code unit of the blocks that one language nearly alone is written in; whole sixteens. */
const OTHERS: readonly [first: number, last: number, language: string][] = [
  [0x0370, 0x03ff, 'el'],
  [0x0530, 0x058f, 'hy'],
  [0x0590, 0x05ff, 'he'],
  [0x0600, 0x077f, 'ar'],
  [0x0900, 0x097f, 'hi'],
  [0x0980, 0x09ff, 'bn'],
  [0x0a00, 0x0a7f, 'pa'],
  [0x0a80, 0x0aff, 'gu'],
  [0x0b80, 0x0bff, 'ta'],
  [0x0c00, 0x0c7f, 'te'],
  [0x0c80, 0x0cff, 'kn'],
  [0x0d00, 0x0d7f, 'ml'],
  [0x0d80, 0x0dff, 'si'],
  [0x0e80, 0x0eff, 'lo'],
  [0x0f00, 0x0fff, 'bo'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1200, 0x137f, 'am'],
  [0x1780, 0x17ff, 'km'],
  [0x1800, 0x18af, 'mn'],
];

/** The languages of {@link OTHERS} by sixteens of code units. */
const languages: string[] = [];
for (const [first, last, language] of OTHERS) {
  for (let sixteen = first >> 4; sixteen <= last >> 4; sixteen += 1) languages[sixteen] = language;
}

/** Counts scripts in one pass over the code units; an expression per script would cost more than parsing the post. */
export function countScripts(text: string): ScriptCounts {
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let thai = 0;
  let latin = 0;
  let cyrillic = 0;
  let words = 0;
  const others = new Map<string, number>();
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let spaced = false;
    if (unit < 0x80) {
      const letter = (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
      if (letter) latin += 1;
      // An apostrophe or hyphen does not end a word.
      spaced = letter || (unit >= 0x30 && unit <= 0x39) || (inWord && (unit === 0x27 || unit === 0x2d));
    } else if (unit >= 0x4e00 && unit <= 0x9fff) han += 1;
    else if (unit >= 0x3041 && unit <= 0x30ff) kana += 1;
    else if (unit >= 0xac00 && unit <= 0xd7a3) hangul += 1;
    else if ((unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0xf900 && unit <= 0xfaff)) han += 1;
    else if (unit >= 0x0e00 && unit <= 0x0e7f) thai += 1;
    else if ((unit >= 0xc0 && unit <= 0x24f) || (unit >= 0x1e00 && unit <= 0x1eff)) {
      latin += 1;
      spaced = true;
    } else if (unit >= 0x0400 && unit <= 0x052f) {
      cyrillic += 1;
      spaced = true;
    } else if (unit >= 0x0300 && unit < 0x1900) {
      const other = languages[unit >> 4];
      if (other !== undefined) others.set(other, (others.get(other) ?? 0) + 1);
      spaced = true;
    } else if (unit === 0x2019) spaced = inWord;
    if (spaced && !inWord) words += 1;
    inWord = spaced;
  }
  return { han, kana, hangul, thai, latin, cyrillic, others, words };
}

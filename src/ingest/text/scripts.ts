import { readUnits } from './units.ts';

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

/** First and last code unit of the blocks that one language nearly alone is written in. */
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

/** Kinds of units. Joiners, apostrophe and hyphen, end no word; the kinds from digits on are written with spaces. */
const JOINER = 1;
const HAN = 2;
const KANA = 3;
const HANGUL = 4;
const THAI = 5;
const DIGIT = 6;
const LATIN = 7;
const CYRILLIC = 8;
const SPACED = 9;
/** And one for each of {@link OTHERS}. */
const FIRST_OTHER = 10;

/** First and last code unit of what is of a kind; what stands later wins. */
const RANGES: readonly [first: number, last: number, kind: number][] = [
  [0x0300, 0x18ff, SPACED],
  ...OTHERS.map(([first, last], index): [number, number, number] => [first, last, FIRST_OTHER + index]),
  [0x27, 0x27, JOINER],
  [0x2d, 0x2d, JOINER],
  [0x2019, 0x2019, JOINER],
  [0x30, 0x39, DIGIT],
  [0x41, 0x5a, LATIN],
  [0x61, 0x7a, LATIN],
  [0xc0, 0x24f, LATIN],
  [0x1e00, 0x1eff, LATIN],
  [0x0400, 0x052f, CYRILLIC],
  [0x0e00, 0x0e7f, THAI],
  [0x3041, 0x30ff, KANA],
  [0x3400, 0x4dbf, HAN],
  [0xf900, 0xfaff, HAN],
  [0xac00, 0xd7a3, HANGUL],
];

/** The kind of every code unit; the first text has it built. */
let kinds: Uint8Array | undefined;

function buildKinds(): Uint8Array {
  const built = new Uint8Array(0x10000);
  for (const [first, last, kind] of RANGES) built.fill(kind, first, last + 1);
  return built;
}

/** Used again for the next text: to make it anew would take as long as to count a short one. */
const counts = new Int32Array(FIRST_OTHER + OTHERS.length);

/** Counts scripts in one pass over the code units; an expression per script would cost more than parsing the post. */
export function countScripts(text: string): ScriptCounts {
  kinds ??= buildKinds();
  const kindOf = kinds;
  counts.fill(0);
  let han = 0;
  let words = 0;
  let inWord = 0;
  const units = readUnits(text);
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] as number;
    // Most of the table would not stay in the caches for them.
    if (unit >= 0x4e00 && unit <= 0x9fff) {
      han += 1;
      inWord = 0;
      continue;
    }
    const kind = kindOf[unit] as number;
    counts[kind] = (counts[kind] as number) + 1;
    if (kind === JOINER) continue;
    // Reckoned rather than branched: no processor foresees where words begin.
    const spaced = (DIGIT - 1 - kind) >>> 31;
    words += spaced & ~inWord;
    inWord = spaced;
  }
  const of = (kind: number) => counts[kind] as number;
  const others = new Map<string, number>();
  for (let kind = FIRST_OTHER; kind < counts.length; kind += 1) {
    if (of(kind) > 0) others.set((OTHERS[kind - FIRST_OTHER] as (typeof OTHERS)[number])[2], of(kind));
  }
  han += of(HAN);
  const [kana, hangul, thai, latin, cyrillic] = [of(KANA), of(HANGUL), of(THAI), of(LATIN), of(CYRILLIC)];
  return { han, kana, hangul, thai, latin, cyrillic, others, words };
}

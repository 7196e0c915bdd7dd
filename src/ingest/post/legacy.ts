import { isCommon } from '../text/common-characters.ts';

/** The encodings that are told apart, in the order in which a draw is decided. */
const MULTI_BYTE = ['gb18030', 'big5', 'euc-kr', 'shift_jis', 'euc-jp'] as const;
const SINGLE_BYTE = ['windows-1252', 'windows-1251', 'koi8-r'] as const;
type Encoding = (typeof MULTI_BYTE | typeof SINGLE_BYTE)[number];

/** The rows of an encoding's table that hold what people write every day: the first and last lead byte. */
const DAILY_ROWS: Readonly<Partial<Record<Encoding, readonly [first: number, last: number]>>> = {
  gb18030: [0xb0, 0xd7],
  big5: [0xa4, 0xc6],
  'euc-kr': [0xb0, 0xc8],
  shift_jis: [0x88, 0x97],
  'euc-jp': [0xb0, 0xcf],
};

/** Bytes that are looked at, counted from the first that is no ASCII. */
const SAMPLE = 64_000;
/** Of so many characters at most one may be broken. */
const BROKEN = 200;
/** Bytes that read worse in every encoding are no text, unless they are a few signs in one that is ASCII. */
const NO_TEXT = 0;
const FEW = 20;

const KANA = /[\u3041-\u3096\u30a1-\u30fc]/;
const HAN_OR_HANGUL = /[\u4e00-\u9fff\uac00-\ud7a3]/;
const CYRILLIC_SMALL = /[а-яёїієґў]/;
const CYRILLIC_FREQUENT = /[оеаинтсрвлкмдпуяыьізОЕАИНТСРВЛКМДПУЯЫЬІЗ]/;
const CYRILLIC = /[А-Яа-яЁёЇїІіЄєҐґЎў]/;
const LATIN = /[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸ]/;
const TYPOGRAPHIC = /[‘’“”„‚–—…•«»€£§©®°·¿¡ºª№™\u00a0]/;

/**
 * The text of bytes in an encoding older than UTF-8: the one in which they read most like text, by how common the
 * characters are that they stand for. `undefined` when they read like text in none.
 */
export function decodeLegacy(bytes: Uint8Array): string | undefined {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const sample = bytes.subarray(Math.max(0, first - 20), first + SAMPLE);
  let best: Encoding | undefined;
  let bestScore = NO_TEXT;
  for (const encoding of [...SINGLE_BYTE, ...MULTI_BYTE]) {
    const score = scoreOf(sample, encoding);
    if (score <= bestScore) continue;
    best = encoding;
    bestScore = score;
  }
  if (!best && sample.reduce((sum, byte) => sum + (byte >> 7), 0) * FEW > sample.length) return undefined;
  return new TextDecoder(best ?? 'windows-1252').decode(bytes).replaceAll('\ufffd', '');
}

/** How much the bytes read like text in that encoding, per byte that is no ASCII. */
function scoreOf(bytes: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(bytes);
  const daily = dailyOf(encoding);
  let score = 0;
  let count = 0;
  let broken = 0;
  let before = ' ';
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    if (character >= '\u0080') {
      count += 1;
      // The sample may end in half a character; so may a file that was cut.
      if (character === '\ufffd' && index < characters.length - 2) broken += 1;
      score += daily ? likeliness(character, daily) : likelihoodOf(character, before, characters[index + 1] ?? ' ');
    }
    before = character;
  }
  if (count === 0 || broken * BROKEN > count) return Number.NEGATIVE_INFINITY;
  return score / count / (daily ? 2 : 1);
}

/** Of a character of East Asia: common 4, of every day 1, kana 3, rare and half-width ones less than nothing. */
function likeliness(character: string, daily: ReadonlySet<string>): number {
  if (isCommon(character)) return 4;
  if (KANA.test(character)) return daily.has('の') ? 3 : -1;
  if (daily.has(character)) return 1;
  return HAN_OR_HANGUL.test(character) || character >= '\uff61' ? -2.5 : -1.5;
}

/** Of a character of a one-byte encoding, by what stands beside it. */
function likelihoodOf(character: string, before: string, after: string): number {
  if (CYRILLIC.test(character)) {
    if (/[A-Za-z]/.test(before) || /[A-Za-z]/.test(after)) return -2;
    const frequent = CYRILLIC_FREQUENT.test(character);
    if (!CYRILLIC.test(before) && !CYRILLIC.test(after)) return frequent ? 0.05 : -0.5;
    if (CYRILLIC_SMALL.test(character)) return frequent ? 1.6 : 0.2;
    if (CYRILLIC_SMALL.test(before)) return -2;
    return frequent ? 1.3 : 0.1;
  }
  if (LATIN.test(character)) {
    const beside = Number(/[A-Za-z]/.test(before)) + Number(/[A-Za-z]/.test(after));
    if (/[À-ÖØ-Þ]/.test(character) && /[a-zß-ÿ]/.test(before)) return -1;
    return LATIN.test(before) && before >= '\u0080' ? -0.6 : ([0.1, 1, 1.4][beside] as number);
  }
  if (character < '\u00a0') return -5;
  if (TYPOGRAPHIC.test(character) && !/[\u00c0-\u04ff]/.test(before)) return 0.6;
  return character <= '\u00ff' && before < '\u0080' && after < '\u0080' ? 0.1 : -0.8;
}

const dailySets = new Map<Encoding, ReadonlySet<string>>();

/** The characters of an encoding that people write every day; they stand first in its table. */
function dailyOf(encoding: Encoding): ReadonlySet<string> | undefined {
  const rows = DAILY_ROWS[encoding];
  if (!rows) return undefined;
  const known = dailySets.get(encoding);
  if (known) return known;
  const bytes: number[] = [];
  for (let lead = rows[0]; lead <= rows[1]; lead += 1) {
    for (let trail = encoding === 'big5' || encoding === 'shift_jis' ? 0x40 : 0xa1; trail <= 0xfe; trail += 1) {
      bytes.push(lead, trail, 0x20);
    }
  }
  const characters =
    new TextDecoder(encoding).decode(new Uint8Array(bytes)).match(/[\u4e00-\u9fff\uac00-\ud7a3]/g) ?? [];
  const daily = new Set(characters);
  if (encoding === 'shift_jis' || encoding === 'euc-jp') daily.add('の');
  dailySets.set(encoding, daily);
  return daily;
}

import { isCommon } from '../text/common-characters.ts';
import { isHanDigit } from './numerals.ts';

/** What a UTF-16 unit is to a reader of marks; the lower bits of {@link kindOf}. */
export const NONE = 0;
export const LETTER = 1;
export const HAN = 2;
export const KATAKANA = 3;
export const DIGIT = 4;
/** The bits of the above. */
export const KIND = 7;
/** A capital letter. */
export const CAPITAL = 8;
/** A Han character that stands in most texts. */
export const USUAL = 16;
/** A Han character of which numbers are written. */
export const NUMERAL = 32;

const UNKNOWN = 255;
const kinds = new Uint8Array(0x10000).fill(UNKNOWN);

/** What a unit is. Marks and hiragana, which are mostly endings, are nothing. */
export function kindOf(unit: number): number {
  const kind = kinds[unit] as number;
  return kind === UNKNOWN ? learn(unit) : kind;
}

function learn(unit: number): number {
  const sign = String.fromCharCode(unit);
  const kind = kindOfSign(sign, unit);
  kinds[unit] = kind;
  return kind;
}

function kindOfSign(sign: string, unit: number): number {
  if (/\p{Nd}/u.test(sign)) return DIGIT;
  if (/[\u3400-\u9fff〇]/.test(sign)) return HAN | (isCommon(sign) ? USUAL : 0) | (isHanDigit(sign) ? NUMERAL : 0);
  if (/[\u30a1-\u30fa\u30fc]/.test(sign)) return KATAKANA;
  if ((unit >= 0x3040 && unit < 0x3100) || !/[\p{L}\p{M}]/u.test(sign)) return NONE;
  return LETTER | (sign === sign.toLowerCase() ? 0 : CAPITAL);
}

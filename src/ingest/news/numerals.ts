import { HAN_DIGITS as DIGITS, plainDigits } from '../../model/digits.ts';

const TENS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1_000],
]);
const MYRIADS = new Map([
  ['万', 10_000],
  ['萬', 10_000],
  ['亿', 100_000_000],
  ['億', 100_000_000],
]);

/** What a Han sign behind a number makes of it: `12万` is 120,000. */
export function multiplierOf(sign: string): number {
  return MYRIADS.get(sign) ?? TENS.get(sign) ?? 1;
}

export function isHanDigit(sign: string): boolean {
  return DIGITS.has(sign) || TENS.has(sign) || MYRIADS.has(sign);
}

/** The value of Han numerals, `三千二百` or `二〇二六`; `undefined` where they are only words, as the hundred in `百货`. */
export function valueOfHan(signs: string): number | undefined {
  if (signs.length < 2) return undefined;
  if (Array.from(signs).every((sign) => DIGITS.has(sign))) {
    return signs.length < 3 ? undefined : Number(Array.from(signs, (sign) => DIGITS.get(sign)).join(''));
  }
  let [total, section, digit, digits] = [0, 0, 0, 0];
  for (const sign of signs) {
    const value = DIGITS.get(sign);
    const ten = TENS.get(sign);
    if (value !== undefined) {
      digit = value;
      digits += 1;
    } else if (ten !== undefined) {
      section += (digit || 1) * ten;
      digit = 0;
    } else {
      total = (total + section + digit) * multiplierOf(sign);
      section = 0;
      digit = 0;
    }
  }
  return digits === 0 && !signs.includes('十') ? undefined : total + section + digit;
}

const VERSION = /^\d{1,3}(?:\.\d{1,3}){2,3}$/;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/;

/**
 * The value of digits with what stands between them: `1.200` and `1 200` as 1,200, `3,25` as 3.25, in whatever digits. A
 * version, `1.77.1`, is a number of its own, which is not that of `1.77.0`.
 */
export function numberOf(written: string): number | undefined {
  if (VERSION.test(written) && !THOUSANDS.test(written))
    return written.split('.').reduce((version, part) => version * 1_000 + Number(part), 0);
  const ascii = /^[0-9]+$/.test(written)
    ? written
    : plainDigits(written)
        .replace(/[^\d](?=\d{3}(?!\d))/g, '')
        .replace(/[^\d]/, '.')
        .replace(/(\..*?)[^\d].*/, '$1');
  const value = Number(ascii);
  return Number.isFinite(value) ? value : undefined;
}

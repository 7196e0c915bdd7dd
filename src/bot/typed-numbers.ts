import { HAN_DIGITS, plainDigits } from '../model/digits.ts';

const HAN = [...HAN_DIGITS.keys()].join('');
const HAN_NUMBER = new RegExp(`([${HAN}]*)(十?)([${HAN}]*)`, 'g');
/** Hours of the clock have names in Arabic; those of eleven and twelve begin as those of one and two. */
const ARABIC_HOURS = Object.entries({
  'الحادية عشرة?': 11,
  'الثانية عشرة?': 12,
  الواحدة: 1,
  الثانية: 2,
  الثالثة: 3,
  الرابعة: 4,
  الخامسة: 5,
  السادسة: 6,
  السابعة: 7,
  الثامنة: 8,
  التاسعة: 9,
  العاشرة: 10,
}).map(([name, hour]) => ({ name: new RegExp(`${name}(?!\\p{L})`, 'gu'), hour: String(hour) }));

/** Hours of the clock have numbers of their own in Korean: `여덟 시`. */
const KOREAN_HOURS = new Map(
  Object.entries({
    한: 1,
    두: 2,
    세: 3,
    네: 4,
    다섯: 5,
    여섯: 6,
    일곱: 7,
    여덟: 8,
    아홉: 9,
    열: 10,
    열한: 11,
    열두: 12,
  }),
);
const KOREAN_HOUR = new RegExp(`(?<!\\p{L})(?:${[...KOREAN_HOURS.keys()].join('|')})(?=\\s*시)`, 'gu');

/**
 * Numbers that somebody typed, in digits as ASCII has them: `٨`, `８`, `八`, `二十三` and the hours as Arabic and Korean
 * say them. For commands that take numbers and no names: `一` may stand in any of those.
 */
export function typedNumbers(text: string): string {
  const named = ARABIC_HOURS.reduce((said, { name, hour }) => said.replace(name, hour), plainDigits(text));
  const told = named.replace(KOREAN_HOUR, (hour) => String(KOREAN_HOURS.get(hour)));
  return told.replace(HAN_NUMBER, (_, before: string, ten: string, after: string) =>
    ten === '' ? digitsOf(before) : `${digitsOf(before) || '1'}${digitsOf(after) || '0'}`,
  );
}

/** Sign by sign, as minutes and years are written: `二〇`, `零五`. */
function digitsOf(signs: string): string {
  return Array.from(signs, (sign) => HAN_DIGITS.get(sign)).join('');
}

/** A number as people say it of a list: `3`, `#3.`, `第三篇`, `三条`, `3番`, `Nr. 3`, `رقم ٣`; `undefined` for what says more. */
export function numberSaid(text: string): number | undefined {
  const said = /^(?:[#＃№]|第|\p{L}{1,8}[.°º]?(?=[\s\d]))?\s*(\d{1,4})\s*(?:[.)]|\p{L}{1,12})?$/u.exec(
    typedNumbers(text).trim(),
  );
  return said === null ? undefined : Number(said[1]);
}

/** The zeros of other scripts; the other nine digits stand behind each (Unicode Standard, 4.6). */
const ZEROS = Array.from('٠۰०০੦૦୦௦౦೦൦๐໐༠၀០', (zero) => zero.charCodeAt(0));
const OTHERS = new RegExp(`[${ZEROS.map((zero) => String.fromCharCode(zero, 0x2d, zero + 9)).join('')}]`, 'g');

/** A text with compatible characters, and digits of other scripts, as ASCII has them: `٠٨:٣٠` is `08:30`. */
export function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(OTHERS, (digit) => String(valueOf(digit.charCodeAt(0))));
}

function valueOf(unit: number): number {
  return unit - (ZEROS.find((zero) => unit - zero >= 0 && unit - zero < 10) ?? unit);
}

/** What each Han digit counts, simplified and traditional. */
export const HAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from('零一二三四五六七八九', (sign, value): [string, number] => [sign, value]),
  ['〇', 0],
  ['两', 2],
  ['兩', 2],
]);

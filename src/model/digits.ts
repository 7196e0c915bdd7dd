/** A typed text with compatible characters and Arabic and Persian digits as ASCII has them: `٠٨:٣٠` is `08:30`. */
export function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}

/** What each Han digit counts, simplified and traditional. */
export const HAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from('零一二三四五六七八九', (sign, value): [string, number] => [sign, value]),
  ['〇', 0],
  ['两', 2],
  ['兩', 2],
]);

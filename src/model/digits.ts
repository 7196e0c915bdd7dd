/** A typed text with compatible characters and Arabic and Persian digits as ASCII has them: `٠٨:٣٠` is `08:30`. */
export function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}

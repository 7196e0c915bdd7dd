/** Letters and digits of scripts that put spaces between words. Korean does, but hangs particles on them. */
const SPACED =
  /[^\P{L}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]|[\p{N}\p{M}]/u;

/** Whether two neighbouring units of a text are of one word. */
export function joined(text: string, one: number, other: number): boolean {
  return SPACED.test(text.charAt(one)) && SPACED.test(text.charAt(other));
}

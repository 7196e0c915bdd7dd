/** Letters and digits of scripts that put spaces between words. Korean does, but hangs particles on them. */
const SPACED =
  /[^\P{L}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]|[\p{N}\p{M}]/u;

/** Whether two neighbouring units of a text are of one word. */
export function joined(text: string, one: number, other: number): boolean {
  return SPACED.test(text.charAt(one)) && SPACED.test(text.charAt(other));
}

/** The longest that Arabic and Hebrew write before a word without a space, as "and", "in" and "the". */
const MOST_PARTICLES = 4;
const PARTICLES = /(?:^|[^\p{L}\p{M}])(?:[وف]?(?:[بك]?ال|لل|[بكلس])|[وف]|[ושמהכלב]{1,3})$/u;

/** Whether a word may begin at that unit of a text, behind a space or particles. */
export function isBegin(text: string, at: number): boolean {
  return at === 0 || !joined(text, at - 1, at) || PARTICLES.test(text.slice(Math.max(0, at - MOST_PARTICLES - 1), at));
}

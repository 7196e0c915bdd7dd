/**
 * Tells whether one of some patterns matches. They are tried all at once, those apart that hold for the beginning of a text:
 * most say no at the first letter, and to go from one pattern to the next takes longer than that.
 */
export function anyOf(patterns: readonly RegExp[]): (text: string) => boolean {
  const alike = Map.groupBy(patterns, ({ flags, source }) => `${source.startsWith('^') ? '^' : ''}/${flags}`);
  const joined = Array.from(
    alike.values(),
    (some) => new RegExp(some.map(({ source }) => `(?:${source})`).join('|'), some[0]?.flags),
  );
  return (text) => joined.some((pattern) => pattern.test(text));
}

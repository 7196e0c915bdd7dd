import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likenesses } from '../../src/ingest/text/likeness.ts';

/** The same, with sets. */
function byTheBook(texts: readonly string[], title: string) {
  const gramsOf = (text: string) => {
    const grams = new Set<string>();
    const run: { unit: number; wide: boolean }[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < 0x30 || (unit > 0x2000 && unit < 0x3040) || unit >= 0xff00) continue;
      run.push({ unit, wide: unit >= 0x2e80 && unit < 0xac00 });
      const length = run.at(-1)?.wide ? 2 : 4;
      if (run.length >= length)
        grams.add(
          run
            .slice(-length)
            .map(({ unit }) => (length === 2 ? unit : unit & 31))
            .join(),
        );
    }
    return grams;
  };
  const [of, grams] = [gramsOf(title), texts.map(gramsOf)];
  return {
    titleSize: of.size,
    likenesses: grams.map((own) => {
      const shared = [...own].filter((gram) => of.has(gram)).length;
      const others = [...own].map((gram) => grams.filter((other) => other.has(gram)).length - 1);
      const central = others.reduce((sum, count) => sum + count, 0) / Math.max(1, texts.length - 1);
      return { size: own.size, shared, central };
    }),
  };
}

test('texts are compared by the grams they share, whatever texts were compared before them', () => {
  // Of one script each: between letters and Han characters a gram is a matter of its own.
  const latin = fc.string({ unit: fc.constantFrom('a', 'B', 'c', ' '), maxLength: 40 });
  const han = fc.string({ unit: fc.constantFrom('船', '港', '开', '，'), maxLength: 30 });
  fc.assert(
    fc.property(
      fc.oneof(fc.tuple(fc.array(latin, { maxLength: 6 }), latin), fc.tuple(fc.array(han, { maxLength: 6 }), han)),
      ([texts, title]) => {
        expect(likenesses(texts, title)).toEqual(byTheBook(texts, title));
      },
    ),
  );
});

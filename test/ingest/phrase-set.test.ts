import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OPENINGS, openingOf, phraseKey, UNSURE } from '../../src/ingest/rules/phrase-key.ts';
import { PhraseSet } from '../../src/ingest/rules/phrase-set.ts';
import { BareLine } from '../../src/ingest/rules/bare-line.ts';

const PHRASES = 'share | share this article | 分享 | 赞 | café | シェア';
const set = new PhraseSet(PHRASES);
const has = (text: string) => set.has(new BareLine(text));

test('a set of phrases has the lines of their keys, however they are written, and no others', () => {
  for (const line of ['Share', ' « SHARE: »', 'ＳＨＡＲＥ', '分 享', '【赞】', 'Cafe\u0301', 'ｼｪｱ'])
    expect([line, has(line)]).toEqual([line, true]);
  for (const line of ['', '…', 's', 'sh', 'Share it', '分', '分享给', '赞同', 'cafe', 'caf'])
    expect([line, has(line)]).toEqual([line, false]);
});

test('lines of one key have one opening, or one that is not sure', () => {
  const sign = fc.oneof(
    fc.constantFrom(...Array.from('aEé中享シｼﾞ゛ﾟσςΣ①ﬁ０Ａ가각가한️🎵\u0301\u0308\u200b…，(【 \n')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 8 }), (line) => {
      const key = phraseKey(line);
      const opening = openingOf(line);
      expect(opening).toBeLessThan(OPENINGS);
      expect(new BareLine(line).isSigns).toBe(key === '');
      // Few have another key than themselves: marks behind what was taken out.
      if (phraseKey(key) !== key) return;
      if (opening !== UNSURE) expect(opening).toBe(openingOf(key));
      expect(new PhraseSet(`share\n${key}`).has(new BareLine(line))).toBe(key !== '');
    }),
    { numRuns: 3_000 },
  );
});

test('most lines are told from phrases without their keys', () => {
  const line = new BareLine('The ferry left at noon.');
  phraseKey(line.text);
  expect(openingOf(line.text)).not.toBe(UNSURE);
  expect(set.has(line)).toBe(false);
});

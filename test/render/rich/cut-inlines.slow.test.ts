import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inline } from '../../../src/model/block.ts';
import { inlineText } from '../../../src/model/text.ts';
import { halveInlines, placeNear } from '../../../src/render/rich/cut-inlines.ts';
import { arbitraryText, RUNS } from '../arbitrary-blocks.ts';

const long = fc.array(arbitraryText, { minLength: 1, maxLength: 30 }).map((texts) => texts.join(''));

test('a cut never falls inside a letter, a flag or a family, whatever the scripts', {
  timeout: 60_000 + RUNS * 50,
}, () => {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  fc.assert(
    fc.property(long, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
      const wanted = Math.floor(text.length * share);
      const at = placeNear(text, wanted);
      expect(at).toBeLessThanOrEqual(wanted + 1);
      const graphemes = [...segmenter.segment(text)];
      if (graphemes.length > 1 && wanted >= (graphemes[1]?.index ?? 0)) {
        expect([...graphemes.map(({ index }) => index), text.length]).toContain(at);
      }
    }),
    { numRuns: RUNS },
  );
});

test('halves joined are the whole, with the marks and links that were open', () => {
  const link = (text: string): Inline => ({
    type: 'link',
    url: 'https://a.example/',
    children: [{ type: 'text', text }],
  });
  const halves = halveInlines([{ type: 'bold', children: [link('One. Another one, longer.')] }]);
  expect(halves).toEqual([
    [{ type: 'bold', children: [link('One. ')] }],
    [{ type: 'bold', children: [link('Another one, longer.')] }],
  ]);
  fc.assert(
    fc.property(long, (text) => {
      const cut = halveInlines([{ type: 'text', text }]);
      if (cut) expect(cut.map(inlineText).join('')).toBe(text);
      else expect([...new Intl.Segmenter().segment(text)].length).toBeLessThan(3);
    }),
    { numRuns: 300 },
  );
});

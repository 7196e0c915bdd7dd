import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptBySpelling } from '../../src/ingest/html/names.ts';
import { unitsOf } from '../../src/ingest/text/units.ts';

const pieces = fc.array(fc.string({ unit: fc.constantFrom('a', '中'), maxLength: 12 }), {
  size: 'max',
  maxLength: 400,
});

describe('what is kept by spelling', () => {
  test('is what is said of the piece, whatever came before and was forgotten', () => {
    fc.assert(
      fc.property(pieces, (pieces) => {
        const known = keptBySpelling(4, 10, (piece) => ({ piece }));
        for (const piece of pieces) {
          const page = `<${piece}>`;
          expect(known(page, unitsOf(page), 1, 1 + piece.length)).toEqual({ piece });
        }
      }),
    );
  });

  test('is the very same for a piece that comes again, unless it is too long to come again', () => {
    const known = keptBySpelling(4, 10, (piece) => ({ piece }));
    const of = (piece: string) => known(piece, unitsOf(piece), 0, piece.length);
    expect(of('entry')).toBe(of('entry'));
    expect(of('')).toBe(of(''));
    expect(of('post-12345-x')).not.toBe(of('post-12345-x'));
  });
});

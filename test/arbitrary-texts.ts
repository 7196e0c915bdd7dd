import fc from 'fast-check';

const SURROGATES = { from: 0xd800, count: 0x800 };

/**
 * Any sign of Unicode, as a unit of `fc.string`. That of fast-check (`binary`) first makes a table of all there are, seconds of the
 * processor and a hundred megabytes; all its addresses want that too.
 */
export const anySign: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0x10_ff_ff - SURROGATES.count })
  .map((index) => String.fromCodePoint(index < SURROGATES.from ? index : index + SURROGATES.count));

const escaped = anySign.map((sign) => {
  const encoded = encodeURIComponent(sign);
  return encoded === sign ? `%${sign.charCodeAt(0).toString(16)}` : encoded;
});

function partOf(signs: string): fc.Arbitrary<string> {
  const plain = `abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789${signs}`.split('');
  const unit = fc.oneof({ weight: 10, arbitrary: fc.constantFrom(...plain) }, { weight: 1, arbitrary: escaped });
  return fc.string({ unit });
}

const SEGMENT = "-._~!$&'()*+,;=:@";
const path = fc.array(partOf(SEGMENT)).map((segments) => segments.map((segment) => `/${segment}`).join(''));
const mark = (sign: string) =>
  fc.option(
    partOf(`${SEGMENT}/?`).map((text) => sign + text),
    { nil: '' },
  );

/** An address on the web, with or without a query and a fragment. */
export const arbitraryAddress: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('http', 'https'), fc.domain(), path, mark('?'), mark('#'))
  .map(([scheme, host, ...rest]) => `${scheme}://${host}${rest.join('')}`);

import { expect, test } from 'vitest';
import { readFeedDocument } from '../../src/sources/feed/document.ts';
import { timed } from '../ingest/timed.ts';

const atom = (title: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>Fine</title><id>1</id></entry><entry><title>${title}</title><id>2</id></entry></feed>`;

test.each(['<a ', '<a b="', '<a "> "', '<a>', '<![CDATA[', '<!--', '<!', '<'])(
  'a title of %j over and over, which nobody ends, holds nothing up',
  (piece) => {
    const whole = atom(piece.repeat(200_000 / piece.length));
    const text = whole.slice(0, whole.lastIndexOf('</title>'));
    const { result, seconds } = timed(() => readFeedDocument(text, 'https://site.example/feed'));
    expect(seconds).toBeLessThan(2);
    if (result) expect(result.items.length).toBeLessThanOrEqual(2);
  },
);

test('what only looks like tags without end, in CDATA and comments, is read as it stands', () => {
  const text = atom('<![CDATA[if a < b and <i>c</i> <d "]]>').replace('<entry>', '<!-- <x " < --><entry>');
  const titles = readFeedDocument(text, 'https://site.example/feed')?.items.map(({ title }) => title);
  expect(titles?.[0]).toBe('Fine');
  expect(titles?.[1]).toMatch(/^if a &lt; b/);
});

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

const entry = (inner: string) =>
  readFeedDocument(
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/"><title>T</title><entry><title>One</title>${inner}</entry></feed>`,
    'https://site.example/feed',
  )?.items[0];

test('a film of YouTube has the picture that its feed shows of it', () => {
  const film = entry(
    '<id>yt:video:nightTrain1</id><yt:videoId>nightTrain1</yt:videoId><media:group><media:content url="https://www.youtube.com/v/nightTrain1?version=3" type="application/x-shockwave-flash" width="640" height="390"/><media:thumbnail url="https://i1.ytimg.com/vi/nightTrain1/hqdefault.jpg" width="480" height="360"/><media:description>All night.</media:description></media:group>',
  );
  expect(film?.media).toEqual([
    { kind: 'image', url: 'https://i1.ytimg.com/vi/nightTrain1/hqdefault.jpg' },
    { kind: 'frame', url: 'https://www.youtube.com/embed/nightTrain1' },
  ]);
});

test('an entry of Atom whose link is empty, or that has none, is at another of its links, or at the address that it is called', () => {
  const link = (inner: string) => entry(inner)?.link;
  expect(link('<id>https://site.example/one</id><link href=""/>')).toBe('https://site.example/one');
  expect(link('<id>https://site.example/one</id>')).toBe('https://site.example/one');
  expect(link('<id>1</id><link href=""/><link href="/two"/>')).toBe('https://site.example/two');
  expect(link('<id>https://site.example/one</id><link href="/two"/>')).toBe('https://site.example/two');
  expect(link('<id>urn:one</id><link href=""/>')).toBeUndefined();
  expect(link('<id>one</id>')).toBeUndefined();
});

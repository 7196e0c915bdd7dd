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

test('an item whose title ends with where it is from, as in Google News, is called without that, and is by it', () => {
  const found = (title: string, inner = '<source url="https://coast.example">The Coast &amp; Sea</source>') =>
    readFeedDocument(
      `<rss version="2.0"><channel><title>T</title><item><title>${title}</title>${inner}</item></channel></rss>`,
      'https://site.example/feed',
    )?.items.map((item) => [item.title, item.authors])[0];
  expect(found('Ferries run all winter - The Coast &amp; Sea')).toEqual([
    'Ferries run all winter',
    ['The Coast & Sea'],
  ]);
  expect(found('Ferries run all winter')).toEqual(['Ferries run all winter', []]);
  expect(found('The Coast &amp; Sea')).toEqual(['The Coast & Sea', []]);
  expect(found('Ferries - The Coast', '')).toEqual(['Ferries - The Coast', []]);
  expect(found('Ferries - T', '<author>Ada</author><source url="https://t.example">T</source>')).toEqual([
    'Ferries',
    ['Ada'],
  ]);
});

test('a text that only repeats title and source, and how others call the same, as in Google News, is none', () => {
  const body = (text: string) =>
    readFeedDocument(
      `<rss version="2.0"><channel><title>T</title><item><title>Ferries run - The Coast</title><description><![CDATA[${text}]]></description><source url="https://coast.example">The Coast</source></item></channel></rss>`,
      'https://site.example/feed',
    )?.items[0]?.body;
  const told = (title: string, by: string) =>
    `<a href="https://news.example/1" target="_blank">${title}</a>&nbsp;&nbsp;<font color="#6f6f6f">${by}</font>`;
  expect(body(told('Ferries run', 'The Coast'))).toBe('');
  expect(body(`<ol><li>${told('Ferries run', 'The Coast')}</li><li>${told('Boats again', 'Sea')}</li></ol>`)).toBe('');
  expect(body('<p>Ferries run all winter.</p>')).toBe('<p>Ferries run all winter.</p>');
});

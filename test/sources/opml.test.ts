import { expect, it } from 'vitest';
import { formatOpml, readOpml } from '../../src/sources/feed/opml.ts';

const FEEDS = [
  { url: 'https://example.org/feed', name: 'Tea & "Coffee"', tags: ['Drinks', 'Asia'] },
  { url: 'https://example.com/rss', name: 'Trains', tags: [] },
];

it('feeds that were exported are imported as they were', () => {
  expect(readOpml(formatOpml(FEEDS))).toEqual(FEEDS);
});

it('names and passwords of feeds are not handed on', () => {
  expect(formatOpml([{ url: 'https://ada:secret@example.org/feed', tags: [] }])).not.toContain('secret@');
});

it('folders become tags, a feed in two folders is one feed, and what is no feed is left out', () => {
  const text = `<?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
    <outline text="News"><outline text="World"><outline type="rss" text="A" xmlUrl="https://a.example/feed"/></outline></outline>
    <outline title="Later"><outline title="A again" xmlUrl="feed://a.example/feed"/><outline text="A" xmlUrl="https://a.example/feed"/></outline>
    <outline text="A bookmark" type="link" url="https://example.org/"/></body></opml>`;
  expect(readOpml(text)).toEqual([
    { url: 'https://a.example/feed', name: 'A', tags: ['News', 'World', 'Later'] },
    { url: 'http://a.example/feed', name: 'A again', tags: ['Later'] },
  ]);
});

it('a broken file is read as far as it can be, and another file is none', () => {
  const broken = '<opml version="2.0"><body><outline text="Q&A" xmlUrl="https://a.example/?a=1&b=2"><outline text="B"';
  expect(readOpml(broken)).toMatchObject([{ url: 'https://a.example/?a=1&b=2', name: 'Q&A' }]);
  expect(readOpml('<html><body></body></html>')).toBeUndefined();
  expect(readOpml('')).toBeUndefined();
});

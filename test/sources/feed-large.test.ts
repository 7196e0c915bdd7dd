import { expect, test } from 'vitest';
import { decodePage } from '../../src/ingest/page/encoding.ts';
import { feedSource } from '../../src/sources/feed/feed.ts';
import type { Answer, Fetcher } from '../../src/sources/fetch/fetch.ts';
import { rss } from './awkward-feeds/documents.ts';

const URL = 'https://example.org/feed';

/** A web where a feed is all there is. */
function fetcherOf(feed: string): Fetcher {
  const answer: Answer = { status: 200, header: () => undefined, body: Buffer.from(feed), url: URL, lasting: URL };
  return { get: async () => answer, close: async () => {} };
}

test('of the feed of a whole archive the newest 2,000 items are read, although it begins with the oldest', async () => {
  const day = (at: number) => new Date(Date.UTC(2000, 0, 1) + at * 86_400_000);
  const items = Array.from(
    { length: 2_500 },
    (_, at) => `<item><title>Day ${at}</title><guid>${at}</guid><pubDate>${day(at).toUTCString()}</pubDate></item>`,
  );
  const ports = { fetcher: fetcherOf(rss(items.join(''))), decode: decodePage };
  const titles: string[] = [];
  for await (const event of feedSource('feed', URL, { interval: 60_000 }, ports).read({ now: day(9_000).getTime() }))
    if (event.kind === 'post')
      titles.push(/^title: "(.*)"$/m.exec(Buffer.from(event.post.bytes).toString())?.[1] ?? '');
  expect(titles).toHaveLength(2_000);
  expect(titles).toContain('Day 2499');
  expect(titles).not.toContain('Day 499');
});

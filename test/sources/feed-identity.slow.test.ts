import { afterEach, beforeEach, expect, test } from 'vitest';
import { rss } from './awkward-feeds/documents.ts';
import { type FeedWorld, openFeedWorld } from './feed-world.ts';

let world: FeedWorld;
beforeEach(async () => {
  world = await openFeedWorld();
});
afterEach(() => world.close());

const listed = (guid: string, { title = 'Bread', day = 23, text = 'The ovens are lit at two.' } = {}) =>
  `<item><title>${title}</title><link>https://example.org/bread</link><guid isPermaLink="false">${guid}</guid><pubDate>${day} Nov 2026 10:00:00 GMT</pubDate><description>${text}</description></item>`;

test('an item that is listed twice, under two names, is one, and keeps its address in whatever order they come', async () => {
  const read = world.reader('/feed');
  world.pages.set('/feed', rss(listed('1') + listed('2')));
  const first = await read();
  expect(first.articles.map(({ title, url }) => [title, url])).toEqual([['Bread', 'https://example.org/bread']]);
  world.pages.set('/feed', rss(listed('2') + listed('1')));
  expect(await read()).toMatchObject({ paths: first.paths, articles: [{ id: first.articles[0]?.id }] });
});

test('items of one address that differ in title, date or text stay items of their own', async () => {
  world.pages.set(
    '/feed',
    rss(listed('1') + listed('2', { title: 'Rye' }) + listed('3', { day: 24 }) + listed('4', { text: 'Rye is out.' })),
  );
  const { articles } = await world.reader('/feed')();
  expect(articles.map(({ url }) => url)).toEqual([null, null, null, null]);
  expect(new Set(articles.map(({ id }) => id)).size).toBe(4);
});

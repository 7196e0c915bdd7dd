import { afterEach, beforeEach, expect, test } from 'vitest';
import { rss } from './awkward-feeds/documents.ts';
import { type FeedWorld, openFeedWorld } from './feed-world.ts';

let world: FeedWorld;
beforeEach(async () => {
  world = await openFeedWorld();
});
afterEach(() => world.close());

const listed = (guid: string, { title = 'Bread', day = 23, text = 'The ovens are lit at two.', picture = '' } = {}) =>
  `<item><title>${title}</title><link>https://example.org/bread</link><guid isPermaLink="false">${guid}</guid><pubDate>${day} Nov 2026 10:00:00 GMT</pubDate><description>${text}</description>${picture && `<enclosure url="https://example.org/${picture}.jpg" type="image/jpeg"/>`}</item>`;

test('an item that is listed twice, under two names, is one, and keeps its address in whatever order they come', async () => {
  const read = world.reader('/feed');
  world.pages.set('/feed', rss(listed('1') + listed('2')));
  const first = await read();
  expect(first.articles.map(({ title, url }) => [title, url])).toEqual([['Bread', 'https://example.org/bread']]);
  world.pages.set('/feed', rss(listed('2') + listed('1')));
  expect(await read()).toMatchObject({ paths: first.paths, articles: [{ id: first.articles[0]?.id }] });
});

test('items of one address that differ in title, date, text or picture stay items of their own', async () => {
  world.pages.set(
    '/feed',
    rss(
      listed('1') +
        listed('2', { title: 'Rye' }) +
        listed('3', { day: 24 }) +
        listed('4', { text: 'Rye is out.' }) +
        listed('5', { picture: 'rye' }),
    ),
  );
  const { articles } = await world.reader('/feed')();
  expect(articles.map(({ url }) => url)).toEqual([null, null, null, null, null]);
  expect(new Set(articles.map(({ id }) => id)).size).toBe(5);
});

test('who wrote an item of RSS is told by Atom too, and an address is nobody', async () => {
  const by = (guid: string, author: string) => listed(guid, { title: guid }).replace('</item>', `${author}</item>`);
  const authors = [
    '<a10:author><a10:name>Ann Lee</a10:name><a10:email>ann@example.org</a10:email></a10:author>',
    '<dc:creator>https://example.org/people/7</dc:creator>',
  ];
  const feed = rss(authors.map((author, at) => by(String(at), author)).join(''));
  world.pages.set('/feed', feed.replace('<rss', '<rss xmlns:a10="http://www.w3.org/2005/Atom"'));
  expect((await world.reader('/feed')()).articles.map(({ author }) => author)).toEqual(['Ann Lee', null]);
});

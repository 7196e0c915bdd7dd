import { load } from 'cheerio';
import { parseFeed } from 'feedsmith';
import type { Hono } from 'hono';
import { beforeEach, expect, test } from 'vitest';
import { loadI18n } from '../../src/i18n.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import { keys } from '../../src/store/keys.ts';
import { openStore } from '../../src/store/store.ts';
import { webApp } from '../../src/web/web-app.ts';
import { realRedis } from '../redis.ts';
import { anArticle, publish } from '../store/an-article.ts';

const NOW = Date.parse('2026-11-22T09:30:00Z');
const HOUR = 3_600_000;
const COAST = `/feed/${tagIdOf('Coast')}.xml`;
const i18n = loadI18n(new URL('../../locales/', import.meta.url), 'en');
const served = realRedis();
const appAt = (publicUrl: string, store = served.store): Hono => {
  const pages = { i18n, now: () => NOW, bot: 'GazetteBot', locale: 'en', timezone: 'UTC' };
  return webApp({ health: async () => ({}), pages: { ...pages, store, publicUrl } });
};
let app: Hono;

beforeEach(() => {
  app = appAt('https://news.example/gazette');
});

async function feedAt(path: string, language = '*') {
  const answer = await app.request(path, { headers: { 'accept-language': language } });
  const xml = await answer.text();
  // What readers' programs make of it.
  if (answer.ok) expect(parseFeed(xml).format).toBe('atom');
  const $ = load(xml, { xml: true });
  return { answer, $, feed: $('feed') };
}

test('a feed is Atom as RFC 4287 has it: each text once, dates of RFC 3339, absolute addresses, its own language', async () => {
  const about = { language: 'ar', title: 'بحر <b>', author: 'Ada & Bea', tags: ['Coast', 'A "b"'] };
  const id = await publish(served.store, 'old', NOW - HOUR, about);
  await publish(served.store, 'new', NOW, { url: null, date: NOW - 90 * HOUR });
  await publish(served.store, 'to come', NOW + 1);
  const { answer, $, feed } = await feedAt(COAST);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/atom+xml;charset=utf-8');
  expect($.root().children()).toHaveLength(1);
  expect([feed.attr('xmlns'), feed.attr('xml:lang')]).toEqual(['http://www.w3.org/2005/Atom', 'en']);
  // 4.1.1: exactly one each; an author where an entry might have none.
  for (const name of ['id', 'title', 'updated', 'author']) expect(feed.children(name), name).toHaveLength(1);
  expect(feed.children('link[rel=self]').attr('href')).toBe(`https://news.example/gazette${COAST}`);
  expect(feed.children('link[rel=alternate]').attr('href')).toBe(
    `https://news.example/gazette/tag/${tagIdOf('Coast')}`,
  );
  expect(feed.children('updated').text()).toBe('2026-11-22T09:30:00.000Z');
  const entries = feed.children('entry').toArray();
  expect(entries.map((entry) => $(entry).children('title').text())).toEqual(['new', 'بحر <b>']);
  for (const entry of entries) {
    for (const name of ['id', 'title', 'updated', 'published', 'content', 'summary', 'link[rel=alternate]'])
      expect($(entry).children(name), name).toHaveLength(1);
    expect($(entry).children('id').text()).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    for (const link of $(entry).find('link').toArray()) expect($(link).attr('href')).toMatch(/^https:\/\//);
  }
  expect(new Set(entries.map((entry) => $(entry).children('id').text())).size).toBe(2);
  const old = $(entries[1] ?? '');
  expect(old.attr('xml:lang')).toBe('ar');
  expect(old.find('author name').text()).toBe('Ada & Bea');
  expect(old.children('link[rel=alternate]').attr('href')).toBe(`https://news.example/gazette/a/${id}`);
  expect(old.children('link[rel=via]').attr('href')).toBe('https://news.example/old');
  expect(
    old
      .children('category')
      .toArray()
      .map((one) => $(one).attr('term')),
  ).toEqual(['Coast', 'A "b"']);
  expect(old.children('content').attr('type')).toBe('html');
  expect(old.children('content').text()).toContain('<p>Words about old.</p>');
});

test('an article as long as a book stands in a feed with its summary and its page; the others are whole', async () => {
  const page = {
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, text: 'Words and words. '.repeat(200) }],
  };
  await publish(served.store, 'long', NOW - HOUR, { blocks: Array(58).fill(page) });
  await publish(served.store, 'a book', NOW, { blocks: Array(59).fill(page) });
  const { $, feed } = await feedAt(COAST);
  const entries = feed.children('entry').toArray();
  expect(entries.map((entry) => $(entry).children('title').text())).toEqual(['a book', 'long']);
  const [book = '', long = ''] = entries;
  expect($(book).children('content')).toHaveLength(0);
  expect($(book).children('summary').text()).toBe('All about a book.');
  expect($(book).children('link[rel=alternate]').attr('href')).toMatch(/\/a\/[\w-]{11}$/);
  expect($(long).children('content').text().match(/<p>/g)).toHaveLength(59);
});

test('our words in a feed are in the language of its reader, and names of articles outlast a move', async () => {
  await publish(served.store, 'a', NOW);
  const german = await feedAt(COAST, 'de');
  expect(german.feed.attr('xml:lang')).toBe('de');
  expect(german.feed.find('content').text()).toContain(i18n.in('de')('button-original'));
  app = appAt('https://elsewhere.example');
  const english = await feedAt(COAST);
  expect(english.$('feed > id').text()).toBe(`https://elsewhere.example${COAST}`);
  expect(english.feed.find('entry > id').text()).toBe(german.feed.find('entry > id').text());
});

test('who has a feed is told so by tag or date, until something came, changed or went', async () => {
  await publish(served.store, 'first', NOW - 3 * HOUR);
  let answer = await app.request(COAST);
  const states: string[] = [];
  const changed = async () => {
    const etag = answer.headers.get('etag') ?? '';
    const now = await app.request(COAST, { headers: { 'if-none-match': etag } });
    if (now.status === 200) answer = now;
    else expect(await now.text()).toBe('');
    states.push(`${now.status}`);
  };
  await changed();
  const since = { headers: { 'if-modified-since': answer.headers.get('last-modified') ?? '' } };
  expect(since.headers['if-modified-since']).toBe('Sun, 22 Nov 2026 06:30:00 GMT');
  expect((await app.request(COAST, since)).status).toBe(304);
  expect((await app.request(COAST, { headers: { ...since.headers, 'if-none-match': '"x"' } })).status).toBe(200);
  // Published long ago, it came only now.
  const late = await publish(served.store, 'late', NOW - 2 * HOUR, { date: 0 });
  await changed();
  expect((await app.request(COAST, since)).status).toBe(200);
  await changed();
  const corrected = anArticle('late', { date: 0, summary: 'Corrected.' });
  await served.store.articles.put(corrected, { available: NOW, ingested: NOW, hash: 'other' });
  await changed();
  expect(answer.headers.get('last-modified')).toBe('Sun, 22 Nov 2026 09:30:00 GMT');
  await served.store.articles.withdraw(late);
  await changed();
  expect(states).toEqual(['304', '200', '304', '200', '200']);
});

test('there is a feed of everything, an empty one of a tag whose articles are gone, and none of a tag that never was', async () => {
  const gone = await publish(served.store, 'gone', NOW, { tags: ['Gone'] });
  await publish(served.store, 'here', NOW);
  expect((await feedAt('/feed/all.xml')).feed.find('entry > title').text()).toContain('here');
  await served.store.articles.withdraw(gone);
  const { answer, feed } = await feedAt(`/feed/${tagIdOf('Gone')}.xml`);
  expect([answer.status, feed.children('entry').length, feed.children('updated').text()]).toEqual([
    200,
    0,
    '1970-01-01T00:00:00.000Z',
  ]);
  for (const path of [`/feed/${tagIdOf('Never')}.xml`, '/feed/x.xml', '/feed/all', '/feed/'])
    expect((await app.request(path)).status, path).toBe(404);
});

test.each([
  ['head that is torn', 'head', '{"torn'],
  ['text that is torn', 'body', 'torn'],
])('an article with a %s keeps no other from a feed, and is named', async (_, field, value) => {
  const told: string[] = [];
  const damaged = (what: string) => void told.push(what);
  app = appAt('https://news.example', openStore(served.connect(), { messagesPerSecond: 1_000, damaged }));
  await publish(served.store, 'Harbour', NOW - HOUR);
  const pier = await publish(served.store, 'Pier', NOW);
  await served.redis.hset(keys.article(pier), field, value);
  const { answer, $, feed } = await feedAt(COAST);
  expect(answer.status).toBe(200);
  expect(
    feed
      .find('entry > title')
      .map((_, title) => $(title).text())
      .get(),
  ).toEqual(['Harbour']);
  expect(told).toEqual([expect.stringContaining(`${keys.article(pier)}, field ${field},`)]);
});

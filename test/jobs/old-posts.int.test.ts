import { beforeEach, expect, test } from 'vitest';
import { ingestPosts } from '../../src/ingest/ingest.ts';
import { ingestSource } from '../../src/jobs/ingest-sources.ts';
import { removeExpired } from '../../src/jobs/retention.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import type { Source } from '../../src/sources/source.ts';
import { keys } from '../../src/store/keys.ts';
import { realRedis } from '../redis.ts';
import { keyOf, subscribe } from '../store/an-article.ts';

const real = realRedis();
const DAY = 86_400_000;
const BEGUN = Date.parse('2026-01-10T12:00:00Z');
const LATER = BEGUN + 100 * DAY;
const ann = keyOf(1);
const silent = { info() {}, warn() {}, error() {} } as never;

interface Written {
  title?: string;
  date?: number;
  from?: string;
  text?: string;
  /** When the file was written. */
  modified?: number;
}

/** Reads a source of these posts, by path. */
async function read(now: number, posts: Record<string, Written>) {
  const source: Source = {
    name: 'posts',
    async *read() {
      for (const [path, { date, from, text = 'The harbour woke.', modified = BEGUN, ...rest }] of Object.entries(
        posts,
      )) {
        const { title = path.replace(/^.*\/|\.md$/g, '') } = rest;
        const front = [
          'tags: [Coast]',
          ...(date === undefined ? [] : [`date: ${new Date(date).toISOString()}`]),
          ...(from === undefined ? [] : [`from: ${from}`]),
        ];
        const bytes = Buffer.from(`---\ntitle: ${title}\n${front.join('\n')}\n---\n<p>${text}</p>\n`);
        yield { kind: 'post', post: { source: 'posts', path, modified, bytes } };
      }
      yield { kind: 'complete', paths: new Set(Object.keys(posts)) };
    },
  };
  return ingestSource({ store: real.store, ingest: ingestPosts, log: silent, now: () => now }, source);
}

/** What is new to a reader whom an edition served a day before. */
async function news(now: number): Promise<string[]> {
  await subscribe(real.store, ann);
  await real.store.offers.advance(ann, tagIdOf('Coast'), now - DAY);
  const offers = await real.store.candidates(ann, now);
  return offers.flatMap(({ articles }) => articles.map(({ title }) => title));
}

const expire = () => removeExpired(real.store.articles, 60, LATER);
const old = { date: BEGUN - DAY };

beforeEach(async () => {
  await read(BEGUN - DAY, {});
});

test('posts whose articles retention has removed are no news when all of them are edited', async () => {
  const posts = { 'Pier.md': old, 'Quay.md': {}, 'Square.md': { ...old, from: 'https://news.example/square' } };
  await read(BEGUN, posts);
  expect(await expire()).toBe(3);
  // A month later it is not known any more since when they could be had.
  for (const key of await real.redis.keys('gazette:withdrawn:*')) await real.redis.del(key);
  const edited = Object.entries(posts).map(([path, post]) => [path, { ...post, text: 'Anew.', modified: LATER }]);
  expect(await read(LATER, Object.fromEntries(edited))).toMatchObject({ new: 3 });
  expect(await news(LATER)).toEqual([]);
  expect(await real.store.articles.count()).toBe(3);
});

test('nor when they are renamed', async () => {
  await read(BEGUN, { 'Pier.md': old, 'Quay.md': { date: BEGUN } });
  await expire();
  for (const key of await real.redis.keys('gazette:withdrawn:*')) await real.redis.del(key);
  expect(await read(LATER, { 'sea/Pier.md': { ...old, modified: LATER }, 'Quay.md': { date: BEGUN } })).toMatchObject({
    new: 1,
    unchanged: 1,
  });
  expect(await news(LATER)).toEqual([]);
});

test('nor are they when they are renamed and edited at once, as when an archive is put in order', async () => {
  const archive = { date: LATER - 300 * DAY };
  await read(BEGUN - DAY, {});
  await read(BEGUN, { 'Pier.md': { ...archive, title: 'Pier' }, 'Quay.md': { ...archive, title: 'Quay' } });
  const moved = {
    'sea/Pier.md': { ...archive, title: 'Pier', text: 'Anew.' },
    'sea/Quay.md': { ...archive, title: 'Quay', text: 'Anew.' },
  };
  expect(await read(LATER, { ...moved, 'sea/Port.md': { ...archive, title: 'Port' } })).toMatchObject({ new: 3 });
  // Dated back, and never here before.
  expect(await news(LATER)).toEqual(['Port']);
  expect(await real.store.articles.count()).toBe(3);
});

test('nor are posts whose site has moved to another domain, whether their articles are there or not', async () => {
  const at = (site: string) => ({
    'Pier.md': { ...old, from: `https://${site}/pier` },
    'Quay.md': { date: LATER - 20 * DAY, from: `https://${site}/quay` },
  });
  const [before, after] = [at('old.example'), at('new.example')];
  await read(BEGUN, { 'Pier.md': before['Pier.md'] });
  await read(LATER - 20 * DAY, before);
  expect(await expire()).toBe(1);
  expect(await read(LATER, after)).toMatchObject({ new: 2 });
  expect(await news(LATER)).toEqual([]);
  expect(await real.store.articles.count()).toBe(2);
});

test.for([
  { named: 'renamed twice', places: ['pier.md', 'sea/pier.md', 'sea/shore/pier.md'], site: () => undefined },
  { named: 'given another address twice', places: ['pier.md'], site: (n: number) => `https://news.example/${n}` },
])('nor is what is $named to whoever had it at once; whoever had not has it', async ({ places, site }) => {
  const at = (n: number) => {
    const from = site(n);
    return { [places[n] ?? 'pier.md']: { title: 'Pier', date: BEGUN, ...(from !== undefined && { from }) } };
  };
  const served = async (cursor: number) => {
    await subscribe(real.store, ann);
    await real.redis.hset(keys.cursors(ann), tagIdOf('Coast'), cursor);
    return (await real.store.candidates(ann, BEGUN + DAY)).flatMap(({ articles }) =>
      articles.map(({ title }) => title),
    );
  };
  await read(BEGUN, at(0));
  for (const [n, hours] of [1, 2].entries()) {
    await read(BEGUN + hours * 3_600_000, at(n + 1));
    expect(await real.store.articles.count()).toBe(1);
    expect(await served(BEGUN + 40_000)).toEqual([]);
    expect(await served(BEGUN)).toEqual([]);
    expect(await served(BEGUN - 1)).toEqual(['Pier']);
  }
});

test('nor is a post to who had it whose headline is written anew, and its address with it', async () => {
  const text = `The ferry between the islands ran aground at noon on the sandbank off the pier with 214 people on board.
    Nobody was hurt, the coast guard said, and tugs took all of them to the harbour in the afternoon.`;
  const called = (title: string, more = '') => ({
    'item.md': { title, date: BEGUN, text: text + more, from: `https://news.example/${title.replaceAll(' ', '-')}` },
  });
  await read(BEGUN, called('Ferry runs aground off the pier'));
  expect(await read(BEGUN + DAY, called('All 214 are safe', ' It was foggy.'))).toMatchObject({ new: 1 });
  expect(await news(BEGUN + 2 * DAY)).toEqual([]);
  expect(await real.store.articles.count()).toBe(1);
});

test('a file that holds another text each day is news each day, also after a long silence', async () => {
  const today = (now: number) => ({ 'today.md': { date: now, from: `https://news.example/${now}` } });
  await read(BEGUN, today(BEGUN));
  await read(BEGUN + DAY, today(BEGUN + DAY));
  expect(await news(BEGUN + DAY)).toEqual(['today']);
  await expire();
  await read(LATER, today(LATER));
  expect(await news(LATER)).toEqual(['today']);
});

test('nor is a file taken for what it held that morning where its date names the day alone', async () => {
  const latest = (title: string) => ({ 'latest.md': { ...old, title, from: `https://news.example/${title}` } });
  await read(BEGUN - DAY / 2, latest('Morning'));
  await read(BEGUN + DAY, latest('Evening'));
  expect(await news(BEGUN + DAY)).toEqual(['Evening']);
});

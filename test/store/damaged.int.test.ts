import { beforeEach, describe, expect, test } from 'vitest';
import { backupLines } from '../../src/cli/backup-lines.ts';
import { restoreLines } from '../../src/cli/restore-lines.ts';
import { ingestPosts } from '../../src/ingest/ingest.ts';
import { deliverBatch } from '../../src/jobs/deliver-digests.ts';
import { ingestSource } from '../../src/jobs/ingest-sources.ts';
import { planDue } from '../../src/jobs/plan-digests.ts';
import { removeExpired } from '../../src/jobs/retention.ts';
import { articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import type { Source } from '../../src/sources/source.ts';
import { keys } from '../../src/store/keys.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { collected } from '../cli/backup-lines.ts';
import { aHouse } from '../jobs/a-house.ts';
import { owe, publish } from './an-article.ts';

const house = aHouse();
const DAY = 86_400_000;
const EDITION = Date.now();
const coast = tagIdOf('Coast');
const silent = { info() {}, warn() {}, error() {} } as never;

let store: Store;
let told: string[];
beforeEach(() => {
  told = [];
  const damaged = (what: string) => void (told.includes(what) || told.push(what));
  store = openStore(house.connect(), { messagesPerSecond: 1_000, damaged });
});

/** Plans and delivers what is due; gives what was planned. */
async function serve(): Promise<number> {
  let planned = 0;
  const addBatches = async (batches: readonly { due: Parameters<typeof deliverBatch>[1] }[]) => {
    for (const { due } of batches) {
      planned += due.length;
      await deliverBatch(house.batchPorts({ store }), due);
    }
  };
  await planDue({ store, addBatches, log: silent }, EDITION + 1_000);
  return planned;
}

async function readersDue(count: number) {
  const readers = await house.readers(count);
  for (const key of readers) await owe(store, key, EDITION);
  return readers;
}

describe.each([
  ['no JSON', (key: string) => house.redis.hset(key, 'head', '{"torn')],
  ['of another shape', (key: string) => house.redis.hset(key, 'head', '{"title":7}')],
  ['no hash', (key: string) => house.redis.del(key).then(() => house.redis.set(key, 'torn'))],
])('an article that is %s', (_, damage) => {
  const key = keys.article(articleIdOf('Pier'));

  test('keeps no reader from the others, is named, and goes when its time is over', async () => {
    const readers = await readersDue(3);
    for (const name of ['Harbour', 'Pier', 'Quay']) await publish(store, name, EDITION - 1_000);
    await damage(key);
    expect(await serve()).toBe(3);
    expect(await house.counts(readers)).toEqual([1, 1, 1]);
    const [first] = await house.written(readers[0]!);
    expect(first?.text).toMatch(/Harbour[\s\S]*Quay|Quay[\s\S]*Harbour/);
    const newest = await store.articles.newest(coast, EDITION, 10);
    expect(newest.map(({ title }) => title).sort()).toEqual(['Harbour', 'Quay']);
    expect(await store.search.find('quay', EDITION)).toHaveLength(1);
    expect(told).toEqual([expect.stringMatching(/^gazette:article:.* in Redis is damaged: /)]);

    expect(await removeExpired(store.articles, 1, EDITION + 2 * DAY)).toBe(3);
    expect(await house.redis.keys('gazette:article:*')).toEqual([]);
  });
});

/** A source of one post. */
const aSource: Source = {
  name: 'posts',
  async *read() {
    for (const title of ['Pier', 'Quay']) {
      const bytes = Buffer.from(`---\ntitle: ${title}\ntags: [Coast]\n---\n<p>Words about the ${title}.</p>\n`);
      yield { kind: 'post', post: { source: 'posts', path: `${title}.md`, modified: EDITION - DAY, bytes } };
    }
    yield { kind: 'complete', paths: new Set(['Pier.md', 'Quay.md']) };
  },
  watch: () => ({ close() {} }),
};
const read = () => ingestSource({ store, ingest: ingestPosts, log: silent, now: () => EDITION }, aSource);
const titles = async () => (await store.articles.newest(null, EDITION, 10)).map(({ title }) => title).sort();

async function backup() {
  const left: string[] = [];
  const lines = await collected(backupLines({ store, left: (what) => left.push(what), progress() {} }));
  return { lines, left };
}

test.each(['damaged', 'deleted as the words advise'])(
  'an article that is %s is had again from a backup',
  async (how) => {
    await read();
    const { lines } = await backup();
    const [key] = await house.redis.keys('gazette:article:*');
    await (how === 'damaged' ? house.redis.hset(key!, 'head', '{') : house.redis.del(key!));
    expect(await titles()).toHaveLength(1);
    const numbered = async function* () {
      for (const [at, line] of lines.entries()) yield { number: at + 1, line };
    };
    const defaults = { locale: 'en', timezone: 'UTC', time: '08:00' as const };
    const ports = { store, now: () => EDITION, defaults, left() {}, progress() {} };
    expect(await restoreLines(ports, numbered())).toMatchObject({ articles: 2, unchanged: 1 });
    // Whoever read it a moment ago sees it again.
    expect(await titles()).toEqual(['Pier', 'Quay']);
  },
);

test('a backup holds all the others', async () => {
  const [ann] = await house.readers(2);
  await read();
  const [key] = await house.redis.keys('gazette:article:*');
  for (const one of [key!, keys.subscriber(ann!)]) await house.redis.del(one);
  await house.redis.set(key!, 'torn');
  await house.redis.set(keys.subscriber(ann!), 'torn');
  const { lines, left } = await backup();
  expect(lines.map(({ type }) => type)).toEqual(['header', 'article', 'subscriber', 'subscription']);
  expect(left).toHaveLength(2);
});

test('what is known of one post keeps no other from being read, and is mended', async () => {
  await read();
  await house.redis.hset(keys.posts('posts'), 'Pier.md', '{"torn');
  expect(await read()).toMatchObject({ unchanged: 2, rejected: 0 });
  expect(told).toEqual([expect.stringContaining('gazette:posts:posts, field Pier.md, in Redis is damaged')]);
  expect((await store.posts.known('posts')).size).toBe(2);
});

describe('what names no subscriber', () => {
  test('among those who are due holds up nobody, and is taken out', async () => {
    const readers = await readersDue(2);
    await publish(store, 'Harbour', EDITION - 1_000);
    await house.redis.zadd(keys.due, 5, 'nobody');
    expect(await serve()).toBe(2);
    expect(await house.counts(readers)).toEqual([1, 1]);
    expect(await house.redis.zscore(keys.due, 'nobody')).toBeNull();
    expect(told).toEqual([expect.stringContaining('nobody')]);
  });

  test('among all keeps none of them from being listed', async () => {
    const readers = await house.readers(2);
    await house.redis.sadd(keys.subscribers, 'nobody');
    expect(await store.subscribers.all()).toEqual(readers);
    expect(told).toEqual([expect.stringContaining('"nobody" names no subscriber')]);
  });
});

test('a subscriber of another kind keeps no other from being planned or counted', async () => {
  const [ann, bob] = await readersDue(2);
  await publish(store, 'Harbour', EDITION - 1_000);
  await house.redis.del(keys.subscriber(ann!));
  await house.redis.set(keys.subscriber(ann!), 'torn');
  expect(await serve()).toBe(1);
  expect(await house.counts([bob!])).toEqual([1]);
  expect(await store.subscribers.countByState()).toMatchObject({ active: 1 });
});

test('set-backs of the clock that are damaged hold up nobody, and are written anew by the next', async () => {
  const readers = await readersDue(2);
  await publish(store, 'Harbour', EDITION - 1_000);
  await store.clock.tick(EDITION);
  await house.redis.hset(keys.clock, 'setBacks', '{"torn');
  await serve();
  expect(await house.counts(readers)).toEqual([1, 1]);
  expect(told).toEqual([expect.stringContaining('gazette:clock in Redis is damaged')]);
  await store.clock.tick(EDITION - DAY);
  expect(await store.clock.setBacks()).toEqual([{ from: EDITION, to: EDITION - DAY }]);
});

test('an edition that was refused keeps no other from being listed and tried again', async () => {
  const [ann] = await house.readers(1);
  const letter = { chat: ann!, edition: EDITION, articleIds: [], reason: 'Bad Request', refusedAt: EDITION };
  await store.deadLetters.add(letter);
  await house.redis.zadd(keys.deadLetters, 1, '{"torn');
  expect(await store.deadLetters.list(10)).toEqual([letter]);
  expect(await store.deadLetters.take(ann!, EDITION)).toEqual(letter);
  expect(told).toEqual([expect.stringContaining('gazette:dead-letters in Redis is damaged')]);
});

test('another name of a tag keeps nobody from the tags', async () => {
  await publish(store, 'Harbour', EDITION - 1_000);
  await house.redis.hset(keys.tagAliases, 'sea', '{"torn');
  expect((await store.tags.all()).map(({ name }) => name)).toEqual(['Coast']);
  expect(told).toEqual([expect.stringContaining('gazette:tag-aliases in Redis is damaged')]);
});

import { beforeEach, expect, test } from 'vitest';
import { ingestPosts } from '../../src/ingest/ingest.ts';
import { ingestSource } from '../../src/jobs/ingest-sources.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import type { SubscriberKey } from '../../src/model/chat.ts';
import type { Source } from '../../src/sources/source.ts';
import { keys } from '../../src/store/keys.ts';
import type { Store } from '../../src/store/store.ts';
import { realRedis } from '../redis.ts';
import { keyOf, planAll, subscribe } from '../store/an-article.ts';

const real = realRedis();
const HOUR = 3_600_000;
const NOW = Date.parse('2026-03-10T07:00:00Z');
const [ann, bob, eve] = [keyOf(1), keyOf(2), keyOf(3)];
const silent = { info() {}, warn() {}, error() {} } as never;
const TEXT = 'The ferry ran aground on the sandbank off the pier, and the tide took her off again.';

let now: number;
beforeEach(() => {
  now = NOW;
});

interface Section {
  text?: string;
  tags?: string;
  add?: string;
  /** How many articles it holds. */
  posts?: number;
  store?: Store;
  /** Of a folder or repository, from which posts may go. */
  whole?: boolean;
}

/** Reads a section of a site, whose articles other sections may hold too. */
async function read(name: string, section: Section = {}) {
  const { text = TEXT, tags = '', add, posts = 1, store = real.store, whole = true } = section;
  const paths = Array.from({ length: posts }, (_, n) => `${name}-${n}.md`);
  const source: Source = {
    name,
    ...(add !== undefined && { options: { tags: { add: [add], drop: [], rename: [] } } }),
    async *read() {
      for (const [n, path] of paths.entries()) {
        const head = `title: Ferry ${n}\ndate: ${new Date(NOW - HOUR).toISOString()}\ntags: [${tags}]`;
        const bytes = Buffer.from(`---\n${head}\nfrom: https://coast.example/ferry-${n}\n---\n<p>${text}</p>\n`);
        yield { kind: 'post', post: { source: name, path, modified: NOW, bytes } };
      }
      yield { kind: 'complete', ...(whole && { paths: new Set(paths) }) };
    },
  };
  return ingestSource({ store, ingest: ingestPosts, log: silent, now: () => now }, source);
}

const tagNames = async () => (await real.store.tags.all()).map(({ name, count }) => `${name} ${count}`).sort();
const tagsOf = async () => (await real.store.articles.newest(null, now, 99)).map(({ tags }) => tags.toSorted());

/** Gives the titles that an edition brings a reader now. */
async function serve(key: SubscriberKey): Promise<string[]> {
  const offers = await real.store.candidates(key, now);
  const delivery = await real.store.ledger.plan(key, await planAll(real.store, key, now, now));
  if (delivery) await real.store.ledger.settle(key, delivery, 'sent');
  return [...new Set(offers.flatMap(({ articles }) => articles.map(({ title }) => title)))];
}

test('an article that two sections of a site hold is under the tags of both, whichever is read last, and comes to nobody twice', async () => {
  await read('world', { posts: 0 });
  await read('business', { posts: 0 });
  await subscribe(real.store, ann, ['World']);
  await subscribe(real.store, bob, ['Business']);
  await subscribe(real.store, eve, ['World', 'Business']);
  now += HOUR;
  await read('world', { add: 'World' });
  now += HOUR;
  expect(await Promise.all([ann, bob, eve].map(serve))).toEqual([['Ferry 0'], [], ['Ferry 0']]);
  now += HOUR;
  expect(await read('business', { add: 'Business' })).toMatchObject({ changed: 1 });
  now += HOUR;
  expect(await Promise.all([ann, bob, eve].map(serve))).toEqual([[], ['Ferry 0'], []]);
  expect(await tagsOf()).toEqual([['Business', 'World']]);

  expect(await read('world', { add: 'World' })).toMatchObject({ unchanged: 1, changed: 0 });
  await read('world', { add: 'World', text: `${TEXT} Nobody was hurt.` });
  expect(await tagsOf()).toEqual([['Business', 'World']]);
  await read('business', { add: 'Business', text: `${TEXT} Nobody was hurt.` });
  expect(await tagsOf()).toEqual([['Business', 'World']]);
  now += HOUR;
  expect(await Promise.all([ann, bob, eve].map(serve))).toEqual([[], [], []]);
});

test('a tag goes when the source that gives it gives it no more, or has the article no more', async () => {
  await read('world', { tags: 'Sea, Tides', add: 'World' });
  await read('business', { tags: 'Sea, Trade' });
  expect(await tagNames()).toEqual(['Sea 1', 'Tides 1', 'Trade 1', 'World 1']);
  await read('world', { tags: 'Sea' });
  expect(await tagNames()).toEqual(['Sea 1', 'Trade 1']);
  // Another tells it than the one whose words it has.
  await read('business', { posts: 0 });
  expect(await tagsOf()).toEqual([['Sea']]);
  expect(await tagNames()).toEqual(['Sea 1']);
  await read('world', { tags: 'Sea, Tides', text: `${TEXT} Nobody was hurt.` });
  expect(await tagsOf()).toEqual([['Sea', 'Tides']]);
  await read('world', { posts: 0 });
  expect([await tagNames(), await tagsOf()]).toEqual([[], []]);
});

test('a list of what others wrote adds its tags to the articles, and leaves them their words', async () => {
  await read('world', { tags: 'World', text: `${TEXT} ${TEXT} ${TEXT}` });
  await read('list', { posts: 0 });
  await subscribe(real.store, ann, ['The list']);
  now += HOUR;
  expect(await read('list', { tags: 'The list', text: 'Comments' })).toMatchObject({ changed: 1 });
  expect(await tagsOf()).toEqual([['The list', 'World']]);
  const told = await real.store.articles.newest(null, now, 9);
  expect(told.map(({ source, updated }) => [source, updated])).toEqual([['world', undefined]]);
  now += HOUR;
  expect(await serve(ann)).toEqual(['Ferry 0']);
  expect(await read('list', { tags: 'The list', text: 'Comments' })).toMatchObject({ unchanged: 1 });
  await read('list', { posts: 0 });
  expect(await tagNames()).toEqual(['World 1']);
});

test('what an earlier release put under the tags of one source keeps them when another brings it', async () => {
  await read('world', { tags: 'World' });
  const [{ id } = expect.fail()] = await real.store.articles.newest(null, now, 1);
  await real.redis.hdel(keys.article(id), 'tags:world');
  await read('business', { tags: 'Business' });
  expect(await tagsOf()).toEqual([['Business', 'World']]);
});

test('two sections that are read at the same moment, by whichever processes, leave all articles under both tags', async () => {
  for (let round = 0; round < 5; round++) {
    await Promise.all([
      read('world', { tags: `World ${round}`, posts: 40 }),
      read('business', { tags: `Business ${round}`, posts: 40, store: real.openStore() }),
    ]);
    expect(new Set((await tagsOf()).map(String))).toEqual(new Set([`Business ${round},World ${round}`]));
    expect(await tagNames()).toEqual([`Business ${round} 40`, `World ${round} 40`]);
  }
});

test('the same where a process is killed in between', { timeout: 60_000 }, async () => {
  await read('world', { tags: 'World' });
  for (let commands = 6; ; commands += 2) {
    const end = await real.killedAfter(commands, (store) => read('business', { tags: 'Business', store }));
    if (end === 'ended') break;
  }
  expect(await tagsOf()).toEqual([['Business', 'World']]);
  for (let commands = 6; ; commands += 2) {
    const end = await real.killedAfter(commands, (store) => read('world', { posts: 0, store }));
    if (end === 'ended') break;
  }
  expect([await tagsOf(), await tagNames()]).toEqual([[['Business']], ['Business 1']]);
  expect(await real.redis.zcard(keys.timeline(tagIdOf('World')))).toBe(0);
});

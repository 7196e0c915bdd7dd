import { beforeEach, expect, test } from 'vitest';
import { ingestPosts } from '../../src/ingest/ingest.ts';
import { ingestSource } from '../../src/jobs/ingest-sources.ts';
import type { SubscriberKey } from '../../src/model/chat.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import type { SourceOptions } from '../../src/model/source-entry.ts';
import type { Source } from '../../src/sources/source.ts';
import type { Store } from '../../src/store/store.ts';
import { realRedis } from '../redis.ts';
import { keyOf, planAll, publish, subscribe } from '../store/an-article.ts';

const real = realRedis();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-03-10T07:00:00Z');
const [ann, bob] = [keyOf(1), keyOf(2)];
const silent = { info() {}, warn() {}, error() {} } as never;

let now: number;
let told: { tags: readonly string[]; available: number }[];
beforeEach(async () => {
  now = NOW;
  told = [];
  // So that the source is known, and the post news.
  await readSource({}, {});
  await read('Harbour');
  await subscribe(real.store, ann, ['Coast']);
  await subscribe(real.store, bob, ['Coast', 'Town']);
  now += HOUR;
  for (const key of [ann, bob]) await serve(key);
});

/** Reads a source that holds one post, with these tags, of two days before; gives how it was counted. */
function read(tags: string, { text = 'It woke.', options, store = real.store }: Reading = {}) {
  const date = new Date(NOW - 2 * DAY).toISOString();
  const bytes = Buffer.from(`---\ntitle: Pier\ndate: ${date}\ntags: [${tags}]\n---\n<p>${text}</p>\n`);
  return readSource({ store, options }, { 'pier.md': bytes });
}

interface Reading {
  text?: string;
  options?: SourceOptions | undefined;
  store?: Store;
}

function readSource({ store = real.store, options }: Reading, posts: Record<string, Buffer>) {
  const source: Source = {
    name: 'posts',
    ...(options && { options }),
    async *read() {
      for (const [path, bytes] of Object.entries(posts))
        yield { kind: 'post', post: { source: 'posts', path, modified: NOW, bytes } };
      yield { kind: 'complete', paths: new Set(Object.keys(posts)) };
    },
  };
  const arrived = async (article: (typeof told)[number]) => void told.push(article);
  return ingestSource({ store, ingest: ingestPosts, log: silent, now: () => now, arrived }, source);
}

/** Gives the titles that an edition brings a reader now. */
async function serve(key: SubscriberKey): Promise<string[]> {
  const offers = await real.store.candidates(key, now);
  const delivery = await real.store.ledger.plan(key, await planAll(real.store, key, now, now));
  if (delivery) await real.store.ledger.settle(key, delivery, 'sent');
  return [...new Set(offers.flatMap(({ articles }) => articles.map(({ title }) => title)))];
}

test('an article that gets a tag after the edition of its readers comes to them with the next, and to nobody twice', async () => {
  now += HOUR;
  expect(await read('Harbour, Coast')).toMatchObject({ changed: 1 });
  expect(told).toEqual([
    { tags: ['Harbour'], available: NOW },
    { tags: ['Harbour', 'Coast'], available: now },
  ]);
  now += DAY;
  expect([await serve(ann), await serve(bob)]).toEqual([['Pier'], ['Pier']]);
  expect(await read('Harbour, Coast, Town', { text: 'It slept.' })).toMatchObject({ changed: 1 });
  now += DAY;
  expect([await serve(ann), await serve(bob)]).toEqual([[], []]);
  // Again as it was, and corrected: its place under a tag that it has stays what it was.
  expect(await read('Harbour, Coast', { text: 'It sleeps.' })).toMatchObject({ changed: 1 });
  const carol = await subscribe(real.store, keyOf(3), ['Coast']);
  await real.store.offers.advance(carol, tagIdOf('Coast'), NOW + 3 * HOUR);
  expect(await serve(carol)).toEqual([]);
});

test.each([
  ['gets another tag', () => read('Harbour, Coast')],
  [
    'is withdrawn and comes back',
    async () => {
      await readSource({}, {});
      await read('Harbour');
    },
  ],
])('nor does what %s while its reader pauses for weeks come again after that', async (_, happens) => {
  await subscribe(real.store, ann, ['Harbour']);
  now += HOUR;
  expect(await serve(ann)).toEqual(['Pier']);
  now += HOUR;
  expect(await serve(ann)).toEqual([]);
  now += HOUR;
  await happens();
  now += 15 * DAY;
  expect(await serve(ann)).toEqual([]);
});

test('nor to who has had hundreds of others since', async () => {
  await subscribe(real.store, ann, ['Harbour']);
  now += HOUR;
  expect(await serve(ann)).toEqual(['Pier']);
  for (let edition = 0; edition < 6; edition++) {
    for (let n = 0; n < 40; n++) await publish(real.store, `Quay ${edition} ${n}`, now, { tags: ['Harbour'] });
    now += HOUR;
    expect(await serve(ann)).toHaveLength(40);
  }
  await read('Harbour, Coast');
  now += HOUR;
  expect(await serve(ann)).toEqual([]);
});

test('also where a process is killed while it puts it there', { timeout: 60_000 }, async () => {
  now += HOUR;
  for (let commands = 8; ; commands += 2) {
    const end = await real.killedAfter(commands, (store) => read('Harbour, Coast', { store }));
    // Others are served meanwhile.
    now += 1_000;
    if (end === 'ended') break;
  }
  now += DAY;
  expect([await serve(ann), await serve(bob)]).toEqual([['Pier'], ['Pier']]);
});

test('what the options of its source add to an article, and what is added to an old one, is news to nobody', async () => {
  now += HOUR;
  const options = { tags: { add: ['Coast'], drop: [], rename: [] } } as unknown as SourceOptions;
  expect(await read('Harbour', { options })).toMatchObject({ changed: 1 });
  expect(await serve(ann)).toEqual([]);
  now += 9 * DAY;
  await read('Harbour, Town', { options });
  expect(await serve(bob)).toEqual([]);
});

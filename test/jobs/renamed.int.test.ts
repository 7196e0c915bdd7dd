import { expect, test } from 'vitest';
import { ingestPosts } from '../../src/ingest/ingest.ts';
import { correctMessages } from '../../src/jobs/correct-messages.ts';
import { deliverBatch } from '../../src/jobs/deliver-digests.ts';
import { ingestSource } from '../../src/jobs/ingest-sources.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import type { Cadence } from '../../src/model/subscriber.ts';
import { detailsOf } from '../../src/playground/client.ts';
import type { Source } from '../../src/sources/source.ts';
import { publish } from '../store/an-article.ts';
import { aHouse } from './a-house.ts';

const house = aHouse();
const HOUR = 3_600_000;
const NOW = Date.now();
const silent = { info() {}, warn() {}, error() {} } as never;

/** Reads a source of one post at a time, as it lies at a path and tells an address. */
async function read(at: number, path: string, url?: string) {
  const from = url === undefined ? '' : `from: ${url}\n`;
  const date = new Date(NOW - 30 * HOUR).toISOString();
  const text = `---\ntitle: The ferry\ndate: ${date}\ntags: [Coast, Town]\n${from}---\n<p>It sails again.</p>\n`;
  const source: Source = {
    name: 'posts',
    async *read() {
      const paths = path === '' ? [] : [path];
      for (const one of paths)
        yield { kind: 'post', post: { source: 'posts', path: one, modified: at, bytes: Buffer.from(text) } };
      yield { kind: 'complete', paths: new Set(paths) };
    },
  };
  await ingestSource({ store: house.store, ingest: ingestPosts, log: silent, now: () => at }, source);
}

test.each([
  ['renamed', ['ferry.md', 'sea/ferry.md'], undefined],
  ['given another address', ['ferry.md', 'ferry.md'], ['https://a.example/ferry', 'https://b.example/ferry']],
] as const)('what was %s since it came does not come again by another of its tags', async (_, paths, urls) => {
  await read(NOW - 40 * HOUR, '');
  const [ann, ben] = await house.readers(2, ['Coast']);
  for (const key of [ann!, ben!])
    await house.store.subscribers.subscribe(key, { tagId: tagIdOf('Town'), tag: 'Town', cadence: 'weekly' });
  const deliver = (key: typeof ann, edition: number, cadences: Cadence[]) =>
    deliverBatch(house.batchPorts(), [{ key: key!, edition, cadences }]);

  await read(NOW - 20 * HOUR, paths[0], urls?.[0]);
  await deliver(ann, NOW - 10 * HOUR, ['instant', 'daily']);
  await read(NOW - 5 * HOUR, paths[1], urls?.[1]);
  for (const key of [ann, ben]) await deliver(key, NOW, ['instant', 'daily', 'weekly']);
  // Who had not had it yet has it.
  expect(await house.counts([ann!, ben!])).toEqual([1, 1]);
});

test('what was renamed is in the first digest of who subscribed right before it came, whatever came since', async () => {
  await read(NOW - 40 * HOUR, '');
  const [ann] = await house.readers(1, []);
  const began = NOW - 20 * HOUR - 60_000;
  await house.store.subscribers.subscribe(ann!, { tagId: tagIdOf('Coast'), tag: 'Coast', cadence: 'daily', began });
  await read(NOW - 20 * HOUR, 'ferry.md');
  for (const name of ['Pier', 'Quay', 'Port', 'Mole', 'Reef', 'Buoy']) await publish(house.store, name, NOW - 9 * HOUR);
  await read(NOW - 5 * HOUR, 'sea/ferry.md');
  await deliverBatch(house.batchPorts(), [{ key: ann!, edition: NOW, cadences: ['instant', 'daily'] }]);
  expect((await house.store.ledger.find(ann!, NOW))?.articleIds).toHaveLength(7);
});

test('a digest goes on to show what was renamed, and follows its corrections', async () => {
  await read(NOW - 40 * HOUR, '');
  const [ann] = await house.readers(1, ['Coast']);
  await read(NOW - HOUR, 'ferry.md');
  await deliverBatch(house.batchPorts(), [{ key: ann!, edition: NOW, cadences: ['instant', 'daily'] }]);
  const [former] = (await house.store.ledger.find(ann!, NOW))!.articleIds;
  await read(NOW, 'sea/ferry.md');
  expect(await house.store.articles.isWhole(former!)).toBe(false);
  await correctMessages(house.batchPorts(), { article: former! }, 'a run');
  const [{ id } = { id: former! }] = await house.store.articles.newest(null, Date.now(), 1);
  expect(id).not.toBe(former);
  const [digest] = await house.written(ann!);
  expect(digest?.text).toContain('The ferry');
  expect(
    detailsOf(digest!)[0]
      ?.buttons.map((button) => JSON.stringify(button))
      .join(),
  ).toContain(id);
  expect(await house.store.showings.of(id, Date.now())).toHaveLength(1);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { broadcastTo } from '../../src/delivery/broadcast.ts';
import { ingestPosts } from '../../src/ingest/ingest.ts';
import { followSources } from '../../src/jobs/follow-sources.ts';
import { openQueues, type Queues } from '../../src/jobs/queues.ts';
import { sendBroadcast } from '../../src/jobs/send-broadcast.ts';
import { startWorkers } from '../../src/jobs/workers.ts';
import { folderSource } from '../../src/sources/folder/folder.ts';
import { LIGHTHOUSE, post } from '../e2e/posts.ts';
import { keyOf } from '../store/an-article.ts';
import { aHouse } from './a-house.ts';

const house = aHouse();
const SOURCE = 'coast news';

let folder: string;
let releases: (() => Promise<unknown>)[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gz-operators-'));
  releases = [];
});
afterEach(async () => {
  for (const release of releases.reverse()) await release();
  rmSync(folder, { recursive: true });
});

/** The workers of a process of its own, which follows a folder that tells of no change by itself. */
async function start(): Promise<Queues> {
  const connection = house.connect();
  const queues = openQueues(connection);
  releases.push(() => queues.close());
  const store = house.openStore();
  const batch = house.batchPorts({ store });
  const silent = { ...folderSource(SOURCE, folder), watch: () => ({ close() {} }) };
  const followed = followSources({ store, ingest: ingestPosts, log: batch.log, now: Date.now }, [silent]);
  releases.push(() => followed.close());
  await followed.first;
  const workers = await startWorkers({
    connection,
    queues,
    store,
    log: batch.log,
    retentionDays: 0,
    batch,
    operators: {
      reload: followed.read,
      look: async () => {},
      broadcast: (id, stopping) => sendBroadcast({ ...batch, store, stopping }, id),
    },
  });
  releases.push(() => workers.close());
  return queues;
}

const begun = async (text: string) => {
  const id = await house.store.broadcasts.draft(text, keyOf(1), 'en');
  await house.store.broadcasts.begin(id, 1);
  return id;
};

describe('with the workers of two processes', () => {
  test('a message to everyone reaches each chat once, and one that Telegram refuses for a second after that', async () => {
    const readers = await house.readers(40);
    const refused = readers[17]!;
    await house.telegram.addFault({ kind: 'retry-after', chatId: Number(refused), retryAfter: 1, times: 1 });
    const [one, two] = await Promise.all([start(), start()]);
    const id = await begun('We moved');
    await Promise.all([one.sendBroadcast(id), two.sendBroadcast(id), one.sendBroadcast(id)]);
    const ended = { interval: 25 };
    await expect.poll(async () => (await house.store.broadcasts.get(id))?.state, ended).toBe('done');

    for (const reader of readers) expect((await house.written(reader)).map(({ text }) => text)).toEqual(['We moved']);
    const [first, second, ...more] = await house.sends(refused);
    expect([first?.status, second?.status, more]).toEqual([429, 200, []]);
    expect(second!.time - first!.time).toBeGreaterThanOrEqual(1_000);
    expect(await house.sends()).toHaveLength(readers.length + 1);
    expect((await house.store.broadcasts.get(id))?.counts.sent).toBe(readers.length);
  });

  test('a source is read when an operator asks for it, whoever follows it', async () => {
    const [queues] = await Promise.all([start(), start()]);
    const titles = async () => (await house.store.articles.newest(null, Date.now(), 9)).map(({ title }) => title);
    expect(await titles()).toEqual([]);
    writeFileSync(join(folder, 'light.md'), post({ title: 'The light is back', tags: ['Coast'], text: LIGHTHOUSE }));
    await queues!.reloadSource('one that nobody follows');
    await queues!.reloadSource(SOURCE);
    await expect.poll(titles, { interval: 25 }).toEqual(['The light is back']);
    await expect.poll(async () => (await house.store.sourceHealth.get(SOURCE)).failingSince).toBe(null);
    rmSync(folder, { recursive: true });
    await queues!.reloadSource(SOURCE);
    await expect.poll(async () => (await house.store.sourceHealth.get(SOURCE)).failingSince).not.toBe(null);
    mkdirSync(folder);
  });
});

test('chats that are done with take no turn and are not counted again when a broadcast is taken up again', async () => {
  const [ann, bob] = await house.readers(2);
  await house.store.subscribers.setReachable(bob!, false);
  const id = await begun('Once');
  const broadcast = (await house.store.broadcasts.get(id))!;
  const moments: string[] = [];
  const moment: typeof house.store.budget.moment = (priority) => {
    moments.push(priority);
    return house.store.budget.moment(priority);
  };
  const store = { ...house.store, budget: { ...house.store.budget, moment } };
  const ports = { ...house.batchPorts({ store }), store };
  const ends: unknown[] = [];
  for (const reader of [ann!, bob!, ann!, bob!]) ends.push(await broadcastTo(ports, broadcast, reader));
  expect(ends).toEqual(['sent', 'skipped', 'claimed', 'claimed']);
  // A moment that a busy machine lets pass is followed by one as a reply.
  expect(moments.filter((priority) => priority === 'broadcast')).toHaveLength(1);
});

test('who blocked the bot during a pause is out of reach only once that is over', async () => {
  const [ann] = await house.readers(1, ['Coast'], { state: 'paused', pausedUntil: null });
  await house.telegram.block(Number(ann));
  const id = await begun('Where are you?');
  const broadcast = (await house.store.broadcasts.get(id))!;
  const ports = { ...house.batchPorts(), store: house.store };
  expect(await broadcastTo(ports, broadcast, ann!)).toBe('gone');
  expect((await house.store.subscribers.get(ann!))?.state).toBe('paused');
});

import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { announceCorrection, SETTLE_MS } from '../../src/jobs/announce-correction.ts';
import { deliverBatch } from '../../src/jobs/deliver-digests.ts';
import { openQueues, type Queues } from '../../src/jobs/queues.ts';
import { startWorkers, type Workers } from '../../src/jobs/workers.ts';
import { articleIdOf } from '../../src/model/ids.ts';
import { keys } from '../../src/store/keys.ts';
import { publish } from '../store/an-article.ts';
import { aHouse } from './a-house.ts';

const house = aHouse();
const HOUR = 3_600_000;
const HARBOUR = articleIdOf('Harbour');

let queues: Queues;
let workers: Workers | undefined;
beforeEach(() => {
  queues = openQueues(house.connect());
});
afterEach(async () => {
  await workers?.close();
  workers = undefined;
  await queues.close();
});

const announce = (article = HARBOUR) =>
  announceCorrection({ store: house.store, queue: async () => queues.correct, log: pino({ enabled: false }) }, article);
const delays = async () => (await queues.correct.getDelayed()).map(({ delay }) => delay);
const edits = async () => (await house.telegram.calls({ method: 'editMessageText' })).length;
const rewrite = (summary: string) => publish(house.store, 'Harbour', Date.now(), { summary });
/** Lets everything that is queued run now. */
async function promote(): Promise<void> {
  for (const job of await queues.correct.getDelayed()) await job.promote();
}
async function until(claim: () => Promise<boolean>): Promise<void> {
  await expect.poll(claim, { interval: 10 }).toBe(true);
}
const idle = async () => {
  const counts = await queues.correct.getJobCounts('active', 'waiting');
  return counts['active'] === 0 && counts['waiting'] === 0;
};

async function shown(count = 1) {
  const readers = await house.readers(count);
  await house.news('Harbour');
  await deliverBatch(
    house.batchPorts(),
    readers.map((key) => ({ key, edition: Date.now() })),
  );
  const connection = house.connect();
  const batch = house.batchPorts();
  workers = await startWorkers({ connection, queues, store: house.store, log: batch.log, retentionDays: 0, batch });
}

test('nothing is queued for an article that stands in no message', async () => {
  await house.news('Harbour');
  await announce();
  expect(await queues.correct.count()).toBe(0);
});

test('a first correction comes within seconds, with all that are announced until then', async () => {
  await shown();
  for (const summary of ['One.', 'Two.', 'Three.']) {
    await rewrite(summary);
    await announce();
  }
  expect(await delays()).toEqual([SETTLE_MS]);
  await promote();
  await until(async () => (await edits()) === 1 && (await idle()));
  expect(await delays()).toEqual([]);
});

test('later ones are merged, and come when the hour is over', async () => {
  await shown();
  await rewrite('One.');
  await announce();
  await promote();
  await until(async () => (await edits()) === 1 && (await idle()));
  for (const summary of ['Two.', 'Three.']) {
    await rewrite(summary);
    await announce();
  }
  const [delay, ...more] = await delays();
  expect(more).toEqual([]);
  expect(delay).toBeGreaterThan(HOUR - 10_000);
  expect(delay).toBeLessThanOrEqual(HOUR);

  // Even one that runs too early waits for the hour.
  await promote();
  await until(async () => (await idle()) && (await delays()).length === 1);
  expect(await edits()).toBe(1);
  await house.redis.del(keys.corrected(HARBOUR));
  await promote();
  await until(async () => (await edits()) === 2 && (await idle()));
  const [ann] = await house.store.showings.of(HARBOUR, Date.now());
  expect((await house.written(ann!.chat))[0]?.text).toContain('Three.');
  expect(await delays()).toEqual([]);
});

test('one that comes while another is at work is not lost', async () => {
  await shown(8);
  await house.telegram.addFault({ method: 'editMessageText', kind: 'slow', ms: 100 });
  await rewrite('One.');
  await announce();
  await promote();
  await until(async () => (await house.redis.exists(keys.corrected(HARBOUR))) === 1);
  await rewrite('Two.');
  await announce();
  expect(await delays()).toHaveLength(1);
  await until(idle);
  await house.redis.del(keys.corrected(HARBOUR));
  await promote();
  await until(async () => (await idle()) && (await queues.correct.count()) === 0);
  for (const { chat } of await house.store.showings.of(HARBOUR, Date.now()))
    expect((await house.written(chat))[0]?.text).toContain('Two.');
  expect(await house.sends()).toHaveLength(8);
});

test('a chat that is to wait is made up for by the same correction', async () => {
  await shown(3);
  await house.telegram.addFault({ method: 'editMessageText', kind: 'retry-after', retryAfter: 1, times: 1 });
  await rewrite('One.');
  await announce();
  await promote();
  await until(async () => (await edits()) === 4 && (await idle()));
  for (const { chat } of await house.store.showings.of(HARBOUR, Date.now()))
    expect((await house.written(chat))[0]?.text).toContain('One.');
});

import { afterEach, expect, test, vi } from 'vitest';
import { batchOf } from '../../src/jobs/batch.ts';
import { openQueues } from '../../src/jobs/queues.ts';
import { startWorkers } from '../../src/jobs/workers.ts';
import { keys, QUEUE_PREFIX } from '../../src/store/keys.ts';
import { owe } from '../store/an-article.ts';
import { aHouse } from './a-house.ts';

const house = aHouse();
const HOUR = 3_600_000;
const rightNow = Date.now;

let stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const stop of stops) await stop();
  stops = [];
});

/** The workers of a process of its own; gives what stops it. */
async function start() {
  const connection = house.connect();
  const queues = openQueues(connection);
  const store = house.openStore();
  const batch = house.batchPorts({ store });
  const workers = await startWorkers({ connection, queues, store, log: batch.log, retentionDays: 0, batch });
  const stop = async () => {
    await workers.close();
    await queues.close();
  };
  stops.push(stop);
  return { queues, stop };
}

const clockIsAhead = () => vi.spyOn(Date, 'now').mockImplementation(() => rightNow() + 5 * HOUR);
const seen = async () => Number(await house.redis.hget(keys.clock, 'seen'));
const ticked = (after: number) => expect.poll(async () => (await seen()) > after && (await seen()) < after + HOUR);

test('a clock that was five hours ahead and is set right holds up nobody for five hours', async () => {
  const [ann, bob] = await house.readers(2);
  await house.news('Harbour');
  clockIsAhead();
  const { queues } = await start();
  await ticked(Date.now() - 1).toBe(true);
  // As one that Telegram asked to come again in a second.
  await queues.deliver.add('batch', batchOf([{ key: bob!, edition: rightNow() }]), { delay: 5 * HOUR });

  vi.restoreAllMocks();
  await owe(house.store, ann!, rightNow());
  await house.telegram.waitForMessage(Number(ann));
  await house.telegram.waitForMessage(Number(bob));
  expect((await queues.depths())['deliver']).toMatchObject({ delayed: 0, failed: 0 });
});

test('nor where it was set right while nothing ran', async () => {
  clockIsAhead();
  const { stop } = await start();
  await ticked(Date.now() - 1).toBe(true);
  await stop();
  stops = [];
  vi.restoreAllMocks();
  await start();
  await ticked(rightNow() - 1_000).toBe(true);
});

test('a tick whose job is damaged is not the last', async () => {
  const { queues } = await start();
  await ticked(rightNow() - 1_000).toBe(true);
  // The next one waits for a second: between two it is not there.
  await expect
    .poll(async () => {
      const next = (await queues.plan.getDelayed()).find(({ name }) => name === 'tick');
      return next && house.redis.hset(`${QUEUE_PREFIX}:plan:${next.id}`, 'opts', '{"torn');
    })
    .toBe(0);
  const torn = rightNow();
  await ticked(torn + 10_000).toBe(true);
});

import { afterEach, describe, expect, test } from 'vitest';
import { openQueues, type Queues } from '../../src/jobs/queues.ts';
import { startWorkers, type Workers } from '../../src/jobs/workers.ts';
import type { SubscriberKey } from '../../src/model/chat.ts';
import { QUEUE_PREFIX } from '../../src/store/keys.ts';
import { owe, publish } from '../store/an-article.ts';
import { aHouse } from './a-house.ts';

const house = aHouse();

let running: { workers: Workers; queues: Queues }[] = [];
afterEach(async () => {
  await Promise.all(running.map(stop));
  running = [];
});

/** The workers of a process of its own. */
async function start(retentionDays = 0) {
  const connection = house.connect();
  const queues = openQueues(connection);
  const store = house.openStore();
  const batch = house.batchPorts({ store });
  const workers = await startWorkers({ connection, queues, store, log: batch.log, retentionDays, batch });
  const process = { workers, queues };
  running.push(process);
  return process;
}

async function stop(process: { workers: Workers; queues: Queues }): Promise<void> {
  await process.workers.close();
  await process.queues.close();
}

async function due(readers: readonly SubscriberKey[], at = Date.now()): Promise<void> {
  await Promise.all(readers.map((key) => owe(house.store, key, at)));
}

const settled = async (readers: readonly SubscriberKey[]) => {
  const outcomes = await house.store.ledger.outcomes();
  return (outcomes['sent'] ?? 0) >= readers.length;
};

async function until(claim: () => Promise<boolean>): Promise<void> {
  await expect.poll(claim, { interval: 25 }).toBe(true);
}

const once = (readers: readonly SubscriberKey[]) => readers.map(() => 1);

describe('the workers', () => {
  test('of two processes give two hundred who are due at once exactly one message each', async () => {
    const readers = await house.readers(200);
    await house.news('Harbour', 'Pier');
    await due(readers);
    await Promise.all([start(), start()]);
    await until(() => settled(readers));
    expect(await house.counts(readers)).toEqual(once(readers));
    expect(await house.redis.zcount('gazette:due', '-inf', Date.now())).toBe(0);
    const { deliver } = await running[0]!.queues.depths();
    expect(deliver).toMatchObject({ completed: 2, failed: 0, waiting: 0 });
  });

  test('closed in the middle end what they began, and the next process sends the rest', async () => {
    const readers = await house.readers(150);
    await house.news('Harbour');
    await house.telegram.addFault({ kind: 'slow', method: 'sendRichMessage', ms: 150 });
    await due(readers);
    const first = await start();
    await house.telegram.waitForCalls({ method: 'sendRichMessage' }, 30);
    await stop(first);
    running = [];
    const before = (await house.sends()).length;
    expect(before).toBeLessThan(150);
    expect(await house.store.ledger.outcomes()).toEqual({ sent: before });
    await start();
    await until(() => settled(readers));
    expect(await house.counts(readers)).toEqual(once(readers));
  });

  test('take up again what Telegram did not take, and only that', async () => {
    const readers = await house.readers(40);
    await house.news('Harbour');
    await house.telegram.addFault({ kind: 'status', status: 502, method: 'sendRichMessage', times: 5 });
    await due(readers);
    await start();
    await until(() => settled(readers));
    expect(await house.counts(readers)).toEqual(once(readers));
    expect(await house.sends()).toHaveLength(45);
  });

  test('send an edition asked for now without waiting for a tick', async () => {
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    const { queues } = await start();
    // No tick comes any more.
    await queues.plan.pause();
    await queues.deliverNow({ key: ann!, edition: Date.now() });
    await house.telegram.waitForMessage(Number(ann));
  });

  test.each(['data', 'opts'])('are not held up by jobs whose %s are torn, though there are many', async (field) => {
    const [ann] = await house.readers(1);
    await house.news('Harbour');
    const queues = openQueues(house.connect());
    const torn = Array.from({ length: 60 }, () => ({ name: 'batch', data: {} }));
    for (const { id } of await queues.deliver.addBulk(torn))
      await house.redis.hset(`${QUEUE_PREFIX}:deliver:${id}`, field, '{"torn');
    await queues.addBatches([{ id: 'whole', due: [{ key: ann!, edition: Date.now() }], first: false }]);
    await queues.close();
    await start();
    // A second for each of them would be a minute.
    await house.telegram.waitForMessage(Number(ann));
  });

  test('put a job whose data are torn with the failed ones, where an operator sees it', async () => {
    const { queues } = await start();
    await queues.correct.pause();
    const { id } = await queues.correct.add('correct', {}, { removeOnFail: false });
    await house.redis.hset(`${QUEUE_PREFIX}:correct:${id}`, 'data', '{"torn');
    await queues.correct.resume();
    await until(async () => (await queues.correct.getJobCounts('failed'))['failed'] === 1);
  });

  test('remove what has expired as soon as they start', async () => {
    await publish(house.store, 'Old', Date.now() - 3 * 86_400_000);
    await publish(house.store, 'New', Date.now());
    await start(2);
    await until(async () => (await house.store.articles.count()) === 1);
  });
});

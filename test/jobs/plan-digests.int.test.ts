import { Queue } from 'bullmq';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { batchId, planDue } from '../../src/jobs/plan-digests.ts';
import { openQueues, parseBatch, type Queues } from '../../src/jobs/queues.ts';
import type { SubscriberKey } from '../../src/model/chat.ts';
import type { DueEdition } from '../../src/store/due.ts';
import { keys } from '../../src/store/keys.ts';
import type { Store } from '../../src/store/store.ts';
import { realRedis } from '../redis.ts';
import { aSubscriber, keyOf } from '../store/an-article.ts';

const real = realRedis();
const NOW = Date.parse('2026-03-10T08:00:30Z');
const DUE = Date.parse('2026-03-10T08:00:00Z');
const NEXT = Date.parse('2026-03-11T08:00:00Z');
const [ann, bob, cem] = [keyOf(1), keyOf(2), keyOf(3)];

let queues: Queues;
let logged: Record<string, unknown>[];

beforeAll(() => {
  queues = openQueues(real.connect());
});
afterAll(() => queues.close());
beforeEach(() => {
  logged = [];
});

const addBatch = async (jobId: string, due: DueEdition[]) => {
  await queues.deliver.add('batch', { due }, { jobId });
};
const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) });
const plan = (store: Pick<Store, 'due' | 'subscribers'> = real.store, add = addBatch) =>
  planDue({ store, addBatch: add, log }, NOW);

async function dueAt(key: SubscriberKey, edition: number, rest = {}) {
  await real.store.subscribers.add(aSubscriber(key, rest));
  await real.store.due.set(key, edition);
}

/** Batches that wait, as they were added. */
async function batches() {
  const jobs = await queues.deliver.getJobs(['waiting', 'prioritized', 'delayed']);
  return jobs.map(({ data }) => parseBatch(data).due);
}

describe('a tick', () => {
  test('serves those due and sets their next edition', async () => {
    await dueAt(ann, DUE);
    await dueAt(bob, NOW + 1);
    expect(await plan()).toBe(1);
    expect(await batches()).toEqual([[{ key: ann, edition: DUE }]]);
    expect(await real.store.due.get(ann)).toBe(NEXT);
    expect(await real.store.due.get(bob)).toBe(NOW + 1);
    expect(await plan()).toBe(0);
  });

  test('serves one who is overdue several times once', async () => {
    await dueAt(ann, DUE - 5 * 86_400_000);
    expect(await plan()).toBe(1);
    expect(await real.store.due.get(ann)).toBe(NEXT);
    expect(await batches()).toHaveLength(1);
  });

  test('takes out those who are paused, unreachable or deleted', async () => {
    await dueAt(ann, DUE, { state: 'paused' });
    await dueAt(bob, DUE, { state: 'unreachable' });
    await real.store.due.set(cem, DUE);
    expect(await plan()).toBe(0);
    expect(await batches()).toEqual([]);
    expect(await real.redis.exists(keys.due)).toBe(0);
  });

  test('makes ten jobs of a thousand subscribers', async () => {
    await Promise.all(Array.from({ length: 1_000 }, (_, index) => dueAt(keyOf(index + 1), DUE)));
    expect(await plan()).toBe(1_000);
    const all = await batches();
    expect(all.map((batch) => batch.length)).toEqual(Array.from({ length: 10 }, () => 100));
    expect(new Set(all.flat().map(({ key }) => key)).size).toBe(1_000);
    expect(await real.redis.zcount(keys.due, '-inf', NOW)).toBe(0);
  });

  test('killed before it set the next instants adds the same job again, which is one', async () => {
    await dueAt(ann, DUE);
    await dueAt(bob, DUE);
    const due = [ann, bob].map((key) => ({ key, edition: DUE }));
    for (let commands = 0; commands < 4; commands++)
      expect(await real.killedAfter(commands, (store) => plan(store))).toBe('killed');
    expect(await plan()).toBe(2);
    expect(await plan()).toBe(0);
    expect(await batches()).toEqual([due]);
    expect((await queues.deliver.getJobs(['waiting'])).map(({ id }) => id)).toEqual([batchId(due)]);
  });

  test('leaves alone whom a person moves in the middle of it', async () => {
    await dueAt(ann, DUE);
    await dueAt(bob, DUE, { state: 'paused' });
    await plan(real.store, async (id, due) => {
      await real.store.due.set(ann, NOW + 5_000);
      await addBatch(id, due);
    });
    expect(await real.store.due.get(ann)).toBe(NOW + 5_000);
  });

  test('leaves in whoever comes back in the middle of it', async () => {
    await dueAt(ann, DUE);
    await dueAt(bob, DUE, { state: 'unreachable' });
    await plan(real.store, async () => {
      await real.store.subscribers.change(bob, { state: 'active' });
      await real.store.due.set(bob, NEXT);
    });
    expect(await real.store.due.get(bob)).toBe(NEXT);
  });

  test('is not held up by a subscriber whose settings are damaged, and says whose', async () => {
    await dueAt(ann, DUE - 1);
    await real.redis.hset(keys.subscriber(ann), 'schedule', '{');
    await dueAt(bob, DUE);
    await dueAt(cem, DUE + 1, { timezone: 'Nowhere/Land' });
    expect(await plan()).toBe(1);
    expect(await batches()).toEqual([[{ key: bob, edition: DUE }]]);
    expect(new Set(logged.map(({ chat }) => chat))).toEqual(new Set([ann, cem]));
    expect(await real.store.due.get(ann)).toBe(NOW + 3_600_000);
    expect(await real.store.due.get(bob)).toBe(NEXT);
  });

  test('in two processes at once plans every edition, and none is in a queue twice under one id', async () => {
    await Promise.all(Array.from({ length: 350 }, (_, index) => dueAt(keyOf(index + 1), DUE)));
    await Promise.all([plan(), plan(real.openStore())]);
    const planned = new Set((await batches()).flat().map(({ key }) => key));
    expect(planned.size).toBe(350);
    expect(await real.redis.zcount(keys.due, '-inf', NOW)).toBe(0);
  });
});

test('a job whose data is no batch is refused with what is wrong', () => {
  expect(() => parseBatch({ due: [{ key: 'ann', edition: 1 }] })).toThrow(/"ann" names no subscriber/);
  expect(() => parseBatch({})).toThrow(/due/);
});

test('an edition asked for now goes ahead of those that wait', async () => {
  await addBatch('batch-1', [{ key: ann, edition: DUE }]);
  await queues.deliverNow({ key: bob, edition: NOW });
  const first = await new Queue('deliver', { connection: real.redis, prefix: queues.deliver.opts.prefix! }).getJobs(
    ['waiting'],
    0,
    0,
    true,
  );
  expect(parseBatch(first[0]?.data).due).toEqual([{ key: bob, edition: NOW }]);
});

import { Queue } from 'bullmq';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { batchId, parseBatch } from '../../src/jobs/batch.ts';
import { type PlanPorts, planDue } from '../../src/jobs/plan-digests.ts';
import { openQueues, type Queues } from '../../src/jobs/queues.ts';
import type { SubscriberKey } from '../../src/model/chat.ts';
import { EVERY_DAY } from '../../src/model/subscriber.ts';
import { keys } from '../../src/store/keys.ts';
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

const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) });
const plan = (store: PlanPorts['store'] = real.store, addBatches: PlanPorts['addBatches'] = queues.addBatches) =>
  planDue({ store, addBatches, log }, NOW);
/** A tick of a process whose clock shows that. */
const planAt = (now: number) => planDue({ store: real.store, addBatches: queues.addBatches, log }, now);
/** An edition for daily subscriptions, as a batch carries it. */
const daily = (key: SubscriberKey, edition = DUE) => ({ key, edition, cadences: ['instant', 'daily'] });

async function dueAt(key: SubscriberKey, edition: number, rest = {}) {
  await real.store.subscribers.add(aSubscriber(key, rest));
  await real.store.due.set(key, edition);
}

/** Batches that wait, as they were added. */
async function batches() {
  const jobs = await queues.deliver.getJobs(['waiting', 'prioritized', 'delayed']);
  return jobs.map(({ data }) => parseBatch(data));
}

describe('a tick', () => {
  test('serves those due and sets their next edition', async () => {
    await dueAt(ann, DUE);
    await dueAt(bob, NOW + 1);
    expect(await plan()).toBe(1);
    expect(await batches()).toEqual([[daily(ann)]]);
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

  test('serves each slot once, whichever way the clock leaps', async () => {
    await dueAt(ann, DUE);
    const hour = 3_600_000;
    const day = 24 * hour;
    const leaps = [0, -hour, 25 * hour, -30 * day, 10 * 60_000, 24 * hour + 60_000, 0, 2 * day];
    const served: number[] = [];
    for (const leap of leaps) served.push(await planAt(NOW + leap));
    expect(served).toEqual([1, 0, 1, 0, 0, 0, 0, 1]);
    const editions = (await batches()).flat().map(({ edition }) => edition);
    expect(editions.toSorted((a, b) => a - b)).toEqual([DUE, NEXT, NEXT + day]);
    expect(await real.store.due.get(ann)).toBe(NEXT + 2 * day);
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
    const due = [daily(ann), daily(bob)];
    for (let commands = 0; commands < 4; commands++)
      expect(await real.killedAfter(commands, (store) => plan(store))).toBe('killed');
    expect(await plan()).toBe(2);
    expect(await plan()).toBe(0);
    expect(await batches()).toEqual([due]);
    expect((await queues.deliver.getJobs(['waiting'])).map(({ id }) => id)).toEqual([
      batchId([ann, bob].map((key) => ({ key, edition: DUE }))),
    ]);
  });

  test('leaves alone whom a person moves in the middle of it', async () => {
    await dueAt(ann, DUE);
    await dueAt(bob, DUE, { state: 'paused' });
    await plan(real.store, async (batches) => {
      await real.store.due.set(ann, NOW + 5_000);
      await queues.addBatches(batches);
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
    expect(await batches()).toEqual([[daily(bob)]]);
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

describe('quiet hours and pauses', () => {
  const at = (time: string) => Date.parse(`2026-03-${time}Z`);
  const tick = (time: string) => planDue({ store: real.store, addBatches: queues.addBatches, log }, at(time));
  const quiet = { from: '22:00', to: '07:00' } as const;

  test('an instant article that comes at night waits for the morning, as does what was missed', async () => {
    await dueAt(ann, at('10T21:00:00'), { quiet, schedule: { times: ['21:00'], days: EVERY_DAY } });
    expect(await tick('10T23:30:00')).toBe(0);
    expect(await real.store.due.get(ann)).toBe(at('11T07:00:00'));
    await real.store.due.bringForward([ann], at('11T03:00:00'), at('11T02:59:00'));
    expect(await tick('11T03:00:00')).toBe(0);
    expect(await tick('11T07:00:01')).toBe(1);
    expect(await batches()).toEqual([[daily(ann, at('11T07:00:00'))]]);
    expect(await real.store.due.get(ann)).toBe(at('11T21:00:00'));
    await real.store.due.set(ann, at('11T12:00:00'));
    expect(await tick('11T12:00:00')).toBe(1);
    expect((await batches()).flat()).toContainEqual({ key: ann, edition: at('11T12:00:00'), cadences: ['instant'] });
  });

  test('a time that somebody set within quiet hours comes at its minute', async () => {
    await dueAt(ann, at('10T23:00:00'), { quiet, schedule: { times: ['23:00'], days: EVERY_DAY } });
    expect(await tick('10T23:00:00')).toBe(1);
  });

  test('a pause ends with the first slot after it', async () => {
    await dueAt(ann, DUE, { state: 'paused', pausedUntil: at('16T12:00:00') });
    expect(await tick('10T08:00:00')).toBe(0);
    expect(await real.store.due.get(ann)).toBe(at('17T08:00:00'));
    expect(await tick('17T08:00:00')).toBe(1);
    expect(await batches()).toEqual([[daily(ann, at('17T08:00:00'))]]);
    expect(await real.store.subscribers.get(ann)).toEqual(aSubscriber(ann));
  });

  test('a pause that a person began in the middle of it lasts', async () => {
    await dueAt(ann, DUE, { state: 'paused', pausedUntil: at('09T12:00:00') });
    const { timings, due } = real.store;
    const pausedUntil = at('20T12:00:00');
    const resume: typeof timings.resume = async (key, until) => {
      await real.store.subscribers.change(key, { pausedUntil });
      await timings.resume(key, until);
    };
    await plan({ due, timings: { ...timings, resume } });
    expect(await real.store.subscribers.get(ann)).toMatchObject({ state: 'paused', pausedUntil });
  });
});

test('instant articles go ahead of digests', async () => {
  await dueAt(ann, DUE);
  await dueAt(bob, DUE + 20_000);
  const added: boolean[] = [];
  await plan(real.store, async (all) => void added.push(...all.map(({ first }) => first)));
  expect(added).toEqual([true, false]);
  await real.store.due.set(bob, DUE + 20_000);
  await real.store.due.set(ann, DUE);
  await plan();
  const waiting = await queues.deliver.getJobs(['waiting'], 0, -1, true);
  expect(waiting.map(({ data }) => parseBatch(data)[0]?.key)).toEqual([bob, ann]);
});

test('a job whose data is no batch is refused with what is wrong', () => {
  expect(() => parseBatch({ editions: [{ edition: 1, keys: ['ann'] }] })).toThrow(/"ann" names no subscriber/);
  expect(() => parseBatch({ editions: [{ edition: 1, cadences: ['hourly'], keys: ['1'] }] })).toThrow(/hourly|option/);
  expect(() => parseBatch({})).toThrow(/editions/);
});

test('an edition asked for now goes ahead of those that wait', async () => {
  await queues.addBatches([{ id: 'batch-1', due: [{ key: ann, edition: DUE }], first: false }]);
  await queues.deliverNow({ key: bob, edition: NOW });
  const first = await new Queue('deliver', { connection: real.redis, prefix: queues.deliver.opts.prefix! }).getJobs(
    ['waiting'],
    0,
    0,
    true,
  );
  expect(parseBatch(first[0]?.data)).toEqual([{ key: bob, edition: NOW }]);
});

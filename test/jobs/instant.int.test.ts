import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { announceArticle } from '../../src/jobs/announce-article.ts';
import { BUNDLE_MS, bringForward, parseBringForward } from '../../src/jobs/bring-forward.ts';
import { openQueues, type Queues } from '../../src/jobs/queues.ts';
import type { SubscriberKey } from '../../src/model/chat.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import type { Cadence } from '../../src/model/subscriber.ts';
import { realRedis } from '../redis.ts';
import { aSubscriber, keyOf } from '../store/an-article.ts';

const real = realRedis();
const NOW = Date.parse('2026-11-02T12:00:03Z');
const LATER = NOW + 3_600_000;
const coast = tagIdOf('Coast');
const [ann, bob] = [keyOf(1), keyOf(2)];
const told = { tag: coast, after: '', again: [] };

let queues: Queues;
beforeAll(() => {
  queues = openQueues(real.connect());
});
afterAll(() => queues.close());

async function reader(key: SubscriberKey, due: number, cadence: Cadence = 'instant') {
  await real.store.subscribers.add(aSubscriber(key));
  await real.store.subscribers.subscribe(key, { tagId: coast, tag: 'Coast', cadence });
  await real.store.due.set(key, due);
}

const ports = (rest = {}) => ({ store: real.store, now: () => NOW, stopping: () => false, ...rest });
const announce = (tags: string[], available = NOW) =>
  announceArticle({ store: real.store, queue: async () => queues.instant, now: () => NOW }, { tags, available });
const queued = async () => (await queues.instant.getJobs(['delayed'])).map(({ data, delay }) => [data.tag, delay]);

describe('an article that became available', () => {
  test('is announced once for all of its window, and only where somebody wants to know at once', async () => {
    await reader(ann, LATER);
    await reader(bob, LATER, 'daily');
    await Promise.all([announce(['Coast', 'Town']), announce(['Coast'])]);
    expect(await queued()).toEqual([[coast, 7_000]]);
  });

  test('in the future is announced then', async () => {
    await reader(ann, LATER);
    await announce(['Coast'], NOW + 86_400_000);
    expect(await queued()).toEqual([[coast, 86_400_000 + 7_000]]);
  });
});

describe('those who want it at once', () => {
  test('are due soon, and at the same time for all that come meanwhile', async () => {
    await reader(ann, LATER);
    await reader(bob, LATER, 'daily');
    expect(await bringForward(ports(), told)).toEqual({ done: true });
    expect(await bringForward(ports({ now: () => NOW + 9_000 }), told)).toEqual({ done: true });
    expect(await real.store.due.get(ann)).toBe(NOW + BUNDLE_MS);
    expect(await real.store.due.get(bob)).toBe(LATER);
  });

  test('are due once the news can be had, where the clock that stamped it is ahead', async () => {
    await reader(ann, LATER);
    await announce(['Coast'], NOW + 90_000);
    const [job] = await queues.instant.getJobs(['delayed']);
    expect(await bringForward(ports(), parseBringForward(job?.data))).toEqual({ done: true });
    expect(await real.store.due.get(ann)).toBe(NOW + 90_000 + 7_000);
  });

  test('stay out while nothing of theirs is due at all', async () => {
    await reader(ann, LATER);
    await real.store.due.remove(ann);
    expect(await bringForward(ports(), told)).toEqual({ done: true });
    expect(await real.store.due.get(ann)).toBeUndefined();
  });

  test('who are being served already are asked for again once that is over', async () => {
    await reader(ann, NOW - 5);
    await reader(bob, LATER);
    const end = await bringForward(ports(), told);
    expect(end).toEqual({ done: false, left: { tag: coast, after: bob, again: [ann] }, ms: 1_000 });
    await real.store.due.advance([{ taken: { key: ann, at: NOW - 5 }, next: LATER }]);
    if (end.done) throw new Error('it did not wait');
    expect(await bringForward(ports(), parseBringForward(end.left))).toEqual({ done: true });
    expect(await real.store.due.get(ann)).toBe(NOW + BUNDLE_MS);
  });

  test('are all reached, in a run that is ended on the way and taken up again', async () => {
    const keys = Array.from({ length: 1_201 }, (_, index) => keyOf(index + 1));
    await Promise.all(keys.map((key) => reader(key, LATER)));
    let pieces = 0;
    const end = await bringForward(ports({ stopping: () => ++pieces > 1 }), told);
    expect(end).toMatchObject({ done: false, ms: 0 });
    expect(await real.redis.zcount('gazette:due', LATER, LATER)).toBe(701);
    if (end.done) throw new Error('it did not stop');
    expect(await bringForward(ports(), end.left)).toEqual({ done: true });
    expect(await real.redis.zcount('gazette:due', NOW + BUNDLE_MS, NOW + BUNDLE_MS)).toBe(1_201);
  });
});

test('a job whose data is none is refused with what is wrong', () => {
  expect(() => parseBringForward({ tag: 'x' })).toThrow(/no tag id/);
  expect(() => parseBringForward({ tag: coast, again: ['ann'] })).toThrow(/"ann" names no subscriber/);
});

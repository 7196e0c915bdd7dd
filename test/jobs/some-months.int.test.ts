import fc from 'fast-check';
import { expect, test } from 'vitest';
import { realRedis } from '../redis.ts';
import { aSubscriber } from '../store/an-article.ts';
import { arbitraryWorld } from './arbitrary-world.ts';
import { judge } from './judge.ts';
import type { SimulatedStore } from './memory-plan-store.ts';
import { simulate } from './simulate.ts';

const real = realRedis();
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 2);

function redisPlanStore(): SimulatedStore {
  const { due, timings, subscribers } = real.store;
  return {
    store: { due, timings },
    dueOf: due.get,
    earliest: async () => {
      const [first] = await due.upTo(Number.MAX_SAFE_INTEGER, 1);
      return first?.at ?? Number.POSITIVE_INFINITY;
    },
    setDue: async (key, at) => void (await (at === undefined ? due.remove(key) : due.set(key, at))),
    bringForward: async (key, at, now) => void (await due.bringForward([key], at, now)),
    change: async (key, settings) => {
      if (await subscribers.get(key)) await subscribers.change(key, settings);
      else await subscribers.add(aSubscriber(key, settings));
      const changed = await subscribers.get(key);
      if (!changed) throw new Error(`${key} is not there`);
      return changed;
    },
  };
}

test('in two months on a real Redis everyone gets each edition once, at its local minute', {
  timeout: 60_000 + RUNS * 10_000,
}, async () => {
  const tally = { editions: 0, atTheirMinute: 0, merged: 0, articles: 0 };
  await fc.assert(
    fc
      .asyncProperty(arbitraryWorld(2, { min: 3, max: 6 }), async (world) => {
        for (const course of await simulate(redisPlanStore(), world)) judge(course, world, tally);
      })
      .beforeEach(async () => {
        await real.redis.flushall();
      }),
    { numRuns: RUNS },
  );
  expect(tally.atTheirMinute).toBeGreaterThan(RUNS * 10);
});

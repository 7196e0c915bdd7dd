import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryWorld } from './arbitrary-world.ts';
import { judge } from './judge.ts';
import { memoryPlanStore } from './memory-plan-store.ts';
import { simulate } from './simulate.ts';

/** Worlds of two years each: some seconds' worth, or as many as `FUZZ_RUNS` says. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 3);

test('in two years everyone gets each edition once, at its local minute, whatever clocks, pauses, nights and outages do', {
  timeout: 60_000 + RUNS * 20_000,
}, async () => {
  const tally = { editions: 0, atTheirMinute: 0, merged: 0, articles: 0 };
  await fc.assert(
    fc.asyncProperty(arbitraryWorld(24, { min: 1, max: 4 }), async (world) => {
      const courses = await simulate(memoryPlanStore(), world);
      for (const course of courses) judge(course, world, tally);
    }),
    { numRuns: RUNS },
  );
  if (process.env['FUZZ_RUNS']) console.info(tally);
  expect(tally.atTheirMinute).toBeGreaterThan(RUNS * 100);
});

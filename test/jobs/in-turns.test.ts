import { expect, test } from 'vitest';
import type { Staged } from '../../src/ingest/staged.ts';
import { inTurns } from '../../src/jobs/in-turns.ts';

function* work(stages: number, stageMs: number): Staged<string> {
  for (let stage = 0; stage < stages; stage++) {
    const began = performance.now();
    while (performance.now() - began < stageMs);
    yield;
  }
  return 'done';
}

/** How many turns of the event loop others had meanwhile. */
async function turnsDuring(running: Promise<unknown>): Promise<number> {
  let turns = 0;
  let over = false;
  const count = () => {
    turns++;
    if (!over) setImmediate(count);
  };
  setImmediate(count);
  await running;
  over = true;
  return turns;
}

test('a long work lets others have their turn after every few milliseconds, and gives what it gives', async () => {
  const running = inTurns(work(40, 2));
  expect(await turnsDuring(running)).toBeGreaterThanOrEqual(10);
  await expect(running).resolves.toBe('done');
});

test('a short one hardly any', async () => {
  expect(await turnsDuring(inTurns(work(40, 0)))).toBeLessThan(5);
});

test('what it fails with is told', async () => {
  const failing = (function* (): Staged<never> {
    yield;
    throw new Error('no room');
  })();
  await expect(inTurns(failing)).rejects.toThrow('no room');
});

import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { test } from './house.ts';
import { ANSWER_MS, sendToEveryone } from './mid-send.ts';
import { until } from './until.ts';

test('a worker that stood still while another took its batches on repeats no message beyond those in flight', async ({
  house,
}) => {
  const redis = await house.redis();
  const { people, program, start, openStore, claimed, allSettled, count } = await sendToEveryone(house, { redis });
  program.kill('SIGSTOP');
  // What was in flight reaches its reader meanwhile.
  await sleep(2 * ANSWER_MS);
  const inFlight = await claimed();
  await start();
  // The lock of its batches holds some ten seconds.
  const taken = await until(
    'the other to take on',
    async () => {
      const counted = await count();
      return counted.arrived > people * 0.5 && counted;
    },
    { everyMs: 200 },
  );
  program.kill('SIGCONT');
  const store = openStore();
  await allSettled(store);
  // Whatever the first would still send.
  await sleep(2_000);
  const { lost, repeated } = await count();
  console.log(
    `stood still with ${inFlight} in flight; the other sent up to ${taken.arrived}; ${lost} lost, ${repeated} repeated`,
  );
  expect(lost).toBe(0);
  expect(repeated).toBeLessThanOrEqual(inFlight);
});

import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { test } from './house.ts';
import { ANSWER_MS, sendToEveryone } from './mid-send.ts';
import { until } from './until.ts';

/** Chats served at once in a batch of a hundred; 150 subscribers are two batches. */
const IN_FLIGHT = 2 * 10;

describe('a restart in mid-send', () => {
  test('after kill -9 loses nothing and repeats at most what was in flight', async ({ house }) => {
    const { people, program, start, openStore, claimed, allSettled, count } = await sendToEveryone(house);
    await program.stop('SIGKILL');
    const killed = performance.now();
    // What was in flight reaches its reader although nobody waits for the answer any more.
    await sleep(2 * ANSWER_MS);
    const before = await count();
    const server = await house.privateRedisPid();
    const inFlight = await claimed();
    expect(before.lost).toBeGreaterThan(0);
    expect(inFlight).toBeGreaterThan(0);
    expect(inFlight).toBeLessThanOrEqual(IN_FLIGHT);

    const again = await start();
    expect(again.log().map(({ msg }) => msg)).toContain('took over the private Redis that was still running');
    expect(await house.privateRedisPid()).toBe(server);
    const next = async () => (await count()).arrived > before.arrived;
    // The batches of who was killed wait for half a minute.
    await until('the next message', next, { everyMs: 250 });
    const resumedAfter = (performance.now() - killed) / 1_000;
    const store = openStore();
    await allSettled(store);

    const { lost, repeated } = await count();
    console.log(
      `kill -9 after ${before.arrived} of ${people}: ${inFlight} in flight, ${lost} lost, ${repeated} repeated, resumed after ${resumedAfter.toFixed(1)} s`,
    );
    expect(lost).toBe(0);
    expect(repeated).toBeLessThanOrEqual(inFlight);
    expect(resumedAfter).toBeLessThan(60);
    expect(await again.stop()).toMatchObject({ code: 0 });
  });

  test('after SIGTERM loses nothing and repeats nothing', async ({ house }) => {
    const { people, program, start, openStore, allSettled, count } = await sendToEveryone(house);
    expect(await program.stop('SIGTERM')).toMatchObject({ code: 0 });
    const stoppedAt = performance.now();
    const before = await count();
    expect(before.lost).toBeGreaterThan(0);
    expect(await house.privateRedisPid()).toBeUndefined();

    const again = await start();
    const store = openStore();
    await allSettled(store);
    const { lost, repeated } = await count();
    const seconds = (performance.now() - stoppedAt) / 1_000;
    console.log(
      `SIGTERM after ${before.arrived} of ${people}: ${lost} lost, ${repeated} repeated, complete after ${seconds.toFixed(1)} s`,
    );
    expect({ lost, repeated }).toEqual({ lost: 0, repeated: 0 });
    expect(await again.stop()).toMatchObject({ code: 0 });
  });

  test('begins no more digests from the SIGTERM on, however long an answer to a person hangs', async ({ house }) => {
    const { people, telegram, program, start, openStore, allSettled, count } = await sendToEveryone(house);
    const ann = await telegram.createPerson();
    await telegram.addFault({ kind: 'hang', chatId: ann.id, applied: false });
    await telegram.say(ann.id, '/help');
    await telegram.waitForCalls({ chatId: ann.id }, 1);
    program.kill('SIGTERM');
    await program.logged('stopping; once more ends at once');
    // What was begun before it may take its time on a busy machine.
    await sleep(2 * ANSWER_MS + 1_000);
    const before = await count();
    expect(before.lost).toBeGreaterThan(0);
    await sleep(1_000);
    expect(await count()).toEqual(before);

    // As a supervisor that has waited long enough.
    await program.stop('SIGKILL');
    await telegram.clearFaults();
    const again = await start();
    const store = openStore();
    await allSettled(store);
    expect(await count()).toEqual({ lost: 0, repeated: 0, arrived: people });
    expect(await again.stop()).toMatchObject({ code: 0 });
  });
});

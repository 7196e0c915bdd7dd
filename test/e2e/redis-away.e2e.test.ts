import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { test } from './house.ts';
import { sendToEveryone } from './mid-send.ts';
import { until } from './until.ts';

describe('Redis away in mid-send', () => {
  test('after it was killed, sending goes on where it stopped, in the same process: nothing lost, nothing twice', async ({
    house,
  }) => {
    const redis = await house.redis('--appendfsync', 'always');
    const sending = await sendToEveryone(house, { redis });
    await redis.stop();
    const stopped = await atRest(sending.count);
    await sleep(4_000);
    // What was on its way has arrived; nothing is sent that could not be written down.
    expect((await sending.count()).arrived).toBe(stopped.arrived);
    expect(stopped.lost).toBeGreaterThan(0);
    await redis.start();
    await until('the last message', sending.settled, { explain: sending.program.report });
    const { lost, repeated } = await sending.count();
    console.log(`Redis away for 6 s after ${stopped.arrived} of ${sending.people}: ${lost} lost, ${repeated} repeated`);
    expect({ lost, repeated }).toEqual({ lost: 0, repeated: 0 });
    await soundAndSilent(sending.program);
  });

  test('that answers nothing for a while, though its connections stand, is waited for', async ({ house }) => {
    const redis = await house.redis();
    const sending = await sendToEveryone(house, { redis });
    redis.signal('SIGSTOP');
    await sleep(6_000);
    const stopped = await sending.count();
    redis.signal('SIGCONT');
    await until('the last message', sending.settled, { explain: sending.program.report });
    const { lost, repeated } = await sending.count();
    console.log(
      `Redis silent for 6 s after ${stopped.arrived} of ${sending.people}: ${lost} lost, ${repeated} repeated`,
    );
    expect(stopped.lost).toBeGreaterThan(0);
    expect({ lost, repeated }).toEqual({ lost: 0, repeated: 0 });
    await soundAndSilent(sending.program);
  });
});

async function soundAndSilent(program: Awaited<ReturnType<typeof sendToEveryone>>['program']): Promise<void> {
  expect(program.log().filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
  expect(await program.stop()).toMatchObject({ code: 0, stderr: '' });
}

/** What came, once nothing has come for a second and a half. */
async function atRest(count: Awaited<ReturnType<typeof sendToEveryone>>['count']) {
  for (let before = await count(); ; ) {
    await sleep(1_500);
    const now = await count();
    if (now.arrived === before.arrived) return now;
    before = now;
  }
}

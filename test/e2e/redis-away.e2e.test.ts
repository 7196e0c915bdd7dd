import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { describe, expect } from 'vitest';

import { freePort } from '../free-port.ts';
import { test } from './house.ts';
import { sendToEveryone } from './mid-send.ts';
import { LIGHTHOUSE, post } from './posts.ts';
import { ask } from './talk.ts';
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
    await sending.allSettled();
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
    await sending.allSettled();
    const { lost, repeated } = await sending.count();
    console.log(
      `Redis silent for 6 s after ${stopped.arrived} of ${sending.people}: ${lost} lost, ${repeated} repeated`,
    );
    expect(stopped.lost).toBeGreaterThan(0);
    expect({ lost, repeated }).toEqual({ lost: 0, repeated: 0 });
    await soundAndSilent(sending.program);
  });
});

test('a Redis that is full is told of once a minute, also by /health, and all goes on once it is not', async ({
  house,
}) => {
  house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
  const [telegram, redis, port] = await Promise.all([house.telegram(), house.redis(), freePort()]);
  const env = { ...telegram.env, PORT: String(port), REDIS_URL: redis.url, SOURCES: house.path('posts') };
  const program = house.start(env);
  await program.ready();
  const server = new Redis(redis.socket);
  const health = async () => (await (await fetch(`http://127.0.0.1:${port}/health`)).json()) as { status: string };
  try {
    await server.config('SET', 'maxmemory', '1');
    await program.logged('queue trouble');
    const before = program.log().length;
    await sleep(3_000);
    expect(await health()).toMatchObject({ status: 'unavailable', reason: expect.stringContaining('maxmemory') });
    // A tick and an update or two fail, each in its own words.
    expect(program.log().length - before).toBeLessThan(20);
    const told = program.log().filter(({ msg }) => msg === 'queue trouble');
    expect(told).toHaveLength(1);
    const { level, reason } = await program.logged('Redis cannot be worked with');
    expect({ level, reason }).toEqual({ level: 'error', reason: expect.stringContaining('raise its maxmemory') });
    await server.config('SET', 'maxmemory', '0');
    await until('health', async () => (await health()).status === 'ok');
    const ann = await telegram.createPerson();
    expect((await ask(telegram, ann, '/subscribe Coast')).text).toContain('Subscribed to Coast');
  } finally {
    server.disconnect();
  }
  expect(await program.stop()).toMatchObject({ code: 0, stderr: '' });
});

test('a Redis that has become a replica is told of once, and what it holds can be saved from it', async ({ house }) => {
  house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
  const [telegram, redis] = await Promise.all([house.telegram(), house.redis()]);
  const env = { ...telegram.env, REDIS_URL: redis.url, SOURCES: house.path('posts') };
  const program = house.start(env);
  await program.ready();
  const whole = await house.gazette(['backup'], env);
  const server = new Redis(redis.socket);
  try {
    await server.replicaof('127.0.0.1', 1);
    await program.logged('Redis cannot be worked with');
    await sleep(3_000);
    expect(program.log().filter(({ msg }) => msg === 'Redis cannot be worked with')).toHaveLength(1);
    expect(await house.gazette(['backup'], env)).toMatchObject({ code: 0, stderr: '', stdout: whole.stdout });
    for (const command of [['stats'], ['preview', '--tag', 'Coast']])
      expect(await house.gazette(command, env)).toMatchObject({ code: 0, stderr: '' });
    await server.replicaof('NO', 'ONE');
  } finally {
    server.disconnect();
  }
  expect(await program.stop()).toMatchObject({ code: 0, stderr: '' });
});

test('a Redis that comes back without its data is told of, also by /health, and ticks again', async ({ house }) => {
  house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
  const [telegram, redis, port] = await Promise.all([house.telegram(), house.redis(), freePort()]);
  const env = { ...telegram.env, PORT: String(port), REDIS_URL: redis.url, SOURCES: house.path('posts') };
  const program = house.start(env);
  await program.ready();
  const health = async () => (await (await fetch(`http://127.0.0.1:${port}/health`)).json()) as object;
  await redis.stop();
  rmSync(join(dirname(redis.socket), 'appendonlydir'), { recursive: true });
  await redis.start();
  await program.logged('Redis cannot be worked with');
  expect(await health()).toEqual({ status: 'unavailable', reason: expect.stringContaining('restore a backup') });
  const server = new Redis(redis.socket);
  try {
    await until('the ticks', async () => (await server.zcard('{gazette-jobs}:plan:repeat')) === 3);
  } finally {
    server.disconnect();
  }
  expect(await program.stop()).toMatchObject({ code: 0, stderr: '' });
});

test('a Redis that loses its data while it runs is told of', async ({ house }) => {
  house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
  const [telegram, redis] = await Promise.all([house.telegram(), house.redis()]);
  const program = house.start({ ...telegram.env, REDIS_URL: redis.url, SOURCES: house.path('posts') });
  await program.ready();
  const server = new Redis(redis.socket);
  try {
    await server.flushall();
  } finally {
    server.disconnect();
  }
  const { reason } = await program.logged('Redis cannot be worked with');
  expect(reason).toContain('restore a backup');
  expect(await program.stop()).toMatchObject({ code: 0, stderr: '' });
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

import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { EVERY_DAY, UNCHOSEN } from '../../src/model/subscriber.ts';
import type { Call } from '../../src/playground/client.ts';
import type { Store } from '../../src/store/store.ts';
import { owe } from '../store/an-article.ts';
import { type House, type Telegram, test } from './house.ts';
import { BAKERY, LIGHTHOUSE, post } from './posts.ts';
import { until } from './until.ts';

const SUBSCRIBERS = 150;
/** Chats served at once in a batch of a hundred; 150 subscribers are two batches. */
const IN_FLIGHT = 2 * 10;
/** How long Telegram takes to answer, so that many messages are in flight when the process dies. */
const ANSWER_MS = 250;

/** Where the sending stops, and is to go on. */
async function sendToEveryone(house: House) {
  house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
  house.write('posts/two.md', post({ title: 'Bread before dawn', tags: ['Coast'], text: BAKERY }));
  const telegram = await house.telegram();
  const start = async () => {
    const program = house.start({ ...telegram.env, SOURCES: house.path('posts'), MESSAGES_PER_SECOND: '40' });
    await program.ready();
    return program;
  };
  const program = await start();
  const store = house.openStore();
  const [tag] = await store.tags.all();
  if (!tag) throw new Error('nothing was ingested');
  const people = await telegram.createPersons(SUBSCRIBERS, { started: true });
  const keys = await Promise.all(
    people.map(async ({ id: chatId }) => {
      const chat = { chatId, threadId: null };
      const key = subscriberKey(chat);
      const schedule = { times: ['08:00' as const], days: EVERY_DAY };
      const settings = {
        kind: 'private',
        locale: 'en',
        timezone: 'UTC',
        ...UNCHOSEN,
        createdAt: 0,
      } as const;
      await store.subscribers.add({ chat, schedule, ...settings });
      await store.subscribers.subscribe(key, { tagId: tag.id, tag: tag.name, cadence: 'daily' });
      return key;
    }),
  );
  await telegram.addFault({ kind: 'slow', method: 'sendRichMessage', ms: ANSWER_MS });
  const edition = Date.now() + 1_000;
  await Promise.all(keys.map((key) => owe(store, key, edition)));
  await telegram.waitForCalls({ method: 'sendRichMessage' }, SUBSCRIBERS * 0.4, 30_000);

  /** Subscribers whose message was begun and not settled. */
  const claimed = async (in_: Store = store) => {
    const deliveries = await Promise.all(keys.map((key) => in_.ledger.find(key, edition)));
    return deliveries.filter((delivery) => delivery?.state === 'claimed').length;
  };
  const settled = async (in_: Store) => {
    const deliveries = await Promise.all(keys.map((key) => in_.ledger.find(key, edition)));
    return deliveries.every((delivery) => delivery?.state === 'sent');
  };
  return { telegram, program, start, claimed, settled };
}

/** How many digests were lost and how many came again. */
async function count(telegram: Telegram) {
  const calls = await telegram.calls({ method: 'sendRichMessage' });
  const arrived = calls.filter((call: Call) => call.message_id !== null);
  const chats = new Set(arrived.map((call) => call.chat_id));
  return { lost: SUBSCRIBERS - chats.size, repeated: arrived.length - chats.size, arrived: arrived.length };
}

describe('a restart in mid-send', () => {
  test('after kill -9 loses nothing and repeats at most what was in flight', async ({ house }) => {
    const { telegram, program, start, claimed, settled } = await sendToEveryone(house);
    await program.stop('SIGKILL');
    const killed = performance.now();
    // What was in flight reaches its reader although nobody waits for the answer any more.
    await sleep(2 * ANSWER_MS);
    const before = await count(telegram);
    const server = await house.privateRedisPid();
    const inFlight = await claimed();
    expect(before.lost).toBeGreaterThan(SUBSCRIBERS * 0.3);
    expect(inFlight).toBeGreaterThan(0);
    expect(inFlight).toBeLessThanOrEqual(IN_FLIGHT);

    const again = await start();
    expect(again.log().map(({ msg }) => msg)).toContain('took over the private Redis that was still running');
    expect(await house.privateRedisPid()).toBe(server);
    await until('the next message', async () => (await count(telegram)).arrived > before.arrived, {
      timeoutMs: 30_000,
    });
    const resumedAfter = (performance.now() - killed) / 1_000;
    const store = house.openStore();
    await until('the last message', () => settled(store), { timeoutMs: 40_000 });

    const { lost, repeated } = await count(telegram);
    console.log(
      `kill -9 after ${before.arrived} of ${SUBSCRIBERS}: ${inFlight} in flight, ${lost} lost, ${repeated} repeated, resumed after ${resumedAfter.toFixed(1)} s`,
    );
    expect(lost).toBe(0);
    expect(repeated).toBeLessThanOrEqual(inFlight);
    expect(resumedAfter).toBeLessThan(20);
    expect(await again.stop()).toMatchObject({ code: 0 });
  });

  test('after SIGTERM loses nothing and repeats nothing', async ({ house }) => {
    const { telegram, program, start, settled } = await sendToEveryone(house);
    expect(await program.stop('SIGTERM')).toMatchObject({ code: 0 });
    const stoppedAt = performance.now();
    const before = await count(telegram);
    expect(before.lost).toBeGreaterThan(SUBSCRIBERS * 0.2);
    expect(await house.privateRedisPid()).toBeUndefined();

    const again = await start();
    const store = house.openStore();
    await until('the last message', () => settled(store), { timeoutMs: 40_000 });
    const { lost, repeated } = await count(telegram);
    const seconds = (performance.now() - stoppedAt) / 1_000;
    console.log(
      `SIGTERM after ${before.arrived} of ${SUBSCRIBERS}: ${lost} lost, ${repeated} repeated, complete after ${seconds.toFixed(1)} s`,
    );
    expect({ lost, repeated }).toEqual({ lost: 0, repeated: 0 });
    expect(await again.stop()).toMatchObject({ code: 0 });
  });
});

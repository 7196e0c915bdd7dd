import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { realRedis } from '../redis.ts';

const real = realRedis();

describe('the budget of the bot', () => {
  test('spreads sixty takes at 30/s over two connections: never 32 in a second, and nearly all of the rate', async () => {
    const budgets = [real.openStore({ messagesPerSecond: 30 }), real.openStore({ messagesPerSecond: 30 })];
    await Promise.all(budgets.map(({ tags }) => tags.all()));
    const moments = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const wait = await budgets[index % 2]!.budget.takeBot();
        return performance.now() + wait;
      }),
    );
    moments.sort((a, b) => a - b);
    for (const start of moments)
      expect(moments.filter((moment) => moment >= start && moment < start + 1_000).length).toBeLessThanOrEqual(31);
    const seconds = ((moments.at(-1) ?? 0) - (moments[0] ?? 0)) / 1_000;
    expect(59 / seconds).toBeGreaterThan(30 * 0.95);
  });

  test('saves nothing up while nobody sends', async () => {
    const { budget } = real.openStore({ messagesPerSecond: 30 });
    await budget.takeBot();
    await sleep(200);
    const asked = performance.now();
    expect(await budget.takeBot()).toBe(0);
    // On a busy machine some of the wait has gone by when it is named.
    expect((await budget.takeBot()) + (performance.now() - asked)).toBeGreaterThan(25);
  });
});

describe('the budget of a chat', () => {
  test('lets a few through at once, then one a second, and others are not concerned', async () => {
    const { budget } = real.store;
    const waits: number[] = [];
    for (let index = 0; index < 6; index++) waits.push(await budget.takeChat(1));
    expect(waits.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(waits[4]).toBeGreaterThan(900);
    expect(waits[5]).toBeGreaterThan(1_900);
    expect(await budget.takeChat(2)).toBe(0);
  });

  test('of a group is twenty a minute', async () => {
    const { budget } = real.store;
    const waits: number[] = [];
    for (let index = 0; index < 24; index++) waits.push(await budget.takeChat(-5));
    expect(waits.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(waits[23]).toBeGreaterThan(59_000);
    expect(waits[23]).toBeLessThanOrEqual(60_000);
  });

  test.for([1, -5])('of chat %i is silent for as long as it was told, and then free', async (chatId) => {
    const { budget } = real.store;
    await budget.holdChat(chatId, 300);
    const wait = await budget.takeChat(chatId);
    expect(wait).toBeGreaterThan(280);
    expect(wait).toBeLessThanOrEqual(300);
    await sleep(10);
    await budget.holdChat(chatId, 100_000);
    expect(await budget.takeChat(chatId)).toBeGreaterThan(99_900);
    await budget.holdChat(chatId, 10);
    expect(await budget.takeChat(chatId)).toBeGreaterThan(99_900);
  });

  test('leaves no key behind for ever', async () => {
    await real.store.budget.takeChat(1);
    await real.store.budget.takeBot();
    await real.store.budget.holdChat(2, 500);
    const ttls = await Promise.all((await real.redis.keys('*')).map((key) => real.redis.pttl(key)));
    expect(ttls).toHaveLength(3);
    for (const ttl of ttls) expect(ttl).toBeGreaterThan(0);
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { worstWindow } from '../../bench/delivery/windows.ts';
import { keys } from '../../src/store/keys.ts';
import type { Priority } from '../../src/store/moments.ts';
import type { Store } from '../../src/store/store.ts';
import { onCluster, realRedis } from '../redis.ts';

const real = realRedis();
const EVER = 1e9;
/** For what holds where a process gets its turn in time: on a machine with much else to do, one of five times. */
const WHEN_PROMPT = { retry: 4 };

/** Stores as so many processes have them, connected. */
async function processes(count: number, messagesPerSecond: number): Promise<Store[]> {
  const stores = Array.from({ length: count }, () => real.openStore({ messagesPerSecond }));
  await Promise.all(stores.map(({ tags }) => tags.all()));
  return stores;
}

/** Takes moments one after the other, in so many lanes, until the time is over; gives when they came. */
async function send(store: Store, priority: Priority, lanes: number, ms: number): Promise<number[]> {
  const end = performance.now() + ms;
  const at: number[] = [];
  const lane = async () => {
    while (performance.now() < end) {
      const moment = await store.budget.moment(priority);
      if (await moment.comes()) at.push(performance.now());
      else await sleep(moment.ms > 0 ? 20 : 0);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return at.filter((moment) => moment < end);
}

function block(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

describe('the budget of the bot', () => {
  test.each([
    { limit: 30, count: 3, ms: 2_500 },
    { limit: 400, count: 2, ms: 1_500 },
  ])(
    'at $limit/s is one for $count processes, even in any window, and mostly used up',
    WHEN_PROMPT,
    async ({ limit, count, ms }) => {
      const stores = await processes(count, limit);
      const at = (await Promise.all(stores.map((store) => send(store, 'digest', 20, ms)))).flat();
      // A late timer moves a message into the next window: at hundreds a second, where Telegram has slack too, some do.
      expect(worstWindow(at, 1_000)).toBeLessThanOrEqual(Math.max(limit + 1, limit * 1.05));
      expect(worstWindow(at, 50)).toBeLessThanOrEqual(Math.max(3, 0.05 * limit * 1.5));
      const seconds = (Math.max(...at) - Math.min(...at)) / 1_000;
      // On a machine that is busy with other tests moments are missed. What the benchmark asks for is 98 %.
      expect((at.length - 1) / seconds).toBeGreaterThan(limit * 0.4);
    },
  );

  test('makes up for nothing after a process was stuck: what it missed is gone, and no burst follows', async () => {
    const [store] = await processes(1, 100);
    const sending = send(store!, 'digest', 30, 1_200);
    for (let count = 0; count < 4; count++) {
      await sleep(150);
      block(100);
    }
    const at = await sending;
    expect(worstWindow(at, 50)).toBeLessThanOrEqual(7);
    expect(at.length).toBeLessThan(95);
  });

  test('saves nothing up while nobody sends', async () => {
    const [store] = await processes(1, 30);
    await store!.budget.moment('digest');
    await sleep(200);
    const asked = performance.now();
    await store!.budget.moment('digest');
    await store!.budget.moment('digest');
    expect(performance.now() - asked).toBeGreaterThan(30);
  });

  test('goes on where the server’s clock was set back by an hour', async () => {
    const [store] = await processes(1, 30);
    await real.redis.hset(keys.budget, 'next', Date.now() + 3_600_000);
    expect((await store!.budget.moment('digest')).ms).toBe(0);
  });

  test.skipIf(onCluster)('asks the server some times a second, not once for each message', WHEN_PROMPT, async () => {
    const [store] = await processes(1, 1_000);
    await real.redis.config('RESETSTAT');
    const at = await send(store!, 'digest', 100, 500);
    const calls = Number(/cmdstat_eval\w*:calls=(\d+)/.exec(await real.redis.info('commandstats'))?.[1]);
    expect(calls).toBeGreaterThan(0);
    expect(calls).toBeLessThan(at.length / 4);
  });
});

describe('priorities', () => {
  test(
    'a reply of another process comes within a moment while digests use the budget up, and takes theirs',
    WHEN_PROMPT,
    async () => {
      const [worker, web] = await processes(2, 30);
      const digests = send(worker!, 'digest', 40, 2_000);
      const waits: number[] = [];
      const replies: number[] = [];
      for (let count = 0; count < 10; count++) {
        await sleep(150);
        const asked = performance.now();
        expect((await web!.budget.moment('reply')).ms).toBe(0);
        waits.push(performance.now() - asked);
        replies.push(performance.now());
      }
      // A tenth of a second and a moment, where the machine is not busy; without its priority, more than a second.
      expect(waits.toSorted((a, b) => a - b)[5]).toBeLessThan(400);
      expect(worstWindow([...(await digests), ...replies], 1_000)).toBeLessThanOrEqual(31);
    },
  );

  test('a reply goes before all that wait in its own process', async () => {
    const [store] = await processes(1, 4);
    const order: string[] = [];
    const wait = async (priority: Priority) => {
      await store!.budget.moment(priority);
      order.push(priority);
    };
    const all = [wait('digest'), wait('broadcast'), wait('digest')];
    await sleep(20);
    await Promise.all([...all, wait('instant'), wait('reply')]);
    expect(order).toEqual(['digest', 'reply', 'instant', 'digest', 'broadcast']);
  });

  test.each([
    ['instant', 'digest'],
    ['digest', 'broadcast'],
  ] as const)('%s goes before %s of another process, which still gets a tenth', WHEN_PROMPT, async (higher, lower) => {
    const [one, other] = await processes(2, 200);
    const [first, second] = await Promise.all([send(one!, higher, 60, 1_500), send(other!, lower, 60, 1_500)]);
    const share = second.length / (first.length + second.length);
    expect(share).toBeGreaterThan(0.03);
    // Moments missed on a busy machine are mostly those of the higher one.
    expect(share).toBeLessThan(0.4);
  });
});

describe('refusals', () => {
  test('of one chat, however many, concern that chat alone', async () => {
    const { budget } = real.store;
    for (let count = 0; count < 5; count++)
      expect(await budget.refused(-7, 60_000)).toEqual({ whole: false, began: false, cutTo: undefined });
    expect((await budget.moment('digest')).ms).toBe(0);
  });

  test('of three chats in a row silence the bot in all processes, for the longest that was named', async () => {
    const [one, other] = await processes(2, 30);
    await one!.budget.refused(-1, 40_000);
    await other!.budget.refused(-2, 20_000);
    expect(await one!.budget.refused(-3, 30_000)).toMatchObject({ whole: true, began: true });
    expect(await other!.budget.refused(-4, 10_000)).toMatchObject({ whole: true, began: false });
    for (const { budget } of [one!, other!]) {
      const { ms } = await budget.moment('digest');
      expect(ms).toBeGreaterThan(20_000);
      expect(ms).toBeLessThanOrEqual(30_000);
      expect((await budget.moment('reply')).ms).toBeGreaterThan(20_000);
    }
    expect((await one!.budget.state()).silentForSeconds).toBeGreaterThan(19);
  });

  test('that silence the bot take back the moments that were to come', async () => {
    const [store] = await processes(1, 10);
    const { budget } = store!;
    await (await budget.moment('digest')).comes();
    const [held, waits] = [await budget.moment('digest'), budget.moment('digest')];
    for (const chat of [-1, -2, -3]) await budget.refused(chat, 500);
    expect(await held.comes()).toBe(false);
    const silenced = performance.now();
    await (await waits).comes();
    expect(performance.now() - silenced).toBeGreaterThan(300);
  });

  test('of three chats with one served in between are their own', async () => {
    const [store] = await processes(1, 30);
    await store!.budget.refused(-1, 40_000);
    await store!.budget.refused(-2, 40_000);
    await store!.budget.moment('digest');
    store!.budget.answered();
    await store!.budget.moment('digest');
    expect(await store!.budget.refused(-3, 40_000)).toMatchObject({ whole: false });
    expect((await store!.budget.moment('digest')).ms).toBe(0);
  });

  test('of a person cut the rate, once a second and never below a quarter, the first by little; then it grows back', async () => {
    const [store] = await processes(1, 100);
    const { budget } = store!;
    let recovered = 0;
    budget.onRecovery(() => recovered++);
    expect((await budget.refused(7, 1)).cutTo).toBe(95);
    expect((await budget.refused(8, 1)).cutTo).toBeUndefined();
    expect((await budget.state()).messagesPerSecond).toBe(95);
    await real.redis.hset(keys.budget, { cutAt: Date.now() - 2_000, hold: 0 });
    expect((await budget.refused(7, 1)).cutTo).toBe(76);
    for (let count = 0; count < 20; count++) {
      await real.redis.hset(keys.budget, { cutAt: Date.now() - 2_000, hold: 0 });
      await budget.refused(7, 1);
    }
    expect((await budget.state()).messagesPerSecond).toBe(25);

    const secondsOfSending = async (seconds: number) => {
      for (let count = 0; count < seconds; count++) {
        budget.answered();
        await real.redis.hset(keys.budget, 'grownAt', Date.now() - 1_000);
        await budget.moment('digest');
      }
      return (await budget.state()).messagesPerSecond;
    };
    const grown = await secondsOfSending(10);
    expect(grown).toBeGreaterThan(44);
    expect(grown).toBeLessThan(60);
    expect(await secondsOfSending(28)).toBe(100);
    expect(recovered).toBe(1);
  });
});

describe('the budget of a chat', () => {
  test('lets a few through at once, then one a second, and others are not concerned', async () => {
    const { budget } = real.store;
    const began = performance.now();
    const waits: number[] = [];
    for (let index = 0; index < 6; index++) waits.push(await budget.takeChat(1, EVER));
    const gone = performance.now() - began;
    expect(waits.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(waits[4]).toBeGreaterThan(990 - gone);
    expect(waits[5]).toBeGreaterThan(1_990 - gone);
    expect(await budget.takeChat(2, EVER)).toBe(0);
  });

  test('of a group is twenty a minute', async () => {
    const { budget } = real.store;
    const waits: number[] = [];
    for (let index = 0; index < 24; index++) waits.push(await budget.takeChat(-5, EVER));
    expect(waits.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(waits[23]).toBeGreaterThan(50_000);
    expect(waits[23]).toBeLessThanOrEqual(60_000);
  });

  test('is not spent by those who do not wait so long', async () => {
    const { budget } = real.store;
    for (let index = 0; index < 4; index++) await budget.takeChat(-5, EVER);
    for (let index = 0; index < 5; index++) expect(await budget.takeChat(-5, 1_000)).toBeGreaterThan(1_000);
    expect(await budget.takeChat(-5, 5_000)).toBeLessThanOrEqual(3_000);
  });

  test('is spent by replies, which do not wait for it, up to a minute ahead', async () => {
    const { budget } = real.store;
    for (let index = 0; index < 200; index++) expect(await budget.takeChat(1, 10_000, true)).toBe(0);
    const wait = await budget.takeChat(1, 0);
    expect(wait).toBeGreaterThan(50_000);
    expect(wait).toBeLessThanOrEqual(60_000);
  });

  test.for([1, -5])(
    'of chat %i is silent for as long as it was told, for replies too, and then free',
    async (chatId) => {
      const { budget } = real.store;
      await budget.holdChat(chatId, 50_000);
      for (const reply of [true, false]) {
        const wait = await budget.takeChat(chatId, 0, reply);
        expect(wait).toBeGreaterThan(20_000);
        expect(wait).toBeLessThanOrEqual(50_000);
      }
      await budget.holdChat(chatId, 10);
      expect(await budget.takeChat(chatId, 0)).toBeGreaterThan(20_000);
      const another = chatId * 2;
      await budget.holdChat(another, 30);
      await sleep(40);
      expect(await budget.takeChat(another, 0)).toBe(0);
    },
  );
});

test('the budget leaves no key behind for ever', async () => {
  const { budget, breaker } = real.store;
  await budget.takeChat(1, EVER);
  await budget.moment('digest');
  await budget.holdChat(2, 500);
  await budget.refused(3, 500);
  await breaker.change(() => ({ state: 'closed', failed: [1] }));
  const names = await real.redis.keys('*');
  expect(names.toSorted()).toEqual([keys.budget, keys.chatBudget(1), keys.chatSilence(2)].toSorted());
  for (const name of names) expect(await real.redis.pttl(name)).toBeGreaterThan(0);
});

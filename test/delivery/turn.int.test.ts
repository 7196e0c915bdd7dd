import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/delivery/outcome.ts';
import { heed, type TurnPorts, waitForTurn } from '../../src/delivery/turn.ts';
import { realRedis } from '../redis.ts';

const real = realRedis();
let logged: Record<string, unknown>[] = [];
beforeEach(() => {
  logged = [];
});

/** What one process sends by. */
function process(messagesPerSecond = 1_000): TurnPorts {
  const log = pino({ base: null }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  return { store: real.openStore({ messagesPerSecond }), log, sleep: (ms) => sleep(ms) };
}

const SENT: Outcome = { kind: 'sent', messageId: 1 };
const LOST: Outcome = { kind: 'possibly-sent', reason: 'time-out' };
const DOWN: Outcome = { kind: 'retry', cause: 'trouble', seconds: null, reason: '502 Bad Gateway' };
const flood = (seconds: number): Outcome => ({ kind: 'retry', cause: 'flood', seconds, reason: '429' });
const said = () => logged.map(({ msg }) => msg);

/** Sends in turn, or gives when to try again. */
async function send(ports: TurnPorts, chatId: number, outcome: Outcome) {
  const turn = await waitForTurn(ports, chatId, 'digest');
  return turn.kind === 'later' ? turn : ((await heed(ports, chatId, outcome)) ?? outcome.kind);
}

describe('a 429', () => {
  test('to one chat keeps that chat silent, in all processes, and no other', async () => {
    const [one, other] = [process(), process()];
    expect(await send(one, -1, flood(30))).toEqual({ kind: 'later', ms: 30_000 });
    expect(await send(other, -1, SENT)).toMatchObject({ kind: 'later' });
    expect(await send(other, 2, SENT)).toBe('sent');
    expect(said()).toEqual([]);
  });

  test('to three chats in a row keeps the bot silent, in all processes, and says so once', async () => {
    const [one, other] = [process(), process()];
    for (const chat of [-1, -2, -3, -4]) await heed(one, chat, flood(30));
    const later = await send(other, 5, SENT);
    expect(later).toMatchObject({ kind: 'later', ms: expect.any(Number) });
    expect(typeof later === 'object' && later.ms).toBeGreaterThan(20_000);
    expect(
      said().filter((line) => line === 'Telegram takes no messages of this bot for a while: all wait'),
    ).toHaveLength(1);
  });
});

describe('while Telegram is down', () => {
  test('all processes wait, one message at a time finds out, and when it is back all go on', async () => {
    const [one, other] = [process(), process()];
    for (const chat of [1, 2, 3]) expect(await send(one, chat, DOWN)).toEqual({ kind: 'later', ms: null });
    expect(said()).toEqual([expect.stringContaining('Telegram takes no messages')]);

    // Two seconds later one of the many who wait is let through, in whichever process.
    let tried = 0;
    let answer = Promise.withResolvers<Outcome>();
    const attempt = async (ports: TurnPorts, chatId: number) => {
      if ((await waitForTurn(ports, chatId, 'digest')).kind === 'later') return;
      tried++;
      await heed(ports, chatId, await answer.promise);
    };
    const attempts = Array.from({ length: 20 }, (_, index) => attempt(index % 2 ? one : other, 100 + index));
    await expect.poll(() => tried).toBe(1);
    const hasCome = expect.toSatisfy((at: number) => at <= Date.now() + 5);
    expect(await one.store.breaker.get()).toMatchObject({ state: 'open', probeAt: hasCome });
    await sleep(300);
    expect(tried).toBe(1);
    const first = answer;
    answer = Promise.withResolvers<Outcome>();
    answer.resolve(SENT);
    first.resolve(SENT);
    await Promise.all(attempts);
    expect(tried).toBe(20);
    expect(said()).toHaveLength(2);
    expect(said()[1]).toContain('Telegram is back');
  });

  test('messages that are not answered are few: one at each probe, and probes are rare', async () => {
    const time = Date.now();
    for (let probe = 1; probe <= 3; probe++) {
      const ports = [process(), process()];
      await ports[0]!.store.breaker.change(() => ({ state: 'open', since: time, failures: 9 + probe, probeAt: time }));
      const ends = await Promise.all(Array.from({ length: 20 }, (_, chat) => send(ports[chat % 2]!, chat + 1, LOST)));
      expect(ends.filter((end) => end === 'possibly-sent')).toHaveLength(1);
      for (const end of ends) if (typeof end === 'object') expect(end.ms).toBeGreaterThan(50_000);
      expect(await ports[0]!.store.breaker.get()).toMatchObject({ state: 'open', since: time, failures: 10 + probe });
    }
    expect(said()).toEqual([]);
  });

  test('a reply to a person is tried all the same, and its answer ends the waiting', async () => {
    const [worker, web] = [process(), process()];
    for (const chat of [1, 2, 3]) await send(worker, chat, DOWN);
    expect(await waitForTurn(web, 9, 'reply')).toMatchObject({ kind: 'now' });
    await heed(web, 9, SENT);
    expect(await send(worker, 4, SENT)).toBe('sent');
  });
});

test('of forty replies wanted at once, those within a tenth of a second go ahead and the others wait', async () => {
  const ports = process(30);
  const began = performance.now();
  const went: number[] = [];
  await Promise.all(
    Array.from({ length: 40 }, async (_, chat) => {
      const turn = await waitForTurn(ports, chat + 1, 'reply');
      if (turn.kind === 'later') throw new Error('it was to be now');
      await turn.beforeCall();
      went.push(performance.now() - began);
    }),
  );
  const within = (ms: number) => went.filter((at) => at < ms).length;
  // The first three need no moment, and theirs come before those of all that wait.
  expect(within(100)).toBeLessThanOrEqual(3 + 3 + 3);
  expect(within(1_000)).toBeLessThanOrEqual(31 + 3);
  expect(went.length).toBe(40);
});

test('a turn that was not used in time, and another try, take moments of their own', async () => {
  const ports = process(4);
  let taken = 0;
  const { budget } = ports.store;
  const counted = {
    ...budget,
    moment: (...args: Parameters<typeof budget.moment>) => (taken++, budget.moment(...args)),
  };
  const take = async () => {
    const turn = await waitForTurn({ ...ports, store: { ...ports.store, budget: counted } }, 1, 'digest');
    if (turn.kind === 'later') throw new Error('it was to be now');
    return turn;
  };
  const prompt = await take();
  await prompt.beforeCall();
  expect(taken).toBe(1);
  await prompt.beforeCall();
  expect(taken).toBe(2);
  const slow = await take();
  await sleep(300);
  await slow.beforeCall();
  expect(taken).toBe(4);
});

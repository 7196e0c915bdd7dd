import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { openIntake, type RawUpdate } from '../../src/bot/intake.ts';
import type { Ahead } from '../../src/bot/look-ahead.ts';
import { takeTurns } from '../../src/bot/turns.ts';
import { keys } from '../../src/store/keys.ts';
import { realRedis } from '../redis.ts';

const real = realRedis();
const BOT = 4242;
const silent = pino({ level: 'silent' });

/** Takes in updates as a process does; `handle` says how long an update takes. */
function process(
  how: { handle?: (update: RawUpdate) => Promise<void>; seen?: number[]; ahead?: Ahead; log?: pino.Logger } = {},
) {
  const turns = takeTurns();
  const seen = how.seen ?? [];
  /** Those for which what was looked up for them still held. */
  const lookedUp: number[] = [];
  const chatOf = (update: object) => (update as { chat?: number }).chat ?? 1;
  const bot = {
    me: { id: BOT, username: 'a_bot' },
    chatOf,
    lookAhead: () => how.ahead,
    settled: turns.settled,
    handle: (update: RawUpdate, mayBegin?: () => Promise<boolean>, ahead?: Ahead) =>
      turns.run(chatOf(update), async () => {
        if (!(await mayBegin?.())) return;
        seen.push(update.update_id);
        if (ahead) lookedUp.push(update.update_id);
        await how.handle?.(update);
      }),
  };
  const store = real.openStore();
  return { seen, lookedUp, store, ...openIntake(bot, { store, log: how.log ?? silent }) };
}

describe('updates', () => {
  test('are handled in order within a chat, once, and leave nothing behind but that they are done', async () => {
    const one = process({ handle: () => sleep(1) });
    const ids = Array.from({ length: 50 }, (_, index) => 32_760 + index);
    const taken = await Promise.all(ids.flatMap((id) => [one.take({ update_id: id }), one.take({ update_id: id })]));
    expect(taken.filter((what) => what === 'taken')).toHaveLength(50);
    expect(taken.filter((what) => what === 'known')).toHaveLength(50);
    await one.close();
    expect(one.seen).toEqual(ids);
    expect(one.inHand()).toBe(0);
    expect(await real.store.updates.count(BOT)).toBe(0);
    expect((await real.redis.keys('*')).sort()).toEqual([
      'gazette:{updates:4242}:done:0',
      'gazette:{updates:4242}:done:1',
    ]);
    const again = process();
    expect(await again.take({ update_id: 32_800 })).toBe('known');
    // Another bot counts its own.
    expect(await real.store.updates.take(4243, { id: 32_800, chat: 1, body: '{}' })).toBe('alone');
    await again.close();
  });

  test('of a chat that two processes take in turn are handled in the order of Telegram', async () => {
    const seen: number[] = [];
    const two = [0, 1].map(() => process({ seen, handle: (update) => sleep(update.update_id % 3 === 0 ? 15 : 1) }));
    for (let id = 1; id <= 20; id++) expect(await two[id % 2]?.take({ update_id: id })).toBe('taken');
    await Promise.all(two.map((one) => one.close()));
    expect(seen).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('are answered by what was looked up for them only where their chat had nothing else in hand', async () => {
    const ahead = {} as Ahead;
    const [one, other] = [process({ ahead, handle: () => sleep(30) }), process({ ahead })];
    const updates: [typeof one, number, number][] = [
      [one, 2, 1],
      // Behind one that may change everything, of the same process and of another.
      [one, 3, 1],
      [other, 4, 1],
      // Before one that has begun.
      [other, 1, 1],
      [other, 5, 2],
    ];
    for (const [taker, id, chat] of updates) await taker.take({ update_id: id, chat });
    await Promise.all([one.close(), other.close()]);
    expect([...one.seen, ...other.seen].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
    expect([one.lookedUp, other.lookedUp]).toEqual([[2], [5]]);
  });

  test('of a process that was killed are handled by another, those of each chat in order', async () => {
    const killed = Array.from({ length: 6 }, (_, index) => ({ id: index + 1, chat: index % 2 }));
    for (const { id, chat } of killed)
      await real.store.updates.take(BOT, { id, chat, body: JSON.stringify({ update_id: id, chat }) });
    await real.redis.zadd(`gazette:{updates:${BOT}}:held`, ...killed.flatMap(({ id }) => [Date.now() - 1, id]));
    const other = process();
    // What comes meanwhile comes behind.
    await other.take({ update_id: 7, chat: 1 });
    await expect.poll(() => other.seen.length).toBe(7);
    expect(other.seen.filter((id) => killed[id - 1]?.chat === 0)).toEqual([1, 3, 5]);
    expect(other.seen.filter((id) => id === 7 || killed[id - 1]?.chat === 1)).toEqual([2, 4, 6, 7]);
    await other.close();
  });

  test('of a process that was killed whose records are damaged are told of and go, and the others are handled', async () => {
    const { updates } = real.store;
    await updates.take(BOT, { id: 7, chat: 1, body: '{"update_id":7}' });
    // Torn, none at all, and another's.
    await updates.take(BOT, { id: 8, chat: 1, body: '{"update_id":8' });
    await updates.take(BOT, { id: 9, chat: 1, body: 'null' });
    await updates.take(BOT, { id: 10, chat: 1, body: '{"update_id":7}' });
    await real.redis.zadd(keys.updatesHeld(BOT), 1, '7', 1, '8', 1, '9', 1, '10');
    const told: unknown[] = [];
    const one = process({ log: pino({ level: 'error' }, { write: (line) => told.push(JSON.parse(line).update) }) });
    await expect.poll(() => updates.count(BOT)).toBe(0);
    expect(await real.redis.exists(keys.updateBodies(BOT))).toBe(0);
    await one.close();
    expect(one.seen).toEqual([7]);
    expect(told).toEqual(expect.arrayContaining(['8', '9', '10']));
    expect(told).toHaveLength(3);
  });

  test('are not taken once that is refused, and those in hand are handled all the same', async () => {
    const one = process({ handle: () => sleep(50) });
    await one.take({ update_id: 1 });
    one.refuse();
    expect(await one.take({ update_id: 2 })).toBe('busy');
    await one.close();
    expect(one.seen).toEqual([1]);
    const next = process();
    expect(await next.take({ update_id: 2 })).toBe('taken');
    await next.close();
  });
});

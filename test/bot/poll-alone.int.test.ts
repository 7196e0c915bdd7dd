import pino from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { pollAlone } from '../../src/bot/poll-alone.ts';
import { startPolling } from '../../src/bot/polling.ts';
import type { Call } from '../../src/bot/transport.ts';
import { realRedis } from '../redis.ts';

const real = realRedis();
const BOT = 4242;
const LEASE_MS = 2_000;
const LOCK = `gazette:{updates:${BOT}}:poller`;
const lines: { msg: string }[] = [];
const log = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
const open: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
  lines.length = 0;
});

/** A process that polls when it may, and what it confirmed to Telegram. */
async function process() {
  const store = real.openStore();
  const confirmed: number[] = [];
  let polls = 0;
  const call: Call = async (method, payload, options) => {
    if (method !== 'getUpdates') return { ok: true, result: true };
    const { offset } = payload as { offset: number };
    if (offset > 0) confirmed.push(offset);
    polls++;
    // Telegram holds the poll.
    if (options?.signal)
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, 100);
        options.signal?.addEventListener('abort', () => resolve(clearTimeout(timer)));
      });
    return { ok: true, result: [{ update_id: polls }] };
  };
  const poller = pollAlone({
    bot: BOT,
    store,
    log,
    leaseMs: LEASE_MS,
    start: (isAlone) => startPolling(call, async () => {}, log, { isAlone }),
  });
  open.push(poller);
  const number = await store.receiving.number(BOT);
  await poller.begin(number);
  return { ...poller, store, number, confirmed, polls: () => polls };
}

describe('of many processes', () => {
  test('one polls; when it stops it gives the lock back, and another polls, under a higher token', async () => {
    const all = [await process(), await process(), await process()];
    const polling = () => all.filter((one) => one.standing().updates === 'polling');
    expect(all.map((one) => one.standing().updates)).toEqual(['polling', 'standby', 'standby']);
    expect(lines.filter(({ msg }) => msg.startsWith('standing by'))).toHaveLength(2);
    const [first] = polling();
    await expect.poll(() => first?.polls()).toBeGreaterThan(1);
    await first?.stop();
    expect(String(await real.redis.get(LOCK))).not.toMatch(/^1 /);
    await expect.poll(() => polling().filter((one) => one !== first).length).toBe(1);
    const second = polling().find((one) => one !== first);
    expect(second?.standing().token).toBeGreaterThan(first ? 1 : 0);
    expect(first?.confirmed.length).toBeGreaterThan(0);
    const idle = all.filter((one) => one !== first && one !== second);
    expect(idle.map((one) => one.polls())).toEqual([0]);
  });

  test('a poller that could not say that it is there, as while Redis is full, goes on and does not say that others poll', async () => {
    const one = await process();
    const { extend } = one.store.receiving;
    one.store.receiving.extend = async () => {
      one.store.receiving.extend = extend;
      throw new Error('OOM command not allowed');
    };
    await expect.poll(() => one.standing(), { timeout: 5_000 }).toEqual({ updates: 'polling', token: 2 });
    expect(lines.filter(({ msg }) => msg.startsWith('standing by'))).toEqual([]);
  });

  test('a poller whose lock is another’s ends its poll and confirms nothing more', async () => {
    const one = await process();
    await expect.poll(() => one.confirmed.length).toBeGreaterThan(0);
    await real.redis.set(LOCK, '99 another', 'PX', 1_000);
    await expect.poll(() => one.standing().updates).toBe('standby');
    const confirmed = one.confirmed.length;
    expect(lines.some(({ msg }) => msg.startsWith('polling no more'))).toBe(true);
    // Until the other is gone.
    await expect.poll(() => one.standing().updates).toBe('polling');
    expect(one.confirmed.slice(0, confirmed)).toHaveLength(confirmed);
  });

  test('none polls while a newer one receives by webhook, and one does when that is gone', async () => {
    const one = await process();
    expect(one.standing().updates).toBe('polling');
    const newer = await real.store.receiving.number(BOT);
    const way = { by: 'webhook', url: 'https://news.example/telegram', secretDigest: 'x'.repeat(43) } as const;
    expect(await real.store.receiving.declare(BOT, newer, way)).toEqual(way);
    await expect.poll(() => one.standing().updates).toBe('standby');
    const another = await real.store.receiving.number(BOT);
    // A roll-back: the newest decides.
    expect(await real.store.receiving.declare(BOT, another, { by: 'polling' })).toEqual({ by: 'polling' });
    expect(await real.store.receiving.declare(BOT, newer, way)).toEqual({ by: 'polling' });
    await expect.poll(() => one.standing().updates).toBe('polling');
  });
});

test('while Redis does not answer nobody polls, and afterwards one does', async () => {
  const one = await process();
  await expect.poll(() => one.polls()).toBeGreaterThan(0);
  await real.redis.call('CLIENT', 'PAUSE', '3500');
  await expect.poll(() => lines.some(({ msg }) => msg.startsWith('polling no more'))).toBe(true);
  const polls = one.polls();
  await expect.poll(() => one.standing().updates).toBe('polling');
  expect(one.polls()).toBeGreaterThanOrEqual(polls);
});

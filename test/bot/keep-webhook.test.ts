import pino from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepWebhook, stuckBecause } from '../../src/bot/keep-webhook.ts';
import type { Call } from '../../src/bot/transport.ts';

// The clock that minutes are measured by, and no timers.
beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const URL = 'https://news.example.org/telegram';
const refused: Call = async () => ({ ok: false, error_code: 401, description: 'Unauthorized' });

/** A webhook that is looked after all the time, how often it was, and why that failed. */
async function kept(call: Call, trouble?: Error) {
  const reasons: string[] = [];
  const levels: number[] = [];
  const write = (line: string) => {
    const { reason, level } = JSON.parse(line) as { reason: string; level: number };
    reasons.push(reason);
    levels.push(level);
  };
  let looks = -1;
  const declare = async (_bot: number, _number: number, way: object) => {
    if (++looks > 0 && trouble) throw trouble;
    return way;
  };
  const webhook = keepWebhook({
    store: { receiving: { declare } } as never,
    call,
    log: pino({}, { write }),
    bot: 4242,
    token: '4242:x',
    url: URL,
    secret: 's3cret',
    demand: async () => {},
    declareMs: 1,
  });
  await webhook.begin(1);
  return { reasons, levels, stop: () => webhook.stop(), looks: () => looks };
}

test('a store that takes nothing is told of once a minute, however often it is asked', async () => {
  const { reasons, stop, looks } = await kept(refused, new Error('OOM'));
  await expect.poll(looks).toBeGreaterThan(20);
  expect(reasons).toEqual(['OOM']);
  vi.advanceTimersByTime(60_000);
  await expect.poll(() => reasons).toEqual(['OOM', 'OOM']);
  await stop();
});

test('a token that was taken back is told of, with what to do', async () => {
  const { reasons, levels, stop } = await kept(refused);
  vi.advanceTimersByTime(60_000);
  await expect
    .poll(() => reasons)
    .toEqual([expect.stringMatching(/Unauthorized.*Copy the token again from @BotFather/)]);
  expect(levels).toEqual([pino.levels.values['error']]);
  await stop();
});

test('a webhook that Telegram does not get through to is told of with what Telegram says, while updates wait', async () => {
  const info = { url: URL, pending_update_count: 2, last_error_date: 0, last_error_message: 'Connection refused' };
  const { reasons, stop, looks } = await kept(async () => ({ ok: true, result: { ...info } }));
  const look = async () => {
    const before = looks();
    vi.advanceTimersByTime(60_000);
    await expect.poll(looks).toBeGreaterThan(before + 3);
  };
  // Of the time before the start.
  info.last_error_date = Math.floor(Date.now() / 1_000) - 10;
  await look();
  expect(reasons).toEqual([]);
  info.last_error_date += 70;
  await look();
  expect(reasons).toEqual(['Connection refused']);
  // No other since.
  await look();
  expect(reasons).toHaveLength(1);
  Object.assign(info, { last_error_date: info.last_error_date + 120, pending_update_count: 0 });
  await look();
  expect(reasons).toHaveLength(1);
  await stop();
});

test('is stuck while updates wait and the last error is of now', async () => {
  const now = Date.parse('2026-11-22T09:30:00Z');
  const said =
    (info: object): Call =>
    async () => ({ ok: true, result: { url: URL, pending_update_count: 2, ...info } });
  const error = { last_error_date: now / 1_000 - 60, last_error_message: 'Connection refused' };
  expect(await stuckBecause(said(error), now)).toBe('Connection refused');
  expect(await stuckBecause(said({ ...error, pending_update_count: 0 }), now)).toBe(null);
  expect(await stuckBecause(said({ ...error, last_error_date: now / 1_000 - 3_600 }), now)).toBe(null);
  expect(await stuckBecause(said({}), now)).toBe(null);
  await expect(stuckBecause(refused, now)).rejects.toThrow('does not know this bot');
});

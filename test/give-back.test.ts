import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { giveBackMemory } from '../src/app/give-back.ts';
import { Releasers } from '../src/releasers.ts';

const MB = 1_000_000;
let rss = 0;
/** Microseconds of the processor, in all. */
let cpu = 0;
const gc = vi.fn(async () => {});
let releasers: Releasers;

beforeEach(() => {
  vi.useFakeTimers();
  rss = 100 * MB;
  cpu = 0;
  vi.spyOn(process.memoryUsage, 'rss').mockImplementation(() => rss);
  vi.spyOn(process, 'cpuUsage').mockImplementation((before) => ({ user: cpu - (before?.user ?? 0), system: 0 }));
  releasers = new Releasers();
});
afterEach(async () => {
  await releasers.release();
  vi.useRealTimers();
  vi.restoreAllMocks();
  gc.mockClear();
});

/** Ten seconds in which so many milliseconds of the processor are used. */
async function work(ms: number) {
  cpu += ms * 1_000;
  await vi.advanceTimersByTimeAsync(10_000);
}

test('memory is given back once after the start, and again after work that took more, once that is over', async () => {
  giveBackMemory(releasers, gc as unknown as NodeJS.GCFunction);
  expect(gc).toHaveBeenCalledOnce();
  await work(200);
  await work(200);
  expect(gc).toHaveBeenCalledOnce();
  rss = 240 * MB;
  await work(8_000);
  expect(gc).toHaveBeenCalledOnce();
  await work(200);
  expect(gc).toHaveBeenCalledTimes(2);
  await work(200);
  expect(gc).toHaveBeenCalledTimes(2);
});

test('what was taken by work that began right after the start is given back too', async () => {
  giveBackMemory(releasers, gc as unknown as NodeJS.GCFunction);
  rss = 240 * MB;
  await work(8_000);
  await work(200);
  expect(gc).toHaveBeenCalledTimes(2);
});

test('a process that is told to stop collects nothing more', async () => {
  giveBackMemory(releasers, gc as unknown as NodeJS.GCFunction);
  await releasers.release();
  rss = 240 * MB;
  await work(200);
  expect(gc).toHaveBeenCalledOnce();
});

test('without --expose-gc all goes on without', () => {
  expect(() => giveBackMemory(releasers, undefined)).not.toThrow();
});

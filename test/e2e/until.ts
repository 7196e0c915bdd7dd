import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Looks every some ms until there is something, and gives it; rejects after a while with what was waited for. Where a look
 * takes long it looks less often: what it waits for needs the processor more.
 */
export async function until<Found>(
  what: string,
  look: () => Found | undefined | false | Promise<Found | undefined | false>,
  {
    timeoutMs = 60_000,
    everyMs = 25,
    explain = () => '',
  }: { timeoutMs?: number; everyMs?: number; explain?: () => string } = {},
): Promise<Found> {
  const started = performance.now();
  for (;;) {
    const began = performance.now();
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() - started > timeoutMs)
      throw new Error(`waited ${timeoutMs} ms in vain for ${what}\n${explain()}`);
    await sleep(Math.max(everyMs, Math.min(4 * (performance.now() - began), 250)));
  }
}

import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** Looks every some ms until there is something, and gives it; rejects after a while with what was waited for. */
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
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() - started > timeoutMs)
      throw new Error(`waited ${timeoutMs} ms in vain for ${what}\n${explain()}`);
    await sleep(everyMs);
  }
}

import type { Logger } from 'pino';

/** How often an outage that lasts is told of, in ms. */
const TELL_AGAIN_MS = 60_000;

/** Tells of a Redis that is away: when that begins, every minute that it lasts, and when it is over. */
export function tellOfOutages(log: Pick<Logger, 'info' | 'warn' | 'error'>) {
  let began: number | undefined;
  let told = 0;
  const seconds = (from: number) => Math.round((performance.now() - from) / 1_000);
  return {
    /** A connection failed. */
    failed(reason: string): void {
      const now = performance.now();
      if (began === undefined) log.warn({ reason }, 'Redis connection trouble');
      else if (now - told < TELL_AGAIN_MS) return;
      else log.error({ reason, seconds: seconds(began) }, 'Redis is still away: everything waits until it is back');
      began ??= now;
      told = now;
    },
    /** A connection can be used. */
    recovered(): void {
      if (began === undefined) return;
      log.info({ seconds: seconds(began) }, 'Redis is back');
      began = undefined;
    },
  };
}

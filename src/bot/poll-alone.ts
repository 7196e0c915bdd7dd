import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { seldom } from '../model/seldom.ts';
import type { Store } from '../store/store.ts';
import type { Poller } from './polling.ts';

/** How long, in ms, the lock outlives a process that says nothing any more. */
const LEASE_MS = 5_000;
/** How long it may take to stop, in ms: where Redis is away, nothing of this ends by itself. */
const STOP_PATIENCE_MS = 5_000;

/** What a process does about updates: `standby` is for when the poller goes. */
export type Standing = 'polling' | 'standby' | 'webhook';

export interface PollPorts {
  bot: number;
  store: Pick<Store, 'receiving'>;
  log: Logger;
  /** Begins to poll, as long as `isAlone` says that nobody else does. */
  start: (isAlone: () => boolean) => Poller;
  leaseMs?: number;
}

/**
 * Polls while this process holds the lock that one of all has, and stands by otherwise: it takes over seconds after the
 * poller was killed, and half a second after it was stopped.
 *
 * A poller that cannot say in time that it is still there, because it stood still or Redis is away, ends its poll and
 * confirms nothing; Telegram repeats to the next what was not confirmed. While newer processes receive by webhook, none
 * of these polls.
 */
export function pollAlone({ bot, store: { receiving }, log, start, leaseMs = LEASE_MS }: PollPorts) {
  /** How often the poller says that it is still there, and how often the others look whether it is. */
  const [extendMs, lookMs] = [leaseMs * 0.3, leaseMs * 0.1];
  const stopping = new AbortController();
  let standing: Standing = 'standby';
  let token: number | undefined;
  const { promise: settled, resolve: settle } = Promise.withResolvers<void>();

  const unsettled = seldom((reason: string) =>
    log.warn({ reason }, 'who polls for updates could not be settled; trying again'),
  );
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const mayPoll = async (number: number) => (await receiving.declare(bot, number, { by: 'polling' })).by === 'polling';

  /** Polls as long as the lock is ours. */
  const poll = async (number: number, held: number, asked: number) => {
    let until = asked + leaseMs;
    const poller = start(() => performance.now() < until);
    standing = 'polling';
    token = held;
    settle();
    log.info({ token: held }, 'polling for updates');
    try {
      for (;;) {
        await pause(extendMs);
        if (stopping.signal.aborted) return await poller.stop();
        const renewing = performance.now();
        const late = sleep(Math.max(0, until - renewing), 'late' as const, { ref: false });
        const kept = await Promise.race([
          Promise.all([receiving.extend(bot, held, leaseMs), mayPoll(number)]).catch(() => [false, false]),
          late,
        ]);
        if (kept === 'late' || !kept.every(Boolean) || performance.now() >= until) {
          standing = 'standby';
          log.warn({ token: held }, 'polling no more: another process receives updates, or Redis is away');
          return await poller.abandon();
        }
        until = renewing + leaseMs;
      }
    } finally {
      token = undefined;
    }
  };

  const run = async (number: number) => {
    let first = true;
    let told: string | undefined;
    while (!stopping.signal.aborted) {
      try {
        await pause(first ? 0 : lookMs);
        first = false;
        const asked = performance.now();
        const held = (await mayPoll(number)) ? await receiving.lock(bot, leaseMs) : undefined;
        if (held !== undefined) {
          try {
            await poll(number, held, asked);
          } finally {
            await receiving.unlock(bot, held);
          }
          told = undefined;
          // Redis was away perhaps, and nobody else has come.
          continue;
        }
        const way = await receiving.standing(bot);
        settle();
        if (way?.by === told || stopping.signal.aborted) continue;
        told = way?.by;
        log.info({ updates: told === 'webhook' ? 'webhook' : 'polling' }, 'standing by: others receive updates');
      } catch (error) {
        unsettled((error as Error).message);
      }
    }
  };

  let running: Promise<void> | undefined;

  return {
    /** Begins, by the number this process has among those that receive; fulfilled once it is known who polls. */
    async begin(number: number): Promise<void> {
      running = run(number);
      await settled;
    },
    /** What this process does about updates, and under which token. */
    standing: () => ({ updates: standing, ...(token !== undefined && { token }) }),
    /** Ends polling, and lets another begin. */
    async stop() {
      stopping.abort();
      await Promise.race([running, sleep(STOP_PATIENCE_MS, undefined, { ref: false })]);
    },
  };
}

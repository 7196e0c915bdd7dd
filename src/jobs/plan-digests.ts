import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { nextEdition } from '../digest/schedule.ts';
import type { SubscriberKey } from '../model/chat.ts';
import type { Schedule, Subscriber } from '../model/subscriber.ts';
import type { DueEdition } from '../store/due.ts';
import { StoreError } from '../store/redis.ts';
import type { Store } from '../store/store.ts';

/** Subscribers in one job: one job each would cost twenty times the memory. */
const BATCH = 100;
/** When to look again, in ms, at a subscriber whose settings cannot be read. */
const PUT_OFF_MS = 3_600_000;

export interface PlanPorts {
  store: Pick<Store, 'due' | 'subscribers'>;
  /** Adds a job; one whose id is known already is not added again. */
  addBatch: (id: string, due: DueEdition[]) => Promise<void>;
  log: Logger;
}

/**
 * Takes on every edition due at `now` (epoch ms); gives their number. One overdue several times is served once.
 *
 * The job is added before the next instant is set: a crash in between makes the next tick add it again, and the ledger
 * sees to it that an edition is delivered once. The other way round it would be lost. A subscriber whose settings are
 * damaged is logged and put off, and holds up nobody.
 */
export async function planDue({ store, addBatch, log }: PlanPorts, now: number): Promise<number> {
  const nextEditionOf = memoizedNext(now);
  const nextOf = async (key: SubscriberKey): Promise<Next> => {
    try {
      const subscriber = await store.subscribers.get(key);
      return subscriber?.state === 'active' ? { at: nextEditionOf(subscriber), served: true } : undefined;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      log.error({ err: error, chat: key }, 'no digest can be planned for a subscriber');
      return { at: now + PUT_OFF_MS, served: false };
    }
  };
  let planned = 0;
  for (;;) {
    const due = await store.due.upTo(now, BATCH);
    if (due.length === 0) return planned;
    const nexts = await Promise.all(due.map(({ key }) => nextOf(key)));
    const served = due.filter((_, index) => nexts[index]?.served);
    if (served.length > 0) await addBatch(batchId(served), served);
    await store.due.advance(due.map((taken, index) => ({ taken, next: nexts[index]?.at ?? null })));
    planned += served.length;
  }
}

/** When a subscriber's next edition comes, if any does, and whether the one that is due now is served. */
type Next = { at: number; served: boolean } | undefined;

/** Next instants once per distinct schedule and zone: computing one costs more than all the rest of a subscriber. */
function memoizedNext(now: number): (subscriber: Subscriber) => number {
  const known = new Map<string, number>();
  return ({ schedule, timezone }) => {
    const spelled = JSON.stringify([timezone, schedule.times, schedule.days]);
    const next = known.get(spelled) ?? comingEdition(schedule, timezone, now);
    known.set(spelled, next);
    return next;
  };
}

/** @throws {StoreError} if the settings, for example a zone this system does not know, give no instant */
function comingEdition(schedule: Schedule, timezone: string, now: number): number {
  try {
    return nextEdition(schedule, timezone, now);
  } catch (error) {
    throw new StoreError(`no next edition at ${schedule.times.join(', ')} in ${timezone}`, { cause: error });
  }
}

/** The same for the same editions, so that a batch added twice is one job. */
export function batchId(due: readonly DueEdition[]): string {
  const spelled = due.map(({ key, edition }) => `${key}@${edition}`).join(' ');
  return `batch-${createHash('sha256').update(spelled).digest('base64url').slice(0, 22)}`;
}

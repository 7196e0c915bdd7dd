import { createHash } from 'node:crypto';
import { nextEdition } from '../digest/schedule.ts';
import type { Subscriber } from '../model/subscriber.ts';
import type { DueEdition } from '../store/due.ts';
import type { Store } from '../store/store.ts';

/** Subscribers in one job: one job each would cost twenty times the memory. */
const BATCH = 100;

export interface PlanPorts {
  store: Pick<Store, 'due' | 'subscribers'>;
  /** Adds a job; one whose id is known already is not added again. */
  addBatch: (id: string, due: DueEdition[]) => Promise<void>;
}

/**
 * Takes on every edition due at `now` (epoch ms); gives their number. One overdue several times is served once.
 *
 * The job is added before the next instant is set: a crash in between makes the next tick add it again, and the ledger
 * sees to it that an edition is delivered once. The other way round it would be lost.
 */
export async function planDue({ store, addBatch }: PlanPorts, now: number): Promise<number> {
  const nextOf = memoizedNext(now);
  let planned = 0;
  for (;;) {
    const due = await store.due.upTo(now, BATCH);
    if (due.length === 0) return planned;
    const subscribers = await Promise.all(due.map(({ key }) => store.subscribers.get(key)));
    const served: DueEdition[] = [];
    const moves: (() => Promise<unknown>)[] = [];
    due.forEach((taken, index) => {
      const subscriber = subscribers[index];
      if (subscriber?.state !== 'active') {
        moves.push(() => store.due.remove(taken.key));
        return;
      }
      served.push(taken);
      moves.push(() => store.due.advance(taken, nextOf(subscriber)));
    });
    if (served.length > 0) await addBatch(batchId(served), served);
    await Promise.all(moves.map((move) => move()));
    planned += served.length;
  }
}

/** Next instants once per distinct schedule and zone: computing one costs more than all the rest of a subscriber. */
function memoizedNext(now: number): (subscriber: Subscriber) => number {
  const known = new Map<string, number>();
  return ({ schedule, timezone }) => {
    const spelled = JSON.stringify([timezone, schedule.times, schedule.days]);
    const next = known.get(spelled) ?? nextEdition(schedule, timezone, now);
    known.set(spelled, next);
    return next;
  };
}

/** The same for the same editions, so that a batch added twice is one job. */
export function batchId(due: readonly DueEdition[]): string {
  const spelled = due.map(({ key, edition }) => `${key}@${edition}`).join(' ');
  return `batch-${createHash('sha256').update(spelled).digest('base64url').slice(0, 22)}`;
}

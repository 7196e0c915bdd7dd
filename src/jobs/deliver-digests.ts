import { type Delivered, type DeliveryPorts, deliver } from '../delivery/deliver.ts';
import { isQuiet } from '../digest/quiet.ts';
import { planEdition } from '../digest/select.ts';
import { subscriberKey } from '../model/chat.ts';
import type { Priority } from '../store/moments.ts';
import type { Store } from '../store/store.ts';
import type { DueEdition } from './batch.ts';

/** Chats served at once within a batch. */
const LANES = 10;

export interface BatchPorts extends DeliveryPorts {
  store: DeliveryPorts['store'] & Pick<Store, 'candidates'>;
  /** True once the process is to stop: what is begun is ended, the rest stays for the next one. */
  stopping: () => boolean;
}

/** How a batch ended: done, or to be taken up again in so many ms (`null`: after a back-off). */
export type BatchEnd = { done: true } | { done: false; ms: number | null; error?: unknown };

/** Delivers a batch. One chat's trouble never holds up the others; whatever is left makes the batch come again. */
export async function deliverBatch(ports: BatchPorts, due: readonly DueEdition[]): Promise<BatchEnd> {
  const left: { ms: number | null; error?: unknown }[] = [];
  const queue = [...due];
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      if (ports.stopping()) {
        left.push({ ms: 0 });
        return;
      }
      try {
        const ms = await serve(ports, next);
        if (ms !== 'done') left.push({ ms });
      } catch (error) {
        ports.log.error(
          { err: error, chat: next.key, edition: next.edition },
          'an edition failed; it will be tried again',
        );
        left.push({ ms: null, error });
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (left.length === 0) return { done: true };
  const named = left.flatMap(({ ms }) => (ms === null ? [] : [ms]));
  const error = left.find((item) => item.error !== undefined)?.error;
  return { done: false, ms: named.length > 0 ? Math.min(...named) : null, ...(error !== undefined && { error }) };
}

async function serve(ports: BatchPorts, { key, edition, cadences }: DueEdition): Promise<'done' | number | null> {
  const { store } = ports;
  const subscriber = await store.subscribers.get(key);
  if (!subscriber) return 'done';
  const known = await store.ledger.find(key, edition);
  if (subscriber.state === 'unreachable') {
    // What waited for another try is free to be offered when the chat comes back.
    if (known) await store.ledger.settle(key, known, 'gone', { reason: 'unreachable' });
    return 'done';
  }
  const now = ports.now();
  const delivery =
    known ??
    (await store.ledger.plan(key, planEdition(await store.candidates(key, now, cadences), edition, now, subscriber)));
  if (!delivery) return 'done';
  const how = { priority: priorityOf(cadences), silent: isQuiet(subscriber.quiet, subscriber.timezone, now) };
  const delivered: Delivered = await deliver(ports, subscriber, delivery, how);
  switch (delivered.kind) {
    case 'settled':
      return 'done';
    case 'later':
      return delivered.ms;
    case 'moved':
      return serve(ports, { key: subscriberKey(delivered.to), edition, ...(cadences && { cadences }) });
  }
}

/** What serves all cadences at once was asked for by a person, who waits for it. */
function priorityOf(cadences: DueEdition['cadences']): Priority {
  if (!cadences) return 'reply';
  return cadences.every((cadence) => cadence === 'instant') ? 'instant' : 'digest';
}

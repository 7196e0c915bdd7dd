import { deliver } from '../delivery/deliver.ts';
import type { DeliveryPorts } from '../delivery/prepared.ts';
import { subscriberKey } from '../model/chat.ts';
import type { Priority } from '../store/moments.ts';
import type { DueEdition } from './batch.ts';
import { type Lanes, soonest } from './lanes.ts';
import { type PreparePorts, preparing } from './prepare-edition.ts';

/** Chats of one batch served at once. */
const MOST_AT_ONCE = 10;

/** How often an edition is looked at anew because others of the same chat come first, before it waits. */
const MOST_LOOKS = 5;
/** How long it waits then, in ms. */
const WAIT_MS = 1_000;

export interface BatchPorts extends DeliveryPorts, PreparePorts {
  store: DeliveryPorts['store'] & PreparePorts['store'];
  lanes: Lanes;
}

/** How a batch ended: done, or to be taken up again with what is left in so many ms (`null`: after a back-off). */
export type BatchEnd =
  | { done: true }
  | { done: false; ms: number | null; left: readonly DueEdition[]; error?: unknown };

/** What of a batch comes again, in so many ms (`null`: after a back-off). */
interface Left {
  due: DueEdition;
  ms: number | null;
  error?: unknown;
}

/** Nothing rests longer, in ms; what seems to was noted by a clock that was ahead. */
const LONGEST_REST_MS = 12 * 3_600_000;

/** Delivers a batch. One chat's trouble never holds up the others: what has to wait is left, and comes again by itself. */
export async function deliverBatch(ports: BatchPorts, due: readonly DueEdition[]): Promise<BatchEnd> {
  const left: Left[] = [];
  const queue = [...due];
  const runner = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const one = next;
      const rest = (one.after ?? 0) - ports.now();
      if (rest > 0 && rest <= LONGEST_REST_MS) {
        left.push({ due: one, ms: rest });
        continue;
      }
      if (ports.stopping()) {
        left.push({ due: one, ms: 0 });
        continue;
      }
      try {
        const ended = await ports.lanes.run(() => serve(ports, one));
        if (ended !== 'done') left.push(ended);
      } catch (error) {
        ports.log.error(
          { err: error, chat: one.key, edition: one.edition },
          'an edition failed; it will be tried again',
        );
        left.push({ due: one, ms: null, error });
      }
      await ports.notes.flushOld();
    }
  };
  await ports.notes.during(() => Promise.all(Array.from({ length: MOST_AT_ONCE }, runner)));
  if (left.length === 0) return { done: true };
  const error = left.find((item) => item.error !== undefined)?.error;
  return {
    done: false,
    ms: soonest(left.map(({ ms }) => ms)),
    left: left.map((item) => item.due),
    ...(error !== undefined && { error }),
  };
}

/** Serves one subscriber: editions that are still open, the oldest first, and then the one that is due. */
async function serve(ports: BatchPorts, due: DueEdition): Promise<'done' | Left> {
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const edition = preparing(ports, due);
    const delivered = await deliver(ports, () => edition.prepare(), priorityOf(due.cadences));
    switch (delivered.kind) {
      case 'settled':
        if (!edition.isKnown()) return serveWhereMoved(ports, due);
        if (edition.last()) return 'done';
        break;
      case 'later':
        return { due, ms: delivered.ms };
      case 'rests':
        return { due: { ...due, after: ports.now() + delivered.ms }, ms: delivered.ms };
      case 'moved':
        return serve(ports, { ...due, key: subscriberKey(delivered.to) });
      case 'outdated':
        break;
    }
  }
  return { due, ms: WAIT_MS };
}

/** The bot may have heard of a chat's new id while its edition waited. */
async function serveWhereMoved(ports: BatchPorts, due: DueEdition): Promise<'done' | Left> {
  const key = await ports.store.subscribers.movedTo(due.key);
  return key === undefined ? 'done' : serve(ports, { ...due, key });
}

/** What serves all cadences at once was asked for by a person, who waits for it. */
function priorityOf(cadences: DueEdition['cadences']): Priority {
  if (!cadences) return 'reply';
  return cadences.every((cadence) => cadence === 'instant') ? 'instant' : 'digest';
}

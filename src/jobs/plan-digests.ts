import type { Logger } from 'pino';
import { type Decision, decide } from '../digest/decide.ts';
import type { Due, Move } from '../store/due.ts';
import { StoreError } from '../store/redis.ts';
import type { Store } from '../store/store.ts';
import { readTiming, type SpelledTiming } from '../store/timings.ts';
import { batchId, type DueEdition } from './batch.ts';

/** Subscribers in one job: one job each would cost twenty times the memory. */
const BATCH = 100;
/** Subscribers looked at in one go. */
const PIECE = 10 * BATCH;
/** When to look again, in ms, at a subscriber whose settings cannot be read. */
const PUT_OFF_MS = 3_600_000;

export interface PlanPorts {
  store: {
    due: Pick<Store['due'], 'upTo' | 'advance'>;
    timings: Store['timings'];
  };
  /** Adds jobs; one whose id is known already is not added again. Those that are `first` go ahead of the others. */
  addBatches: (batches: readonly PlannedBatch[]) => Promise<void>;
  log: Logger;
}

export interface PlannedBatch {
  id: string;
  due: DueEdition[];
  first: boolean;
}

/**
 * Takes on everyone due at `now` (epoch ms); gives the number of editions. One overdue several times is served once.
 *
 * The jobs are added before the next instants are set: a crash in between makes the next tick add them again, and the
 * ledger sees to it that an edition is delivered once. The other way round it would be lost. So two that plan at once do
 * no harm either. A subscriber whose settings are damaged is logged and put off, and holds up nobody.
 */
export async function planDue({ store, addBatches, log }: PlanPorts, now: number): Promise<number> {
  const decideOn = decisionsAt(now);
  let planned = 0;
  for (;;) {
    const due = await store.due.upTo(now, PIECE);
    if (due.length === 0) return planned;
    const spelled = await store.timings.spelled(due.map(({ key }) => key));
    const before: Promise<void>[] = [];
    const after: (() => Promise<void>)[] = [];
    const served: DueEdition[] = [];
    const moves: Move[] = [];
    due.forEach((taken, index) => {
      const decided = decideOn(spelled[index], taken.at);
      const { key } = taken;
      switch (decided.kind) {
        case 'serve':
          served.push({ key, edition: decided.edition, cadences: decided.cadences });
          if (decided.ends.pause !== null) before.push(store.timings.resume(key, decided.ends.pause));
          if (decided.ends.hold !== null) after.push(() => store.timings.release(key));
          moves.push({ taken, next: decided.next });
          break;
        case 'hold':
          before.push(store.timings.hold(key, taken.at));
          moves.push({ taken, next: decided.until });
          break;
        case 'wait':
          moves.push({ taken, next: decided.until });
          break;
        case 'out':
          moves.push({ taken, next: null });
          break;
        case 'damaged':
          log.error({ err: decided.error, chat: key }, 'no digest can be planned for a subscriber');
          moves.push({ taken, next: now + PUT_OFF_MS });
      }
    });
    await Promise.all(before);
    if (served.length > 0) await addBatches(batchesOf(served));
    await Promise.all(after.map((run) => run()));
    await store.due.advance(moves);
    planned += served.length;
  }
}

type Decided = Decision | { kind: 'damaged'; error: StoreError };

/** Decides once for all who have the same settings and are due since the same instant: that costs more than all the rest. */
function decisionsAt(now: number): (spelled: SpelledTiming | undefined, due: Due['at']) => Decided {
  const known = new Map<string, Decided>();
  return (spelled, due) => {
    if (spelled === undefined) return { kind: 'out' };
    const alike = `${due}\n${spelled}`;
    const before = known.get(alike);
    if (before) return before;
    const decided = decideSafely(spelled, due, now);
    known.set(alike, decided);
    return decided;
  };
}

function decideSafely(spelled: SpelledTiming, due: number, now: number): Decided {
  try {
    const timing = readTiming(spelled);
    try {
      return decide(timing, due, now);
    } catch (error) {
      const { schedule, timezone } = timing;
      throw new StoreError(`no next edition at ${schedule.times.join(', ')} in ${timezone}`, { cause: error });
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { kind: 'damaged', error };
  }
}

/** Instant articles ahead of digests, which may take an hour to send. */
function batchesOf(served: readonly DueEdition[]): PlannedBatch[] {
  const [instant, digests] = [served.filter(isInstant), served.filter((due) => !isInstant(due))];
  return [
    ...inHundreds(instant).map((due) => ({ id: batchId(due), due, first: true })),
    ...inHundreds(digests).map((due) => ({ id: batchId(due), due, first: false })),
  ];
}

const isInstant = ({ cadences }: DueEdition) => cadences?.length === 1;

function inHundreds(due: readonly DueEdition[]): DueEdition[][] {
  return Array.from({ length: Math.ceil(due.length / BATCH) }, (_, index) =>
    due.slice(index * BATCH, (index + 1) * BATCH),
  );
}

import type { Logger } from 'pino';
import { digestCache } from '../delivery/digest-cache.ts';
import { takeNotes } from '../delivery/notes.ts';
import { snapshots } from '../store/snapshot.ts';
import type { Store } from '../store/store.ts';
import type { BatchPorts } from './deliver-digests.ts';
import { openLanes } from './lanes.ts';
import { selectOnce } from './select-once.ts';

/** What all batches of a process share: what was read, chosen and rendered a moment ago, notes, and lanes. */
export function deliveryDesk(ports: {
  store: Store;
  log: Logger;
  now: () => number;
  messagesPerSecond: number;
}): Pick<BatchPorts, 'snapshot' | 'select' | 'render' | 'notes' | 'lanes'> {
  return {
    snapshot: snapshots(ports.store, ports.now),
    select: selectOnce(),
    render: digestCache(),
    notes: takeNotes(ports),
    lanes: openLanes(ports.messagesPerSecond),
  };
}

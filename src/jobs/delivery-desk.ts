import type { Logger } from 'pino';
import { digestCache } from '../delivery/digest-cache.ts';
import { takeNotes } from '../delivery/notes.ts';
import { suspects } from '../delivery/suspects.ts';
import { snapshots } from '../store/snapshot.ts';
import type { Store } from '../store/store.ts';
import type { BatchPorts } from './deliver-digests.ts';
import { openLanes } from './lanes.ts';
import { selectOnce } from './select-once.ts';

/**
 * What all batches of a process share: what was read, chosen and rendered a moment ago, notes, what Telegram refused, and
 * lanes.
 */
export function deliveryDesk(ports: {
  store: Store;
  log: Logger;
  now: () => number;
  messagesPerSecond: number;
}): Pick<BatchPorts, 'snapshot' | 'select' | 'render' | 'notes' | 'suspects' | 'lanes'> {
  return {
    snapshot: snapshots(ports.store, ports.now),
    select: selectOnce(),
    render: digestCache(),
    notes: takeNotes(ports),
    suspects: suspects(),
    lanes: openLanes(ports.messagesPerSecond),
  };
}

import type { Logger } from 'pino';
import type { Prepared } from '../delivery/prepared.ts';
import { takeNotes } from '../delivery/notes.ts';
import type { SubscriberKey } from '../model/chat.ts';
import type { Cadence } from '../model/subscriber.ts';
import { snapshots } from '../store/snapshot.ts';
import type { Store } from '../store/store.ts';
import { preparing } from './prepare-edition.ts';
import { selectOnce } from './select-once.ts';

/**
 * Gives what a chat's edition would hold if it came now, just as it would be prepared, also in a pause: one that is still
 * open, else what is new to its subscriptions of these cadences. Nothing is planned, claimed or moved on.
 */
export function previews(ports: { store: Store; log: Logger; now: () => number }) {
  const snapshot = snapshots(ports.store, ports.now);
  const preparePorts = { ...ports, snapshot, select: selectOnce(), notes: takeNotes(ports), looksOnly: true };
  return (key: SubscriberKey, edition: number, cadences?: readonly Cadence[]): Promise<Prepared | undefined> =>
    preparing(preparePorts, { key, edition, ...(cadences && { cadences }) }).prepare();
}

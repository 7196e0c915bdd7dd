import { type BroadcastPorts, broadcastTo, showProgress } from '../delivery/broadcast.ts';
import type { BroadcastId } from '../model/ids.ts';
import type { Broadcast } from '../store/broadcasts.ts';
import { inLanes, soonest } from './lanes.ts';

/** Chats written to at once: few, as everything else goes first. */
const LANES = 8;
/** How often, in ms, its operators see how far it is, and it looks whether they stopped it. */
const SHOWN_EVERY_MS = 5_000;
const LOOKED_EVERY_MS = 500;

export interface SendBroadcastPorts extends BroadcastPorts {
  stopping: () => boolean;
}

/**
 * Sends a broadcast to every chat that has subscribers, in their order, each at most once however often this begins anew.
 * Ends when all have it or its operators stopped it; else gives in how many ms to go on (`null`: after a back-off).
 */
export async function sendBroadcast(
  ports: SendBroadcastPorts,
  id: BroadcastId,
): Promise<{ done: true } | { done: false; ms: number | null }> {
  const { broadcasts, subscribers } = ports.store;
  const broadcast = await broadcasts.get(id);
  if (broadcast?.state !== 'running') return { done: true };
  const queue = await subscribers.onePerChat();
  await broadcasts.setTotal(id, queue.length);

  const waits: (number | null)[] = [];
  const progress = watched(ports, broadcast);
  await inLanes(LANES, queue, async (key) => {
    if (ports.stopping() || !(await progress.running())) return 'stop';
    const end = await broadcastTo(ports, broadcast, key);
    if (typeof end === 'object') waits.push(end.ms);
    else if (end !== 'claimed') await broadcasts.count(id, end);
    return 'go on';
  });
  if (ports.stopping()) return { done: false, ms: 0 };
  if (await progress.running(true)) {
    if (waits.length > 0) return { done: false, ms: soonest(waits) };
    await broadcasts.end(id);
  }
  const ended = await broadcasts.get(id);
  if (ended) await showProgress(ports, ended);
  return { done: true };
}

function watched(ports: SendBroadcastPorts, { id }: Broadcast) {
  let looked = Number.NEGATIVE_INFINITY;
  let shown = performance.now();
  let runs = true;
  return {
    /** Whether it has not been stopped, as of a moment ago; or of now. */
    async running(surely = false): Promise<boolean> {
      const now = performance.now();
      if (!surely && now - looked < LOOKED_EVERY_MS) return runs;
      looked = now;
      const current = await ports.store.broadcasts.get(id);
      runs = current?.state === 'running';
      if (current && runs && now - shown > SHOWN_EVERY_MS) {
        shown = now;
        await showProgress(ports, current);
      }
      return runs;
    },
  };
}

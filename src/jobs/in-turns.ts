import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Staged } from '../ingest/staged.ts';

/** After so many ms of work, others have their turn. */
const LONG_MS = 5;

/** Does a work to its end, with a turn of the event loop in the first pause after every 5 ms: people wait, and messages have their moment. */
export async function inTurns<T>(work: Staged<T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - began < LONG_MS) continue;
    await nextTurn();
    began = performance.now();
  }
}

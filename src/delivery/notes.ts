import type { Logger } from 'pino';
import type { SettledState } from '../model/digest.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Showing } from '../model/showing.ts';
import type { Store } from '../store/store.ts';
import type { Tally } from '../store/tallies.ts';

/** How long, in ms, what was noted may wait for more. */
const PATIENCE_MS = 1_000;

export type Notes = ReturnType<typeof takeNotes>;

/**
 * What became of messages, noted for many at a time: which show which article, so that a correction finds them, and how
 * many ended how. What a killed process had not written down is lost: such a message is never corrected.
 */
export function takeNotes({
  store,
  log,
  now,
}: {
  store: Pick<Store, 'ledger' | 'showings' | 'tallies'>;
  log: Logger;
  now: () => number;
}) {
  let shown = new Map<ArticleId, Showing[]>();
  let ended = new Map<SettledState, number>();
  let tally: Tally = { repeated: 0, late: [] };
  let begun = 0;

  async function flush(): Promise<void> {
    const [showings, outcomes, counted] = [shown, ended, tally];
    shown = new Map();
    ended = new Map();
    tally = { repeated: 0, late: [] };
    const at = now();
    if (outcomes.size > 0) log.info(Object.fromEntries(outcomes), 'editions');
    try {
      await Promise.all([
        store.ledger.count(outcomes, at),
        store.tallies.add(counted),
        ...[...showings].map(([article, messages]) => store.showings.show(article, messages, at)),
      ]);
    } catch (error) {
      log.error({ err: error }, 'messages were not noted: corrections will not reach them');
    }
  }

  /** Writes down what has waited long enough; no error. */
  async function flushOld(): Promise<void> {
    if (performance.now() - begun < PATIENCE_MS) return;
    begun = performance.now();
    await flush();
  }

  let atWork = 0;
  return {
    /** Does work that makes notes; what it noted is written down after a second, or when nobody is left at work. */
    async during<Result>(work: () => Promise<Result>): Promise<Result> {
      atWork++;
      try {
        return await work();
      } finally {
        atWork--;
        if (atWork === 0) await flush();
      }
    },
    /** Notes that an edition ended so; and, where it was sent, as which message and with which articles. */
    ended(state: SettledState, showing?: Showing, articles: readonly ArticleId[] = []): void {
      ended.set(state, (ended.get(state) ?? 0) + 1);
      if (!showing) return;
      for (const article of articles) {
        const messages = shown.get(article);
        if (messages) messages.push(showing);
        else shown.set(article, [showing]);
      }
    },
    /** Notes that a message is sent which a process that died may have sent already. */
    repeated: () => void tally.repeated++,
    /** Notes by how many ms after its time an edition came. */
    late: (ms: number) => void tally.late.push(ms),
    flushOld,
  };
}

/** So many things at once, and no more: the rest waits its turn. */
export interface Lanes {
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

/**
 * Messages under way at a time in one process, over all its batches: as many as the rate needs where each takes a tenth of
 * a second, and some for chats that do not answer. All of them may be lost sight of when Telegram as a whole hangs.
 */
const FEWEST = 40;
const MOST = 128;
const SECONDS_A_MESSAGE = 0.1;

/** Lanes that all batches of a process share: one that waits for a chat that does not answer holds up no other. */
export function openLanes(messagesPerSecond: number): Lanes {
  return lanesOf(Math.min(MOST, Math.max(FEWEST, messagesPerSecond * SECONDS_A_MESSAGE)));
}

/** So many lanes. */
export function lanesOf(count: number): Lanes {
  let free = count;
  const waiting: (() => void)[] = [];
  return {
    async run(work) {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free++;
      }
    },
  };
}

/** Does the same for one thing after another, several at a time, until all are done or one says stop. */
export async function inLanes<Thing>(
  lanes: number,
  things: readonly Thing[],
  work: (thing: Thing) => Promise<'go on' | 'stop'>,
): Promise<void> {
  let next = 0;
  let stopped = false;
  const lane = async () => {
    while (!stopped && next < things.length) {
      if ((await work(things[next++] as Thing)) === 'stop') stopped = true;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** In how many ms the soonest comes again of what has to wait; `null` where nobody said how long. */
export function soonest(waits: readonly (number | null)[]): number | null {
  const named = waits.filter((ms) => ms !== null);
  return named.length > 0 ? Math.min(...named) : null;
}

/** So many things at once, and no more: the rest waits its turn. */
export interface Lanes {
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Messages under way at a time in one process, over all its batches. */
const LANES = 40;

/** Lanes that all batches of a process share: one that waits for a chat that does not answer holds up no other. */
export function openLanes(most = LANES): Lanes {
  let free = most;
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

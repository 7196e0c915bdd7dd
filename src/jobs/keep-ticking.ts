import type { Queue } from 'bullmq';

/** What the queue of plans does of itself, and how often, in ms: see what `workers.ts` makes of each. */
const TICKS: Record<string, number> = {
  tick: 1_000,
  // How often it is looked for what operators are to be told of.
  watch: 60_000,
  retention: 3_600_000,
};

/** How often it is looked, in ms, whether they go on. */
const LOOK_MS = 5_000;
/** By how much clocks of machines may differ, in ms, before one takes what another has planned for out of reach. */
const TOLERANCE_MS = 10_000;
/** Overdue by so many ms, a tick is not going to come: others may take long, but not all of them. */
const OVERDUE_MS = 15_000;

const FORGET = { removeOnComplete: true, removeOnFail: { count: 100 } };

/**
 * Makes the queue tick until closed.
 *
 * Each tick waits for an instant that the clock said when the one before began. Where that clock was hours ahead and is set
 * right, it waits for hours, also over restarts, and BullMQ keeps to it: nothing would be planned, nobody served. So a tick
 * that is further off than it can be is begun anew. So is one that does not come, as where its job is damaged: it is the one
 * that would have made the next.
 *
 * @param failed told why they could not be seen to; it is tried again
 */
export async function keepTicking(queue: Queue, failed: (reason: string) => void) {
  async function schedule(): Promise<void> {
    for (const [name, every] of Object.entries(TICKS))
      await queue.upsertJobScheduler(name, { every }, { name, opts: FORGET });
  }

  async function seeTo(): Promise<void> {
    const now = Date.now();
    const stuck = (await queue.getJobSchedulers()).filter(({ key, next = now }) => {
      const every = TICKS[key];
      return every !== undefined && (next > now + every + TOLERANCE_MS || next < now - OVERDUE_MS);
    });
    if (stuck.length === 0) return;
    for (const { key } of stuck) await queue.removeJobScheduler(key);
    await schedule();
  }

  const unlessFailed = (work: () => Promise<void>) => () => void work().catch(({ message }: Error) => failed(message));
  await schedule();
  await seeTo();
  const looking = setInterval(unlessFailed(seeTo), LOOK_MS);
  return {
    /** Begins those that are not there: a Redis that comes back may have lost them. */
    again: unlessFailed(schedule),
    close: () => clearInterval(looking),
  };
}

import { Queue } from 'bullmq';
import { z } from 'zod';
import { type BroadcastId, parseBroadcastId } from '../model/ids.ts';
import { QUEUE_PREFIX } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import { batchOf, type DueEdition } from './batch.ts';
import type { PlannedBatch } from './plan-digests.ts';

const DAY_SECONDS = 86_400;
/** Tried again for days, ever less often. */
const PATIENT = { attempts: 20, backoff: { type: 'exponential', delay: 1_000 } };

export type Queues = ReturnType<typeof openQueues>;

/**
 * The queues: ticks that plan, batches to deliver, corrections of what was delivered, news for instant readers, sources to
 * read at once, and messages to everyone.
 */
export function openQueues(connection: RedisClient) {
  const shared = { connection, prefix: QUEUE_PREFIX };
  const plan = new Queue('plan', shared);
  const deliver = new Queue('deliver', {
    ...shared,
    defaultJobOptions: {
      ...PATIENT,
      // Kept for a while: a forgotten id would let the same batch be added again.
      removeOnComplete: { age: DAY_SECONDS, count: 10_000 },
      removeOnFail: { age: 30 * DAY_SECONDS },
    },
  });
  const correct = new Queue('correct', {
    ...shared,
    // Not kept: the id of one that is over may be used again.
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  });
  const instant = new Queue('instant', {
    ...shared,
    defaultJobOptions: {
      ...PATIENT,
      // Not kept: a clock that was set back gives the same id again.
      removeOnComplete: true,
      removeOnFail: { count: 100 },
    },
  });
  const reload = new Queue('reload', {
    ...shared,
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  });
  const broadcast = new Queue('broadcast', {
    ...shared,
    // Kept for a while: a forgotten id would let the same message be sent again.
    defaultJobOptions: {
      ...PATIENT,
      removeOnComplete: { age: DAY_SECONDS },
    },
  });
  const all = [plan, deliver, correct, instant, reload, broadcast];
  // The connection's own trouble, which is told of there; without a listener BullMQ prints it as it is.
  for (const queue of all) queue.on('error', () => undefined);
  return {
    plan,
    deliver,
    correct,
    instant,
    reload,
    broadcast,
    all,
    /** Has one edition delivered ahead of those that wait. */
    deliverNow: async (due: DueEdition) => {
      await deliver.add('batch', batchOf([due]), { lifo: true });
    },
    /** Adds batches, those that are `first` ahead of all that wait; one whose id is known is not added again. */
    addBatches: async (batches: readonly PlannedBatch[]) => {
      await deliver.addBulk(
        batches.map(({ id, due, first }) => ({ name: 'batch', data: batchOf(due), opts: { jobId: id, lifo: first } })),
      );
    },
    /**
     * Has what waits for its instant come now: after the clock was set back nobody knows when that would be, and whatever is
     * too early waits again. Not news for instant readers, whose instant is that at which the article can be had.
     */
    promoteAll: async () => {
      await Promise.all([deliver, correct, reload, broadcast].map((queue) => queue.promoteJobs()));
    },
    /** What waits, runs and failed, by queue. */
    depths: async (): Promise<Record<string, Record<string, number>>> =>
      Object.fromEntries(await Promise.all(all.map(async (queue) => [queue.name, await queue.getJobCounts()]))),
    /** Has a source read now. */
    reloadSource: async (source: string) => void (await reload.add('reload', { source })),
    /** Has a message sent to everyone. */
    sendBroadcast: async (id: BroadcastId) => void (await broadcast.add('broadcast', { id }, { jobId: `b-${id}` })),
    close: async () => {
      await Promise.all(all.map((queue) => queue.close()));
    },
  };
}

/** @throws {z.ZodError} if the job's data names no source */
export function parseReload(data: unknown): string {
  return z.object({ source: z.string() }).parse(data).source;
}

/** `undefined` if the job's data names no broadcast. */
export function parseBroadcast(data: unknown): BroadcastId | undefined {
  return parseBroadcastId(z.object({ id: z.string() }).parse(data).id);
}

import { Queue } from 'bullmq';
import { z } from 'zod';
import { parseSubscriberKey, subscriberKey } from '../model/chat.ts';
import { QUEUE_PREFIX } from '../store/keys.ts';
import type { DueEdition } from '../store/due.ts';
import type { RedisClient } from '../store/redis.ts';

export const PLAN_QUEUE = 'plan';
export const DELIVER_QUEUE = 'deliver';

const DAY_SECONDS = 86_400;

export type Queues = ReturnType<typeof openQueues>;

/** The queues: ticks that plan, and batches to deliver. */
export function openQueues(connection: RedisClient) {
  const plan = new Queue(PLAN_QUEUE, { connection, prefix: QUEUE_PREFIX });
  const deliver = new Queue(DELIVER_QUEUE, {
    connection,
    prefix: QUEUE_PREFIX,
    defaultJobOptions: {
      attempts: 20,
      backoff: { type: 'exponential', delay: 1_000 },
      // Kept for a while: a forgotten id would let the same batch be added again.
      removeOnComplete: { age: DAY_SECONDS, count: 10_000 },
      removeOnFail: { age: 30 * DAY_SECONDS },
    },
  });
  return {
    plan,
    deliver,
    /** Has one edition delivered ahead of those that wait. */
    deliverNow: async (due: DueEdition) => {
      await deliver.add('batch', { due: [due] }, { lifo: true });
    },
    /** What waits, runs and failed, by queue. */
    depths: async () => ({ plan: await plan.getJobCounts(), deliver: await deliver.getJobCounts() }),
    close: async () => {
      await Promise.all([plan.close(), deliver.close()]);
    },
  };
}

const batchSchema = z.object({
  due: z.array(
    z.object({
      key: z.string().transform((key) => subscriberKey(parseSubscriberKey(key))),
      edition: z.number(),
    }),
  ),
});

/** A batch as its job carries it. */
export interface Batch {
  due: DueEdition[];
}

/** @throws {z.ZodError} if the job's data is no batch */
export function parseBatch(data: unknown): Batch {
  return batchSchema.parse(data);
}

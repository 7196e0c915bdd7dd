import type { Worker } from 'bullmq';

/** Whether the locks of jobs under way are still their worker's. */
export interface LockWatch {
  /** Watches a job's lock while it runs. */
  during<Result>(jobId: string, run: () => Promise<Result>): Promise<Result>;
  /** Whether another worker may have the job by now. */
  lost(jobId: string): boolean;
}

/**
 * Watches the locks of a worker that hold for so many ms. A process that stood still, or could not reach Redis, for that
 * long finds out by the clock, before anybody tells it.
 */
export function watchLocks(worker: Worker, lockMs: number): LockWatch {
  /** When each lock was renewed last, by the clock that never stands still. */
  const renewed = new Map<string, number>();
  worker.on('locksRenewed', ({ jobIds }) => {
    for (const id of jobIds) if (renewed.has(id)) renewed.set(id, performance.now());
  });
  worker.on('lockRenewalFailed', (jobIds) => {
    for (const id of jobIds) if (renewed.has(id)) renewed.set(id, Number.NEGATIVE_INFINITY);
  });
  const lost = (id: string) => performance.now() - (renewed.get(id) ?? Number.NEGATIVE_INFINITY) >= lockMs;
  return {
    async during(id, run) {
      renewed.set(id, performance.now());
      try {
        return await run();
      } finally {
        renewed.delete(id);
      }
    },
    lost,
  };
}

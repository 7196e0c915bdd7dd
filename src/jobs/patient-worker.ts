import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'bullmq';

/** How long it waits, in ms, where Redis refuses to give it a job. */
const PATIENCE_MS = 1_000;

/** A worker that waits where Redis refuses, being full or a replica; BullMQ's own asks again at once, hundreds of times a second. */
export class PatientWorker extends Worker {
  protected override async moveToActive(...args: Parameters<Worker['moveToActive']>) {
    try {
      return await super.moveToActive(...args);
    } catch (error) {
      await sleep(PATIENCE_MS);
      throw error;
    }
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'bullmq';

/** How long it waits, in ms, where Redis refuses to give it a job. */
const PATIENCE_MS = 1_000;

/**
 * A worker that waits where Redis refuses, being full or a replica; BullMQ's own asks again at once, hundreds of times a
 * second. Jobs whose records are torn hold up no other.
 */
export class PatientWorker extends Worker {
  protected override async moveToActive(...args: Parameters<Worker['moveToActive']>) {
    try {
      return await super.moveToActive(...args);
    } catch (error) {
      // One whose options are torn was given, and comes again only when its lock is over.
      if (!(error instanceof SyntaxError)) await sleep(PATIENCE_MS);
      throw error;
    }
  }

  /** One whose data are torn has none, and fails for want of them; else it would be given again and again. */
  protected override createJob(...[record, id]: Parameters<Worker['createJob']>) {
    try {
      return super.createJob(record, id);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return super.createJob({ ...record, data: '{}' }, id);
    }
  }
}

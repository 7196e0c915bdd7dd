import { setTimeout as sleep } from 'node:timers/promises';
import { DelayedError, type Job, type Queue, UnrecoverableError } from 'bullmq';
import type { Logger } from 'pino';
import type { BroadcastId } from '../model/ids.ts';
import { seldom } from '../model/seldom.ts';
import { QUEUE_PREFIX } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import type { Righted } from '../store/right-articles.ts';
import type { Store } from '../store/store.ts';
import { announceArticle } from './announce-article.ts';
import { batchOf, parseBatch } from './batch.ts';
import { bringForward, parseBringForward } from './bring-forward.ts';
import { type CorrectPorts, correctMessages, parseCorrection } from './correct-messages.ts';
import { type BatchPorts, deliverBatch } from './deliver-digests.ts';
import { heedClock } from './heed-clock.ts';
import { keepTicking } from './keep-ticking.ts';
import { watchLocks } from './lock-watch.ts';
import { PatientWorker } from './patient-worker.ts';
import { planDue } from './plan-digests.ts';
import { parseBroadcast, parseReload, type Queues } from './queues.ts';
import { removeExpired } from './retention.ts';
import type { sendBroadcast } from './send-broadcast.ts';

/** A batch comes again after 1, 2, 4 … and at most so many ms when nobody says how long to wait. */
const LONGEST_BACKOFF_MS = 60_000;

/** A batch in which an edition failed so often, over about an hour, is given up. */
const MOST_TRIES = 60;

/**
 * How soon a batch is taken up again after its worker died without a word. Its lock is renewed twice in that time, and
 * a batch may die with any number of workers: giving it up would lose editions.
 */
const LOCK = { lockDuration: 10_000, stalledInterval: 2_000, maxStalledCount: 1_000 };

/** Batches under way at a time: more than wait for chats that do not answer. */
const BATCHES_AT_ONCE = 12;

export interface WorkerPorts {
  connection: RedisClient;
  queues: Queues;
  store: Store;
  log: Logger;
  retentionDays: number;
  batch: Omit<BatchPorts & CorrectPorts, 'stopping'>;
  /** What is done for operators; where it is not given, others do it. */
  operators?: {
    /** Has the source of that name read now; gives whether this process follows it. */
    reload: (source: string) => boolean;
    /** Looks for what operators are to be told of. */
    look: () => Promise<void>;
    /** Sends, or goes on sending, a message to everyone. */
    broadcast: (id: BroadcastId, stopping: () => boolean) => ReturnType<typeof sendBroadcast>;
  };
}

export interface Workers {
  close(): Promise<void>;
}

/** So many processes are asked to read a source, one every so many ms, before it is taken for followed by none. */
const MOST_FOLLOWERS = 20;
const ELSEWHERE_MS = 250;

/** How long, in ms, the queues may take to let go once nothing is under way. */
const CLOSE_PATIENCE_MS = 2_000;

/** Starts the workers of all queues, and the schedulers that make the queues tick. */
export async function startWorkers(ports: WorkerPorts): Promise<Workers> {
  const { connection, queues, store, log } = ports;
  let stopping = false;

  const arrived = (article: Righted) =>
    announceArticle({ store, queue: async () => queues.instant, now: Date.now }, article);
  const tick = async (job: Job) => {
    const now = Date.now();
    if (job.name === 'watch') return ports.operators?.look();
    if (job.name === 'retention') return removeExpired(store.articles, ports.retentionDays, now);
    if (await heedClock({ store, log, arrived }, now)) await queues.promoteAll();
    return planDue({ store, log, addBatches: queues.addBatches }, now);
  };

  const deliver = (job: Job, token?: string) => locks.during(job.id ?? '', () => deliverWatched(job, token));

  const deliverWatched = async (job: Job, token?: string) => {
    const lost = () => locks.lost(job.id ?? '');
    const batch = { ...ports.batch, stopping: () => stopping || lost() };
    const end = await deliverBatch(batch, parseBatch(job.data));
    if (lost()) throw new LeftToAnother();
    if (end.done) return;
    // Its data is at fault, not the hour: kept among the failed for the operator instead of tried for ever.
    if (end.error !== undefined && job.attemptsStarted >= MOST_TRIES)
      throw new UnrecoverableError(end.error instanceof Error ? end.error.message : 'an edition failed');
    // Only what is left comes again.
    return comeAgain(job, token, end.ms, batchOf(end.left));
  };

  const correct = async (job: Job, token?: string) => {
    const correction = parseCorrection(job.data);
    // Not the id: that is free again once the job is over.
    const run = String(job.timestamp);
    const end = await correctMessages({ ...ports.batch, stopping: () => stopping }, correction, run);
    if (end.done) return;
    if (job.attemptsStarted >= MOST_TRIES) throw new UnrecoverableError('messages could not be corrected');
    return comeAgain(job, token, end.ms, end.correction);
  };

  const instant = async (job: Job, token?: string) => {
    const ported = { store, now: Date.now, stopping: () => stopping };
    const end = await bringForward(ported, parseBringForward(job.data));
    if (end.done) return;
    return comeAgain(job, token, end.ms, end.left);
  };

  const reload = async (job: Job, token?: string) => {
    if (!ports.operators || ports.operators.reload(parseReload(job.data))) return;
    // Processes may follow different sources: another one takes it. Nobody, when it is followed no more.
    if (job.attemptsStarted >= MOST_FOLLOWERS) return;
    return comeAgain(job, token, ELSEWHERE_MS);
  };

  const broadcast = async (job: Job, token?: string) => {
    const id = parseBroadcast(job.data);
    const end = id && (await ports.operators?.broadcast(id, () => stopping));
    if (!end || end.done) return;
    return comeAgain(job, token, end.ms);
  };

  const running = new Set<Promise<unknown>>();
  const underWay = () => Promise.allSettled(running);
  const workerOf = ({ name }: Queue, run: (job: Job, token?: string) => Promise<unknown>, concurrency = 1) => {
    const followed = (job: Job, token?: string) => {
      const task = run(job, token).finally(() => running.delete(task));
      running.add(task);
      return task;
    };
    return new PatientWorker(name, followed, { connection, prefix: QUEUE_PREFIX, ...LOCK, concurrency });
  };
  const delivering = workerOf(queues.deliver, deliver, BATCHES_AT_ONCE);
  const locks = watchLocks(delivering, LOCK.lockDuration);
  const workers = [
    workerOf(queues.plan, tick),
    delivering,
    workerOf(queues.correct, correct),
    workerOf(queues.instant, instant),
    ...(ports.operators ? [workerOf(queues.reload, reload), workerOf(queues.broadcast, broadcast)] : []),
  ];
  const trouble = seldom((reason: string, queue: string) => log.warn({ reason, queue }, 'queue trouble'));
  for (const worker of workers) {
    // Redis going away is not the worker's end: it reconnects, and the connection tells of its trouble itself.
    worker.on('error', (error) => {
      if (!('syscall' in error)) trouble(error.message, worker.name);
    });
    worker.on('failed', (job, error) => {
      const about = { queue: worker.name, job: job?.id };
      if (error instanceof LeftToAnother) log.warn(about, error.message);
      else log.error({ err: error, ...about }, 'job failed');
    });
  }
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  const ticks = await keepTicking(queues.plan, (reason) => trouble(reason, queues.plan.name));
  connection.on('ready', ticks.again);

  return {
    async close() {
      stopping = true;
      connection.off('ready', ticks.again);
      ticks.close();
      const closed = Promise.all(workers.map((worker) => worker.close()));
      // A connection that is just being made again may never say that it ended: the work under way is what counts.
      await Promise.race([closed, underWay().then(() => sleep(CLOSE_PATIENCE_MS, undefined, { ref: false }))]);
    },
  };
}

/** Not a failure: this process stood still, or was without Redis, for longer than its lock lasts. */
class LeftToAnother extends Error {
  constructor() {
    super('another worker may have taken this batch on: it is left to that one');
  }
}

/** Ends a try of a job that is to come again in so many ms, else after a back-off; with what is left of it. */
async function comeAgain(job: Job, token: string | undefined, ms: number | null, left?: unknown): Promise<never> {
  if (left !== undefined) await job.updateData(left);
  const backoff = Math.min(LONGEST_BACKOFF_MS, 1_000 * 2 ** Math.min(job.attemptsStarted - 1, 10));
  await job.moveToDelayed(Date.now() + (ms ?? backoff), token);
  throw new DelayedError();
}

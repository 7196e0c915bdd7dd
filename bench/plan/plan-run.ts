import { join } from 'node:path';
import pino from 'pino';
import { parseBatch } from '../../src/jobs/batch.ts';
import { planDue } from '../../src/jobs/plan-digests.ts';
import { openQueues } from '../../src/jobs/queues.ts';
import { keys } from '../../src/store/keys.ts';
import { startPrivateRedis } from '../../src/store/private-redis.ts';
import { connectRedis, type RedisClient } from '../../src/store/redis.ts';
import { openStore } from '../../src/store/store.ts';
import type { SuiteContext } from '../harness/suite.ts';
import { MINUTE, seedCrowd } from './crowd.ts';

/** What it took to plan one minute. */
export interface PlanRun {
  seconds: number;
  ownCpuSeconds: number;
  redisCpuSeconds: number;
  jobs: number;
  /** Redis's memory with the subscribers in it, before anything is planned. */
  beforeMB: number;
  peakMB: number;
  peakRssMB: number;
  mistakes: string[];
}

const PIECE = 500;

/** Plans so many subscribers who are due in the same minute, in a Redis of their own that keeps nothing on disk. */
export async function planRun(count: number, { scratch, releasers, progress }: SuiteContext): Promise<PlanRun> {
  const log = { info: () => {}, warn: progress, error: progress };
  const dataDir = join(scratch, `plan-${count}-${Math.round(performance.now())}`);
  const server = await startPrivateRedis({ dataDir, log, purpose: 'gazette bench' });
  releasers.add(() => server.stop());
  const redis = connectRedis(server.path);
  releasers.add(() => redis.disconnect());
  const started = performance.now();
  // The disk's pace is another matter.
  await redis.config('SET', 'appendonly', 'no');
  await seedCrowd(redis, count);
  progress(`${count} subscribers written in ${((performance.now() - started) / 1_000).toFixed(1)} s`);

  const store = openStore(redis, { messagesPerSecond: 30 });
  const queues = openQueues(redis);
  const before = {
    memory: await redis.info('memory'),
    cpu: await cpuOf(redis),
    own: process.cpuUsage(),
    at: performance.now(),
  };
  const ports = { store, addBatches: queues.addBatches, log: pino({ level: 'silent' }) };
  const planned = await planDue(ports, MINUTE + 1_000);
  const seconds = (performance.now() - before.at) / 1_000;
  const own = process.cpuUsage(before.own);
  const cpu = await cpuOf(redis);
  const after = await redis.info('memory');

  const jobs = await queues.deliver.getWaitingCount();
  const mistakes = await mistakesOf(redis, queues, count, planned);
  await queues.close();
  redis.disconnect();
  await server.stop();
  return {
    seconds,
    ownCpuSeconds: (own.user + own.system) / 1e6,
    redisCpuSeconds: cpu - before.cpu,
    jobs,
    beforeMB: megabytes(before.memory, 'used_memory'),
    peakMB: megabytes(after, 'used_memory_peak'),
    peakRssMB: megabytes(after, 'used_memory_rss'),
    mistakes,
  };
}

/** Everyone is in one job, and is due again later. */
async function mistakesOf(
  redis: RedisClient,
  queues: ReturnType<typeof openQueues>,
  count: number,
  planned: number,
): Promise<string[]> {
  const seen = new Uint8Array(count + 1);
  let wrong = 0;
  for (let from = 0; ; from += PIECE) {
    const jobs = await queues.deliver.getJobs(['waiting'], from, from + PIECE - 1);
    if (jobs.length === 0) break;
    for (const { key, edition, cadences } of jobs.flatMap(({ data }) => parseBatch(data))) {
      if (edition !== MINUTE || !cadences?.includes('daily')) wrong++;
      seen[Number(key)] = (seen[Number(key)] ?? 0) + 1;
    }
  }
  const once = seen.reduce((sum, times) => sum + Number(times === 1), 0);
  const [due, later] = [await redis.zcount(keys.due, '-inf', MINUTE), await redis.zcard(keys.due)];
  const mistakes: string[] = [];
  if (planned !== count) mistakes.push(`${planned} of ${count} editions were planned`);
  if (once !== count) mistakes.push(`${once} of ${count} subscribers are in exactly one job`);
  if (wrong > 0) mistakes.push(`${wrong} are planned for another edition, or not for their daily subscriptions`);
  if (due !== 0 || later !== count) mistakes.push(`${due} are still due, ${later} of ${count} are due at all`);
  return mistakes;
}

async function cpuOf(redis: RedisClient): Promise<number> {
  const info = await redis.info('cpu');
  return ['sys', 'user'].reduce(
    (sum, kind) => sum + Number(new RegExp(`^used_cpu_${kind}:([\\d.]+)`, 'm').exec(info)?.[1]),
    0,
  );
}

function megabytes(info: string, field: string): number {
  return Number(new RegExp(`^${field}:(\\d+)`, 'm').exec(info)?.[1]) / 1024 / 1024;
}

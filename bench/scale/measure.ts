// Measures what subscribers cost, written through the real store: memory, planning, and the memory of editions:
// `node bench/scale/measure.ts 1000 100000 --editions 2`. One JSON object a count on stdout.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { planDue } from '../../src/jobs/plan-digests.ts';
import { openQueues } from '../../src/jobs/queues.ts';
import { startPrivateRedis } from '../../src/store/private-redis.ts';
import { connectRedis, type RedisClient } from '../../src/store/redis.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { memoryOfData } from '../ingest/redis-memory.ts';
import { deliverEdition, enterSubscribers, MINUTE } from './population.ts';

const quiet = { info() {}, warn() {}, error() {} };
const silent = pino({ level: 'silent' });

const { values, positionals } = parseArgs({
  options: { editions: { type: 'string', default: '2' } },
  allowPositionals: true,
});

for (const count of positionals.length > 0 ? positionals.map(Number) : [1_000, 10_000, 100_000])
  process.stdout.write(`${JSON.stringify(await measure(count, Number(values.editions)))}\n`);

async function measure(subscribers: number, editions: number) {
  const scratch = mkdtempSync(join(tmpdir(), 'gazette-scale-'));
  const server = await startPrivateRedis({ dataDir: scratch, log: quiet, purpose: 'a measurement' });
  const redis = connectRedis(server.path);
  try {
    // What lies on the disk is not what is measured.
    await redis.config('SET', 'appendonly', 'no');
    const store = openStore(redis, { messagesPerSecond: 1_000 });
    const empty = await memoryOfData(redis);
    await enterSubscribers(store, subscribers);
    const settled = await memoryOfData(redis);
    const planning = await plan(store, redis);
    const planned = await memoryOfData(redis);
    const bytesAnEdition: number[] = [];
    for (let edition = 1, before = planned; edition <= editions; edition++) {
      await deliverEdition(store, subscribers, edition);
      const after = await memoryOfData(redis);
      bytesAnEdition.push(Math.round((after - before) / subscribers));
      before = after;
    }
    return {
      subscribers,
      bytesASubscriber: Math.round((settled - empty) / subscribers),
      megabytes: megabytes(settled - empty),
      planning: { ...planning, jobBytesASubscriber: Math.round((planned - settled) / subscribers) },
      bytesAnEdition,
      megabytesAfterEditions: megabytes((await memoryOfData(redis)) - empty),
      load: loadavg()[0],
    };
  } finally {
    redis.disconnect();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Plans everybody's edition, all due in the same minute. */
async function plan(store: Store, redis: RedisClient) {
  const queues = openQueues(redis);
  const before = { own: process.cpuUsage(), redis: await redisCpu(redis), at: performance.now() };
  const planned = await planDue({ store, log: silent, addBatches: queues.addBatches }, MINUTE);
  const seconds = (performance.now() - before.at) / 1_000;
  const own = process.cpuUsage(before.own);
  const { waiting = 0 } = await queues.deliver.getJobCounts('waiting');
  return {
    planned,
    jobs: waiting,
    seconds: round(seconds),
    cpuSeconds: round((own.user + own.system) / 1_000_000),
    redisCpuSeconds: round((await redisCpu(redis)) - before.redis),
  };
}

async function redisCpu(redis: RedisClient): Promise<number> {
  const info = await redis.info('cpu');
  return ['user', 'sys'].reduce(
    (sum, kind) => sum + Number(new RegExp(`^used_cpu_${kind}:([\\d.]+)`, 'm').exec(info)?.[1] ?? 0),
    0,
  );
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}

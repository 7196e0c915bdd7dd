import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keys } from '../../src/store/keys.ts';
import { startPrivateRedis } from '../../src/store/private-redis.ts';
import { connectRedis, type RedisClient } from '../../src/store/redis.ts';
import { type Row, rowOf, type SuiteResult, targetOf } from '../harness/report.ts';
import type { SuiteContext } from '../harness/suite.ts';
import { type ImportRun, runImport } from './import-run.ts';
import { writeManyPosts } from './many-posts.ts';
import { decompressBodies, dropPosts, memoryOfData } from './redis-memory.ts';

/** Imports a large folder into a private Redis, then again with nothing changed, by the real command. */
export async function measureLargeImport(files: readonly string[], context: SuiteContext): Promise<SuiteResult> {
  const { options, progress, scratch, releasers } = context;
  const folder = join(scratch, 'posts');
  progress(`writing ${options.posts} posts`);
  const bytes = writeManyPosts(
    folder,
    files.map((file) => readFileSync(file, 'utf8')),
    options.posts,
  );
  progress(`wrote ${Math.round(bytes / 1e6)} MB, removed afterwards; importing them into a private Redis`);
  const log = { info: () => {}, warn: progress, error: progress };
  const server = await startPrivateRedis({ dataDir: join(scratch, 'data'), log, purpose: 'gazette bench' });
  releasers.add(() => server.stop());
  const redis = connectRedis(server.path);
  releasers.add(() => redis.disconnect());

  const run = () => runImport(folder, { socket: server.path, usageFile: join(scratch, 'usage.json'), releasers });
  const first = await run();
  progress(`${first.seconds} s; importing them again`);
  const second = await run();
  const mistakes = await mistakesOf(options.posts, first, second, redis);
  if (mistakes.length > 0) return { rows: [], targets: targetsOf(options.posts, undefined), mistakes };
  progress(`${second.seconds} s; taking the posts away, and storing the bodies uncompressed`);
  const whole = await memoryOfData(redis);
  await dropPosts(redis);
  const compressed = await memoryOfData(redis);
  await decompressBodies(redis);
  const plain = await memoryOfData(redis);
  return {
    rows: [
      ...rowsOf(`import of ${options.posts} posts`, first),
      ...rowsOf('the same, unchanged', second),
      rowOf('Redis memory', 'kB/article', [whole / 1024 / options.posts]),
      rowOf('Redis memory, without the posts', 'kB/article', [compressed / 1024 / options.posts]),
      rowOf('Redis memory, without the posts and uncompressed', 'kB/article', [plain / 1024 / options.posts]),
    ],
    targets: targetsOf(options.posts, { first, second }),
    mistakes: [],
  };
}

function rowsOf(name: string, { counts, seconds, cpuMs, peakRssMB }: ImportRun): Row[] {
  return [
    rowOf(name, 's', [seconds]),
    rowOf(name, 'posts/s', [counts.read / seconds]),
    rowOf(name, 'CPU ms/post', [cpuMs / counts.read]),
    rowOf(name, 'MB peak RSS', [peakRssMB]),
  ];
}

function targetsOf(posts: number, runs: { first: ImportRun; second: ImportRun } | undefined): SuiteResult['targets'] {
  const times = runs ? runs.first.seconds / runs.second.seconds : null;
  return [
    targetOf('unchanged import against the first', ['≥', 10, 'times as fast'], times),
    targetOf(`peak RSS of importing ${posts} posts`, ['≤', 250, 'MB'], runs?.first.peakRssMB ?? null),
  ];
}

async function mistakesOf(posts: number, first: ImportRun, second: ImportRun, redis: RedisClient): Promise<string[]> {
  const mistakes: string[] = [];
  const stored = await redis.zcard(keys.everything);
  if (stored !== posts) mistakes.push(`${stored} articles are stored of ${posts} posts`);
  if (first.counts.new !== posts)
    mistakes.push(`the first import says ${JSON.stringify(first.counts)} of ${posts} posts`);
  if (second.counts.unchanged !== posts)
    mistakes.push(`the second import says ${JSON.stringify(second.counts)} of ${posts} unchanged posts`);
  return mistakes;
}

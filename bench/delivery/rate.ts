import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ingestPost } from '../../src/ingest/ingest.ts';
import { subscriberKey } from '../../src/model/chat.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import { EVERY_DAY, UNCHOSEN } from '../../src/model/subscriber.ts';
import { startPrivateRedis } from '../../src/store/private-redis.ts';
import { connectRedis, type RedisClient } from '../../src/store/redis.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { ended, said, startMain, startProgram } from '../harness/programs.ts';
import type { SuiteContext } from '../harness/suite.ts';
import { type Used, watchProcesses } from '../start/processes.ts';
import type { Arrivals } from './strict-answerer.ts';
import { worstWindow } from './windows.ts';

/** Digests to be sent at a limit that the stand-in for Telegram enforces. */
export interface RateCourse {
  messagesPerSecond: number;
  seconds: number;
  /** Processes of Gazette that send. */
  workers: number;
  /** What they run as; `all` takes updates too, by a webhook that nobody calls. */
  role?: 'worker' | 'all';
}

/** How the limit was kept and used, as the stand-in saw it. */
export interface Kept {
  /** Messages in the measured time, of those that the limit allows. */
  share: number;
  /** Most messages in any second, and in any 50 ms. */
  inASecond: number;
  in50ms: number;
  refused: number;
  /** Messages in the measured time. */
  messages: number;
  /** What the processes that send used in each second of that time. */
  used: Used[];
}

/** What comes within so many ms after the first message is not measured for the share: batches are still being begun. */
const SETTLING_MS = 1_000;
/** Readers there are for so many seconds longer than is measured. */
const SPARE_SECONDS = 3;
/** How long the first message may take to come, in ms. */
const PATIENCE_MS = 60_000;
/** An address that nobody is told. */
const NOWHERE = 'http://127.0.0.1:9';
const TAG = 'News';
const FIRST_CHAT = 1_000_000;

/** All is there and every worker is ready. */
export interface ReadyCourse {
  /** Has the program's own workers deliver digests to all readers, and looks at when each message came. */
  measure(): Promise<Kept>;
  /** Ends all that was started for it. */
  release(): Promise<void>;
}

/** One course by itself. */
export async function keepRate(course: RateCourse, posts: readonly string[], context: SuiteContext): Promise<Kept> {
  const ready = await prepareRate(course, posts, context);
  try {
    return await ready.measure();
  } finally {
    await ready.release();
  }
}

/** Readers, articles, workers and a stand-in of their own, so that several courses may be under way at once. */
export async function prepareRate(
  { messagesPerSecond, seconds, workers, role = 'worker' }: RateCourse,
  posts: readonly string[],
  context: SuiteContext,
): Promise<ReadyCourse> {
  const releases: (() => unknown)[] = [];
  const release = async () => {
    for (let undo = releases.pop(); undo; undo = releases.pop()) await undo();
  };
  context.releasers.add(release);
  const dataDir = mkdtempSync(join(context.scratch, 'rate-'));
  const { server, redis, store } = await openPrivateStore(dataDir, messagesPerSecond, context);
  releases.push(
    () => server.stop(),
    () => redis.disconnect(),
  );
  const readers = Array.from({ length: messagesPerSecond * (seconds + SPARE_SECONDS) }, (_, n) => FIRST_CHAT + n);
  await settle(redis, store, posts, readers);

  const releasing = (child: ChildProcess) => {
    releases.push(() => ended(child));
    return child;
  };
  const answerer = new URL('strict-answerer.ts', import.meta.url);
  const port = await said(releasing(startProgram(answerer, [String(messagesPerSecond)])), /^(\d+)$/m);
  const root = `http://127.0.0.1:${port}`;
  const env = {
    ...workerEnv({ apiRoot: root, socket: server.path, token: '1:bench', messagesPerSecond, dataDir }),
    ...(role === 'all' && { PUBLIC_URL: NOWHERE, PORT: '0' }),
  };
  const started = Array.from({ length: workers }, () => releasing(startMain([role], env)));
  await Promise.all(started.map((child) => said(child, /"msg":"(ready)"/)));

  const measure = async (): Promise<Kept> => {
    await makeDue(store, readers);
    const arrivals = async () => (await (await fetch(`${root}/arrivals`)).json()) as Arrivals;
    const deadline = performance.now() + PATIENCE_MS;
    while ((await arrivals()).passed.length === 0) {
      if (performance.now() > deadline) throw new Error('no message came');
      await sleep(50);
    }
    await sleep(SETTLING_MS);
    const used = await watchProcesses(
      started.map(({ pid }) => pid ?? 0),
      seconds,
    );
    await sleep(100);

    const { passed, refused } = await arrivals();
    const all = [...passed, ...refused];
    const from = Math.min(...all) + SETTLING_MS;
    const measured = passed.filter((at) => at >= from && at < from + seconds * 1_000);
    return {
      share: measured.length / (messagesPerSecond * seconds),
      inASecond: worstWindow(all, 1_000),
      in50ms: worstWindow(all, 50),
      refused: refused.length,
      messages: measured.length,
      used,
    };
  };
  return { measure, release };
}

/** A store in a Redis of its own, which the caller stops. */
export async function openPrivateStore(dataDir: string, messagesPerSecond: number, { progress }: SuiteContext) {
  const log = { info: () => {}, warn: progress, error: progress };
  const server = await startPrivateRedis({ dataDir, log, purpose: 'gazette bench' });
  const redis = connectRedis(server.path);
  return { server, redis, store: openStore(redis, { messagesPerSecond }) };
}

/** What a worker needs to know. */
export function workerEnv(at: {
  apiRoot: string;
  socket: string;
  token: string;
  messagesPerSecond: number;
  dataDir: string;
}): Record<string, string> {
  return {
    BOT_TOKEN: at.token,
    TELEGRAM_API_ROOT: at.apiRoot,
    REDIS_URL: `unix://${encodeURI(at.socket)}`,
    MESSAGES_PER_SECOND: String(at.messagesPerSecond),
    SOURCES: at.dataDir,
  };
}

/** Everyone's edition is due. */
export async function makeDue(store: Store, chatIds: readonly number[]): Promise<void> {
  const slot = lastSlot(Date.now());
  await Promise.all(chatIds.map((chatId) => store.due.set(subscriberKey({ chatId, threadId: null }), slot)));
}

/** The last eight o'clock. */
function lastSlot(now: number): number {
  const today = new Date(now).setUTCHours(8, 0, 0, 0);
  return today <= now ? today : today - 86_400_000;
}

/** Puts in articles of what these posts hold, and readers who want them at eight o'clock. */
export async function settle(
  redis: RedisClient,
  store: Store,
  posts: readonly string[],
  chatIds: readonly number[],
): Promise<void> {
  // Filling it is not what is measured, and need not wait for the disk.
  await redis.config('SET', 'appendfsync', 'no');
  await publish(store, posts);
  await Promise.all(chatIds.map((chatId) => subscribe(store, chatId)));
  await redis.config('SET', 'appendfsync', 'always');
}

async function publish(store: Store, posts: readonly string[]): Promise<void> {
  const available = Date.now() - 1_000;
  for (const file of posts.slice(0, 10)) {
    const made = ingestPost({ source: 'bench', path: basename(file), bytes: readFileSync(file), modified: 0 });
    if (!made.ok) continue;
    const article = { ...made.article, tags: [TAG] };
    await store.articles.put(article, { available, ingested: available, hash: article.id });
  }
}

async function subscribe(store: Store, chatId: number): Promise<void> {
  const chat = { chatId, threadId: null };
  const settings = { kind: 'private', locale: 'en', timezone: 'UTC', createdAt: 0 } as const;
  await store.subscribers.add({ ...UNCHOSEN, ...settings, chat, schedule: { times: ['08:00'], days: EVERY_DAY } });
  await store.subscribers.subscribe(subscriberKey(chat), { tagId: tagIdOf(TAG), tag: TAG, cadence: 'daily' });
}

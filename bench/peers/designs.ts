import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Queue } from 'bullmq';
import { openQueues } from '../../src/jobs/queues.ts';
import { keys } from '../../src/store/keys.ts';
import { makeDue, openPrivateStore, settle, workerEnv } from '../delivery/rate.ts';
import { startMain, startProgram } from '../harness/programs.ts';
import { subscriberKey } from '../../src/model/chat.ts';
import { startPrivateRedis } from '../../src/store/private-redis.ts';
import { connectRedis } from '../../src/store/redis.ts';
import type { OpenDesign } from './design.ts';
import { chatOf, QUEUE } from './editions.ts';

/** Messages a second that every design may send. */
export const LIMIT = 30;

/** As Gazette does: what Node.js compiles is kept for the next start. */
const COMPILED = { NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/compiled/', import.meta.url)) };
const nothingKept = async () => false;
const isEmpty = async (queue: Pick<Queue, 'getJobCountByTypes'>) =>
  (await queue.getJobCountByTypes('waiting', 'prioritized', 'active', 'delayed')) === 0;
const chatsOf = (count: number) => Array.from({ length: count }, (_, number) => chatOf(number));

/** Gazette's own worker, the program itself. */
const gazette: OpenDesign = async ({ apiRoot, token, chats, folder, posts, context }) => {
  const { server, redis, store } = await openPrivateStore(folder, LIMIT, context);
  await settle(redis, store, posts, chatsOf(chats));
  const connection = connectRedis(server.path);
  const queues = openQueues(connection);
  const env = workerEnv({ apiRoot, token, socket: server.path, messagesPerSecond: LIMIT, dataDir: folder });
  return {
    start: () => startMain(['worker'], env),
    send: async (_, again) => {
      if (!again) await makeDue(store, chatsOf(chats));
    },
    isDone: async () => (await redis.zcount(keys.due, '-inf', Date.now())) === 0 && (await isEmpty(queues.deliver)),
    isKept: async (chatId) => {
      const dossier = await store.dossier(subscriberKey({ chatId, threadId: null }), Date.now());
      return dossier !== undefined && dossier.uncertain.length > 0;
    },
    close: async () => {
      await queues.close();
      connection.disconnect();
      redis.disconnect();
      await server.stop();
    },
  };
};

/** `designs/job-each.ts`; its jobs are added here, as a schedule of its bot would. */
const jobEach: OpenDesign = async ({ apiRoot, token, chats, folder, context: { progress } }) => {
  const log = { info: () => {}, warn: progress, error: progress };
  const server = await startPrivateRedis({ dataDir: folder, log, purpose: 'gazette bench' });
  const connection = connectRedis(server.path);
  const queue = new Queue(QUEUE, { connection });
  const options = { attempts: 5, backoff: { type: 'exponential', delay: 1_000 } };
  return {
    start: () => startProgram(new URL('designs/job-each.ts', import.meta.url), [apiRoot, token, server.path], COMPILED),
    send: async (_, again) => {
      if (!again)
        await queue.addBulk(chatsOf(chats).map((chat) => ({ name: 'digest', data: { chat }, opts: options })));
    },
    isDone: () => isEmpty(queue),
    isKept: nothingKept,
    close: async () => {
      await queue.close();
      connection.disconnect();
      await server.stop();
    },
  };
};

/** `designs/loop.ts`. */
const loop =
  (noted: 'before' | 'after'): OpenDesign =>
  async ({ apiRoot, token, chats, folder }) => {
    let done = false;
    return {
      start: () =>
        startProgram(
          new URL('designs/loop.ts', import.meta.url),
          [apiRoot, token, join(folder, 'sent'), noted, String(chats)],
          COMPILED,
        ),
      send: async (sender) => {
        sender.once('message', () => {
          done = true;
        });
        sender.send('send');
      },
      isDone: async () => done,
      isKept: nothingKept,
      close: async () => {},
    };
  };

/** By what each is called in the report. */
export const DESIGNS = {
  Gazette: gazette,
  'a job a chat, BullMQ’s limiter': jobEach,
  'a loop with sleep and retry, noted as sent before': loop('before'),
  'a loop with sleep and retry, noted as sent after': loop('after'),
} as const satisfies Record<string, OpenDesign>;

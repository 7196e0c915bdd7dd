import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { telegramMessenger } from '../../../src/bot/telegram.ts';
import { openTransport } from '../../../src/bot/transport.ts';
import { openI18n } from '../../../src/i18n.ts';
import { batchId } from '../../../src/jobs/batch.ts';
import { deliveryDesk } from '../../../src/jobs/delivery-desk.ts';
import { openQueues } from '../../../src/jobs/queues.ts';
import { startWorkers } from '../../../src/jobs/workers.ts';
import { connectRedis } from '../../../src/store/redis.ts';
import { openStore } from '../../../src/store/store.ts';
import type { OpenSubject } from '../../harness/subject.ts';
import { checkedByAPass, forget, mistakesIn, redisCpuMs, takenBy } from '../measured.ts';
import { editionOf, newspaper, publish, scatterCursors, settle, type TownInput } from '../town.ts';

const SUBSCRIBERS = 6_000;
const BATCH = 100;
/** Messages a second: nobody waits for it. */
const BUDGET = 1_000_000;

/** A worker as `main.ts` starts it, with a budget that nobody waits for: one edition for everybody a pass. */
export const open: OpenSubject<TownInput> = async ({ apiRoot, sockets, posts }) => {
  const bot = { apiRoot, token: '1:gazette' };
  const redis = connectRedis(sockets.gazette);
  const store = openStore(redis, { messagesPerSecond: BUDGET });
  const connection = connectRedis(sockets.gazette);
  const queues = openQueues(connection);
  const log = pino({ level: 'warn' });
  let day = 0;
  const now = () => editionOf(day);
  const batch = {
    ...deliveryDesk({ store, log, now, messagesPerSecond: BUDGET }),
    store,
    messenger: telegramMessenger(openTransport(bot.apiRoot, bot.token).call, { knowsRich: true }),
    pageOf: () => undefined,
    i18n: openI18n('en'),
    log,
    now,
    sleep: (ms: number) => sleep(ms),
  };
  const everybody = await settle(store, redis, SUBSCRIBERS);
  const paper = newspaper(posts);
  await startWorkers({ connection, queues, store, log, retentionDays: 0, batch });

  const sent = async () => (await store.ledger.outcomes())['sent'] ?? 0;
  const ended = async () => Object.values(await store.ledger.outcomes()).reduce((sum, count) => sum + count, 0);
  let sentBefore = 0;
  let endedBefore = 0;
  let redisBefore = 0;
  const before = async () => {
    day += 1;
    await publish(store, paper(day));
    await scatterCursors(redis, everybody, day);
    await forget(bot);
    sentBefore = await sent();
    endedBefore = await ended();
    redisBefore = await redisCpuMs(redis);
  };
  const pass = async () => {
    const due = everybody.map((key) => ({ key, edition: editionOf(day), cadences: ['daily' as const] }));
    const jobs = Array.from({ length: Math.ceil(due.length / BATCH) }, (_, at) =>
      due.slice(at * BATCH, (at + 1) * BATCH),
    );
    await queues.addBatches(jobs.map((part) => ({ id: batchId(part), due: part, first: false })));
    while ((await ended()) < endedBefore + everybody.length) await sleep(20);
    return everybody.length;
  };
  const after = async () => {
    const redisUsed = (await redisCpuMs(redis)) - redisBefore;
    const mistakes = mistakesIn(await takenBy(bot), everybody.length);
    const settled = (await sent()) - sentBefore;
    if (settled !== everybody.length)
      mistakes.push(`the ledger has ${settled} of ${everybody.length} editions as sent`);
    return { mistakes, beside: { 'redis-server': redisUsed } };
  };
  return checkedByAPass({ before, pass, after });
};

import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { richParameters } from '../../../src/bot/telegram.ts';
import { select } from '../../../src/digest/select.ts';
import { openI18n } from '../../../src/i18n.ts';
import type { SubscriberKey } from '../../../src/model/chat.ts';
import { UNCHOSEN } from '../../../src/model/subscriber.ts';
import { renderDigest } from '../../../src/render/digest.ts';
import { connectRedis } from '../../../src/store/redis.ts';
import { openStore } from '../../../src/store/store.ts';
import type { OpenSubject } from '../../harness/subject.ts';
import { IN_FLIGHT } from '../loop.ts';
import { checkedByAPass, forget, mistakesIn, redisCpuMs, takenBy } from '../measured.ts';
import { telegrafClient } from '../telegraf-client.ts';
import { editionOf, newspaper, publish, settle, type TownInput } from '../town.ts';

const SUBSCRIBERS = 750;

/** A job a subscriber, and Telegraf as it comes: reads what the subscriber gets, renders it, sends it, notes that it did. */
export const open: OpenSubject<TownInput> = async ({ apiRoot, sockets, posts }) => {
  const bot = { apiRoot, token: '1:one-by-one' };
  const redis = connectRedis(sockets.naive);
  const store = openStore(redis, { messagesPerSecond: 1_000_000 });
  const connection = connectRedis(sockets.naive);
  const telegram = telegrafClient(bot);
  const i18n = openI18n('en');
  const everybody = await settle(store, redis, SUBSCRIBERS);
  const paper = newspaper(posts);
  let day = 0;
  let done = 0;

  const send = async (key: SubscriberKey) => {
    const subscriber = await store.subscribers.get(key);
    if (!subscriber) return;
    const now = editionOf(day);
    const offers = await store.candidates(key, now);
    const articles = await store.articles.heads(select(offers, UNCHOSEN).articles.map(({ id }) => id));
    const tagIds = offers.map(({ subscription }) => subscription.tagId);
    const digest = { edition: now, timezone: subscriber.timezone, articles, uncertain: [], tagIds, withdrawn: 0 };
    const message = renderDigest(digest, 0, i18n.in(subscriber.locale), now);
    const parameters = { chat_id: subscriber.chat.chatId, ...richParameters(message.rich('shown')) };
    const { message_id: messageId } = (await telegram.callApi('sendRichMessage' as never, parameters as never)) as {
      message_id: number;
    };
    await redis.hset(`sent:${key}`, now, messageId);
  };
  const queue = new Queue('one-by-one', { connection });
  const worker = new Worker('one-by-one', async ({ data }: { data: { key: SubscriberKey } }) => send(data.key), {
    connection,
    concurrency: IN_FLIGHT,
  });
  worker.on('completed', () => done++);
  worker.on('failed', (_job, error) => void process.stderr.write(`${String(error)}\n`));
  await worker.waitUntilReady();

  let redisBefore = 0;
  const before = async () => {
    day += 1;
    await publish(store, paper(day));
    await forget(bot);
    redisBefore = await redisCpuMs(redis);
  };
  const pass = async () => {
    done = 0;
    await queue.addBulk(everybody.map((key) => ({ name: 'digest', data: { key }, opts: { removeOnComplete: true } })));
    while (done < everybody.length) await sleep(20);
    return everybody.length;
  };
  const after = async () => {
    const redisUsed = (await redisCpuMs(redis)) - redisBefore;
    return { mistakes: mistakesIn(await takenBy(bot), everybody.length), beside: { 'redis-server': redisUsed } };
  };
  return checkedByAPass({ before, pass, after });
};

import { rmSync } from 'node:fs';
import { expect } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { detailsOf } from '../../src/playground/client.ts';
import { inspectRedis, redisMistakes } from '../../src/store/inspect-redis.ts';
import { connectRedis } from '../../src/store/redis.ts';
import { openStore } from '../../src/store/store.ts';
import { startRedisCluster } from '../redis-cluster.ts';
import { test } from './house.ts';
import { BAKERY, LIGHTHOUSE, post } from './posts.ts';
import { ask, DIGEST, nextFromBot } from './talk.ts';
import { until } from './until.ts';

test('on a Redis Cluster everything works: ingesting, planning, sending, correcting, moving, leaving, backing up', async ({
  house,
  onTestFinished,
}) => {
  const cluster = await startRedisCluster(['--appendonly', 'yes']);
  onTestFinished(() => cluster.stop());
  const connection = connectRedis(cluster.url);
  onTestFinished(() => connection.disconnect());
  const store = openStore(connection, { messagesPerSecond: 1_000 });
  const telegram = await house.telegram();
  const env = { ...telegram.env, REDIS_URL: cluster.url, SOURCES: house.path('posts') };
  const bread = { title: 'Bread before dawn', tags: ['Coast'], url: 'https://example.org/bread' };
  house.write('posts/bread.md', post({ ...bread, text: BAKERY }));

  const program = house.start(env);
  await program.ready();
  const ann = await telegram.createPerson();
  const subscribed = await ask(telegram, ann, '/subscribe Coast');
  const key = subscriberKey({ chatId: ann.id, threadId: null });
  // Since then a slot of a daily schedule has come, whatever the hour is.
  await store.due.set(key, Date.now() - 86_400_000);
  const digest = await nextFromBot(telegram, ann, subscribed);
  expect(digest.text).toContain(DIGEST);
  expect(detailsOf(digest)).toHaveLength(1);
  await until('the next edition', async () => ((await store.due.get(key)) ?? 0) > Date.now());

  const lamp = post({ title: 'A lamp for the cape', tags: ['Town'], text: LIGHTHOUSE });
  house.write('more/lamp.md', lamp);
  const ingested = await house.gazette(['ingest', house.path('more')], env);
  expect(ingested.code).toBe(0);
  expect(JSON.parse(ingested.stdout)).toMatchObject({ new: 1 });
  house.write('posts/bread.md', post({ ...bread, title: 'Bread at dawn', text: BAKERY.replace('four', 'five') }));
  await telegram.waitForMessage(
    ann.id,
    ({ message_id, text }) => message_id === digest.message_id && text.includes('Bread at dawn'),
  );

  const saved = await house.gazette(['backup'], env);
  expect(saved.code).toBe(0);
  expect(
    saved.stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type),
  ).toEqual(['header', 'article', 'article', 'subscriber', 'subscription']);
  const supergroup = { chatId: -1_001_234_567_890, threadId: null };
  await store.subscribers.move(key, supergroup);
  expect(await store.subscribers.subscriptions(subscriberKey(supergroup))).toHaveLength(1);
  await store.subscribers.remove(subscriberKey(supergroup));

  const restored = await house.gazetteProcess(['restore', '-'], env, saved.stdout);
  expect(restored.code).toBe(0);
  expect(JSON.parse(restored.stdout)).toMatchObject({ articles: 2, unchanged: 2, subscribers: 1, subscriptions: 1 });
  expect((await house.gazette(['backup'], env)).stdout).toBe(saved.stdout);
  const stats = await house.gazette(['stats'], env);
  expect(JSON.parse(stats.stdout)).toMatchObject({ articles: 2, subscribers: { active: 1 }, deliveries: { sent: 1 } });
  expect((await house.gazette(['doctor'], env)).stdout).toMatch(/^ok {5}redis: /m);
  expect(redisMistakes(await inspectRedis(connection))).toEqual([]);
  await cluster.setOfOne('maxmemory-policy', 'allkeys-lru');
  expect(redisMistakes(await inspectRedis(connection))).toEqual([expect.stringContaining('allkeys-lru')]);

  rmSync(house.path('posts/bread.md'));
  await until('the withdrawal', async () => (await store.articles.count()) === 1);
  const asked = await ask(telegram, ann, '/stop');
  await telegram.press(ann.id, asked, 'Delete everything');
  await until('the end of the subscription', async () => (await store.subscribers.all()).length === 0);
  // Otherwise nothing was shown: that no command spans two nodes.
  expect((await cluster.sizes()).filter((size) => size === 0)).toEqual([]);
  expect(await program.stop()).toMatchObject({ code: 0 });
  expect(program.report()).not.toMatch(/CROSSSLOT|MOVED|"level":50/);
});

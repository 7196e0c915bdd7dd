import { describe, expect } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { owe } from '../store/an-article.ts';
import { freePort } from '../free-port.ts';
import { test } from './house.ts';
import { BAKERY, LIGHTHOUSE, post } from './posts.ts';
import { ask, DIGEST, nextFromBot } from './talk.ts';
import { until } from './until.ts';

describe('two processes on one Redis', () => {
  test('the web process answers, the worker delivers; /health follows Redis', async ({ house }) => {
    house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
    const [telegram, redis, port] = await Promise.all([house.telegram(), house.redis(), freePort()]);
    const env = { ...telegram.env, REDIS_URL: redis.url, SOURCES: house.path('posts') };
    const [web, worker] = [house.start({ ...env, PORT: String(port) }, 'web'), house.start(env, 'worker')];
    expect(await web.ready()).toMatchObject({ role: 'web' });
    expect(await worker.ready()).toMatchObject({ role: 'worker' });

    const ann = await telegram.createPerson();
    const subscribed = await ask(telegram, ann, '/subscribe Coast');
    expect(subscribed.text).toContain('Subscribed to Coast');
    const key = subscriberKey({ chatId: ann.id, threadId: null });
    await owe(house.openStore(redis.socket), key, Date.now());
    expect((await nextFromBot(telegram, ann, subscribed)).text).toContain(DIGEST);
    const delivered = (program: typeof web) => program.log().filter(({ msg }) => msg === 'editions').length;
    await until('the entry in the log', () => delivered(worker) === 1);
    expect(delivered(web)).toBe(0);

    const health = async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/health`);
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    expect(await health()).toMatchObject({ status: 200, body: { status: 'ok', redis: 'PONG' } });
    await redis.stop();
    expect(await health()).toMatchObject({ status: 503, body: { status: 'unavailable' } });
    await redis.start();
    await until('health', async () => (await health()).status === 200);
    // Both found back to it: the one answers, the other delivers what came meanwhile.
    const answer = await ask(telegram, ann, '/digest');
    expect(answer.text).toContain('Nothing new');
    house.write('posts/two.md', post({ title: 'Bread before dawn', tags: ['Coast'], text: BAKERY }));
    const store = house.openStore(redis.socket);
    await until('the new post', async () => (await store.articles.count()) === 2);
    await owe(store, key, Date.now());
    expect((await nextFromBot(telegram, ann, answer)).text).toContain('Bread before dawn');
    expect([web.running(), worker.running()]).toEqual([true, true]);
    const ends = await Promise.all([web.stop(), worker.stop()]);
    expect(ends).toMatchObject([
      { code: 0, stderr: '' },
      { code: 0, stderr: '' },
    ]);
  });
});

test.concurrent('a signal ends it although Redis is away, and tells whether all was done', async ({ house }) => {
  house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
  const [telegram, redis] = await Promise.all([house.telegram(), house.redis()]);
  const program = house.start({ ...telegram.env, REDIS_URL: redis.url, SOURCES: house.path('posts') });
  await program.ready();
  await redis.stop();
  await program.logged('Redis connection trouble');
  const { code, stderr } = await program.stop();
  expect(stderr).toBe('');
  // A tick may have been waiting for Redis just then.
  const told = program.log().at(-1)?.msg;
  if (code === 0) expect(told).toBe('stopped');
  else expect({ code, told }).toEqual({ code: 1, told: expect.stringContaining('stopped before everything was done') });
});

test.concurrent('with PUBLIC_URL Telegram posts updates with the secret, and without it polling takes over again', async ({
  house,
}) => {
  house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
  const [telegram, port] = await Promise.all([house.telegram(), freePort()]);
  const env = { ...telegram.env, SOURCES: house.path('posts') };
  const url = `http://127.0.0.1:${port}`;
  const hooked = house.start({ ...env, PORT: String(port), PUBLIC_URL: `${url}/`, WEBHOOK_SECRET: 'open-Sesame_1' });
  await hooked.ready();
  const ann = await telegram.createPerson();
  expect((await ask(telegram, ann, '/subscribe Coast')).text).toContain('Subscribed to Coast');
  expect(await telegram.calls({ method: 'getUpdates' })).toEqual([]);

  const forge = (headers: Record<string, string>) =>
    fetch(`${url}/telegram`, { method: 'POST', headers, body: '{"update_id":1}' }).then(({ status }) => status);
  const header = 'x-telegram-bot-api-secret-token';
  expect([await forge({}), await forge({ [header]: 'open-Sesame' })]).toEqual([401, 401]);
  expect(await forge({ [header]: 'open-Sesame_1' })).toBe(200);
  expect(await hooked.stop()).toMatchObject({ code: 0, stderr: '' });
  expect(hooked.stdout()).not.toContain('open-Sesame_1');

  // Said while nobody is there: Telegram keeps it, and the next start answers it.
  const said = await telegram.say(ann.id, '/help');
  const polling = house.start(env);
  await polling.ready();
  expect((await nextFromBot(telegram, ann, said)).text).toContain('I send you one digest a day');
  expect((await telegram.calls({ method: 'getUpdates' })).length).toBeGreaterThan(0);
  expect((await ask(telegram, ann, '/unsubscribe')).text).toContain('Which tag?');
  expect(await polling.stop()).toMatchObject({ code: 0, stderr: '' });
});

import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect } from 'vitest';
import { type House, type Telegram, test } from './house.ts';
import { BAKERY, post } from './posts.ts';
import type { Program } from './program.ts';
import { until } from './until.ts';

const lines = (text: string) => text.trimEnd().split('\n');

describe('mistakes in the environment', () => {
  test('are all named at once, a line each on stderr, with an example, and end with exit code 2', async ({ house }) => {
    const wrong = {
      BOT_TOKEN: 'secret-but-wrong',
      TELEGRAM_API_ROOT: 'ftp://example.org',
      REDIS_URL: 'localhost',
      SOURCES: 'gopher://example.org/posts',
      PUBLIC_URL: 'http://example.org',
      WEBHOOK_SECRET: 'with space',
      HOST: 'a b',
      PORT: '99999',
      DEFAULT_LOCALE: 'english please',
      DEFAULT_TIMEZONE: 'Mars/Olympus',
      DEFAULT_TIME: '25:00',
      MESSAGES_PER_SECOND: '0',
      RETENTION_DAYS: 'for ever',
      LOG_LEVEL: 'loud',
      LOG_PRETTY: 'yes',
    };
    const { code, stdout, stderr } = await house.start(wrong).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(lines(stderr).map((line) => /^[A-Z_]+/.exec(line)?.[0])).toEqual(expect.arrayContaining(Object.keys(wrong)));
    expect(lines(stderr)).toHaveLength(Object.keys(wrong).length);
    for (const line of lines(stderr)) expect(line).toMatch(/example: \S|like \d+:/);
    expect(stderr).not.toContain('secret-but-wrong');
  });

  test('a role that does not exist ends with exit code 2 and the roles there are', async ({ house }) => {
    const { code, stdout, stderr } = await house.start({}, 'everything').ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain('all|web|worker');
  });

  test('in production a missing token is a mistake, not a playground', async ({ house }) => {
    const { code, stdout, stderr } = await house.start({ NODE_ENV: 'production' }).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(lines(stderr)).toEqual([expect.stringContaining('BOT_TOKEN is missing')]);
  });

  test('a role of its own has no playground, so it needs a token', async ({ house }) => {
    const { code, stdout, stderr } = await house.start({}, 'worker').ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(lines(stderr)).toEqual([expect.stringContaining('BOT_TOKEN is missing, and the role worker')]);
  });
});

describe('a start that cannot succeed', () => {
  test('with a token that Telegram refuses says so in plain words, without the token, and leaves no Redis', async ({
    house,
  }) => {
    const telegram = await house.telegram({ token: '7:the-right-one' });
    const { code, stdout, stderr } = await house.start({ ...telegram.env, BOT_TOKEN: '7:the-wrong-one' }).ended;
    expect(code).toBe(1);
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain('"Unauthorized"');
    expect(stderr).toContain('@BotFather');
    expect(stdout + stderr).not.toContain('the-wrong-one');
    expect(await house.privateRedisPid()).toBeUndefined();
  });

  test('on a taken port names it and another, with a token and without', async ({ house }) => {
    const telegram = await house.telegram();
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as { port: number };
    house.write('posts/one.md', post({ title: 'Bread before dawn', tags: ['Coast'], text: BAKERY }));
    for (const env of [telegram.env, {}]) {
      const { code, stderr } = await house.start({ ...env, PORT: String(port), SOURCES: house.path('posts') }).ended;
      expect(code).toBe(1);
      expect(lines(stderr)).toHaveLength(1);
      expect(stderr).toContain(`PORT ${port} on 127.0.0.1 is taken`);
      expect(stderr).toContain(`PORT=${port + 1} npm start`);
      expect(await house.privateRedisPid()).toBeUndefined();
    }
    squatter.close();
  });

  test.concurrent.for(['192.0.2.7', 'nowhere.invalid'])(
    'on HOST=%s, which is not this machine, says what to set',
    async (host, { house }) => {
      const telegram = await house.telegram();
      const { code, stderr } = await house.start({ ...telegram.env, HOST: host, SOURCES: house.path('.') }).ended;
      expect(code).toBe(1);
      expect(lines(stderr)).toHaveLength(1);
      expect(stderr).toContain(`HOST ${host} is no address of this machine`);
    },
  );

  test('on a Redis that may evict names the command that mends it', async ({ house }) => {
    const telegram = await house.telegram();
    const redis = await house.redis('--maxmemory-policy', 'allkeys-lru');
    const { code, stderr } = await house.start({ ...telegram.env, REDIS_URL: redis.url }).ended;
    expect(code).toBe(1);
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain('allkeys-lru');
    expect(stderr).toContain('redis-cli CONFIG SET maxmemory-policy noeviction');
  });

  // Mostly waiting, so beside the others.
  test.concurrent('on a Redis that is not there gives up after some ten seconds', async ({ house }) => {
    const telegram = await house.telegram();
    const url = `redis://:hidden@127.0.0.1:1`;
    const { code, stderr, stdout, seconds } = await house.start({ ...telegram.env, REDIS_URL: url }).ended;
    expect(code).toBe(1);
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain('cannot reach Redis at redis://');
    expect(stderr).toContain('REDIS_URL');
    expect(stdout + stderr).not.toContain('hidden');
    expect(seconds).toBeGreaterThan(8);
    expect(seconds).toBeLessThan(60);
  });

  test('on a DATA_DIR in use says who holds it, and leaves the holder alone', async ({ house }) => {
    const first = house.start({ SOURCES: house.write('posts/one.md', '').replace(/\/one\.md$/, '') });
    await first.ready();
    const { code, stderr } = await house.start().ended;
    expect(code).toBe(1);
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain(`DATA_DIR ${house.dataDir} is in use by "gazette start" (process ${first.child.pid},`);
    expect(first.running()).toBe(true);
    expect(await house.privateRedisPid()).toBeGreaterThan(0);
    expect(await first.stop()).toMatchObject({ code: 0 });
  });

  test('without a Redis program on the machine says what to type', async ({ house }) => {
    const { code, stderr } = await house.start({ PATH: house.folder }).ended;
    expect(code).toBe(1);
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain('apt-get install redis-server');
  });

  test('with DATA_DIR that is no folder says so', async ({ house }) => {
    const { code, stderr } = await house.start({ DATA_DIR: house.write('a-file', '') }).ended;
    expect(code).toBe(1);
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain(`DATA_DIR ${house.path('a-file')} cannot be written`);
  });
});

describe('a start that is broken off', () => {
  const moments = {
    'before its Redis answers': ({ house }) => until('the lock', () => house.has('data/lock.json')),
    'when its Redis answers': ({ program }) => program.logged('private Redis started'),
    'while it asks Telegram who it is': ({ telegram }) => telegram.waitForCalls({ method: 'getMe' }, 1),
    'while it reads its sources': async ({ program }) => {
      await program.logged('Telegram does not answer; trying again');
      await new Promise((resolve) => setTimeout(resolve, 1_050));
    },
    'when all has been read': ({ program }) => program.logged('ingested'),
  } satisfies Record<string, (at: { house: House; program: Program; telegram: Telegram }) => Promise<unknown>>;

  for (const [moment, comes] of Object.entries(moments))
    test(`${moment} ends in order and leaves no Redis behind`, async ({ house }) => {
      for (let count = 0; count < 60; count++)
        house.write(`posts/${count}.md`, post({ title: `Loaf ${count}`, tags: ['Coast'], text: BAKERY }));
      const telegram = await house.telegram();
      // So that there is time between one moment and the next.
      await telegram.addFault({ kind: 'status', status: 502, method: 'getMe', times: 1 });
      const program = house.start({ ...telegram.env, SOURCES: house.path('posts') });
      await comes({ house, program, telegram });
      expect(await program.stop('SIGTERM')).toMatchObject({ code: 0, signal: null, stderr: '' });
      expect(await house.privateRedisPid()).toBeUndefined();
      const said = program.log().map(({ msg }) => msg);
      expect(said.slice(said.findIndex((msg) => msg.startsWith('stopping')))).not.toContain('ready');
    });
});

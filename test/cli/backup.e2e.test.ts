import { lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { Redis } from 'ioredis';
import { describe, expect } from 'vitest';
import { test } from '../e2e/house.ts';
import { BAKERY, LIGHTHOUSE, post } from '../e2e/posts.ts';
import { ask, DIGEST, nextFromBot } from '../e2e/talk.ts';

describe('gazette backup and restore', () => {
  test('move a bot that is running to another store, where its readers get what is new and nothing twice', async ({
    house,
  }) => {
    house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
    const [old, elsewhere] = [house.path('backup.jsonl'), { DATA_DIR: house.path('elsewhere') }];
    const telegram = await house.telegram();
    const env = { ...telegram.env, SOURCES: house.path('posts') };
    const first = house.start(env);
    await first.ready();
    const ann = await telegram.createPerson();
    const subscribed = await ask(telegram, ann, '/subscribe Coast');
    await telegram.say(ann.id, '/digest');
    expect((await nextFromBot(telegram, ann, subscribed)).text).toContain('A light again');

    // Left by somebody who would like to read it.
    writeFileSync(house.path('theirs'), '', { mode: 0o644 });
    symlinkSync(house.path('theirs'), `${old}.unfinished`);
    const saved = await house.gazette(['backup', old]);
    expect(saved).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(saved.stdout)).toEqual({ subscribers: 1, subscriptions: 1, articles: 1 });
    const kept = lstatSync(old);
    expect([kept.isFile(), kept.mode & 0o777]).toEqual([true, 0o600]);
    expect(readFileSync(house.path('theirs'), 'utf8')).toBe('');
    const printed = await house.gazette(['backup']);
    expect(printed).toMatchObject({ code: 0, stderr: '', stdout: readFileSync(old, 'utf8') });
    expect(await first.stop()).toMatchObject({ code: 0 });

    const restored = await house.gazette(['restore', old], elsewhere);
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(restored.stdout)).toMatchObject({ subscribers: 1, subscriptions: 1, articles: 1, rejected: 0 });
    const moved = await house.gazette(['backup', '-'], elsewhere);
    expect(moved.stdout).toBe(printed.stdout);

    const second = house.start({ ...env, ...elsewhere });
    await second.ready();
    expect((await ask(telegram, ann, '/digest')).text).toMatch(/^Nothing/);
    house.write('posts/two.md', post({ title: 'Bread before dawn', tags: ['Coast'], text: BAKERY }));
    const again = await house.gazetteProcess(['restore', '-'], elsewhere, printed.stdout);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(again.stdout)).toMatchObject({ articles: 1, unchanged: 1 });
    await house.gazette(['ingest', house.path('posts')], elsewhere);
    const digest = await ask(telegram, ann, '/digest');
    expect(digest.text).toContain(DIGEST);
    expect(digest.text).toContain('Bread before dawn');
    expect(digest.text).not.toContain('A light again');
    // Its Redis lies where the house does not look for one that is left.
    expect(await second.stop()).toMatchObject({ code: 0 });
  });

  test('say what to do where Redis is full in the middle, and go on from there', async ({ house }) => {
    const redis = await house.redis();
    const env = { REDIS_URL: redis.url };
    const line = (chatId: number) =>
      `{"type":"subscription","chatId":${chatId},"threadId":null,"tag":"Coast","cadence":"daily"}`;
    const file = house.write('many.jsonl', Array.from({ length: 3_000 }, (_, index) => line(index + 1)).join('\n'));
    const server = new Redis(redis.socket);
    try {
      const used = Number(/used_memory:(\d+)/.exec(await server.info('memory'))?.[1]);
      await server.config('SET', 'maxmemory', used + 1_000_000);
      const { code, stderr } = await house.gazette(['restore', file], env);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^Redis takes nothing that is written \("OOM .*raise its maxmemory.*\n$/);
      expect(await server.dbsize()).toBeGreaterThan(100);
      await server.config('SET', 'maxmemory', 0);
    } finally {
      server.disconnect();
    }
    const again = await house.gazette(['restore', file], env);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('"subscriptions":3000') });
  });

  test('call what comes through a pipe standard input', async ({ house }) => {
    for (const piped of ['', '{"type":'])
      expect((await house.gazetteProcess(['restore', '-'], {}, piped)).stderr).toMatch(
        /^nothing of standard input was/,
      );
  });

  test('say what is wrong and change nothing', async ({ house }) => {
    const good = '{"type":"subscription","chatId":42,"threadId":null,"tag":"Coast","cadence":"daily"}\n';
    const cut = house.write('cut.jsonl', `{"type":"header","schema":1}\n${good}${good.slice(0, -9)}`);
    const refused = await house.gazette(['restore', cut]);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/^nothing of \S+ was restored:\n {2}line 3: no JSON object, or cut off/);
    expect(refused.stderr).not.toContain('    at ');
    const backup = await house.gazette(['backup']);
    expect(backup).toMatchObject({ code: 0, stdout: '{"type":"header","schema":1}\n' });
    expect(backup.stderr).toBe(
      `nothing is remembered in DATA_DIR ${house.dataDir}: look whether that is the one Gazette runs with\n`,
    );
    expect(await house.gazette(['backup', ''])).toMatchObject({ code: 2, stdout: '' });

    expect(await house.gazette(['restore'])).toMatchObject({ code: 2, stdout: '' });
    expect(await house.gazette(['restore', cut, cut])).toMatchObject({ code: 2, stdout: '' });
    const nowhere = await house.gazette(['backup', house.path('no', 'such', 'folder')]);
    expect(nowhere).toMatchObject({ code: 1, stdout: '' });
    expect(nowhere.stderr).toMatch(/^cannot write \S+: /);
  });
});

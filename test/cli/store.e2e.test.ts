import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { freePort } from '../free-port.ts';
import { TOKEN, test } from '../e2e/house.ts';
import { BAKERY, LIGHTHOUSE, post } from '../e2e/posts.ts';
import { ask, DIGEST, nextFromBot } from '../e2e/talk.ts';
import { until } from '../e2e/until.ts';

const figures = (stdout: string) => JSON.parse(stdout) as Record<string, unknown>;

describe('gazette ingest', () => {
  test('prints its figures, finds everything unchanged the second time, and reads on past a missing source', async ({
    house,
  }) => {
    house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
    house.write('posts/two.md', post({ title: 'Bread before dawn', tags: ['Streets'], text: BAKERY }));
    house.write('posts/bad.md', '---\ntitle: [unclosed\n---\n');
    const first = await house.gazette(['ingest', house.path('posts')]);
    const counts = { read: 3, new: 2, changed: 0, unchanged: 0, rejected: 1, seconds: expect.any(Number) };
    expect(figures(first.stdout)).toEqual(counts);
    expect(first.code).toBe(0);
    expect(first.stderr).toContain('bad.md');

    const [missing, posts] = [house.path('missing'), house.path('posts')];
    const second = await house.gazette(['ingest'], { SOURCES: `${missing} ${posts}` });
    expect(second.code).toBe(1);
    expect(figures(second.stdout)).toMatchObject({ read: 3, new: 0, changed: 0, unchanged: 2, rejected: 1 });
    expect(second.stderr).toContain(`cannot read the folder ${missing}: it does not exist`);
    expect(second.stderr).not.toContain('    at ');
    expect(await house.privateRedisPid()).toBeUndefined();

    const preview = (...args: string[]) => house.gazette(['preview', ...args]);
    const [text, rich, classic, unknown] = [
      await preview('--tag', 'coast', '--tag', 'Streets'),
      await preview('--tag', 'Coast', '--as', 'rich'),
      await preview('--tag', 'Coast', '--as', 'classic', '--locale', 'zh-Hans'),
      await preview('--tag', 'Moon'),
    ];
    expect(text).toMatchObject({ code: 0, stderr: '' });
    expect(text.stdout).toContain('2 stories for you');
    expect(text.stdout).toContain('A light again');
    expect(rich).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(rich.stdout)).toMatchObject([{ type: 'heading' }, { type: 'paragraph' }, { type: 'details' }]);
    expect(classic).toMatchObject({ code: 0, stderr: '' });
    expect(classic.stdout).toContain('<b>1. A light again</b>');
    expect(classic.stdout).toContain('为您选出 1 条');
    expect(unknown).toMatchObject({ code: 1, stdout: '', stderr: 'there is no tag "Moon"\n' });
  });
});

describe('commands while Gazette runs on the same DATA_DIR', () => {
  test('read and write its store as guests and leave it running', async ({ house }) => {
    house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
    house.write('more/two.md', post({ title: 'Bread before dawn', tags: ['Coast'], text: BAKERY }));
    const telegram = await house.telegram();
    const program = house.start({ ...telegram.env, SOURCES: house.path('posts') });
    await program.ready();
    const ann = await telegram.createPerson();
    const subscribed = await ask(telegram, ann, '/subscribe Coast');

    const sent = await house.gazette(['send', '--chat', String(ann.id)], telegram.env);
    expect(sent).toMatchObject({ code: 0, stderr: '' });
    expect(figures(sent.stdout)).toEqual({ chat: String(ann.id), outcome: 'sent', articles: 1 });
    const digest = await nextFromBot(telegram, ann, subscribed);
    expect(digest.text).toContain(DIGEST);
    expect((await ask(telegram, ann, '/digest')).text).toContain('Nothing new');

    const [ingest, stats, stranger] = await Promise.all([
      house.gazetteProcess(['ingest', house.path('more')]),
      house.gazetteProcess(['stats']),
      house.gazetteProcess(['send', '--chat', '-100777'], telegram.env),
    ]);
    expect(ingest).toMatchObject({ code: 0, stderr: '' });
    expect(figures(ingest.stdout)).toMatchObject({ read: 1, new: 1 });
    expect(stats).toMatchObject({ code: 0, stderr: '' });
    expect(figures(stats.stdout)).toMatchObject({
      articles: expect.any(Number),
      tags: 1,
      subscribers: { active: 1, paused: 0, unreachable: 0 },
      deliveries: { sent: 1 },
      queues: { plan: expect.any(Object), deliver: expect.any(Object) },
    });
    expect(stranger).toMatchObject({ code: 1, stdout: '' });
    expect(stranger.stderr).toContain('no subscriber -100777');

    expect(program.running()).toBe(true);
    expect((await ask(telegram, ann, '/latest')).text).toContain('Bread before dawn');
    expect(await program.stop()).toMatchObject({ code: 0, stderr: '' });
    expect(await house.privateRedisPid()).toBeUndefined();
  });
});

describe('gazette send', () => {
  test('waits for what Telegram names, follows a group that became a supergroup, and says who is gone', async ({
    house,
  }) => {
    house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
    const telegram = await house.telegram();
    const ann = await telegram.createPerson();
    const group = await telegram.createGroup({ title: 'The Cape', creator: ann.id });
    const lines = (chatId: number, kind: string, state = 'active') => [
      `{"type":"subscriber","chatId":${chatId},"kind":"${kind}","threadId":null,"locale":"en","timezone":"UTC","schedule":{"times":["08:00"],"days":[1,2,3,4,5,6,7]},"quiet":null,"format":"rich","state":"${state}","mutedWords":[],"createdAt":"2026-11-22T08:00:00.000Z"}`,
      `{"type":"subscription","chatId":${chatId},"threadId":null,"tag":"Coast","cadence":"daily"}`,
    ];
    const all = [...lines(ann.id, 'private'), ...lines(group.id, 'group'), ...lines(7, 'private', 'unreachable')];
    await house.gazette(['restore', house.write('chats.jsonl', all.join('\n'))]);
    await house.gazette(['ingest', house.path('posts')]);
    const send = (chat: number) => house.gazette(['send', '--chat', String(chat)], telegram.env);

    await telegram.say(ann.id, '/start');
    await telegram.addFault({ kind: 'retry-after', chatId: ann.id, retryAfter: 2, times: 1 });
    const sent = await send(ann.id);
    expect([sent.code, figures(sent.stdout)]).toEqual([0, { chat: String(ann.id), outcome: 'sent', articles: 1 }]);

    const { id } = await telegram.upgradeGroup(group.id, ann.id);
    const followed = await send(group.id);
    expect([followed.code, figures(followed.stdout)]).toEqual([0, { chat: String(id), outcome: 'sent', articles: 1 }]);

    const gone = await send(7);
    expect([gone.code, figures(gone.stdout)]).toEqual([1, { chat: '7', outcome: 'unreachable', articles: 0 }]);
    expect(gone.stderr).toContain('once it talks to the bot');
  });
});

describe('gazette doctor', () => {
  test('says ok of everything, a line each, and exits 0', async ({ house }) => {
    const telegram = await house.telegram();
    house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
    const { code, stdout, stderr } = await house.gazette(['doctor'], {
      ...telegram.env,
      SOURCES: house.path('posts'),
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toMatch(/^ok {5}\S/);
    expect(stdout).toMatch(/redis: the private one in \S+, version \d\S+, append-only file, noeviction/);
    expect(stdout).toContain('telegram: @gazette_bot at');
    expect(stdout).toContain(`source ${house.path('posts')}: 1 post\n`);
    expect(await house.privateRedisPid()).toBeUndefined();
  });

  test('names what is wrong with Redis, Telegram and the sources, what to do, and exits 1', async ({ house }) => {
    const [telegram, redis] = await Promise.all([
      house.telegram({ token: '7:right' }),
      house.redis('--maxmemory-policy', 'allkeys-lru'),
    ]);
    const env = { ...telegram.env, REDIS_URL: redis.url, SOURCES: house.path('nowhere') };
    const { code, stdout } = await house.gazette(['doctor'], env);
    expect(code).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.slice(0, 5))).toEqual(['ok   ', 'wrong', 'wrong', 'wrong']);
    expect(lines[1]).toContain('redis-cli CONFIG SET maxmemory-policy noeviction');
    expect(lines[2]).toContain('"401 Unauthorized" to BOT_TOKEN: copy the token again');
    expect(lines[3]).toContain(`${house.path('nowhere')}: it does not exist; check SOURCES`);

    await Promise.all([redis.stop(), telegram.close()]);
    const away = await house.gazette(['doctor'], { ...env, TELEGRAM_API_ROOT: `http://127.0.0.1:${await freePort()}` });
    expect(away.code).toBe(1);
    expect(away.stdout).toMatch(/^wrong {2}redis: cannot reach Redis at \S+ .*start it, or correct REDIS_URL$/m);
    expect(away.stdout).toMatch(
      /^wrong {2}telegram: cannot reach .*check the network, a proxy, or TELEGRAM_API_ROOT$/m,
    );
    expect(away.stderr).not.toContain('    at ');

    const proxied = await house.gazette(['doctor'], { ...env, HTTPS_PROXY: 'socks5://me:pass-word@127.0.0.1:1080' });
    expect(proxied.stdout).toMatch(/^wrong {2}configuration: HTTPS_PROXY is a socks5 proxy/);
    expect(proxied.stdout).not.toContain('pass-word');

    const wrong = await house.gazette(['doctor'], { PORT: 'x', DEFAULT_TIME: '25:00' });
    expect(wrong.code).toBe(1);
    expect(wrong.stdout.match(/^wrong {2}configuration: (PORT|DEFAULT_TIME) /gm)).toHaveLength(2);
  });

  test('says of posts that cannot be read why, and not how many there are', async ({ house }) => {
    const telegram = await house.telegram();
    const folder = house.write('posts/.keep', '').slice(0, -6);
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xd6, 0xd0]), Buffer.from('.md')]), 'text');
    const { code, stdout } = await house.gazette(['doctor'], { ...telegram.env, SOURCES: folder });
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^wrong {2}source \S+posts: of its 1 post \S+\.md cannot be read: its name is not UTF-8: rename it$/m,
    );
  });

  test('does not send somebody to BotFather whose Telegram is only in trouble', async ({ house }) => {
    const telegram = await house.telegram();
    const asked = () =>
      house.gazette(['doctor'], { ...telegram.env, SOURCES: house.write('posts/one.md', '').slice(0, -7) });
    for (const status of [429, 502]) {
      await telegram.addFault({ method: 'getMe', kind: 'status', status, times: 1 });
      const { code, stdout } = await asked();
      expect(code).toBe(1);
      expect(stdout).toMatch(/^wrong {2}telegram: it cannot answer now \(".+"\): try again later/m);
      expect(stdout).not.toContain('BotFather');
    }
  });

  test('says whether git sources can be cloned into DATA_DIR', async ({ house }) => {
    const [telegram, redis] = await Promise.all([house.telegram(), house.redis('--appendonly', 'yes')]);
    const ask = async (dataDir: string) => {
      const SOURCES = `git+file://${house.path('nowhere')}`;
      return house.gazette(['doctor'], { ...telegram.env, REDIS_URL: redis.url, SOURCES, DATA_DIR: dataDir });
    };
    expect((await ask(house.path('not/made/yet'))).stdout).toMatch(
      /^ok {5}clones: the disk of \S+made\/yet\/clones has \d+ MB left$/m,
    );
    const file = house.write('a-file', '');
    expect((await ask(join(file, 'data'))).stdout).toContain(
      `wrong  clones: DATA_DIR ${join(file, 'data')} cannot be written (ENOTDIR), and git sources are cloned there: make`,
    );
  });

  test('says what Telegram says of a webhook that it does not get through to', async ({ house }) => {
    const [telegram, port] = await Promise.all([house.telegram(), freePort()]);
    const url = `http://127.0.0.1:${port}`;
    const ask = () => house.gazette(['doctor'], { ...telegram.env, PUBLIC_URL: url, SOURCES: house.path('.') });
    await fetch(`${telegram.apiRoot}/bot${TOKEN}/setWebhook?url=${url}/telegram`);
    expect((await ask()).stdout).toMatch(/^ok {5}telegram: @/m);
    const ann = await telegram.createPerson();
    await telegram.say(ann.id, '/start');
    await until('a failed update', async () => (await ask()).code === 1);
    expect((await ask()).stdout).toContain(`wrong  telegram: it does not get through to ${url}/telegram ("`);
  });
});

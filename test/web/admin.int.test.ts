import { type IncomingHttpHeaders, request } from 'node:http';
import { beforeEach, describe, expect, test } from 'vitest';
import { keys } from '../../src/store/keys.ts';
import { keyOf } from '../store/an-article.ts';
import { busyDay, PASSWORD, serveDashboard } from './served-dashboard.ts';

const house = serveDashboard();
beforeEach(() => busyDay(house));

const OURS = { 'sec-fetch-site': 'same-origin' };
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = OURS, url = house.url) =>
  fetch(`${url}${path}`, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });
const logIn = async (url = house.url) => {
  const answer = await post('/admin/login', { password: PASSWORD }, OURS, url);
  expect(answer.status).toBe(303);
  return answer.headers.get('set-cookie') ?? '';
};
const page = async (cookie: string, path = '/admin', url = house.url) => {
  const answer = await fetch(`${url}${path}`, { headers: { cookie: cookie.split(';')[0] ?? '' } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const tokenIn = (text: string) => /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';

describe('the dashboard', () => {
  test('is not there without a password in the configuration', async () => {
    const bare = await house.another({});
    for (const path of ['/admin', '/admin/queues', '/admin/admin.css'])
      expect((await fetch(`${bare.url}${path}`)).status).toBe(404);
    expect((await post('/admin/login', { password: '' }, OURS, bare.url)).status).toBe(404);
  });

  test('shows nothing to who did not give the password, under whatever address', async () => {
    for (const path of ['/admin', '/admin/queues', '/admin/queues/api/queues', '/admin/none']) {
      const { status, text, headers } = await page('', path);
      expect(status, path).toBe(401);
      expect(text).toContain('type="password"');
      expect(text).not.toContain('news.example');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  test('shows subscribers, deliveries, sources and failures, hostile words as words', async () => {
    const { status, text, headers } = await page(await logIn());
    expect(status).toBe(200);
    expect(text).toMatch(/<dt>Active<\/dt><dd>3<\/dd>.*<dt>Paused<\/dt><dd>1<\/dd>.*<dt>Unreachable<\/dt><dd>1<\/dd>/);
    expect(text).toMatch(/last 48 hours: [\d,]+ sent, 84 not/);
    expect(text.match(/<rect class="failed"/g)).toHaveLength(6);
    expect(text).toContain('Failing, first seen 1h ago: 503 Service Unavailable');
    expect(text).toContain('&lt;b&gt;can');
    expect(headers.get('content-security-policy')).not.toContain('script-src');
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  test('speaks the default language', async () => {
    const german = await house.another({ ADMIN_PASSWORD: PASSWORD, DEFAULT_LOCALE: 'de' });
    const { text } = await page(await logIn(german.url), '/admin', german.url);
    expect(text).toContain('<html lang="de" dir="ltr">');
    expect(text).toContain('Abonnenten');
  });

  test('knows a session in every process, until the password is another', async () => {
    const cookie = await logIn();
    const [twin, changed] = [
      await house.another({ ADMIN_PASSWORD: PASSWORD }),
      await house.another({ ADMIN_PASSWORD: `${PASSWORD}!` }),
    ];
    expect((await page(cookie, '/admin', twin.url)).status).toBe(200);
    expect((await page(cookie, '/admin', changed.url)).status).toBe(401);
    expect((await page(cookie.replace(/=\d/, '=9'))).status).toBe(401);
  });

  test('gives a cookie that goes nowhere else, over https alone where that is how we are reached', async () => {
    expect(await logIn()).toMatch(/^gazette-admin=[^;]+; Max-Age=43200; Path=\/admin; HttpOnly; SameSite=Strict$/);
    const behind = await post('/admin/login', { password: PASSWORD }, { ...OURS, 'x-forwarded-proto': 'https' });
    expect(behind.headers.get('set-cookie')).toMatch(/; Secure/);
  });
});

describe('whoever guesses', () => {
  test('waits a second for each wrong password, in one line, and is sent away when that is long', async () => {
    const began = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) => post('/admin/login', { password: `no ${at}` })),
    );
    const statuses = answers.map(({ status }) => status).sort((a, b) => a - b);
    expect(statuses).toEqual([401, 401, 401, 429, 429, 429]);
    expect(performance.now() - began).toBeGreaterThan(2_900);
    expect(await answers[0]?.text()).toMatch(/not the password|Too many/);
    await logIn();
  });
});

describe('behind a proxy that takes the path of the public address away', () => {
  const HOST = 'news.example.org';
  const served = () => house.another({ ADMIN_PASSWORD: PASSWORD, PUBLIC_URL: `https://${HOST}/gazette` });
  /** Of `fetch` nobody chooses the host. */
  const ask = (
    url: string,
    path: string,
    host: string,
    { cookie = '', form }: { cookie?: string; form?: string } = {},
  ) =>
    new Promise<{ headers: IncomingHttpHeaders; text: string }>((resolve, reject) => {
      const headers = { ...OURS, host, cookie, 'content-type': 'application/x-www-form-urlencoded' };
      const asked = request(`${url}${path}`, { method: form === undefined ? 'GET' : 'POST', headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        answer.on('end', () => resolve({ headers: answer.headers, text }));
      });
      asked.on('error', reject).end(form);
    });

  test.each([
    ['is all below it', HOST, '/gazette/admin'],
    ['is where it always was for who comes through a tunnel', 'localhost:8080', '/admin'],
  ])('the dashboard %s', async (_, host, at) => {
    const { url } = await served();
    const door = await ask(url, '/admin', host);
    expect(door.text).toContain(`action="${at}/login"`);
    expect(door.text).toContain(`href="${at}/admin.css"`);
    const entered = await ask(url, '/admin/login', host, { form: `password=${encodeURIComponent(PASSWORD)}` });
    expect(entered.headers.location).toBe(at);
    const [given = ''] = entered.headers['set-cookie'] ?? [];
    expect(given).toContain(`; Path=${at};`);
    const cookie = given.split(';')[0] ?? '';
    const { text } = await ask(url, '/admin', host, { cookie });
    expect(text).toContain(`href="${at}/queues"`);
    expect([...text.matchAll(/action="([^"]+)"/g)].filter(([, action]) => !action?.startsWith(`${at}/`))).toEqual([]);
    const board = await ask(url, '/admin/queues', host, { cookie });
    expect(board.text).toContain(`href="${at}/queues/"`);
    const [, script = ''] = /src="(static\/[^"]+\.js)"/.exec(board.text) ?? [];
    expect((await ask(url, `/admin/queues/${script}`, host, { cookie })).headers['content-type']).toContain(
      'javascript',
    );
    const form = `token=${tokenIn(text)}`;
    expect((await ask(url, '/admin/logout', host, { cookie, form })).headers['set-cookie']?.[0]).toContain(
      `Path=${at}`,
    );
  });
});

test('a form that is none is a wrong guess, or one that lacks what it needs', async () => {
  const cookie = (await logIn()).split(';')[0] ?? '';
  const broken = (path: string) =>
    fetch(`${house.url}${path}`, {
      method: 'POST',
      body: 'no form',
      headers: { ...OURS, cookie, 'content-type': 'multipart/form-data' },
    });
  expect((await broken('/admin/login')).status).toBe(401);
  expect((await broken('/admin/read-source')).status).toBe(400);
});

test('a form that is larger than forms are is refused', async () => {
  const answer = await post('/admin/login', { password: 'x'.repeat(20_000) });
  expect([answer.status, await answer.text()]).toEqual([413, '']);
});

describe('a request of another site', () => {
  test('moves nothing, whether the browser says where it comes from or names an origin', async () => {
    const cookie = (await logIn()).split(';')[0] ?? '';
    const token = tokenIn((await page(cookie)).text);
    const { host } = new URL(house.url);
    const strangers: Record<string, string>[] = [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `http://${host}.evil.example` },
    ];
    for (const headers of strangers)
      for (const path of [
        '/admin/read-source',
        '/admin/login',
        '/admin/queues/api/queues/deliver/pause',
        '/admin/logout',
      ])
        expect((await post(path, { token, source: '/srv/posts' }, { ...headers, cookie })).status, path).toBe(403);
    const deleting = await fetch(`${house.url}/admin/queues/api/queues/deliver/obliterate`, {
      method: 'PUT',
      headers: { cookie },
    });
    expect(deleting.status).toBe(403);
    expect(await house.queues.deliver.isPaused()).toBe(false);
    expect(await house.queues.reload.count()).toBe(0);
    expect(
      (await post('/admin/read-source', { token, source: '/srv/posts' }, { origin: house.url, cookie })).status,
    ).toBe(303);
  });

  test('needs the token of the session besides', async () => {
    const cookie = (await logIn()).split(';')[0] ?? '';
    const other = tokenIn((await page(await logIn())).text);
    for (const token of ['', 'x', other]) {
      const answer = await post('/admin/read-source', { token, source: '/srv/posts' }, { ...OURS, cookie });
      expect(answer.status).toBe(403);
    }
    expect(await house.queues.reload.count()).toBe(0);
    expect((await post('/admin/read-source', { source: '/srv/posts' }, { ...OURS, cookie })).status).toBe(400);
  });
});

describe('an operator', () => {
  const acting = async () => {
    const cookie = (await logIn()).split(';')[0] ?? '';
    const token = tokenIn((await page(cookie)).text);
    return (path: string, fields: Record<string, string>) => post(path, { token, ...fields }, { ...OURS, cookie });
  };

  test('has a source read now', async () => {
    const act = await acting();
    expect((await act('/admin/read-source', { source: '/srv/posts' })).headers.get('location')).toBe('/admin');
    expect((await house.queues.reload.getJobs(['wait'])).map(({ data }) => data)).toEqual([{ source: '/srv/posts' }]);
  });

  test('tries a refused digest again and forgets another, each once', async () => {
    const act = await acting();
    const [first, second] = await house.served.store.deadLetters.list(2);
    const fields = { chat: String(first?.chat), edition: String(first?.edition) };
    const [article] = first!.articleIds;
    await house.served.redis.zadd(keys.refused(first!.chat), 1, article!);
    await act('/admin/failure', { ...fields, what: 'retry' });
    expect(await house.served.store.refusals.has(first!.chat, article!)).toBe(false);
    await act('/admin/failure', { ...fields, what: 'retry' });
    expect(await house.queues.deliver.count()).toBe(1);
    await act('/admin/failure', { chat: String(second?.chat), edition: String(second?.edition), what: 'forget' });
    expect(await house.queues.deliver.count()).toBe(1);
    expect(await house.served.store.deadLetters.count()).toBe(0);
    expect(first?.chat).toBe(keyOf(1));
    for (const chat of ['x', '1;2', ''])
      expect((await act('/admin/failure', { ...fields, chat, what: 'retry' })).status).toBe(400);
  });

  test('sees the queues on the board, and leaves', async () => {
    const cookie = (await logIn()).split(';')[0] ?? '';
    const { status, headers } = await page(cookie, '/admin/queues');
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    const { text } = await page(cookie, '/admin/queues/api/queues');
    const names = (JSON.parse(text) as { queues: { name: string }[] }).queues.map(({ name }) => name);
    expect(names).toEqual(house.queues.all.map(({ name }) => name));
    const act = await acting();
    expect((await act('/admin/logout', {})).headers.get('set-cookie')).toMatch(/gazette-admin=; Max-Age=0/);
  });
});

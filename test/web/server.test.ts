import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { listen, type WebServer } from '../../src/web/server.ts';
import { webApp } from '../../src/web/web-app.ts';
import type { Webhook } from '../../src/web/webhook.ts';
import { freePort } from '../free-port.ts';

const SECRET = 'a-secret_token';
const isSecret = async (given: string) => given === SECRET;
const well = async () => ({ redis: 'PONG' });

/** A server with a webhook: posts to it, and tells what its webhook took in. */
async function hooked(how: Partial<Webhook> = {}, app = webApp({ health: well }), below = '') {
  const seen: { update_id: number }[] = [];
  const take: Webhook['take'] = async (update) => {
    seen.push(update);
    return 'taken';
  };
  const port = await freePort();
  const server = await listen('127.0.0.1', port, below);
  servers.push(server);
  server.serve({ app: async () => app, webhook: { isSecret, take, ...how } });
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET };
  const post = (body: RequestInit['body'], path = '/telegram') =>
    fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
  return { port, seen, post };
}

/** An app that is served on a port. */
async function serving(port: number, app = webApp({ health: well })): Promise<WebServer> {
  const server = await listen('127.0.0.1', port);
  server.serve({ app: async () => app });
  return server;
}

const servers: WebServer[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const server of servers.splice(0)) await server.close();
});

describe('the webhook', () => {
  test('takes an update with the right secret, whole', async () => {
    const { post, seen } = await hooked();
    const update = { update_id: 7, message: { text: '联合早报 <b>&"' } };
    const answer = await post(JSON.stringify(update));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
    expect(seen).toEqual([update]);
  });

  test.each([
    ['no JSON', 'hello'],
    ['half of it', '{"update_id":'],
    ['nothing', ''],
    ['no object', '[1]'],
    ['no update', '{"message":{}}'],
    ['an id that is no number', '{"update_id":"7"}'],
    ['an id that is no whole number', '{"update_id":7.5}'],
    ['an id below zero', '{"update_id":-7}'],
    ['no UTF-8', Buffer.from('{"update_id":7,"text":"\u00ff"}', 'latin1')],
  ])('refuses a body that is %s', async (_, body) => {
    const { post, seen } = await hooked();
    expect((await post(body)).status).toBe(400);
    expect(seen).toEqual([]);
  });

  test('refuses a body that is too large, also one that does not say so before', async () => {
    const { post, seen } = await hooked();
    const large = JSON.stringify({ update_id: 7, text: 'x'.repeat(1_100_000) });
    expect((await post(large)).status).toBe(413);
    const stream = new ReadableStream({
      start(controller) {
        for (let from = 0; from < large.length; from += 65_536)
          controller.enqueue(Buffer.from(large.slice(from, from + 65_536)));
        controller.close();
      },
    });
    expect((await post(stream)).status).toBe(413);
    expect(seen).toEqual([]);
  });

  test('reads characters that arrive in pieces as they were sent', async () => {
    const { port, seen } = await hooked();
    const body = Buffer.from(JSON.stringify({ update_id: 7, text: '联合早报🗞' }));
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /telegram HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nx-telegram-bot-api-secret-token: ${SECRET}\r\nconnection: close\r\n\r\n`,
    );
    for (const byte of body) {
      socket.write(Buffer.from([byte]));
      await sleep(1);
    }
    const [head] = await new Promise<string[]>((resolve) => socket.once('data', (data) => resolve([String(data)])));
    socket.destroy();
    expect(head).toContain('200 OK');
    expect(seen).toEqual([{ update_id: 7, text: '联合早报🗞' }]);
  });

  test.each<[string, Webhook['take'], number]>([
    ['was taken in before', async () => 'known', 200],
    ['is one too many', async () => 'busy', 503],
    ['the store did not take', () => Promise.reject(new Error('OOM command not allowed')), 503],
    // Node's own timers: what does not answer takes two seconds.
    ['the store has not taken after two seconds', () => new Promise<never>(() => {}), 503],
  ])('an update that %s', async (_, take, status) => {
    const { post } = await hooked({ take });
    expect((await post('{"update_id":7}')).status).toBe(status);
  });

  test('tells whoever runs us what else went wrong, and Telegram nothing but that', async () => {
    const told: string[] = [];
    const { post } = await hooked({
      isSecret: () => Promise.reject(new Error('redis is away')),
      failed: (error, path) => told.push(`${path} ${error.message}`),
    });
    const answer = await post('{"update_id":7}');
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect(told).toEqual(['/telegram redis is away']);
  });

  test('is not there while updates are polled for, and takes nothing but POST', async () => {
    const port = await freePort();
    servers.push(await serving(port));
    expect((await fetch(`http://127.0.0.1:${port}/telegram`, { method: 'POST', body: '{}' })).status).toBe(404);
    const hook = await hooked();
    expect((await fetch(`http://127.0.0.1:${hook.port}/telegram`)).status).toBe(404);
  });
});

describe('/health', () => {
  test('is 200 while all is well, with what is known', async () => {
    const answer = await webApp({ health: well }).request('/health');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'ok', redis: 'PONG' });
  });

  test('is 503 with the reason where the store fails', async () => {
    const unwell = async () => {
      throw new Error('connection refused');
    };
    const answer = await webApp({ health: unwell }).request('/health');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: 'unavailable', reason: 'connection refused' });
  });

  test('is 503 where the store says nothing for two seconds', async () => {
    vi.useFakeTimers();
    const asked = webApp({ health: () => new Promise(() => {}) }).request('/health');
    await vi.advanceTimersByTimeAsync(2_100);
    expect((await asked).status).toBe(503);
  });
});

test('a page that the store leaves waiting for ten seconds is 503, and no failure of ours', async () => {
  vi.useFakeTimers();
  const failed = vi.fn();
  const app = webApp({ health: well, failed });
  app.get('/slow', () => new Promise<Response>(() => {}));
  const asked = app.request('/slow');
  await vi.advanceTimersByTimeAsync(10_100);
  expect((await asked).status).toBe(503);
  expect(failed).not.toHaveBeenCalled();
});

describe('listening', () => {
  test('before the start is over tells who comes so, and to come again; then all is served', async () => {
    const port = await freePort();
    const server = await listen('127.0.0.1', port, '/news');
    servers.push(server);
    const ask = async (path: string) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      return [answer.status, answer.headers.get('retry-after'), await answer.text()];
    };
    for (const below of ['', '/news']) {
      expect(await ask(`${below}/health`)).toEqual([503, null, '{"status":"starting"}']);
      expect(await ask(`${below}/health?live`)).toEqual([200, null, '{"status":"alive","phase":"starting"}']);
    }
    for (const path of ['/', '/a/XYZ', '/telegram', '/admin', '/news', '/news/tags'])
      expect(await ask(path)).toEqual([503, '5', '']);
    server.serve({ app: async () => webApp({ health: well }) });
    for (const path of ['/health', '/news/health']) expect((await ask(path))[0]).toBe(200);
    expect((await ask('/nowhere'))[0]).toBe(404);
  });

  test.each([
    ['itself', ''],
    ['the path of the public address', '/news'],
  ])(
    'tells below %s whether all is well, and what there is to measure, without loading its pages',
    async (_, below) => {
      const port = await freePort();
      const server = await listen('127.0.0.1', port, below);
      servers.push(server);
      const app = vi.fn(async () => webApp({ health: well }));
      server.serve({ health: { health: well, metrics: async () => [] }, app });
      const ask = async (path: string, method = 'GET') => {
        const answer = await fetch(`http://127.0.0.1:${port}${below}${path}`, { method });
        return [answer.status, answer.headers.get('content-type'), await answer.text()];
      };
      expect(await ask('/health')).toEqual([200, 'application/json', '{"status":"ok","redis":"PONG"}']);
      expect(await ask('/health?live')).toEqual([200, 'application/json', '{"status":"alive","phase":"ready"}']);
      expect(await ask('/health', 'HEAD')).toEqual([200, 'application/json', '']);
      expect(await ask('/metrics')).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8', '\n']);
      expect(app).not.toHaveBeenCalled();
      expect((await ask('/health', 'POST'))[0]).toBe(404);
      expect((await ask('/nowhere'))[0]).toBe(404);
      expect(app).toHaveBeenCalledOnce();
    },
  );

  test('tells whoever runs us when its pages cannot be loaded, and tries again for the next who asks', async () => {
    const port = await freePort();
    const server = await listen('127.0.0.1', port);
    servers.push(server);
    const told: string[] = [];
    const app = vi.fn(async () => webApp({ health: well })).mockRejectedValueOnce(new Error('Cannot find package'));
    server.serve({ app, failed: (error, path) => told.push(`${path} ${error.message}`) });
    const ask = async () => (await fetch(`http://127.0.0.1:${port}/nowhere?token=1`)).status;
    expect([await ask(), told]).toEqual([500, ['/nowhere Cannot find package']]);
    expect(await ask()).toBe(404);
  });

  test('loads nothing of Node.js that fetches: it would take ten megabytes', () => {
    const server = new URL('../../src/web/server.ts', import.meta.url).href;
    const script = `await import(${JSON.stringify(server)}); console.log(process.moduleLoadList.filter((name) => /undici/.test(name)).join());`;
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })).toBe('\n');
  });

  test('on a port that is taken fails with the reason', async () => {
    const port = await freePort();
    const first = await serving(port);
    servers.push(first);
    await expect(serving(port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test.each([
    ['keeps its connection open', 'GET /health HTTP/1.1\r\nhost: x\r\n\r\n'],
    ['has opened one in advance and asked nothing yet', ''],
    ['is in the middle of what it asks', 'GET /health HTTP/1.1\r\nhost:'],
  ])('ends although a browser %s', async (_, said) => {
    const port = await freePort();
    const server = await serving(port);
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    await once(socket, 'connect');
    if (said !== '') socket.write(said);
    if (said.endsWith('\r\n\r\n')) await once(socket, 'data');
    else await sleep(50);
    const began = performance.now();
    await server.close();
    expect(performance.now() - began).toBeLessThan(4_000);
    socket.destroy();
  });

  test('answers what was asked before it ends', async () => {
    const port = await freePort();
    const slow = () => sleep(300, { redis: 'PONG' });
    const server = await serving(port, webApp({ health: slow }));
    const asked = fetch(`http://127.0.0.1:${port}/health`);
    await sleep(100);
    await server.close();
    expect((await asked).status).toBe(200);
  });
});

test('what goes wrong with a page is told to whoever runs us, and to nobody else', async () => {
  const told: string[] = [];
  const broken = () => Promise.reject(new Error('redis://me:secret@db is away'));
  const app = webApp({ health: well, failed: (error, path) => told.push(`${path} ${error.message}`) });
  app.get('/broken', broken);
  const answer = await app.request('/broken');
  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe('');
  expect(told).toEqual(['/broken redis://me:secret@db is away']);
});

test.each([
  ['a body of a length', 'content-length: 500\r\n\r\n{'],
  ['a body in pieces', 'transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n'],
])('who leaves in the middle of %s is no error of ours', async (_, said) => {
  const told: string[] = [];
  const gitHook = { secret: SECRET, followed: () => [], reload: async () => {} };
  const app = webApp({ health: well, gitHook, failed: (error, path) => told.push(`${path} ${error.message}`) });
  const port = await freePort();
  servers.push(await serving(port, app));
  const socket = connect(port, '127.0.0.1');
  socket.write(`POST /hooks/git HTTP/1.1\r\nhost: x\r\n${said}`);
  await sleep(100);
  socket.destroy();
  await sleep(100);
  expect(told).toEqual([]);
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
});

test.each([
  ['takes the path of the public address off', ''],
  ['leaves the path of the public address in front', '/news'],
])('behind a proxy that %s all is found', async (_, path) => {
  const pushed: string[] = [];
  const gitHook = {
    secret: SECRET,
    followed: () => [{ name: 'archive', repository: 'example.org/archive' }],
    reload: async (name: string) => void pushed.push(name),
  };
  const { port, post, seen } = await hooked({}, webApp({ health: well, gitHook }), '/news');
  expect((await post('{"update_id":7}', `${path}/telegram`)).status).toBe(200);
  expect(seen).toEqual([{ update_id: 7 }]);
  const at = `http://127.0.0.1:${port}${path}`;
  for (const typed of ['/health', '/health/'])
    expect(await (await fetch(at + typed)).json()).toMatchObject({ status: 'ok' });
  const push = JSON.stringify({ project: { git_http_url: 'https://example.org/archive.git' } });
  const told = await fetch(`${at}/hooks/git`, { method: 'POST', body: push, headers: { 'x-gitlab-token': SECRET } });
  expect(told.status).toBe(202);
  expect(pushed).toEqual(['archive']);
  expect((await fetch(`http://127.0.0.1:${port}/newspaper/health`)).status).toBe(404);
});

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openTransport, TransportError } from '../../src/bot/transport.ts';

const pem = readFileSync(new URL('../store/self-signed.pem', import.meta.url));
const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;

describe('Telegram is called', () => {
  /** Stands for Telegram as far as its certificate, which nobody trusts. */
  let telegram: TlsServer;
  let proxy: Server;
  let plain: Server;
  let asked: string[];
  let answer: number;
  let transport: ReturnType<typeof openTransport> | undefined;

  beforeAll(async () => {
    telegram = createTlsServer({ key: pem, cert: pem }).on('tlsClientError', () => {});
    plain = createServer((_, response) => void response.end('{"ok":true,"result":7}'));
    proxy = createServer().on('connect', (request, socket) => {
      asked.push(`${request.url} ${request.headers['proxy-authorization']}`);
      if (answer !== 200) return void socket.end(`HTTP/1.1 ${answer} No\r\n\r\n`);
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const out = connect(portOf(telegram), '127.0.0.1').on('error', () => socket.destroy());
      socket.on('error', () => out.destroy());
      socket.pipe(out).pipe(socket);
    });
    for (const server of [telegram, plain, proxy]) await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterEach(() => transport?.close());
  afterAll(() => {
    for (const server of [telegram, plain, proxy]) server.close();
  });

  const call = async (apiRoot: string, no = '') => {
    asked = [];
    const address = `http://me:secret@127.0.0.1:${portOf(proxy)}`;
    transport = openTransport(apiRoot, '1:token', { http: address, https: address, no });
    return transport.call('getMe', {}).catch((error: unknown) => error);
  };

  test('through the proxy that there is for https, with its name and password', async () => {
    answer = 200;
    expect(await call('https://telegram.example')).toMatchObject({
      message: 'getMe: no connection (DEPTH_ZERO_SELF_SIGNED_CERT)',
      reached: false,
    });
    expect(asked).toEqual([`telegram.example:443 Basic ${btoa('me:secret')}`]);
  });

  test('in vain where the proxy refuses, which says so, and is known not to have reached it', async () => {
    answer = 403;
    const refusal = await call('https://telegram.example');
    expect(refusal).toBeInstanceOf(TransportError);
    expect(refusal).toMatchObject({ message: expect.stringContaining('Proxy response (403)'), reached: false });
  });

  test('directly where NO_PROXY names it', async () => {
    expect(await call(`https://127.0.0.1:${portOf(telegram)}`, 'intranet.example,127.0.0.1')).toMatchObject({
      reached: false,
    });
    expect(asked).toEqual([]);
  });

  test('directly by http, which only a server of one’s own speaks', async () => {
    expect(await call(`http://127.0.0.1:${portOf(plain)}`)).toEqual({ ok: true, result: 7 });
    expect(asked).toEqual([]);
  });
});

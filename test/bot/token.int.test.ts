import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { introduce, TokenError } from '../../src/bot/introduce.ts';
import { openTransport, TransportError } from '../../src/bot/transport.ts';
import { type BotWorld, openWorld, TOKEN } from './world.ts';

const SECRET = TOKEN.split(':')[1] ?? '';

let world: BotWorld;
/** A server that fails as it is told. */
let server: Server;
let url: string;
let fail: (response: ServerResponse) => void;

beforeAll(async () => {
  world = await openWorld({ poll: false });
  server = createServer((_, response) => fail(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await world.close();
});

const json = (body: string) => (response: ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end(body);

describe('a token', () => {
  test.each([
    ['that is another’s', '4242:AAX-another-token', 'Unauthorized'],
    ['that is none', 'not-a-token', 'Not Found'],
  ])('%s is refused in plain words that do not repeat it', async (_, token, answer) => {
    const transport = openTransport(world.apiRoot, token);
    const refused = await introduce(transport.call).catch((error: unknown) => error);
    await transport.close();
    expect(refused).toBeInstanceOf(TokenError);
    expect((refused as Error).message).toContain(`"${answer}"`);
    expect((refused as Error).message).toMatch(/BOT_TOKEN.*@BotFather/);
    expect(inspect(refused, { depth: 9, showHidden: true })).not.toContain(token);
  });

  test('is in no error of the transport, wherever one looks', async () => {
    const errors: unknown[] = [];
    const attempt = async (root: string, options: { timeoutMs?: number; signal?: AbortSignal } = {}) => {
      const transport = openTransport(root, TOKEN);
      errors.push(await transport.call('getUpdates', { timeout: 0 }, options).catch((error: unknown) => error));
      await transport.close();
    };
    for (const fault of [
      json('no JSON'),
      json('{"ok":"perhaps"}'),
      (response: ServerResponse) => void response.destroy(),
    ]) {
      fail = fault;
      await attempt(url);
    }
    fail = () => {};
    await attempt(url, { timeoutMs: 500 });
    await attempt(url, { signal: AbortSignal.abort() });
    await attempt('http://127.0.0.1:1');
    await attempt('http://no-such-host.invalid');
    expect(errors).toHaveLength(7);
    for (const error of errors) {
      expect(error).toBeInstanceOf(TransportError);
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(SECRET);
    }
    expect(errors.map((error) => (error as TransportError).reached)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('is in no line of the log, whatever went wrong', async () => {
    const { id: ann } = await world.telegram.createPerson({ name: 'Ann' });
    const from = { id: ann, is_bot: false, first_name: 'Ann' };
    const entities = [{ type: 'bot_command', offset: 0, length: 5 }];
    const message = { message_id: 1, date: 1, from, chat: { id: ann, type: 'private' }, text: '/help', entities };
    const update = (update_id: number) => ({ update_id, message });
    for (const kind of ['reset-before', 'reset-after', 'status'] as const) {
      await world.telegram.addFault({ method: 'sendMessage', kind, times: 1 });
      await world.bot.handle(update(1));
    }
    await world.redis.hset(`gazette:{${ann}}:subscriber`, 'kind', 'broken');
    await world.bot.handle(update(2));
    expect(world.log.length).toBeGreaterThanOrEqual(4);
    expect(world.log.filter((line) => line.includes(SECRET))).toEqual([]);
  });
});

import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RawUpdate } from '../../src/bot/intake.ts';
import { type Poller, startPolling } from '../../src/bot/polling.ts';
import { type Call, openTransport } from '../../src/bot/transport.ts';
import { type FaultRule, playgroundClient } from '../../src/playground/client.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { type BotWorld, openWorld, TOKEN } from './world.ts';

let world: BotWorld;
let gate: Server;
let gateUrl: string;
/** What the gate does with the next polls in place of passing them on. */
let broken: ((response: ServerResponse) => void)[];
const open: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  world = await openWorld({ poll: false });
  gate = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const fault = request.url?.endsWith('/getUpdates') ? broken.shift() : undefined;
      if (fault) return fault(response);
      const headers = { 'content-type': 'application/json' };
      fetch(`${world.apiRoot}${request.url}`, { method: 'POST', headers, body: Buffer.concat(chunks) })
        .then(async (answer) => response.writeHead(answer.status, headers).end(await answer.text()))
        .catch(() => response.destroy());
    });
  });
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));
  gateUrl = `http://127.0.0.1:${(gate.address() as AddressInfo).port}`;
});
afterAll(async () => {
  gate.closeAllConnections();
  await new Promise((resolve) => gate.close(resolve));
  await world.close();
});

let ann: number;
beforeEach(async () => {
  broken = [];
  await world.telegram.clearFaults();
  ann = await world.newcomer('Ann');
  return async () => {
    for (const close of open.splice(0)) await close();
  };
});

/** Polls through the gate, with short polls unless told otherwise, so that a hanging one is noticed soon. */
function poll(take: (update: RawUpdate) => Promise<void> = world.take, root = gateUrl, seconds = 1): Poller {
  const transport = openTransport(root, TOKEN);
  const call: Call = (method, payload, options) =>
    method === 'getUpdates'
      ? transport.call(
          method,
          { ...payload, timeout: Math.min(seconds, (payload as { timeout: number }).timeout) },
          { ...options, timeoutMs: seconds * 1_000 + 300 },
        )
      : transport.call(method, payload, options);
  const poller = startPolling(call, take, world.ports.log);
  open.push(async () => {
    await poller.stop();
    await transport.close();
  });
  return poller;
}

/** Every number that was asked for is answered once, in order. */
async function expectAnswered(count: number): Promise<void> {
  const answers = await world.telegram.waitForMessages(ann, (all) => {
    const own = all.filter(({ from_bot }) => from_bot);
    return own.length >= count ? own : undefined;
  });
  expect(answers.map(({ text }) => /\d+/.exec(text)?.[0])).toEqual(Array.from({ length: count }, (_, n) => String(n)));
}
const ask = (number: number) => world.telegram.say(ann, `/subscribe unknown${number}`);

const json = (status: number, body: string) => (response: ServerResponse) =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(body);

describe('polling outlives, and loses no update for', () => {
  test.each<[string, FaultRule]>([
    ['a 500', { kind: 'status', status: 500 }],
    ['a 409', { kind: 'status', status: 409, description: 'Conflict: terminated by other getUpdates request' }],
    ['a 429', { kind: 'retry-after', retryAfter: 1 }],
    ['a connection reset before the poll is taken', { kind: 'reset-before' }],
    ['a connection reset after the poll is taken', { kind: 'reset-after' }],
    ['an answer that never comes', { kind: 'hang' }],
    ['an answer that never comes to a poll that was taken', { kind: 'hang', applied: true }],
  ])('%s', async (_, rule) => {
    await world.telegram.addFault({ method: 'getUpdates', times: 1, ...rule });
    poll();
    await ask(0);
    await ask(1);
    await expectAnswered(2);
    expect((await world.telegram.faults())[0]?.hits).toBe(1);
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ['an answer that is no JSON', json(200, 'this is no JSON')],
    ['an answer that is half of one', json(200, '{"ok":true,"result":[{"update_id":')],
    ['an answer of another shape', json(200, '{"ok":true,"result":{"update_id":1}}')],
    ['JSON that is no Bot API answer', json(200, '[]')],
    ['a gateway’s own page', (response) => void response.writeHead(502).end('<html>Bad Gateway</html>')],
    [
      'a connection cut in the middle',
      (response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('{"ok":true,');
        setTimeout(() => response.destroy(), 20);
      },
    ],
  ])('%s', async (_, fault) => {
    broken = [fault];
    poll();
    await ask(0);
    await ask(1);
    await expectAnswered(2);
    expect(broken).toEqual([]);
  });

  test('a server that is not there at its start', async () => {
    const first = await startPlayground({ host: '127.0.0.1', port: 0 });
    const { port, apiRoot } = first;
    await first.close();
    const seen: RawUpdate[] = [];
    poll(async (update) => void seen.push(update), apiRoot);
    await expect.poll(() => world.log.some((line) => line.includes('no connection (ECONNREFUSED)'))).toBe(true);
    const late = await startPlayground({ host: '127.0.0.1', port });
    const telegram = playgroundClient(late.url);
    const { id } = await telegram.createPerson();
    await telegram.say(id, '/help');
    await expect.poll(() => seen.length).toBe(1);
    for (const close of open.splice(0)) await close();
    await late.close();
  });

  test('another process that polls for a moment', async () => {
    poll();
    await ask(0);
    await expectAnswered(1);
    // Ends our poll with a real 409.
    await world.call('getUpdates', { timeout: 0 });
    await ask(1);
    await expectAnswered(2);
  });

  test('lasting trouble, without hammering at the door', async () => {
    await world.telegram.addFault({ method: 'getUpdates', kind: 'status', status: 500 });
    poll();
    await ask(0);
    const began = performance.now();
    const hits = async () => (await world.telegram.faults())[0]?.hits ?? 0;
    await expect.poll(hits).toBeGreaterThanOrEqual(3);
    // After half a second, and then after one more.
    expect(performance.now() - began).toBeGreaterThan(1_400);
    await world.telegram.clearFaults();
    await expectAnswered(1);
  });

  test('updates that nobody can read', async () => {
    const unreadable = [
      { update_id: 1 },
      { update_id: 2, message: null },
      { update_id: 3, message: {} },
      { update_id: 4, callback_query: {} },
      { update_id: 5, message: { chat: { id: ann, type: 'private' }, text: 7 } },
      { update_id: 6, something_new: { chat: { id: ann } } },
    ];
    broken = [json(200, JSON.stringify({ ok: true, result: unreadable }))];
    poll();
    await ask(0);
    await expectAnswered(1);
  });
});

test('a server that does not hold polls is not asked all the time, and loses no update', async () => {
  const asked: number[] = [];
  broken = Array.from({ length: 1_000 }, () => (response: ServerResponse) => {
    asked.push(performance.now());
    json(200, '{"ok":true,"result":[]}')(response);
  });
  poll();
  await ask(0);
  await sleep(1_000);
  expect(asked.length).toBeLessThanOrEqual(11);
  broken = [];
  await expectAnswered(1);
});

describe('a poller that is stopped', () => {
  test('has confirmed what it handled, and only that: the next one gets the rest', async () => {
    poll();
    await ask(0);
    await expectAnswered(1);
    await open.pop()?.();
    await ask(1);
    const seen: RawUpdate[] = [];
    poll(async (update) => {
      seen.push(update);
      await world.take(update);
    });
    await expectAnswered(2);
    expect(seen).toHaveLength(1);
  });

  test('waits for what it began, and ends at once where nothing happens', async () => {
    await world.telegram.addFault({ method: 'sendMessage', chatId: ann, kind: 'slow', ms: 400, times: 1 });
    const poller = poll();
    await ask(0);
    await world.telegram.waitForCalls({ method: 'getUpdates' }, 1);
    await expect.poll(async () => (await world.telegram.faults())[0]?.hits).toBe(1);
    await poller.stop();
    await world.bot.settled();
    await expectAnswered(1);
    const idle = poll(world.take, gateUrl, 30);
    const began = performance.now();
    await idle.stop();
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('stops in the middle of trouble as well', async () => {
    await world.telegram.addFault({ method: 'getUpdates', kind: 'hang' });
    const poller = poll(world.take, gateUrl, 30);
    await expect.poll(async () => (await world.telegram.faults())[0]?.hits).toBe(1);
    const began = performance.now();
    await poller.stop();
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

test('a token that was taken back is an error, as nothing but a person mends it; trouble on the way is a warning', async () => {
  const levels: unknown[] = [];
  const log = pino({}, { write: (line: string) => void levels.push((JSON.parse(line) as { level: number }).level) });
  const code = { now: 401 };
  const poller = startPolling(async () => ({ ok: false, error_code: code.now, description: 'No' }), world.take, log);
  open.push(() => poller.stop());
  await expect.poll(() => levels).toEqual([pino.levels.values['error']]);
  code.now = 502;
  await expect.poll(() => levels).toEqual([pino.levels.values['error'], pino.levels.values['warn']]);
});

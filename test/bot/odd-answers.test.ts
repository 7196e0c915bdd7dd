import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { introduce, TokenError } from '../../src/bot/introduce.ts';
import { answerTo } from '../../src/bot/telegram.ts';
import { openTransport, TransportError } from '../../src/bot/transport.ts';
import { type Outcome, outcomeOf } from '../../src/delivery/outcome.ts';

/** A server, or a gateway in front of it, that answers as it is told. */
let server: Server;
let transport: ReturnType<typeof openTransport>;
let says: { status: number; body: string };

beforeAll(async () => {
  server = createServer((_, response) => void response.writeHead(says.status).end(says.body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  transport = openTransport(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, '1:SECRET');
});
afterAll(async () => {
  await transport.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function outcome(status: number, body: string): Promise<Outcome> {
  says = { status, body };
  return outcomeOf(await answerTo(transport.call, 'sendMessage', { chat_id: 1, text: 'x' }));
}

// A chat that is gone gets nothing any more, and what is rejected comes never: that is Telegram's to say.
test.each([301, 302, 307, 400, 401, 403, 404, 407, 408, 413, 500, 502, 503])(
  'a gateway that answers %i with a page of its own says nothing of the chat or the message, which comes later',
  async (status) => {
    expect(await outcome(status, '<html>Forbidden</html>')).toMatchObject({ kind: 'retry', cause: 'trouble' });
  },
);

test.each([
  ['that waited in vain for Telegram', 504, '<html>Gateway Time-out</html>'],
  ['that answers in its place', 200, '<html>Hello</html>'],
  ['that answers nothing', 204, ''],
])('a gateway %s may have handed the message on', async (_, status, body) => {
  const { kind, reason } = (await outcome(status, body)) as Outcome & { reason: string };
  expect(kind).toBe('possibly-sent');
  expect(reason).toBe(`sendMessage: HTTP ${status} without a Bot API answer`);
});

test.each(['null', 'true', '{}', '{"message_id":"7"}', '{"message_id":7.5}', '{"message_id":1e20}'])(
  'a message that was taken without a usable id, as %s, is not sent again',
  async (result) => {
    expect(await outcome(200, `{"ok":true,"result":${result}}`)).toMatchObject({ kind: 'possibly-sent' });
  },
);

test.each([
  ['no wait', undefined, null],
  ['null', 'null', null],
  ['parameters of another kind', '[]', null],
  ['no time', '{"retry_after":0}', 1],
  ['less than none', '{"retry_after":-4}', 1],
  ['a part of a second', '{"retry_after":1.25}', 2],
  ['a number in words', '{"retry_after":"5"}', 5],
  ['words', '{"retry_after":"soon"}', null],
  ['for ever', '{"retry_after":1e300}', 86_400],
])('a 429 that names %s is waited out in whole seconds, a day at most', async (_, parameters, seconds) => {
  const named = parameters === undefined ? '' : `,"parameters":${parameters}`;
  const answer = `{"ok":false,"error_code":429,"description":"Too Many Requests"${named}}`;
  expect(await outcome(429, answer)).toMatchObject({ kind: 'retry', cause: 'flood', seconds });
});

test('what Telegram itself refuses stays refused, whatever it says beside it', async () => {
  const odd = '{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user","parameters":7}';
  expect(await outcome(403, odd)).toMatchObject({ kind: 'gone' });
});

test('a gateway that does not find the way to Telegram does not make the token wrong', async () => {
  says = { status: 404, body: '<html>Not Found</html>' };
  const failure = await introduce(transport.call).catch((error: unknown) => error);
  expect(failure).not.toBeInstanceOf(TokenError);
  expect(failure).toBeInstanceOf(TransportError);
  expect((failure as Error).message).toBe('getMe: HTTP 404 without a Bot API answer');
});

test('a page that quotes what was asked is quoted nowhere', async () => {
  says = { status: 200, body: '/bot1:SECRET/getMe was not found' };
  const failure = await introduce(transport.call).catch((error: unknown) => error);
  expect((failure as Error).message).not.toContain('SEC');
});

import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { eachTest } from './running.ts';

const running = eachTest();

/** A request with headers fetch would not let us set. */
function ask(path: string, headers: Record<string, string>, method = 'POST', body = '{}'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(running.playground.url + path, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? body : undefined);
  });
}

const json = { 'content-type': 'application/json' };

describe('who may ask', () => {
  test('programs and the page itself may', async () => {
    expect(await ask('/playground/api/reset', json)).toBe(200);
    const own = { ...json, origin: running.playground.url, 'sec-fetch-site': 'same-origin' };
    expect(await ask('/playground/api/reset', own)).toBe(200);
  });

  test.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])("another site's page may not: %j", async (headers) => {
    expect(await ask('/playground/api/reset', { ...json, ...(headers as Record<string, string>) })).toBe(403);
  });

  test("another site's page may not speak as the bot either", async () => {
    expect(await ask('/bot1:x/getMe', { ...json, 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  test("another site's form, which cannot send JSON, may not", async () => {
    expect(await ask('/playground/api/reset', { 'content-type': 'text/plain' })).toBe(415);
  });

  test('a name that only points here is refused (DNS rebinding)', async () => {
    for (const path of ['/', '/playground/api/state', '/bot1:x/getMe'])
      expect(await ask(path, { host: 'evil.example' }, 'GET')).toBe(403);
    expect(await ask('/', { host: `localhost:${running.playground.port}` }, 'GET')).toBe(200);
  });
});

describe('what may be asked', () => {
  test.each([
    ['/persons', '{"name":""}', 400],
    ['/persons', '{"name":"x","unknown":1}', 400],
    ['/persons', '{', 400],
    ['/messages', '{"from":5,"text":"x"}', 404],
    ['/groups', '{"title":"x","creator":"me"}', 400],
    ['/faults', '{"kind":"explode"}', 400],
    ['/press', '{"person":1,"chat":1,"message_id":1,"button":{"row":0,"column":0}}', 404],
    ['/persons/5/block', '{}', 404],
    ['/groups/5/upgrade', '{"by":1}', 404],
  ])('%s %s is refused with %i', async (path, body, status) => {
    expect(await ask(`/playground/api${path}`, json, 'POST', body)).toBe(status);
  });

  test('the refusal says what was wrong', async () => {
    const { telegram } = running;
    const { id } = await telegram.createPerson({ started: true });
    await telegram.block(id);
    await expect(telegram.say(id, 'x')).rejects.toThrow('Ann has blocked the bot; unblock it first');
    await expect(telegram.say(id, 'x', { chatId: 12345 })).rejects.toThrow('there is no chat 12345');
  });
});

test('the page allows nothing from elsewhere but pictures', async () => {
  const answer = await fetch(running.playground.url);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('content-security-policy')).toContain("img-src 'self' data: http: https:;");
  expect(await answer.text()).not.toMatch(/https?:\/\//);
});

test('a reset forgets people and calls but not what the bot set up', async () => {
  const { telegram, call } = running;
  await call('setMyCommands', { commands: [{ command: 'start', description: 'x' }] });
  await telegram.createPerson();
  await telegram.reset();
  expect(await telegram.persons()).toEqual([]);
  expect(await telegram.calls()).toEqual([]);
  const { id } = await telegram.createPerson();
  expect((await telegram.menu(id)).commands).toHaveLength(1);
});

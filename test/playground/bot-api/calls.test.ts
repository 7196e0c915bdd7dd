import { describe, expect, test } from 'vitest';
import { startPlayground } from '../../../src/playground/playground.ts';
import { eachTest, run } from '../running.ts';

describe('calls over HTTP', () => {
  const running = eachTest();

  test('a malformed token is not found, an unknown method says so', async () => {
    expect(await running.call('getMe', {}, 'x')).toMatchObject({ status: 404, description: 'Not Found' });
    expect(await running.call('sendTelegram')).toEqual({
      status: 404,
      ok: false,
      error_code: 404,
      description: 'Not Found: method not found',
    });
  });

  test('method names are case-insensitive', async () => {
    expect(await running.call('GETME')).toMatchObject({ ok: true, result: { is_bot: true, username: 'gazette_bot' } });
  });

  test('parameters may come in the address, as a form, as multipart and as JSON', async () => {
    const { telegram, playground } = running;
    const ann = await telegram.createPerson({ started: true });
    const url = `${playground.apiRoot}/bot1:x/sendMessage`;
    const markup = JSON.stringify({ inline_keyboard: [[{ text: 'b', callback_data: 'd' }]] });
    const fields = { chat_id: String(ann.id), text: '<b>x</b>', parse_mode: 'HTML', reply_markup: markup };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    await fetch(`${url}?${new URLSearchParams(fields).toString()}`);
    await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
    await fetch(url, { method: 'POST', body: form });
    await running.send(fields);
    const messages = await telegram.messages(ann.id);
    expect(messages).toHaveLength(4);
    for (const message of messages)
      expect(message).toMatchObject({ text: 'x', reply_markup: JSON.parse(markup), entities: [{ type: 'bold' }] });
  });

  test('a body that cannot be read is refused', async () => {
    const answer = await fetch(`${running.playground.apiRoot}/bot1:x/getMe`, { method: 'POST', body: '{' });
    expect(answer.status).toBe(400);
  });
});

test('with a token set, another one is unauthorized', async () => {
  const running = await run({ token: '5:right' });
  expect(await running.call('getMe', {}, '5:wrong')).toMatchObject({ status: 401, description: 'Unauthorized' });
  expect(await running.call('getMe', {}, '5:right')).toMatchObject({ status: 200, ok: true });
  await running.playground.close();
});

test('a port that is taken rejects with the error that says so', async () => {
  const { playground } = await run();
  await expect(startPlayground({ host: '127.0.0.1', port: playground.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await playground.close();
});

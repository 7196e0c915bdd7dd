import { describe, expect, test } from 'vitest';
import { eachTest } from '../running.ts';

const running = eachTest();

async function ann() {
  const { id } = await running.telegram.createPerson({ started: true });
  const send = () => running.call('sendMessage', { chat_id: id, text: 'x' });
  const count = async () => (await running.telegram.messages(id)).length;
  return { id, send, count };
}

describe('faults on purpose', () => {
  test('an error status applies nothing and is over after its times', async () => {
    const { send, count } = await ann();
    await running.telegram.addFault({ kind: 'status', status: 502, method: 'sendmessage', times: 2 });
    expect(await send()).toMatchObject({ status: 502, ok: false, error_code: 502, description: 'Bad Gateway' });
    expect(await send()).toMatchObject({ status: 502 });
    expect(await send()).toMatchObject({ ok: true });
    expect(await count()).toBe(1);
  });

  test('retry-after says how long', async () => {
    const { send } = await ann();
    await running.telegram.addFault({ kind: 'retry-after', retryAfter: 7 });
    expect(await send()).toMatchObject({
      status: 429,
      description: 'Too Many Requests: retry after 7',
      parameters: { retry_after: 7 },
    });
  });

  test('a cut connection may come before or after the message was taken', async () => {
    const { send, count } = await ann();
    await running.telegram.addFault({ kind: 'reset-before', times: 1 });
    await expect(send()).rejects.toThrow('fetch failed');
    expect(await count()).toBe(0);
    await running.telegram.addFault({ kind: 'reset-after', times: 1 });
    await expect(send()).rejects.toThrow('fetch failed');
    expect(await count()).toBe(1);
    expect(await running.telegram.calls({ method: 'sendMessage' })).toMatchObject([
      { status: 0, message_id: null, fault: 'reset-before' },
      { status: 0, message_id: 1, fault: 'reset-after' },
    ]);
  });

  test.each([
    [true, 1],
    [false, 0],
  ])('hanging never answers; applied %s leaves %i messages', async (applied, left) => {
    const { id, count } = await ann();
    await running.telegram.addFault({ kind: 'hang', applied });
    const url = `${running.playground.apiRoot}/bot1:x/sendMessage?chat_id=${id}&text=x`;
    await expect(fetch(url, { signal: AbortSignal.timeout(150) })).rejects.toThrow('timeout');
    expect(await count()).toBe(left);
  });

  test('slow answers late', async () => {
    const { send } = await ann();
    await running.telegram.addFault({ kind: 'slow', ms: 120 });
    const began = performance.now();
    expect(await send()).toMatchObject({ ok: true });
    expect(performance.now() - began).toBeGreaterThan(100);
  });

  test('a rule strikes only its method and chat, and goes when it is deleted', async () => {
    const { send } = await ann();
    const fault = await running.telegram.addFault({ kind: 'status', method: 'getMe' });
    await running.telegram.addFault({ kind: 'status', chatId: 5 });
    expect(await send()).toMatchObject({ ok: true });
    expect(await running.call('getMe')).toMatchObject({ status: 500 });
    await running.telegram.removeFault(fault.id);
    expect(await running.call('getMe')).toMatchObject({ ok: true });
    await running.telegram.clearFaults();
    expect(await running.telegram.faults()).toEqual([]);
  });
});

test('the log of calls tells method, chat, status and message of each', async () => {
  const { id, send } = await ann();
  await send();
  await running.call('sendMessage', { chat_id: id, text: '' });
  const calls = await running.telegram.waitForCalls({ method: 'sendMessage', chatId: id }, 2);
  expect(calls).toMatchObject([
    { method: 'sendMessage', chat_id: id, status: 200, message_id: 1, description: null },
    {
      method: 'sendMessage',
      chat_id: id,
      status: 400,
      message_id: null,
      description: 'Bad Request: message text is empty',
    },
  ]);
  expect(calls[1]?.time).toBeGreaterThanOrEqual(calls[0]?.time ?? 0);
  expect(await running.telegram.calls({ after: calls[0]?.seq ?? 0 })).toHaveLength(1);
  await running.telegram.clearCalls();
  expect(await running.telegram.calls()).toEqual([]);
});

describe('limits of sending', () => {
  test('are off until switched on', async () => {
    const { send } = await ann();
    for (let sent = 0; sent < 40; sent++) expect(await send()).toMatchObject({ ok: true });
  });

  test('let a short burst pass in a chat and then name the wait', async () => {
    const { send, count } = await ann();
    await running.telegram.setLimits({ chatBurst: 3 });
    for (let sent = 0; sent < 3; sent++) expect(await send()).toMatchObject({ ok: true });
    expect(await send()).toMatchObject({ status: 429, parameters: { retry_after: 1 } });
    expect(await count()).toBe(3);
    await running.telegram.setLimits(false);
    expect(await send()).toMatchObject({ ok: true });
  });

  test('hold over all chats and per group', async () => {
    await running.telegram.setLimits({ perSecond: 5, chatBurst: 100, perChatPerSecond: 100, perGroupPerMinute: 2 });
    const people = await running.telegram.createPersons(10, { started: true });
    const answers = await Promise.all(people.map(({ id }) => running.call('sendMessage', { chat_id: id, text: 'x' })));
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(5);
    expect(answers.some(({ status }) => status === 429)).toBe(true);
    await running.telegram.setLimits({ perSecond: 100, chatBurst: 100, perChatPerSecond: 100, perGroupPerMinute: 2 });
    const group = await running.telegram.createGroup({ title: 'x', creator: people[0]?.id ?? 0 });
    const send = () => running.call('sendMessage', { chat_id: group.id, text: 'x' });
    expect([await send(), await send(), await send()].map(({ status }) => status)).toEqual([200, 200, 429]);
  });
});

import { describe, expect, test } from 'vitest';
import { type FaultRule, richFaults } from '../../../src/playground/client.ts';
import type { Message } from '../../../src/playground/world/shapes.ts';
import { paragraph, photo } from '../rich/blocks.ts';
import { eachTest } from '../running.ts';

const running = eachTest();
const rich = (...blocks: unknown[]) => ({ rich_message: { blocks, skip_entity_detection: true } });

async function ann() {
  const { id } = await running.telegram.createPerson({ started: true });
  const first = await running.call<Message>('sendRichMessage', { chat_id: id, ...rich(paragraph('before')) });
  const edited = { chat_id: id, message_id: first.result?.message_id };
  return {
    send: () => running.call('sendRichMessage', { chat_id: id, ...rich(paragraph('after'), photo()) }),
    edit: () => running.call('editMessageText', { ...edited, ...rich(paragraph('after'), photo()) }),
    classic: () => running.call('sendMessage', { chat_id: id, text: 'x' }),
    applied: async () => (await running.telegram.messages(id)).filter(({ text }) => text.startsWith('after')).length,
  };
}

describe('faults of rich messages', () => {
  const refusals: [name: keyof typeof richFaults, status: number, description: string][] = [
    ['mediaFailed', 400, 'Bad Request: RICH_MESSAGE_PHOTO_URL_INVALID'],
    ['noMediaFound', 400, 'Bad Request: RICH_MESSAGE_PHOTO_NO_MEDIA_FOUND'],
    ['entityInvalid', 400, 'Bad Request: RICH_MESSAGE_EMAIL_INVALID'],
    ['urlInvalid', 400, 'Bad Request: RICH_MESSAGE_URL_INVALID'],
    ['contentInvalid', 400, 'Bad Request: RICH_MESSAGE_CONTENT_REQUIRED'],
    ['tooLong', 400, 'Bad Request: RICH_MESSAGE_TEXT_TOO_LONG'],
    ['tooManyRequests', 429, 'Too Many Requests: retry after 1'],
    ['serverError', 502, 'Bad Gateway'],
  ];
  test.each(refusals)(
    '%s refuses sending and editing, and spares classic messages',
    async (name, status, description) => {
      const { send, edit, classic, applied } = await ann();
      await running.telegram.addFault(richFaults[name]);
      expect(await send()).toMatchObject({ status, description });
      expect(await edit()).toMatchObject({ status, description });
      expect(await classic()).toMatchObject({ status: 200 });
      expect(await applied()).toBe(0);
    },
  );

  test('methodUnknown is a server that knows edits but not the method', async () => {
    const { send, edit } = await ann();
    await running.telegram.addFault(richFaults.methodUnknown);
    expect(await send()).toMatchObject({ status: 404, description: 'Not Found: method not found' });
    expect(await edit()).toMatchObject({ status: 200 });
  });

  test.each([
    ['resetAfterApplying', 2],
    ['resetBeforeApplying', 0],
  ] as const)('%s breaks the connection with %i of two applied', async (name, count) => {
    const { send, edit, applied } = await ann();
    await running.telegram.addFault(richFaults[name]);
    await expect(send()).rejects.toThrow('fetch failed');
    await expect(edit()).rejects.toThrow('fetch failed');
    expect(await applied()).toBe(count);
    expect((await running.telegram.calls()).slice(-2)).toMatchObject([
      { method: 'sendRichMessage', rich: true, status: 0 },
      { method: 'editMessageText', rich: true, status: 0 },
    ]);
  });

  test.each([
    ['timeoutAfterApplying', 1],
    ['timeoutBeforeApplying', 0],
  ] as const)('%s leaves the call without an answer, with %i applied', async (name, count) => {
    const { send, applied } = await ann();
    await running.telegram.addFault(richFaults[name]);
    const outcome = await Promise.race([
      send().then(
        () => 'answered',
        () => 'broken',
      ),
      new Promise((resolve) => setTimeout(() => resolve('silence'), 150)),
    ]);
    expect(outcome).toBe('silence');
    expect(await applied()).toBe(count);
  });

  test('dead media may be some addresses only, and only so often', async () => {
    const { telegram, call } = running;
    const { id } = await telegram.createPerson({ started: true });
    const send = (url: string) => call('sendRichMessage', { chat_id: id, ...rich(photo(url)) });
    const { id: fault } = await telegram.addFault({ ...richFaults.mediaFailed, media: '//dead.', times: 1 });
    expect(await send('https://a.example/a.jpg')).toMatchObject({ status: 200 });
    expect(await send('https://dead.example/a.jpg')).toMatchObject({ status: 400 });
    expect(await send('https://dead.example/a.jpg')).toMatchObject({ status: 200 });
    expect((await telegram.faults()).find((one) => one.id === fault)).toMatchObject({ hits: 1 });
  });

  test('a classic photo can be dead as well', async () => {
    const { id } = await running.telegram.createPerson({ started: true });
    const rule: FaultRule = { kind: 'dead-media', media: 'dead' };
    await running.telegram.addFault(rule);
    expect(await running.call('sendPhoto', { chat_id: id, photo: 'https://dead.example/a.jpg' })).toMatchObject({
      status: 400,
      description: 'Bad Request: failed to get HTTP URL content',
    });
  });
});

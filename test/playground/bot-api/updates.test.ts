import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { eachTest } from '../running.ts';

const running = eachTest();

describe('getUpdates', () => {
  test('waits for something to happen and gives it at once', async () => {
    const { telegram, updates } = running;
    const ann = await telegram.createPerson({ name: 'Ann', languageCode: 'de' });
    const waiting = updates({ timeout: 20 });
    await telegram.say(ann.id, '/start t_abc');
    expect(await waiting).toMatchObject([
      {
        message: {
          text: '/start t_abc',
          from: { first_name: 'Ann', language_code: 'de' },
          chat: { id: ann.id, type: 'private' },
          entities: [{ type: 'bot_command', offset: 0, length: 6 }],
        },
      },
    ]);
  });

  test('gives nothing after its time', async () => {
    expect(await running.updates({ timeout: 0 })).toEqual([]);
    expect(await running.updates({ timeout: 1 })).toEqual([]);
  });

  test('repeats what is not confirmed, forgets what is', async () => {
    const { telegram, updates } = running;
    const ann = await telegram.createPerson();
    for (const text of ['1', '2', '3']) await telegram.say(ann.id, text);
    const texts = (found: Awaited<ReturnType<typeof updates>>) => found.map((update) => update.message?.text);
    const first = await updates({ limit: 2 });
    expect(texts(first)).toEqual(['1', '2']);
    expect(texts(await updates())).toEqual(['1', '2', '3']);
    expect(texts(await updates({ offset: (first[1]?.update_id ?? 0) + 1 }))).toEqual(['3']);
    expect(texts(await updates({ offset: -1 }))).toEqual(['3']);
    expect(texts(await updates({ offset: (first[1]?.update_id ?? 0) + 1_000 }))).toEqual([]);
  });

  test('a second poll ends the first with 409', async () => {
    const first = running.call('getUpdates', { timeout: 20 });
    await expect.poll(async () => (await running.call('getUpdates')).ok).toBe(true);
    expect(await first).toMatchObject({
      status: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
  });

  test('a poller that hung up does not swallow what happens next', async () => {
    const { telegram, updates, playground } = running;
    const ann = await telegram.createPerson();
    const gone = fetch(`${playground.apiRoot}/bot1:x/getUpdates?timeout=20`, { signal: AbortSignal.timeout(100) });
    await expect(gone).rejects.toThrow();
    await telegram.say(ann.id, 'x');
    expect(await updates()).toHaveLength(1);
  });

  test('the kinds asked for stick until others are asked for', async () => {
    const { telegram, updates } = running;
    const ann = await telegram.createPerson();
    await updates({ allowed_updates: ['callback_query'] });
    await telegram.say(ann.id, 'unheard');
    expect(await updates()).toEqual([]);
    await updates({ allowed_updates: [] });
    await telegram.say(ann.id, 'heard');
    expect(await updates()).toHaveLength(1);
  });
});

describe('webhook', () => {
  async function receiver(
    answer: (body: { message: { text: string } }, tries: number) => { status: number; body?: string },
  ) {
    const seen: { text: string; secret: string | undefined }[] = [];
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const update = JSON.parse(Buffer.concat(chunks).toString());
        const secret = request.headers['x-telegram-bot-api-secret-token'];
        seen.push({ text: update.message.text, secret: secret?.toString() });
        const { status, body } = answer(update, seen.filter(({ text }) => text === update.message.text).length);
        response.writeHead(status, { 'content-type': 'application/json' }).end(body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
  }

  test('gets what was pending and what comes, with its secret, in order and again until it takes it', async () => {
    const { telegram, call } = running;
    const ann = await telegram.createPerson();
    await telegram.say(ann.id, 'first');
    const { seen, url } = await receiver(({ message }, tries) => ({
      status: message.text === 'first' && tries < 2 ? 500 : 200,
    }));
    expect(await call('setWebhook', { url, secret_token: 's3cret' })).toMatchObject({ result: true });
    await telegram.say(ann.id, 'second');
    await expect.poll(() => seen.length).toBe(3);
    expect(seen.map(({ text }) => text)).toEqual(['first', 'first', 'second']);
    expect(seen.every(({ secret }) => secret === 's3cret')).toBe(true);
    expect(await call('getWebhookInfo')).toMatchObject({
      result: { url, last_error_message: expect.stringContaining('500') },
    });
  });

  test('keeps polling out until it is deleted', async () => {
    const { url } = await receiver(() => ({ status: 200 }));
    await running.call('setWebhook', { url });
    expect(await running.call('getUpdates')).toMatchObject({
      status: 409,
      description:
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    });
    await running.call('deleteWebhook');
    expect(await running.call('getUpdates')).toMatchObject({ ok: true });
  });

  test('what it did not take is there for polling afterwards', async () => {
    const { telegram, call, updates } = running;
    const { seen, url } = await receiver(() => ({ status: 500 }));
    await call('setWebhook', { url });
    const ann = await telegram.createPerson();
    await telegram.say(ann.id, 'kept');
    await expect.poll(() => seen.length).toBeGreaterThan(0);
    await call('deleteWebhook');
    expect(await updates()).toMatchObject([{ message: { text: 'kept' } }]);
  });

  test('may make one call in its answer', async () => {
    const { telegram, call } = running;
    const ann = await telegram.createPerson();
    const reply = { method: 'sendMessage', chat_id: ann.id, text: 'from the answer' };
    const { url } = await receiver(() => ({ status: 200, body: JSON.stringify(reply) }));
    await call('setWebhook', { url });
    await telegram.say(ann.id, 'hello');
    expect(await telegram.waitForMessage(ann.id)).toMatchObject({ text: 'from the answer' });
  });

  test.each([
    [{ url: 'http://example.com/' }, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook'],
    [
      { url: 'https://example.com:81/' },
      'Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
    ],
    [
      { url: 'https://example.com/', secret_token: 'no spaces' },
      'Bad Request: secret token contains unallowed characters',
    ],
  ])('%j is refused', async (body, description) => {
    expect(await running.call('setWebhook', body)).toMatchObject({ status: 400, description });
  });
});

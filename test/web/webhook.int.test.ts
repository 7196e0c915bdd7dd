import { afterAll, beforeAll, expect, test } from 'vitest';
import { ALLOWED_UPDATES } from '../../src/bot/polling.ts';
import { listen, type WebServer, webApp } from '../../src/web/server.ts';
import { type BotWorld, labelsOf, openWorld } from '../bot/world.ts';
import { freePort } from './free-port.ts';

const SECRET = 'of_this_test';

let world: BotWorld;
let server: WebServer;
let url: string;

beforeAll(async () => {
  world = await openWorld({ poll: false });
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  server = await listen(
    webApp({
      health: async () => ({ redis: await world.redis.ping() }),
      webhook: { secret: SECRET, handle: world.bot.handle },
    }),
    '127.0.0.1',
    port,
  );
});
afterAll(async () => {
  await world.call('deleteWebhook', {});
  await server.close();
  await world.close();
});

test('by webhook the bot answers as by polling, in order', async () => {
  const t = world.t('zh-Hans');
  const reply = await world.call('setWebhook', {
    url: `${url}/telegram`,
    secret_token: SECRET,
    allowed_updates: ALLOWED_UPDATES,
  });
  expect(reply.ok).toBe(true);
  const { id: li } = await world.telegram.createPerson({ name: '李', languageCode: 'zh-hans' });
  const welcome = await world.askOne(li, '/start');
  expect(welcome.text).toBe(t('welcome'));
  const { popup, message } = await world.tap(li, welcome, '联合早报 · 5');
  expect(popup).toBe(t('subscribed-toast', { tag: '联合早报' }));
  expect(labelsOf(message)).toContain('✓ 联合早报 · 5');

  const tags = ['联合早报', 'Chess', 'Maps', 'Opera', '联合早报', 'Chess', 'Maps', 'Opera'];
  for (const tag of tags) await world.telegram.say(li, `/tag ${tag} 1`);
  const answers = await world.telegram.waitForMessages(li, (all) => {
    const own = all.filter(({ from_bot, message_id }) => from_bot && message_id > welcome.message_id);
    return own.length >= tags.length ? own : undefined;
  });
  expect(answers.map(({ text }) => text.split('：')[0])).toEqual(tags);
});

test('a stranger who knows the address but not the secret moves nothing', async () => {
  const before = await world.snapshot();
  const body = JSON.stringify({
    update_id: 1,
    message: {
      message_id: 1,
      date: 1,
      from: { id: 5, is_bot: false, first_name: 'Eve' },
      chat: { id: 5, type: 'private', first_name: 'Eve' },
      text: '/subscribe Science',
      entities: [{ type: 'bot_command', offset: 0, length: 10 }],
    },
  });
  const answer = await fetch(`${url}/telegram`, { method: 'POST', body });
  expect(answer.status).toBe(401);
  await world.bot.settled();
  expect(await world.snapshot()).toEqual(before);
});

test('/health tells of the store: well, and gone', async () => {
  expect((await fetch(`${url}/health`)).status).toBe(200);
  world.redis.disconnect();
  const answer = await fetch(`${url}/health`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ status: 'unavailable' });
  await world.redis.connect();
});

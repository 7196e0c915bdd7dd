import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Intake, openIntake } from '../../src/bot/intake.ts';
import { type KeptWebhook, keepWebhook } from '../../src/bot/keep-webhook.ts';
import { listen, type WebServer } from '../../src/web/server.ts';
import { webApp } from '../../src/web/web-app.ts';
import { type BotWorld, labelsOf, openWorld, TOKEN } from '../bot/world.ts';
import { freePort } from '../free-port.ts';

const SECRET = 'of_this_test';

let world: BotWorld;
let server: WebServer;
let intake: Intake;
let webhook: KeptWebhook;
let url: string;

beforeAll(async () => {
  world = await openWorld({ poll: false });
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  intake = openIntake(world.bot, { store: world.store, log: world.ports.log });
  webhook = hook(SECRET);
  server = await listen('127.0.0.1', port);
  server.serve({
    app: async () => webApp({ health: async () => ({ redis: await world.redis.ping() }) }),
    webhook: { isSecret: webhook.isSecret, take: intake.take },
  });
});
afterAll(async () => {
  await webhook.stop();
  await world.call('deleteWebhook', {});
  await intake.close();
  await server.close();
  await world.close();
});

/** A webhook at the address of this test. */
function hook(secret: string): KeptWebhook {
  const demand = async (method: string, parameters: object) => {
    const reply = await world.call(method, parameters);
    if (!reply.ok) throw new Error(reply.description);
  };
  const { store, call, bot, ports } = world;
  return keepWebhook({
    store,
    call,
    log: ports.log,
    bot: bot.me.id,
    token: TOKEN,
    url: `${url}/telegram`,
    secret,
    demand,
  });
}

/** What Telegram says about a chat, as somebody who knows the address posts it. */
const posting = (update: object, headers: Record<string, string> = { [HEADER]: SECRET }) =>
  fetch(`${url}/telegram`, { method: 'POST', body: JSON.stringify(update), headers }).then(({ status }) => status);

const HEADER = 'x-telegram-bot-api-secret-token';

test('by webhook the bot answers as by polling, in order', async () => {
  const t = world.t('zh-Hans');
  await webhook.begin(await world.store.receiving.number(world.bot.me.id));
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
  const update = {
    update_id: 1,
    message: {
      message_id: 1,
      date: 1,
      from: { id: 5, is_bot: false, first_name: 'Eve' },
      chat: { id: 5, type: 'private', first_name: 'Eve' },
      text: '/subscribe Science',
      entities: [{ type: 'bot_command', offset: 0, length: 10 }],
    },
  };
  const wrong = ['', 'another', SECRET.slice(0, -1), `${SECRET}x`, SECRET.toUpperCase()];
  const answers = await Promise.all([
    posting(update, {}),
    ...wrong.map((secret) => posting(update, { [HEADER]: secret })),
  ]);
  expect(answers).toEqual(Array.from({ length: 6 }, () => 401));
  await world.bot.settled();
  expect(await world.snapshot()).toEqual(before);
});

test('an update that Telegram repeats is handled once, while it is in hand and when it is done', async () => {
  const [ann = 0] = (await world.telegram.createPersons(1, { started: true })).map(({ id }) => id);
  await world.telegram.addFault({ method: 'sendMessage', chatId: ann, kind: 'slow', ms: 100, times: 1 });
  const update = {
    update_id: 77,
    message: {
      message_id: 1,
      date: 1,
      from: { id: ann, is_bot: false, first_name: 'Ann' },
      chat: { id: ann, type: 'private', first_name: 'Ann' },
      text: '/privacy',
      entities: [{ type: 'bot_command', offset: 0, length: 8 }],
    },
  };
  const answers = await Promise.all(Array.from({ length: 5 }, () => posting(update)));
  await world.telegram.waitForMessage(ann, ({ from_bot }) => from_bot);
  await expect.poll(() => intake.inHand()).toBe(0);
  answers.push(await posting(update));
  expect(answers).toEqual([200, 200, 200, 200, 200, 200]);
  await world.bot.settled();
  expect((await world.telegram.messages(ann)).filter(({ from_bot }) => from_bot)).toHaveLength(1);
});

test('the secret of a newer process is known to the older ones, which leave the webhook to it', async () => {
  const { receiving } = world.store;
  const newer = hook('a-newer-one');
  expect(await posting({ update_id: 78 }, { [HEADER]: 'a-newer-one' })).toBe(401);
  await newer.begin(await receiving.number(world.bot.me.id));
  await expect.poll(() => posting({ update_id: 78 }, { [HEADER]: 'a-newer-one' })).toBe(200);
  expect(await posting({ update_id: 79 })).toBe(200);
  expect(JSON.stringify(await receiving.standing(world.bot.me.id))).not.toContain('a-newer-one');
  await newer.stop();
  // Whoever stops leaves it to the others.
  expect(await world.call('getWebhookInfo', {})).toMatchObject({ result: { url: `${url}/telegram` } });
});

test('/health tells of the store: well, and gone', async () => {
  expect((await fetch(`${url}/health`)).status).toBe(200);
  world.redis.disconnect();
  const answer = await fetch(`${url}/health`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ status: 'unavailable' });
  await world.redis.connect();
});

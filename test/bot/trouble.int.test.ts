import { beforeEach, describe, expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { keys } from '../../src/store/keys.ts';
import { readButton, titlesOf } from './stories.ts';
import { articleOf, BASE, english, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let ann: number;
beforeEach(async () => {
  world.setNow(BASE);
  await world.telegram.clearFaults();
  ann = await world.newcomer('Ann');
});

const keyOf = (chatId: number) => subscriberKey({ chatId, threadId: null });
const stateOf = async (chatId: number) => (await world.store.subscribers.get(keyOf(chatId)))?.state;

describe('somebody who blocks the bot', () => {
  test('is unreachable, and after unblocking has all settings again', async () => {
    await world.ask(ann, '/subscribe Science');
    await world.ask(ann, '/time 20');
    const before = await world.snapshot();
    await world.telegram.block(ann);
    await expect.poll(() => stateOf(ann)).toBe('unreachable');
    await world.bot.settled();
    expect(await world.store.due.get(keyOf(ann))).toBeUndefined();
    await world.telegram.unblock(ann);
    await expect.poll(() => stateOf(ann)).toBe('active');
    await world.bot.settled();
    expect(await world.snapshot()).toEqual(before);
  });

  test('and was found so by a delivery, is back with the first word', async () => {
    await world.ask(ann, '/subscribe Science');
    await world.telegram.addFault({
      method: 'sendRichMessage',
      chatId: ann,
      kind: 'status',
      status: 403,
      description: 'Forbidden: bot was blocked by the user',
      times: 1,
    });
    expect(await world.edition(ann)).toEqual([]);
    expect(await stateOf(ann)).toBe('unreachable');
    world.setNow(BASE + 86_400_000);
    const { text } = await world.askOne(ann, '/start');
    expect(text).toContain('Tags: Science');
    expect(await stateOf(ann)).toBe('active');
    const [digest] = await world.edition(ann);
    expect(titlesOf(digest!)[0]).toBe('Science 1');
  });

  test('and was never known leaves nothing behind', async () => {
    const { id } = await world.telegram.createPerson({ name: 'Passer-by', started: true });
    const before = await world.snapshot();
    await world.telegram.block(id);
    await world.telegram.unblock(id);
    await world.ask(ann, '/help');
    expect(await world.snapshot()).toEqual(before);
  });
});

describe('an error', () => {
  test('in a command says that something went wrong, and the next update works', async () => {
    await world.ask(ann, '/subscribe Science');
    await world.redis.hset(keys.subscriptions(keyOf(ann)), 'AAAAAAAA', '{broken');
    expect((await world.askOne(ann, '/digest')).text).toBe(t('went-wrong'));
    expect((await world.askOne(ann, '/help')).text).toBe(t('help'));
    await world.redis.hdel(keys.subscriptions(keyOf(ann)), 'AAAAAAAA');
    expect(titlesOf(await world.askOne(ann, '/digest'))[0]).toBe('Science 1');
  });

  test('in the settings themselves says so too, in the language of the person', async () => {
    const { id: li } = await world.telegram.createPerson({ name: '李', languageCode: 'zh-hans' });
    await world.ask(li, '/subscribe Science');
    await world.redis.hset(keys.subscriber(keyOf(li)), 'schedule', '{"times":[]}');
    expect((await world.askOne(li, '/time 20')).text).toBe(world.t('zh-Hans')('went-wrong'));
    expect((await world.askOne(ann, '/help')).text).toBe(t('help'));
  });

  test('behind a button says so in its popup', async () => {
    const tags = await world.askOne(ann, '/tags');
    await world.redis.hset(keys.subscriptions(keyOf(ann)), 'AAAAAAAA', '{broken');
    expect((await world.tap(ann, tags, 'Chess · 2')).popup).toBe(t('went-wrong'));
    await world.redis.hdel(keys.subscriptions(keyOf(ann)), 'AAAAAAAA');
    expect((await world.tap(ann, tags, 'Chess · 2')).popup).toBe(t('subscribed-toast', { tag: 'Chess' }));
  });

  test('of an article that is stored broken says so', async () => {
    const article = articleOf(['Broken'], 1);
    await world.put(article);
    const list = await world.askOne(ann, '/tag Broken');
    await world.redis.hset(keys.article(article.id), 'body', 'no zstd');
    expect((await world.tap(ann, list, readButton(list, 1))).popup).toBe(t('went-wrong'));
    await world.store.articles.withdraw(article.id);
  });

  test('is logged with the update and the chat', async () => {
    await world.ask(ann, '/subscribe Science');
    await world.redis.hset(keys.subscriptions(keyOf(ann)), 'AAAAAAAA', '{broken');
    await world.ask(ann, '/digest');
    const line = world.log.map((text) => JSON.parse(text)).findLast(({ msg }) => msg === 'a command failed');
    expect(line).toMatchObject({ chat: ann, update: expect.any(Number), err: { stack: expect.any(String) } });
  });
});

describe('Telegram', () => {
  test('that refuses an answer with 429 gets it again when it said', async () => {
    await world.telegram.addFault({ method: 'sendMessage', chatId: ann, kind: 'retry-after', retryAfter: 1, times: 1 });
    expect((await world.askOne(ann, '/help')).text).toBe(t('help'));
  });

  test.each([500, 502])('that refuses an answer with %i gets it again a moment later, once', async (status) => {
    await world.telegram.addFault({ method: 'sendMessage', chatId: ann, kind: 'status', status, times: 1 });
    expect((await world.askOne(ann, '/help')).text).toBe(t('help'));
    expect((await world.askOne(ann, '/tag Science 1')).text).toContain('Science 1');
  });

  test('that takes an answer and loses the connection gets it once', async () => {
    await world.telegram.addFault({ method: 'sendMessage', chatId: ann, kind: 'reset-after', times: 1 });
    await world.ask(ann, '/help');
    await world.ask(ann, '/help');
    const answers = (await world.telegram.messages(ann)).filter(({ from_bot }) => from_bot);
    expect(answers).toHaveLength(2);
  });
});

describe('updates', () => {
  test('of a slow chat hold up no other chat', async () => {
    const { id: bob } = await world.telegram.createPerson({ name: 'Bob', languageCode: 'en' });
    await world.telegram.addFault({ method: 'sendMessage', chatId: ann, kind: 'slow', ms: 2_500, times: 1 });
    await world.telegram.say(ann, '/help');
    await world.telegram.say(bob, '/help');
    await world.telegram.waitForMessage(bob);
    expect(await world.telegram.lastFromBot(ann)).toBeUndefined();
    await world.telegram.waitForMessage(ann);
  });

  test('of one chat are answered in their order', async () => {
    const tags = ['Science', 'Chess', 'Maps', 'Opera', 'Birds'];
    const typed = Array.from({ length: 20 }, (_, index) => tags[index % tags.length] ?? '');
    await world.telegram.addFault({ chatId: ann, kind: 'slow', ms: 50, probability: 0.3 });
    for (const tag of typed) await world.telegram.say(ann, `/tag ${tag} 1`);
    const answers = await world.telegram.waitForMessages(ann, (all) => {
      const own = all.filter(({ from_bot }) => from_bot);
      return own.length >= typed.length ? own : undefined;
    });
    expect(answers.map(({ text }) => text.split(':')[0])).toEqual(typed);
  });

  test('that two commands at once make of one chat do not undo each other', async () => {
    const said = [
      '/subscribe Science',
      '/time 20',
      '/timezone Berlin',
      '/language zh',
      '/subscribe Chess',
      '/unsubscribe Science',
    ];
    for (const text of said) await world.telegram.say(ann, text);
    await world.telegram.waitForMessages(ann, (all) => all.filter(({ from_bot }) => from_bot)[said.length - 1]);
    await world.bot.settled();
    expect(await world.store.subscribers.get(keyOf(ann))).toMatchObject({
      locale: 'zh-Hans',
      timezone: 'Europe/Berlin',
      schedule: { times: ['20:00'] },
    });
    const subscriptions = await world.store.subscribers.subscriptions(keyOf(ann));
    expect(subscriptions.map(({ tag }) => tag)).toEqual(['Chess']);
    expect(await world.store.due.get(keyOf(ann))).toBe(Date.parse('2026-11-22T19:00:00Z'));
  });
});

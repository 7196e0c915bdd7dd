import { beforeEach, describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot/bot.ts';
import { introduce } from '../../src/bot/introduce.ts';
import type { Call } from '../../src/bot/transport.ts';
import { subscriberKey } from '../../src/model/chat.ts';
import { spellChat } from '../../src/model/chat-code.ts';
import type { ChatMessage } from '../../src/playground/client.ts';
import { BASE, english, labelsOf, TOKEN, worldOfFile } from './world.ts';

// Channels and groups that do not let the bot write, and what those who manage them are told of it.

const world = worldOfFile();
const t = english(world);
let olga: number;
let mia: number;
let channel: number;
let greeting: ChatMessage;

const TOMORROW = Date.parse('2026-11-23T08:00:00Z');
const keyOf = (chatId: number) => subscriberKey({ chatId, threadId: null });
const stateOf = async (chatId: number) => (await world.store.subscribers.get(keyOf(chatId)))?.state;

/** A channel with tags that refused a digest. */
async function aRefusal() {
  await world.ask(olga, '/subscribe Maps', { replyTo: greeting.message_id });
  await world.telegram.addFault({
    method: 'sendRichMessage',
    chatId: channel,
    kind: 'status',
    status: 400,
    description: 'Bad Request: need administrator rights in the channel chat',
    times: 1,
  });
  expect(await world.edition(channel)).toEqual([]);
  await world.store.due.remove(keyOf(channel));
  expect(await stateOf(channel)).toBe('unreachable');
}

/** The settings of a chat as Olga opens them in private over that call, and what comes of settings that she types there. */
async function inPrivate(chatId: number, call: Call) {
  const bot = createBot(await introduce(call), TOKEN, call, world.ports);
  const chat = { id: olga, type: 'private' };
  const say = async (update_id: number, text: string, about: object = {}) => {
    const entities = [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length }];
    const from = { id: olga, is_bot: false, first_name: 'Olga', language_code: 'en' };
    const message = { message_id: 900 + update_id, date: 1, chat, from, text, entities };
    await bot.handle({ update_id, message: { ...message, ...about } } as never);
    return (await world.telegram.lastFromBot(olga))!;
  };
  const settings = await say(1, `/start s_${spellChat({ chatId, threadId: null })}`);
  const { message_id, reply_markup } = settings;
  const reply_to_message = { from: world.bot.me, chat, date: 1, message_id, reply_markup };
  const answers: ChatMessage[] = [];
  for (const typed of ['/time 21', '/subscribe Chess', '/subscribe Opera instant'])
    answers.push(await say(2, typed, { reply_to_message }));
  return { settings, answers };
}

beforeEach(async () => {
  world.setNow(BASE);
  [olga, mia] = (await world.telegram.createPersons(2, { started: true })).map(({ id }) => id) as [number, number];
  const about = { type: 'channel' as const, creator: olga, members: [mia], bot: 'administrator' as const };
  channel = (await world.telegram.createGroup({ title: 'News', ...about })).id;
  greeting = await world.telegram.waitForMessage(olga, ({ text }) => text.startsWith('News\n'));
  await world.bot.settled();
});

describe('a channel that refused a digest', () => {
  test('gets its digests again once an administrator opens its settings and the bot may post there', async () => {
    await aRefusal();
    const { message } = await world.tap(olga, greeting, t('button-all-settings'));
    expect(message.text).toContain('The next one comes tomorrow at 08:00.');
    expect(await stateOf(channel)).toBe('active');
    expect(await world.store.due.get(keyOf(channel))).toBe(TOMORROW + 86_400_000);
    expect(await world.edition(channel)).toHaveLength(1);
  });

  test('keeps a pause that it was in', async () => {
    await aRefusal();
    await world.store.subscribers.change(keyOf(channel), { state: 'paused' });
    await world.tap(olga, greeting, t('button-all-settings'));
    expect(await stateOf(channel)).toBe('paused');
  });

  test.each([
    ['may not post', { status: 'administrator', can_post_messages: false }],
    ['is no administrator', { status: 'member' }],
  ])('says so in its settings while the bot %s, and of no time that a digest comes', async (_, about) => {
    await aRefusal();
    const call: Call = async (method, payload, how) => {
      const { user_id: user } = payload as { user_id?: number };
      if (method !== 'getChatMember' || user !== world.bot.me.id) return world.call(method, payload, how);
      return { ok: true, result: { user: world.bot.me, ...about } };
    };
    const { settings, answers } = await inPrivate(channel, call);
    expect(settings.text).toMatch(/^News\n\nSettings/);
    expect(settings.text).not.toContain(t('next-no-tags-there'));
    for (const { text } of [settings, ...answers]) expect(text).toContain(t('next-refused'));
    expect(await stateOf(channel)).toBe('unreachable');
    expect(await world.store.due.get(keyOf(channel))).toBeUndefined();
  });

  test('is left alone from when the right to post is taken, and gets its digests when that is given back', async () => {
    await world.ask(olga, '/subscribe Maps', { replyTo: greeting.message_id });
    const rights = (update_id: number, before: object, after: object) =>
      world.bot.handle({
        update_id,
        my_chat_member: {
          chat: { id: channel, type: 'channel', title: 'News' },
          from: { id: olga, is_bot: false, first_name: 'Olga' },
          date: 1,
          old_chat_member: { user: world.bot.me, ...before },
          new_chat_member: { user: world.bot.me, ...after },
        },
      } as never);
    const [may, mayNot] = [true, false].map((can) => ({ status: 'administrator', can_post_messages: can }));
    await rights(1, may!, mayNot!);
    expect([await stateOf(channel), await world.store.due.get(keyOf(channel))]).toEqual(['unreachable', undefined]);
    await rights(2, mayNot!, may!);
    expect([await stateOf(channel), await world.store.due.get(keyOf(channel))]).toEqual(['active', TOMORROW]);
    // A bot whose rights are restricted may have left as well.
    await rights(3, may!, { status: 'restricted', is_member: false, can_send_messages: true });
    expect(await stateOf(channel)).toBe('unreachable');
  });

  test('that throws the bot out and takes it back is among the chats of who did that, whatever they looked at meanwhile', async () => {
    await world.ask(olga, '/subscribe Maps', { replyTo: greeting.message_id });
    const chats = async () =>
      labelsOf((await world.tap(olga, await world.askOne(olga, '/settings'), t('button-set-chats'))).message);
    await world.telegram.setBotStatus(channel, olga, 'kicked');
    expect(await chats()).toEqual([t('button-all-settings')]);
    await world.telegram.setBotStatus(channel, olga, 'administrator');
    await expect.poll(() => stateOf(channel)).toBe('active');
    await world.bot.settled();
    expect(await chats()).toEqual(['News', t('button-all-settings')]);
  });
});

describe('a group to which somebody adds the bot who is no administrator', () => {
  test('hears of it itself, for they could change nothing', async () => {
    const { id } = await world.telegram.createGroup({ title: 'Club', creator: olga, members: [mia], bot: 'left' });
    await world.telegram.setBotStatus(id, mia, 'member');
    const said = await world.telegram.waitForMessage(id, ({ from_bot }) => from_bot);
    expect(said.text).toBe(t('added-here'));
    await world.bot.settled();
    expect(await world.telegram.lastFromBot(mia)).toBeUndefined();
    expect(await world.store.places.of(keyOf(mia))).toEqual([]);
    expect((await world.tap(olga, said, t('button-set-tags'))).message.text).toBe(t('tags-heading', { subscribed: 0 }));
  });
});

describe('a group in which the bot may not write for now', () => {
  let group: number;
  beforeEach(async () => {
    group = (await world.telegram.createGroup({ title: 'Club', creator: olga, members: [mia] })).id;
    await world.telegram.waitForMessage(olga, ({ text }) => text.startsWith('Club\n'));
    await world.bot.settled();
    await world.ask(olga, '/subscribe Maps', { chatId: group });
  });

  test('as its members may not, says so in its settings, and each of its digests is tried all the same', async () => {
    const call: Call = async (method, payload, how) => {
      const reply = await world.call(method, payload, how);
      if (method !== 'getChat' || !reply.ok) return reply;
      return { ...reply, result: { ...(reply.result as object), permissions: { can_send_messages: false } } };
    };
    const { settings, answers } = await inPrivate(group, call);
    expect(settings.text).toMatch(/^Club\n\nSettings/);
    for (const { text } of [settings, ...answers]) {
      expect(text).toContain(t('next-refused'));
      expect(text).not.toContain('tomorrow');
    }
    expect([await stateOf(group), await world.store.due.get(keyOf(group))]).toEqual([
      'active',
      Date.parse('2026-11-22T21:00:00Z'),
    ]);
  });

  test('as it is restricted, is not given up: nobody tells when a restriction is over', async () => {
    const member = { user: world.bot.me, status: 'member' };
    const restricted = { ...member, status: 'restricted', is_member: true, can_send_messages: false };
    await world.bot.handle({
      update_id: 1,
      my_chat_member: {
        chat: { id: group, type: 'supergroup', title: 'Club' },
        from: { id: olga, is_bot: false, first_name: 'Olga' },
        date: 1,
        old_chat_member: member,
        new_chat_member: { ...restricted, until_date: 1_795_593_600 },
      },
    } as never);
    expect([await stateOf(group), await world.store.due.get(keyOf(group))]).toEqual(['active', TOMORROW]);
  });
});

test('a topic that was deleted is no more among the chats, and its settings promise no digest', async () => {
  const forum = (await world.telegram.createGroup({ title: 'Forum', forum: true, creator: olga })).id;
  const { thread_id: threadId } = await world.telegram.createTopic(forum, olga, 'Games');
  const inTopic = { chatId: forum, threadId };
  const key = subscriberKey(inTopic);
  await world.ask(olga, '/subscribe Chess', inTopic);
  const chats = async () =>
    (await world.tap(olga, await world.askOne(olga, '/settings'), t('button-set-chats'))).message;
  const before = await chats();
  expect(labelsOf(before)).toContain('Forum · Chess');
  const about = { method: 'sendRichMessage', chatId: forum, kind: 'status', status: 400, times: 1 } as const;
  await world.telegram.addFault({ ...about, description: 'Bad Request: message thread not found' });
  await world.ports.digestNow(key, BASE + 60_000);
  const settings = await world.tap(olga, before, 'Forum · Chess');
  expect(settings.message.text).toContain(t('next-refused'));
  expect((await world.store.subscribers.get(key))?.state).toBe('unreachable');
  const after = labelsOf(await chats());
  expect(after).toContain('Forum');
  expect(after).not.toContain('Forum · Chess');
});

import { beforeEach, describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot/bot.ts';
import { introduce } from '../../src/bot/introduce.ts';
import type { Call } from '../../src/bot/transport.ts';
import { subscriberKey } from '../../src/model/chat.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import { encodePress } from '../../src/model/press-codec.ts';
import { articleOf, TOKEN, worldOfFile } from './world.ts';

// Under a post of a channel people see only what answers something said there; the group that discusses it shows all.

const world = worldOfFile();
const chat = { id: -1_000_000_555_555, type: 'supergroup', title: 'Talk' };
const from = { id: 7_001, is_bot: false, first_name: 'Mia', language_code: 'en' };
const IN_COMMENTS = { message_thread_id: 40 };
const IN_TOPIC = { message_thread_id: 40, is_topic_message: true };
let sent: { method: string; payload: object }[];
const popUps: object[] = [];
let bot: ReturnType<typeof createBot>;

beforeEach(async () => {
  sent = [];
  const call: Call = async (method, payload, how) => {
    if (method === 'getMe') return world.call(method, payload, how);
    if (method === 'getChatMember') return { ok: true, result: { status: 'administrator', user: from } };
    if (method === 'answerCallbackQuery') popUps.push(payload);
    // Telegraf's and delivery's: objects and bytes.
    const body = payload instanceof Uint8Array ? (JSON.parse(Buffer.from(payload).toString()) as object) : payload;
    if (method.startsWith('send')) sent.push({ method, payload: body });
    return { ok: true, result: { message_id: 77 } };
  };
  bot = createBot(await introduce(call), TOKEN, call, world.ports);
});

const say = (text: string, where: object) =>
  bot.handle({
    update_id: 1,
    message: {
      message_id: 50,
      date: 1,
      chat,
      from,
      text,
      entities: [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length }],
      ...where,
    },
  } as never);
/** Another one each time: what was opened in a group is not opened there again. */
let opened = 0;
const press = (where: object) =>
  bot.handle({
    update_id: 2,
    callback_query: {
      id: '9',
      from,
      chat_instance: '1',
      data: encodePress({ do: 'open', article: articleOf(['Science'], ++opened).id, part: 0 }),
      message: { message_id: 60, date: 1, chat, from: world.bot.me, text: 'A list', ...where },
    },
  } as never);
const answering = (messageId: number) => ({ message_id: messageId, allow_sending_without_reply: true });

describe('in the comments under a post', () => {
  test.each(['/help', '/latest 2', '/tag Chess', '/subscribe Chess', '/export'])(
    '%s is answered there, as an answer to it',
    async (text) => {
      await say(text, IN_COMMENTS);
      expect(sent).toHaveLength(1);
      expect(sent[0]?.payload).toMatchObject({ chat_id: chat.id, reply_parameters: answering(50) });
      expect(sent[0]?.payload).not.toHaveProperty('message_thread_id');
    },
  );

  test('an article that is opened comes there, as an answer to the list', async () => {
    await press(IN_COMMENTS);
    expect(sent[0]?.payload).toMatchObject({ chat_id: chat.id, reply_parameters: answering(60) });
  });
});

describe('elsewhere', () => {
  test.each([
    ['a group', {}, {}],
    ['a topic', IN_TOPIC, { message_thread_id: 40 }],
  ])('in %s, what is said answers nothing', async (_, where, holds) => {
    await say('/help', where);
    await press(where);
    expect(sent).toHaveLength(2);
    for (const { payload } of sent) {
      expect(payload).toMatchObject({ chat_id: chat.id, ...holds });
      expect(payload).not.toHaveProperty('reply_parameters');
    }
  });
});

test('a button in a forum of whose message Telegram tells no topic is not pressed for the general one', async () => {
  const forum = { id: -1_000_000_666_666, type: 'supergroup', title: 'Forum', is_forum: true };
  const pressIn = async (chat: object, message: object) => {
    popUps.length = 0;
    await bot.handle({
      update_id: 3,
      callback_query: {
        id: '9',
        from,
        chat_instance: '1',
        data: encodePress({ do: 'subscribe', tag: tagIdOf('Chess') }),
        message: { message_id: 60, chat, ...message },
      },
    } as never);
  };
  const tagsIn = async (chatId: number) =>
    (await world.store.subscribers.subscriptions(subscriberKey({ chatId, threadId: null }))).length;
  await pressIn(forum, { date: 0 });
  expect(popUps).toMatchObject([{ text: world.t('en')('button-stale') }]);
  expect([sent.length, await tagsIn(forum.id)]).toEqual([0, 0]);
  // Where there are no topics nothing is in doubt, and of a message that is there neither.
  await pressIn({ ...chat, id: -1_000_000_777_777 }, { date: 0 });
  await pressIn(forum, { date: 1, from: world.bot.me, text: 'Tags' });
  expect([await tagsIn(-1_000_000_777_777), await tagsIn(forum.id)]).toEqual([1, 1]);
});

import { describe, expect, test } from 'vitest';
import { eachTest } from '../running.ts';

const running = eachTest();

async function group(
  options: { type?: 'group' | 'supergroup'; forum?: boolean; bot?: 'member' | 'administrator' | 'left' } = {},
) {
  const [ann, bob] = await running.telegram.createPersons(2);
  if (!ann || !bob) throw new Error('nobody was made');
  const chat = await running.telegram.createGroup({ title: 'News', creator: ann.id, members: [bob.id], ...options });
  return { ann, bob, chat };
}

describe('groups', () => {
  test('the bot hears that it was added, and may write', async () => {
    const { chat } = await group();
    expect(await running.updates()).toMatchObject([
      {
        my_chat_member: {
          old_chat_member: { status: 'left' },
          new_chat_member: { status: 'member' },
          chat: { id: chat.id, type: 'group' },
        },
      },
      { message: { new_chat_members: [{ is_bot: true }] } },
    ]);
    expect(await running.call('sendMessage', { chat_id: chat.id, text: 'x' })).toMatchObject({ ok: true });
  });

  test.each([
    ['group', 'Forbidden: bot was kicked from the group chat'],
    ['supergroup', 'Forbidden: bot was kicked from the supergroup chat'],
  ] as const)('kicked from a %s it hears of it and may not write', async (type, description) => {
    const { ann, chat } = await group({ type });
    await running.telegram.setBotStatus(chat.id, ann.id, 'kicked');
    expect((await running.updates()).slice(2)).toMatchObject([
      { my_chat_member: { new_chat_member: { status: 'kicked' } } },
      ...(type === 'group' ? [{ message: { left_chat_member: { is_bot: true } } }] : []),
    ]);
    expect(await running.call('sendMessage', { chat_id: chat.id, text: 'x' })).toMatchObject({
      status: 403,
      description,
    });
    await running.telegram.setBotStatus(chat.id, ann.id, 'member');
    expect(await running.call('sendMessage', { chat_id: chat.id, text: 'x' })).toMatchObject({ ok: true });
  });

  test('it may leave, and is then no member', async () => {
    const { chat } = await group();
    expect(await running.call('leaveChat', { chat_id: chat.id })).toMatchObject({ result: true });
    expect(await running.call('sendMessage', { chat_id: chat.id, text: 'x' })).toMatchObject({
      description: 'Forbidden: bot is not a member of the group chat',
    });
  });

  test('becoming a supergroup closes the old chat and names the new one', async () => {
    const { ann, bob, chat } = await group();
    const upgraded = await running.telegram.upgradeGroup(chat.id, ann.id);
    expect(upgraded.id).toBeLessThan(-1_000_000_000_000);
    expect(await running.call('sendMessage', { chat_id: chat.id, text: 'x' })).toMatchObject({
      status: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: upgraded.id },
    });
    expect((await running.updates()).slice(-2)).toMatchObject([
      { message: { chat: { id: chat.id }, migrate_to_chat_id: upgraded.id } },
      { message: { chat: { id: upgraded.id }, migrate_from_chat_id: chat.id } },
    ]);
    expect(await running.call('sendMessage', { chat_id: upgraded.id, text: 'x' })).toMatchObject({ ok: true });
    await running.telegram.say(bob.id, '/help', { chatId: upgraded.id });
    await expect(running.telegram.say(bob.id, 'x', { chatId: chat.id })).rejects.toThrow('became the supergroup');
  });

  test('topics are written to by their id, the general one without', async () => {
    const { ann, chat } = await group({ forum: true });
    const topic = await running.telegram.createTopic(chat.id, ann.id, 'Sports');
    const send = (thread?: number) =>
      running.call('sendMessage', { chat_id: chat.id, text: 'x', message_thread_id: thread });
    expect(await send(topic.thread_id)).toMatchObject({
      result: { message_thread_id: topic.thread_id, is_topic_message: true },
    });
    expect(await send()).toMatchObject({ ok: true });
    for (const wrong of [1, 999])
      expect(await send(wrong)).toMatchObject({ description: 'Bad Request: message thread not found' });
    const said = await running.telegram.say(ann.id, '/tags', { chatId: chat.id, threadId: topic.thread_id });
    expect(said.thread_id).toBe(topic.thread_id);
  });

  test('in privacy mode the bot sees commands, answers to it and its name; as administrator everything', async () => {
    const { ann, bob, chat } = await group();
    const sent = await running.send({ chat_id: chat.id, text: 'hello' });
    const where = { chatId: chat.id };
    for (const text of ['chatter', '/help', '/help@gazette_bot', '/help@other_bot', 'ask @gazette_bot'])
      await running.telegram.say(bob.id, text, where);
    await running.telegram.say(bob.id, 'an answer', { ...where, replyTo: sent.message_id });
    await running.telegram.setBotStatus(chat.id, ann.id, 'administrator');
    await running.telegram.say(bob.id, 'more chatter', where);
    const texts = (await running.updates()).flatMap(({ message }) => message?.text ?? []);
    expect(texts).toEqual(['/help', '/help@gazette_bot', 'ask @gazette_bot', 'an answer', 'more chatter']);
  });

  test('members and administrators are told apart', async () => {
    const { ann, bob, chat } = await group();
    const member = (user_id: number) => running.call('getChatMember', { chat_id: chat.id, user_id });
    expect(await member(ann.id)).toMatchObject({ result: { status: 'creator' } });
    expect(await member(bob.id)).toMatchObject({ result: { status: 'member' } });
    await running.telegram.setMemberStatus(chat.id, ann.id, bob.id, 'administrator');
    expect(await member(bob.id)).toMatchObject({ result: { status: 'administrator', can_manage_chat: true } });
    expect(await running.call('getChatAdministrators', { chat_id: chat.id })).toMatchObject({
      result: [{ user: { id: bob.id } }, { user: { id: ann.id } }],
    });
    await running.telegram.setMemberStatus(chat.id, ann.id, bob.id, 'left');
    await expect(running.telegram.say(bob.id, 'x', { chatId: chat.id })).rejects.toThrow('not a member');
    expect(await member(999)).toMatchObject({ description: 'Bad Request: user not found' });
  });
});

test('blocking and unblocking reach the bot as my_chat_member', async () => {
  const { id } = await running.telegram.createPerson({ started: true });
  await running.telegram.block(id);
  await running.telegram.unblock(id);
  expect(await running.updates()).toMatchObject([
    { my_chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } } },
    { my_chat_member: { old_chat_member: { status: 'kicked' }, new_chat_member: { status: 'member' } } },
  ]);
});

test('a private chat has no administrators and cannot be left', async () => {
  const { id } = await running.telegram.createPerson({ started: true });
  expect(await running.call('getChat', { chat_id: id })).toMatchObject({ result: { id, type: 'private' } });
  expect(await running.call('getChatAdministrators', { chat_id: id })).toMatchObject({ status: 400 });
  expect(await running.call('leaveChat', { chat_id: id })).toMatchObject({ status: 400 });
});

import { describe, expect, test } from 'vitest';
import { eachTest } from '../running.ts';

const running = eachTest();
const person = async () => (await running.telegram.createPerson({ started: true })).id;

describe('sendMessage', () => {
  test.each([
    [{ text: '' }, 'Bad Request: message text is empty'],
    [{}, 'Bad Request: message text is empty'],
    [{ text: ' \n ' }, 'Bad Request: text must be non-empty'],
    [{ text: '<b> </b>', parse_mode: 'HTML' }, 'Bad Request: text must be non-empty'],
    [{ text: 'x'.repeat(4097) }, 'Bad Request: message is too long'],
    [{ text: 'x', reply_parameters: { message_id: 99 } }, 'Bad Request: message to be replied not found'],
    [{ text: 'x', message_thread_id: 1 }, 'Bad Request: message thread not found'],
    [{ text: 'x', chat_id: '' }, 'Bad Request: chat_id is empty'],
    [{ text: 'x', chat_id: 99 }, 'Bad Request: chat not found'],
    [{ text: 'x', chat_id: '@nobody' }, 'Bad Request: chat not found'],
    [{ text: 'x', reply_markup: 5 }, 'Bad Request: object expected as reply markup'],
    [{ text: 'x', reply_markup: '{' }, "Bad Request: can't parse reply keyboard markup JSON object"],
    [
      { text: 'x', link_preview_options: { is_disabled: 'maybe' } },
      "Bad Request: can't parse link preview options: wrong LinkPreviewOptions",
    ],
  ])('%j is refused', async (body, description) => {
    const chat_id = await person();
    expect(await running.call('sendMessage', { chat_id, ...body })).toEqual({
      status: 400,
      ok: false,
      error_code: 400,
      description,
    });
  });

  test('a message of exactly 4,096 characters after parsing goes through', async () => {
    const chat_id = await person();
    const text = `<b>${'😀'.repeat(4096)}</b>`;
    expect((await running.send({ chat_id, text, parse_mode: 'HTML' })).text).toHaveLength(8192);
  });

  test('a person who never wrote does not exist for the bot', async () => {
    const { id } = await running.telegram.createPerson();
    expect(await running.call('sendMessage', { chat_id: id, text: 'x' })).toMatchObject({
      description: 'Bad Request: chat not found',
    });
    await running.telegram.say(id, 'hello');
    expect(await running.call('sendMessage', { chat_id: id, text: 'x' })).toMatchObject({ ok: true });
  });

  test('who blocked the bot or is gone cannot be written to', async () => {
    const { telegram, call } = running;
    const [ann, bob] = [await person(), await person()];
    await telegram.block(ann);
    await telegram.deactivate(bob);
    expect(await call('sendMessage', { chat_id: ann, text: 'x' })).toMatchObject({
      status: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    expect(await call('sendMessage', { chat_id: bob, text: 'x' })).toMatchObject({
      status: 403,
      description: 'Forbidden: user is deactivated',
    });
    await telegram.unblock(ann);
    expect(await call('sendMessage', { chat_id: ann, text: 'x' })).toMatchObject({ ok: true });
  });

  test('message ids of a chat increase and chats count apart', async () => {
    const [ann, bob] = [await person(), await person()];
    const ids = [];
    for (const chat_id of [ann, bob, ann]) ids.push((await running.send({ chat_id, text: 'x' })).message_id);
    expect(ids).toEqual([1, 1, 2]);
  });

  test('an answer carries the message it answers', async () => {
    const chat_id = await person();
    const first = await running.send({ chat_id, text: 'first' });
    const second = await running.send({ chat_id, text: 'second', reply_parameters: { message_id: first.message_id } });
    expect(second.reply_to_message).toMatchObject({ text: 'first' });
  });
});

describe('sendPhoto', () => {
  test('an image goes by its address, with a caption of at most 1,024 characters', async () => {
    const chat_id = await person();
    const photo = 'https://example.com/a.jpg';
    expect(await running.call('sendPhoto', { chat_id, photo, caption: 'x'.repeat(1025) })).toMatchObject({
      description: 'Bad Request: message caption is too long',
    });
    expect(await running.call('sendPhoto', { chat_id, photo, caption: '<i>x</i>', parse_mode: 'HTML' })).toMatchObject({
      ok: true,
      result: { caption: 'x', caption_entities: [{ type: 'italic' }] },
    });
    expect(await running.telegram.messages(chat_id)).toMatchObject([{ text: 'x', photo_url: photo }]);
  });

  test('no image, or an address nobody can reach, is refused', async () => {
    const chat_id = await person();
    expect(await running.call('sendPhoto', { chat_id })).toMatchObject({
      description: 'Bad Request: there is no photo in the request',
    });
    expect(await running.call('sendPhoto', { chat_id, photo: 'http://localhost/a.jpg' })).toMatchObject({
      status: 400,
    });
  });
});

test('an unknown chat action is refused', async () => {
  const chat_id = await person();
  expect(await running.call('sendChatAction', { chat_id, action: 'dancing' })).toMatchObject({
    description: 'Bad Request: wrong parameter action in request',
  });
  expect(await running.call('sendChatAction', { chat_id, action: 'typing' })).toMatchObject({ result: true });
});

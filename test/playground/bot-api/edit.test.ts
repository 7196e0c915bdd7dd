import { describe, expect, test } from 'vitest';
import { buttonsOf } from '../../../src/playground/client.ts';
import { eachTest } from '../running.ts';

const running = eachTest();
const markup = { inline_keyboard: [[{ text: 'go', callback_data: 'g' }]] };

async function sent(extra: object = {}) {
  const { id } = await running.telegram.createPerson({ started: true });
  const { message_id } = await running.send({ chat_id: id, text: '<b>x</b>', parse_mode: 'HTML', ...extra });
  return { chat_id: id, message_id };
}

describe('editMessageText', () => {
  test('changes text and keyboard in place, and marks the message as edited', async () => {
    const place = await sent();
    await running.call('editMessageText', { ...place, text: 'y', reply_markup: markup });
    const [message] = await running.telegram.messages(place.chat_id);
    expect(message).toMatchObject({ text: 'y', entities: [], reply_markup: markup, edit_date: expect.any(Number) });
  });

  test('without a keyboard takes the keyboard away', async () => {
    const place = await sent({ reply_markup: markup });
    await running.call('editMessageText', { ...place, text: 'y' });
    const [message] = await running.telegram.messages(place.chat_id);
    expect(message && buttonsOf(message)).toEqual([]);
  });

  test('an edit that changes nothing is refused', async () => {
    const place = await sent({ reply_markup: markup });
    const same = { ...place, text: '<b>x</b>', parse_mode: 'HTML', reply_markup: markup };
    expect(await running.call('editMessageText', same)).toMatchObject({
      status: 400,
      description: expect.stringContaining('Bad Request: message is not modified: specified new message content'),
    });
    expect(await running.call('editMessageText', { ...same, text: 'x' })).toMatchObject({ ok: true });
    expect(await running.call('editMessageReplyMarkup', { ...place, reply_markup: markup })).toMatchObject({
      status: 400,
    });
  });

  test('what is not there, not its own or no text cannot be edited', async () => {
    const place = await sent();
    const edit = (change: object) => running.call('editMessageText', { ...place, text: 'y', ...change });
    const photo = await running.call<{ message_id: number }>('sendPhoto', {
      chat_id: place.chat_id,
      photo: 'https://a.com/b.png',
    });
    const theirs = await running.telegram.say(place.chat_id, 'mine');
    expect(await edit({ message_id: 99 })).toMatchObject({ description: 'Bad Request: message to edit not found' });
    expect(await edit({ message_id: undefined })).toMatchObject({
      description: 'Bad Request: message identifier is not specified',
    });
    expect(await edit({ message_id: theirs.message_id })).toMatchObject({
      description: "Bad Request: message can't be edited",
    });
    expect(await edit({ message_id: photo.result?.message_id })).toMatchObject({
      description: 'Bad Request: there is no text in the message to edit',
    });
    expect(await edit({ text: '' })).toMatchObject({ description: 'Bad Request: message text is empty' });
  });
});

test('a deleted message is gone, and cannot be deleted again', async () => {
  const place = await sent();
  expect(await running.call('deleteMessage', place)).toMatchObject({ result: true });
  expect(await running.telegram.messages(place.chat_id)).toEqual([]);
  expect(await running.call('deleteMessage', place)).toMatchObject({
    description: 'Bad Request: message to delete not found',
  });
});

describe('pressing a button', () => {
  test('reaches the bot, and the answer comes back to the person', async () => {
    const place = await sent({ reply_markup: markup });
    const pressed = running.telegram.press(place.chat_id, place, 'go');
    const [update] = await running.updates({ timeout: 5 });
    expect(update?.callback_query).toMatchObject({
      data: 'g',
      from: { id: place.chat_id },
      message: { text: 'x', chat: { id: place.chat_id } },
    });
    const id = update?.callback_query?.id;
    expect(
      await running.call('answerCallbackQuery', { callback_query_id: id, text: 'done', show_alert: true }),
    ).toMatchObject({ result: true });
    expect(await pressed).toEqual({ answered: true, text: 'done', show_alert: true });
    expect(await running.call('answerCallbackQuery', { callback_query_id: id })).toMatchObject({
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
    });
  });

  test('says so when the bot does not answer, when there is no such button and when it opens a link', async () => {
    const link = { text: 'open', url: 'https://a.com/' };
    const place = await sent({ reply_markup: { inline_keyboard: [[...markup.inline_keyboard.flat(), link]] } });
    expect(await running.telegram.press(place.chat_id, place, { data: 'g' }, 20)).toEqual({ answered: false });
    expect(await running.telegram.press(place.chat_id, place, { row: 0, column: 1 })).toEqual({
      answered: true,
      url: 'https://a.com/',
    });
    await expect(running.telegram.press(place.chat_id, place, 'stop')).rejects.toThrow('it has "go", "open"');
  });

  test('an answer of more than 200 characters is refused', async () => {
    const place = await sent({ reply_markup: markup });
    const pressed = running.telegram.press(place.chat_id, place, 'go', 200);
    const [update] = await running.updates({ timeout: 5 });
    const answer = { callback_query_id: update?.callback_query?.id, text: 'x'.repeat(201) };
    expect(await running.call('answerCallbackQuery', answer)).toMatchObject({
      description: 'Bad Request: MESSAGE_TOO_LONG',
    });
    expect(await pressed).toEqual({ answered: false });
  });

  test('an answer opens links that start this bot, and no others', async () => {
    const place = await sent({ reply_markup: markup });
    const pressed = running.telegram.press(place.chat_id, place, 'go', 5_000);
    const [update] = await running.updates({ timeout: 5 });
    const answer = (url: string) =>
      running.call('answerCallbackQuery', { callback_query_id: update?.callback_query?.id, url });
    for (const url of [
      'https://news.example/a',
      'https://t.me/gazette_bot',
      'https://t.me/other_bot?start=a_1',
      'https://t.me/gazette_bot?start=a.1',
    ])
      expect(await answer(url)).toMatchObject({ ok: false, description: 'Bad Request: URL_INVALID' });
    expect(await answer('https://t.me/Gazette_Bot?start=a_1')).toMatchObject({ ok: true });
    expect(await pressed).toMatchObject({ answered: true, url: 'https://t.me/Gazette_Bot?start=a_1' });
  });
});

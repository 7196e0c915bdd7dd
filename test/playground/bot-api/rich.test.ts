import { describe, expect, test } from 'vitest';
import { buttonsOf, detailsOf, openDetails, textOf } from '../../../src/playground/client.ts';
import type { Message } from '../../../src/playground/world/shapes.ts';
import { buttons, details, paragraph, photo, press } from '../rich/blocks.ts';
import { eachTest, run } from '../running.ts';

const running = eachTest();
const keyboard = { inline_keyboard: [[{ text: 'below', callback_data: 'b' }]] };
const rich = (...blocks: unknown[]) => ({ rich_message: { blocks, skip_entity_detection: true } });
const story = rich(
  details('A story', paragraph('What happened.'), buttons(press('Read', 'read:1'), press('Less', 'less:1', 'danger'))),
  details('Another', paragraph('More.'), buttons(press('Read', 'read:2'))),
);

async function sent(body: object = story) {
  const { id } = await running.telegram.createPerson({ started: true });
  const answer = await running.call<Message>('sendRichMessage', { chat_id: id, ...body });
  if (!answer.result) throw new Error(answer.description);
  const place = { chat_id: id, message_id: answer.result.message_id };
  const now = async () => {
    const found = (await running.telegram.messages(id)).find(({ message_id }) => message_id === place.message_id);
    if (!found) throw new Error('the message is gone');
    return found;
  };
  return { place, message: answer.result, now };
}

describe('sendRichMessage', () => {
  test('answers with the message as it lies in the chat, which has no text', async () => {
    const { message, now } = await sent({ ...story, reply_markup: keyboard });
    expect(message).not.toHaveProperty('text');
    expect(message).toMatchObject({ rich_message: { blocks: [{ type: 'details' }, {}] }, reply_markup: keyboard });
    expect(await now()).toMatchObject({
      text: '▸ A story\nWhat happened.\n[Read] [Less]\n▸ Another\nMore.\n[Read]',
      rich_message: message.rich_message,
    });
  });

  test('takes rich_message as JSON text, too', async () => {
    const { now } = await sent({ rich_message: JSON.stringify(rich(paragraph('x')).rich_message) });
    expect((await now()).text).toBe('x');
  });

  test('tells what is wrong with it before it looks for the chat', async () => {
    const bad = rich(paragraph(''));
    expect(await running.call('sendRichMessage', { chat_id: 99, ...bad })).toMatchObject({
      status: 400,
      description: 'Bad Request: RICH_MESSAGE_CONTENT_REQUIRED',
    });
    expect(await running.call('sendRichMessage', { chat_id: 99, ...story })).toMatchObject({
      description: 'Bad Request: chat not found',
    });
    expect(await running.call('sendRichMessage', { chat_id: 99, rich_message: '{' })).toMatchObject({
      description: "Bad Request: can't parse rich message JSON object",
    });
    expect(await running.call('sendRichMessage', { chat_id: 99 })).toMatchObject({
      description: 'Bad Request: rich message must be non-empty',
    });
  });

  test('goes into groups and their topics; a web app button does not', async () => {
    const { telegram, call } = running;
    const { id } = await telegram.createPerson({ started: true });
    const group = await telegram.createGroup({ title: 'g', creator: id, forum: true, members: [] });
    const { thread_id } = await telegram.createTopic(group.id, id, 'news');
    expect(await call('sendRichMessage', { chat_id: group.id, message_thread_id: thread_id, ...story })).toMatchObject({
      result: { message_thread_id: thread_id },
    });
    const app = rich(buttons({ text: 'x', web_app: { url: 'https://a.example' } }));
    expect(await call('sendRichMessage', { chat_id: group.id, ...app })).toMatchObject({
      description: 'Bad Request: BUTTON_TYPE_INVALID',
    });
    expect(await call('sendRichMessage', { chat_id: id, ...app })).toMatchObject({ ok: true });
  });

  test('shows where its files are', async () => {
    const { message, now } = await sent(rich(photo('https://a.example/cat.jpg')));
    const [block] = message.rich_message?.blocks ?? [];
    const id = block?.type === 'photo' ? (block.photo[0]?.file_id ?? '') : '';
    expect((await now()).media).toEqual({ [id]: 'https://a.example/cat.jpg' });
    expect((await (await sent(rich(photo(id)))).now()).media).toEqual({ [id]: 'https://a.example/cat.jpg' });
  });
});

describe('editMessageText', () => {
  test('turns a rich message into a text and back, and replaces all of it', async () => {
    const { place, now } = await sent({ ...story, reply_markup: keyboard });
    const text = await running.call<Message>('editMessageText', { ...place, text: '<b>x</b>', parse_mode: 'HTML' });
    expect(text.result).not.toHaveProperty('rich_message');
    expect(await now()).toMatchObject({ text: 'x', rich_message: null, reply_markup: null });
    const back = await running.call<Message>('editMessageText', { ...place, ...rich(paragraph('y')) });
    expect(back.result).not.toHaveProperty('text');
    expect(back.result).not.toHaveProperty('entities');
    expect(await now()).toMatchObject({ text: 'y', entities: [], edit_date: expect.any(Number) });
  });

  test('refuses an edit that changes nothing, however it is written', async () => {
    const { place } = await sent(rich(paragraph(['a', 'b']), photo()));
    const same = { ...place, ...rich({ ...paragraph('ab'), unknown: 1 }, photo()) };
    expect(await running.call('editMessageText', same)).toMatchObject({
      status: 400,
      description: expect.stringContaining('message is not modified'),
    });
    expect(await running.call('editMessageText', { ...same, reply_markup: keyboard })).toMatchObject({ ok: true });
    expect(await running.call('editMessageText', { ...same, text: 'x' })).toMatchObject({ status: 400 });
  });

  test('refuses what sendRichMessage refuses', async () => {
    const { place } = await sent();
    expect(await running.call('editMessageText', { ...place, ...rich(paragraph(' ')) })).toMatchObject({
      description: 'Bad Request: RICH_MESSAGE_CONTENT_REQUIRED',
    });
  });
});

describe('a button inside', () => {
  test('is pressed by its label like one below, and the bot sees the rich message it is in', async () => {
    const { place, now } = await sent({ ...story, reply_markup: keyboard });
    expect(buttonsOf(await now()).map(({ text }) => text)).toEqual(['Read', 'Less', 'Read', 'below']);
    const presses = ['Less', { text: 'Read', nth: 1 }, { data: 'read:1' }, 'below', { row: 0, column: 0 }];
    for (const [index, button] of presses.entries()) {
      const pressed = running.telegram.press(place.chat_id, place, button);
      const query = (await running.updates({ timeout: 5, offset: index + 1 })).at(-1)?.callback_query;
      expect(query).toMatchObject({
        data: ['less:1', 'read:2', 'read:1', 'b', 'b'][index],
        message: { rich_message: { blocks: [{}, {}] } },
      });
      expect(query?.message).not.toHaveProperty('text');
      await running.call('answerCallbackQuery', { callback_query_id: query?.id, text: 'done' });
      expect(await pressed).toMatchObject({ answered: true, text: 'done' });
    }
    await expect(running.telegram.press(place.chat_id, place, 'Stop')).rejects.toThrow(
      'it has "Read", "Less", "Read", "below"',
    );
  });

  test('that is disabled does nothing', async () => {
    const { place } = await sent(rich(buttons({ text: 'off', disabled: {} })));
    await expect(running.telegram.press(place.chat_id, place, 'off')).rejects.toThrow('"off" is disabled');
  });
});

test('details are read folded, listed and opened', async () => {
  const message = await (await sent()).now();
  expect(textOf(message, 'folded')).toBe('▸ A story\n▸ Another');
  expect(detailsOf(message).map(({ summary }) => summary)).toEqual(['A story', 'Another']);
  expect(openDetails(message, 'Another')).toMatchObject({
    text: 'More.\n[Read]',
    buttons: [{ callback_data: 'read:2' }],
  });
  expect(() => openDetails(message, 'Third')).toThrow('no details "Third"; it has "A story", "Another"');
});

test('an older server knows neither the method nor the parameter', async () => {
  const { place } = await sent();
  const methodNotFound = { status: 404, description: 'Not Found: method not found' };
  await running.telegram.setRichMessages(false);
  expect(await running.call('sendRichMessage', { chat_id: place.chat_id, ...story })).toMatchObject(methodNotFound);
  expect(await running.call('editMessageText', { ...place, ...story })).toMatchObject({
    description: 'Bad Request: message text is empty',
  });
  await running.telegram.reset();
  expect(await running.call('sendRichMessage', { chat_id: 1, ...story })).toMatchObject({ status: 400 });

  const old = await run({ richMessages: false });
  expect(await old.call('sendRichMessage', { chat_id: 1, ...story })).toMatchObject(methodNotFound);
  await old.playground.close();
});

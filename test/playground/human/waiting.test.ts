import { expect, test } from 'vitest';
import { eachTest } from '../running.ts';

const running = eachTest();

test('waiting for a message ends when it comes, and when one is edited to fit', async () => {
  const { telegram, send, call } = running;
  const { id } = await telegram.createPerson({ started: true });
  const coming = telegram.waitForMessage(id, (message) => message.text === 'there');
  const first = await send({ chat_id: id, text: 'not yet' });
  await call('editMessageText', { chat_id: id, message_id: first.message_id, text: 'there' });
  expect(await coming).toMatchObject({ message_id: first.message_id, from_bot: true });
});

test('waiting in vain rejects with what the chat holds', async () => {
  const { telegram, send } = running;
  const { id } = await telegram.createPerson({ started: true });
  await send({
    chat_id: id,
    text: 'something else',
    reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] },
  });
  await expect(telegram.waitForMessage(id, () => false, 100)).rejects.toThrow(
    /in 100 ms; it holds:\n {2}1 Gazette: something else \[a\]/,
  );
});

test('events come as they happen', async () => {
  const { telegram, playground } = running;
  const { id } = await telegram.createPerson();
  const answer = await fetch(`${playground.url}/playground/api/events`);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let seen = (await reader?.read())?.value ?? '';
  expect(seen).toContain('hello');
  await telegram.say(id, 'x');
  while (!seen.includes('"type":"message"')) seen += (await reader?.read())?.value ?? '';
  await reader?.cancel();
});

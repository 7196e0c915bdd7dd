import { expect, test } from 'vitest';
import { arrivalOf } from '../../src/bot/arrival.ts';

const said = (about: object) => ({ message: { chat: { id: -100, type: 'supergroup' }, text: '/latest', ...about } });

test.each([
  ['in a topic is of that topic', { is_topic_message: true, message_thread_id: 7 }, 7],
  [
    'in the general topic is of the chat: its number is refused',
    { is_topic_message: true, message_thread_id: 1 },
    null,
  ],
  ['in a thread of answers is of the chat', { message_thread_id: 7 }, null],
  ['in no topic is of the chat', {}, null],
])('what is said %s', (_, about, threadId) => {
  expect(arrivalOf(said(about)).place).toEqual({ chatId: -100, threadId });
});

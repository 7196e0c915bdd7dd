import { expect, test } from 'vitest';
import { eachTest } from '../running.ts';

const running = eachTest();
const result = (id: string, more = {}) => ({
  type: 'article',
  id,
  title: 'Owls',
  input_message_content: { message_text: '<b>Owls</b>', parse_mode: 'HTML' },
  ...more,
});

test.each([
  ['too many', Array.from({ length: 51 }, (_, index) => result(`${index}`)), 'Bad Request: RESULTS_TOO_MUCH'],
  ['two of one id', [result('a'), result('a')], 'Bad Request: RESULT_ID_DUPLICATE'],
  ['an id too long', [result('a'.repeat(65))], 'Bad Request: RESULT_ID_INVALID'],
  ['no title', [result('a', { title: ' ' })], 'Bad Request: ARTICLE_TITLE_EMPTY'],
  ['no text', [result('a', { input_message_content: { message_text: '' } })], 'Bad Request: message text is empty'],
])('results with %s are refused', async (_, results, description) => {
  const { call } = running;
  expect(await call('answerInlineQuery', { inline_query_id: '1', results })).toMatchObject({ ok: false, description });
});

test('an answer reaches who typed, a choice is sent in their name by way of the bot, and only theirs', async () => {
  const { call, telegram, updates } = running;
  const [ann, bob] = await telegram.createPersons(2, { name: 'Reader', started: true });
  if (!ann || !bob) throw new Error('nobody');
  const asked = telegram.askInline(ann.id, 'ow', { offset: '3' });
  const [update] = await updates({ timeout: 5 });
  expect(update?.inline_query).toMatchObject({ from: { id: ann.id }, query: 'ow', offset: '3', chat_type: 'sender' });
  const answer = { inline_query_id: update?.inline_query?.id, results: [result('a')], next_offset: '4' };
  expect(await call('answerInlineQuery', answer)).toMatchObject({ ok: true, result: true });
  const given = await asked;
  expect(given).toMatchObject({ answered: true, next_offset: '4', results: [{ id: 'a', title: 'Owls' }] });
  expect(await telegram.chooseInline(ann.id, given, 'a')).toMatchObject({ text: 'Owls', from: { id: ann.id } });
  await expect(telegram.chooseInline(ann.id, given, 'b')).rejects.toThrow('there is no result b');
  await expect(telegram.chooseInline(bob.id, given, 'a')).rejects.toThrow('there is no result a');
  expect(await call('answerInlineQuery', { ...answer, inline_query_id: 'x' })).toMatchObject({
    description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
  });
});

import { expect, test } from 'vitest';
import { addressesIn, callbackData, type RecordedCall } from '../../src/playground/call-file.ts';
import { seededRandom } from '../../src/playground/world/seeded-random.ts';
import { run } from './running.ts';

test('a record tells whose call it was, what its buttons do, and whether its answer came through', async () => {
  const records: RecordedCall[] = [];
  const running = await run({ record: (call) => records.push(call) });
  const { telegram, call, playground } = running;
  try {
    const { id } = await telegram.createPerson({ started: true });
    const reply_markup = { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] };
    await call('sendMessage', { chat_id: id, text: 'Whole', reply_markup }, '1:one');
    await telegram.addFault({ kind: 'reset-after', method: 'sendMessage' });
    await expect(call('sendMessage', { chat_id: id, text: 'Cut' }, '1:two')).rejects.toThrow();
    expect(records).toMatchObject([
      { token: '1:one', method: 'sendMessage', message_id: 1, buttons: ['go'], answered: true },
      { token: '1:two', method: 'sendMessage', message_id: 2, buttons: [], answered: false, fault: 'reset-after' },
    ]);
    expect(records[0]?.closed).toBeGreaterThanOrEqual(records[0]?.time ?? Number.POSITIVE_INFINITY);
  } finally {
    await playground.close();
  }
});

test('buttons are found at any depth, in reading order', () => {
  const blocks = [{ blocks: [{ buttons: [{ callback_data: 'a' }] }, { text: [{ button: { callback_data: 'b' } }] }] }];
  expect(callbackData({ rich_message: { blocks }, reply_markup: { callback_data: 'c' } })).toEqual(['a', 'b', 'c']);
});

test('links are the addresses of the text, as the reader opens them', () => {
  expect(addressesIn('<a href="https://a.example/?b=1&amp;c=2">A</a> and <a href="https://d.example/">D</a>')).toEqual([
    'https://a.example/?b=1&c=2',
    'https://d.example/',
  ]);
});

test('faults with a probability strike the same calls for the same random numbers', async () => {
  const struck = async (seed: number) => {
    const { telegram, call, playground } = await run({ random: seededRandom(seed) });
    try {
      const { id } = await telegram.createPerson({ started: true });
      await telegram.addFault({ kind: 'status', probability: 0.5 });
      const answers: boolean[] = [];
      for (let n = 0; n < 12; n++) answers.push((await call('sendMessage', { chat_id: id, text: 'Hello' })).ok);
      return answers;
    } finally {
      await playground.close();
    }
  };
  const once = await struck(7);
  expect(new Set(once).size).toBe(2);
  expect(await struck(7)).toEqual(once);
  expect(await struck(8)).not.toEqual(once);
});

test('a chat that keeps two messages forgets the third last', async () => {
  const { telegram, call, playground } = await run({ mostMessages: 2 });
  try {
    const { id } = await telegram.createPerson({ started: true });
    for (const text of ['One', 'Two', 'Three']) await call('sendMessage', { chat_id: id, text });
    expect((await telegram.messages(id)).map(({ text }) => text)).toEqual(['Two', 'Three']);
  } finally {
    await playground.close();
  }
});

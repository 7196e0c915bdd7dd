import { expect, test } from 'vitest';
import { richParameters, telegramMessenger } from '../../src/bot/telegram.ts';
import type { Call } from '../../src/bot/transport.ts';
import type { Keyboard } from '../../src/model/press.ts';
import type { Message } from '../../src/render/message.ts';
import type { RichBlock, RichMessage } from '../../src/render/rich/rich-message.ts';

const story = (text: string): RichBlock => ({ type: 'details', summary: text, blocks: [{ type: 'paragraph', text }] });
const heading: RichBlock = { type: 'heading', size: 3, text: 'Harbour ["blocks":[]] é 汉' };
const [first, second] = [story('[One]'), story('Two, "2" 港')];
const buttons: Keyboard = [[{ label: 'more', press: { do: 'turn', edition: 1, page: 1 } }]];

test.each<[string, RichBlock[], Keyboard]>([
  ['stories among others', [heading, first, heading, second, { type: 'footer', text: 'end' }], buttons],
  ['stories alone', [first, second], []],
  ['the same story twice', [second, second], []],
  ['no story', [heading, { type: 'footer', text: 'end' }], buttons],
])('a message is written out as the JSON of its parameters: %s', async (_, blocks, keyboard) => {
  const bodies: unknown[] = [];
  const call: Call = async (_method, payload) => {
    bodies.push(JSON.parse(Buffer.from(payload as Buffer).toString()));
    return { ok: true, result: { message_id: 1 } };
  };
  const rich: RichMessage = { blocks, rtl: true, keyboard };
  const message = { rich: () => rich } as unknown as Message;
  const chat = { chatId: 7, threadId: null };
  const how = { format: 'rich', beforeCall: async () => undefined } as const;
  await telegramMessenger(call, { knowsRich: true }).send(chat, message, how);
  expect(bodies).toEqual([{ chat_id: 7, ...richParameters(rich) }]);
});

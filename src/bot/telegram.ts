import { z } from 'zod';
import { type Attempt, inFittingForm, type ServerKnowledge } from '../delivery/forms.ts';
import type { Answer, Messenger, SendOptions } from '../delivery/messenger.ts';
import type { ChatRef } from '../model/chat.ts';
import { keptWith } from '../model/kept.ts';
import type { ClassicMessage, Message } from '../render/message.ts';
import type { RichBlock, RichMessage } from '../render/rich/rich-message.ts';
import { bodyMemory } from './bodies.ts';
import { inlineKeyboard } from './buttons.ts';
import { type Call, type Reply, TransportError } from './transport.ts';

/** The parameters of sendMessage and editMessageText for a message of ours. */
export function messageParameters({ html, keyboard, preview, asksForReply }: ClassicMessage) {
  return {
    text: html.toString(),
    parse_mode: 'HTML' as const,
    link_preview_options:
      preview === null ? { is_disabled: true } : { url: preview, prefer_large_media: true, show_above_text: true },
    ...(keyboard.length > 0 && { reply_markup: inlineKeyboard(keyboard) }),
    ...(asksForReply && { reply_markup: { force_reply: true as const } }),
  };
}

/** The same of a file that such a message is the caption of. */
export function captionParameters(message: ClassicMessage) {
  const { text, parse_mode, reply_markup } = messageParameters(message);
  return { caption: text, parse_mode, ...(reply_markup && { reply_markup }) };
}

/** The parameters of sendRichMessage and editMessageText for a rich message of ours. */
export function richParameters({ blocks, rtl, keyboard }: RichMessage) {
  return {
    // Detection is off: Telegram refuses messages in which it takes a stray @ or number for an address.
    rich_message: { blocks, ...(rtl && { is_rtl: true }), skip_entity_detection: true },
    ...(keyboard.length > 0 && { reply_markup: inlineKeyboard(keyboard) }),
  };
}

/** Method and parameters that send a message in a form. */
export function sendingCall(attempt: Attempt): [method: string, parameters: Parameters] {
  return [attempt.form === 'classic' ? 'sendMessage' : 'sendRichMessage', parametersOf(attempt)];
}

/** Method and parameters that put a message in a form in place of one that was sent. */
export function editingCall(attempt: Attempt): [method: string, parameters: Parameters] {
  return ['editMessageText', parametersOf(attempt)];
}

/** The same object for the same message: what many chats get is laid out once. */
function parametersOf({ form, message }: Attempt): Parameters {
  return form === 'classic' ? classicLaidOut(message) : richLaidOut(message);
}

type Parameters = ReturnType<typeof messageParameters> | ReturnType<typeof richParameters>;
const classicLaidOut = keptWith(messageParameters);
const richLaidOut = keptWith(richParameters);

/** Parameters as JSON, but for the brace they begin with; what many chats get is written out once. */
const writtenOut = keptWith((parameters: Parameters) =>
  ('rich_message' in parameters ? richJson(parameters) : Buffer.from(JSON.stringify(parameters))).subarray(1),
);

/** Stories are the same blocks in all digests that show them: each is written out once. */
function richJson(parameters: ReturnType<typeof richParameters>): Buffer {
  const { blocks, ...others } = parameters.rich_message;
  const frame = JSON.stringify({ ...parameters, rich_message: { blocks: [], ...others } });
  const parts: Buffer[] = [];
  let text = frame.slice(0, frame.indexOf('[') + 1);
  for (const [at, block] of blocks.entries()) {
    if (at > 0) text += ',';
    if (block.type !== 'details') text += JSON.stringify(block);
    else {
      parts.push(Buffer.from(text), blockJson(block));
      text = '';
    }
  }
  return Buffer.concat([...parts, Buffer.from(text + frame.slice(frame.indexOf('[') + 1))]);
}

const blockJson = keptWith((block: RichBlock) => Buffer.from(JSON.stringify(block)));

/** What parameters begin with, as JSON: `{"chat_id":1}` and `{"text":"…"}` make `{"chat_id":1,"text":"…"}`. */
const opening = (address: object) => `${JSON.stringify(address).slice(0, -1)},`;

/** Where a message goes: the general topic of a forum is sent to without an id. */
export function addressOf({ chatId, threadId }: ChatRef) {
  return { chat_id: chatId, ...(threadId !== null && { message_thread_id: threadId }) };
}

/** Delivery's way to Telegram. */
export function telegramMessenger(call: Call, server: ServerKnowledge): Messenger {
  const bodies = bodyMemory();
  const inForms = (
    address: object,
    message: Message,
    { format, beforeCall }: SendOptions,
    callOf: (attempt: Attempt) => [method: string, parameters: Parameters],
  ) =>
    inFittingForm(message, format, server, async (attempt): Promise<Answer> => {
      const [method, parameters] = callOf(attempt);
      const onWritten = await beforeCall();
      const body = bodies.fill(opening(address), writtenOut(parameters));
      const answer = await answerTo(call, method, body, onWritten);
      // Who took the message has read all of it; of any other it may still be on the way.
      if (answer.kind === 'ok') bodies.give(body);
      return answer;
    });
  return {
    send: (chat, message, how) =>
      inForms({ ...addressOf(chat), ...(how.silent && { disable_notification: true }) }, message, how, sendingCall),
    edit: ({ chatId }, messageId, message, how) =>
      inForms({ chat_id: chatId, message_id: messageId }, message, how, editingCall),
  };
}

/** Makes a call that sends or edits a message; gives the answer as delivery knows it, also where none came. */
export async function answerTo(call: Call, method: string, payload: object, onWritten?: () => void): Promise<Answer> {
  try {
    return readReply(await call(method, payload, { idOnly: true, onWritten }));
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return { kind: error.reached ? 'unanswered' : 'unsent', reason: error.message };
  }
}

const messageSchema = z.object({ message_id: z.int() });

function readReply(reply: Reply): Answer {
  if (reply.ok) {
    const message = messageSchema.safeParse(reply.result).data;
    if (message) return { kind: 'ok', messageId: message.message_id };
    return { kind: 'unanswered', reason: 'the answer names no message' };
  }
  const { retry_after: retryAfter, migrate_to_chat_id: migrateTo } = reply.parameters ?? {};
  return {
    kind: 'refused',
    status: reply.error_code,
    description: reply.description,
    ...(retryAfter !== undefined && { retryAfter }),
    ...(migrateTo !== undefined && { migrateTo }),
  };
}

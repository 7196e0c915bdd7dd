import { isDeepStrictEqual } from 'node:util';
import { type ApiError, badRequest } from '../api-error.ts';
import { isLonger } from '../text/format-text.ts';
import { changeMessage, removeMessage, textFields } from '../world/messages.ts';
import type { Message } from '../world/shapes.ts';
import { botStatus, type Room, type StoredMessage, type World } from '../world/world.ts';
import type { Method, Methods } from './method.ts';
import type { Params } from './params.ts';
import { readMarkup } from './reply-markup.ts';
import { hasRichMessage, readRich } from './rich-message.ts';
import { readPreview, readText, spend } from './send-methods.ts';
import { writableRoom } from './target-chat.ts';

/** What changes messages that are there already, and what answers their buttons. */
export const editMethods: Methods = {
  editMessageText(world, params) {
    const { contentIn, linkPreview } = readContent(world, params);
    const { room, stored } = editable(world, params);
    const content = contentIn(room);
    const before = stored.message;
    if (before.text === undefined && before.rich_message === undefined)
      throw badRequest('there is no text in the message to edit');
    const { keyboard } = readMarkup(params.json('reply_markup', 'reply keyboard markup'));
    const same =
      before.text === content.text &&
      isDeepStrictEqual(before.entities, content.entities) &&
      isDeepStrictEqual(before.rich_message, content.rich_message) &&
      isDeepStrictEqual(before.reply_markup, keyboard);
    if (same) throw notModified();
    spend(world, room);
    return changeMessage(world, room, stored, { content, keyboard, linkPreview });
  },

  editMessageReplyMarkup(world, params) {
    const { room, stored } = editable(world, params);
    const { keyboard } = readMarkup(params.json('reply_markup', 'reply keyboard markup'));
    if (isDeepStrictEqual(stored.message.reply_markup, keyboard)) throw notModified();
    spend(world, room);
    return changeMessage(world, room, stored, { keyboard });
  },

  deleteMessage(world, params) {
    const room = writableRoom(world, params);
    const messageId = namedMessage(params);
    const stored = room.messages.get(messageId);
    if (!stored) throw badRequest('message to delete not found');
    if (!mayDelete(world, room, stored)) throw badRequest("message can't be deleted");
    removeMessage(world, room, messageId);
    return true;
  },

  answerCallbackQuery,
};

const TWO_DAYS = 48 * 3600;
const ANSWER_LIMIT = 200;

function answerCallbackQuery(...[world, params]: Parameters<Method>): true {
  const id = params.string('callback_query_id') ?? '';
  const pending = world.presses.get(id);
  const text = params.string('text');
  const url = params.string('url');
  if (text !== undefined && isLonger(text, ANSWER_LIMIT)) throw badRequest('MESSAGE_TOO_LONG');
  if (url && !startsBot(world, url)) throw badRequest('URL_INVALID');
  if (!pending || pending.expires < Date.now())
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  world.presses.delete(id);
  pending.answer({ ...(text && { text }), ...(url && { url }), show_alert: params.boolean('show_alert') });
  return true;
}

/** Of links that are no game's only those that start this bot with a parameter are opened (Bot API, answerCallbackQuery). */
function startsBot({ bot }: World, url: string): boolean {
  const [, name] = /^(?:https?:\/\/)?(?:t|telegram)\.me\/(\w+)\?start=[\w-]{1,64}$/i.exec(url) ?? [];
  return name !== undefined && name.toLowerCase() === bot.username?.toLowerCase();
}

/** What an edit puts in a message's place: a text or a rich message, which may need to see the chat first. */
function readContent(world: World, params: Params) {
  if (!hasRichMessage(world, params)) {
    const text = textFields(readText(params));
    return { contentIn: (): Content => text, linkPreview: readPreview(params) };
  }
  if (params.has('text')) throw badRequest('exactly one of text and rich_message must be used');
  const rich = readRich(world, 'editMessageText', params);
  return { contentIn: (room: Room): Content => ({ rich_message: rich(room) }), linkPreview: undefined };
}

type Content = Pick<Message, 'text' | 'entities' | 'rich_message'>;

function editable(world: World, params: Params): { room: Room; stored: StoredMessage } {
  if (params.string('inline_message_id')) throw badRequest('MESSAGE_ID_INVALID');
  const room = writableRoom(world, params);
  const stored = room.messages.get(namedMessage(params));
  if (!stored) throw badRequest('message to edit not found');
  if (stored.message.from.id !== world.bot.id) throw badRequest("message can't be edited");
  return { room, stored };
}

function namedMessage(params: Params): number {
  const messageId = params.integer('message_id');
  if (messageId === undefined || messageId === 0) throw badRequest('message identifier is not specified');
  return messageId;
}

/** Its own messages and, in private chats, any for 48 hours; others' in a group only as an administrator. */
function mayDelete(world: World, room: Room, { message }: StoredMessage): boolean {
  if (room.chat.type !== 'private' && botStatus(world, room) === 'administrator') return true;
  const own = message.from.id === world.bot.id || room.chat.type === 'private';
  return own && Date.now() / 1000 - message.date < TWO_DAYS;
}

function notModified(): ApiError {
  return badRequest(
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  );
}

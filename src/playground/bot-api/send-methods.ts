import { z } from 'zod';
import { ApiError, badRequest, tooManyRequests } from '../api-error.ts';
import { CAPTION_LIMIT, formatText, isLonger, TEXT_LIMIT } from '../text/format-text.ts';
import { checkLink } from '../text/links.ts';
import { type MessageContent, postMessage, textFields, withoutReply } from '../world/messages.ts';
import type { FormattedText } from '../world/shapes.ts';
import type { Room, StoredMessage, World } from '../world/world.ts';
import type { Methods } from './method.ts';
import type { Params } from './params.ts';
import { readMarkup } from './reply-markup.ts';
import { readRich } from './rich-message.ts';
import { targetThread, writableRoom } from './target-chat.ts';

/** What makes new messages. */
export const sendMethods: Methods = {
  sendMessage(world, params) {
    const text = readText(params);
    const preview = readPreview(params);
    const room = writableRoom(world, params);
    return send(world, room, params, { ...textFields(text), ...(preview && { link_preview_options: preview }) });
  },

  sendRichMessage(world, params) {
    const rich = readRich(world, 'sendRichMessage', params);
    const room = writableRoom(world, params);
    return send(world, room, params, { rich_message: rich(room) });
  },

  sendPhoto(world, params) {
    const photoUrl = readPhoto(params);
    const call = { method: 'sendPhoto', chatId: params.chatId(), rich: false };
    const dead = photoUrl === undefined ? undefined : world.faults.takeDeadMedia(call, photoUrl);
    if (dead) throw new ApiError(400, dead.description ?? 'Bad Request: failed to get HTTP URL content');
    const caption = formatted(params, 'caption', params.string('caption') ?? '');
    if (isLonger(caption.text, CAPTION_LIMIT)) throw badRequest('message caption is too long');
    const room = writableRoom(world, params);
    const size = { file_id: `photo-${room.chat.id}-${room.lastMessageId + 1}`, width: 800, height: 450 };
    return send(
      world,
      room,
      params,
      {
        photo: [{ ...size, file_unique_id: size.file_id }],
        ...(caption.text && { caption: caption.text }),
        ...(caption.entities.length > 0 && { caption_entities: caption.entities }),
      },
      photoUrl === undefined ? {} : { photoUrl },
    );
  },

  async sendDocument(world, params) {
    const file = params.file('document');
    if (!file) throw badRequest('there is no document in the request');
    if (file.size === 0) throw badRequest('file must be non-empty');
    const caption = formatted(params, 'caption', params.string('caption') ?? '');
    if (isLonger(caption.text, CAPTION_LIMIT)) throw badRequest('message caption is too long');
    const room = writableRoom(world, params);
    const id = `document-${room.chat.id}-${room.lastMessageId + 1}`;
    const document = { file_id: id, file_unique_id: id, file_name: file.name, file_size: file.size };
    const content = { document, ...(caption.text && { caption: caption.text }) };
    return send(world, room, params, content, { fileText: await file.text() });
  },

  sendChatAction(world, params) {
    const action = params.string('action')?.toLowerCase() ?? '';
    if (!ACTIONS.has(action)) throw badRequest('wrong parameter action in request');
    const room = writableRoom(world, params);
    world.events.emit({ type: 'action', chatId: room.chat.id, action });
    return true;
  },
};

const ACTIONS = new Set(
  'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note'.split(
    ' ',
  ),
);

/** The text of a message, as sendMessage and editMessageText take it: present, not blank, not too long. */
export function readText(params: Params): FormattedText {
  const raw = params.string('text') ?? '';
  if (raw === '') throw badRequest('message text is empty');
  const text = formatted(params, 'text', raw);
  if (text.text === '') throw badRequest('text must be non-empty');
  if (isLonger(text.text, TEXT_LIMIT)) throw badRequest('message is too long');
  return text;
}

const previewOptions = z.looseObject({
  is_disabled: z.boolean().optional(),
  url: z.string().optional(),
  prefer_small_media: z.boolean().optional(),
  prefer_large_media: z.boolean().optional(),
  show_above_text: z.boolean().optional(),
});

/** `link_preview_options`, or the `disable_web_page_preview` of old. */
export function readPreview(params: Params): Record<string, unknown> | undefined {
  const given = params.json('link_preview_options', 'link preview options');
  if (given === undefined) return params.boolean('disable_web_page_preview') ? { is_disabled: true } : undefined;
  const parsed = previewOptions.safeParse(given);
  if (!parsed.success) throw badRequest("can't parse link preview options: wrong LinkPreviewOptions");
  return parsed.data;
}

/** Spends the rate limits for one message or edit in a chat. */
export function spend(world: World, room: Room): void {
  const wait = world.limits.take(room.chat.id, Date.now());
  if (wait > 0) throw tooManyRequests(wait);
}

function send(
  world: World,
  room: Room,
  params: Params,
  content: Omit<MessageContent, 'from'>,
  extra: Omit<StoredMessage, 'message'> = {},
) {
  const threadId = targetThread(room, params);
  const answered = repliedMessage(room, params);
  const { keyboard, input } = readMarkup(params.json('reply_markup', 'reply keyboard markup'));
  spend(world, room);
  return postMessage(
    world,
    room,
    {
      from: world.bot,
      ...content,
      ...(threadId !== undefined && { message_thread_id: threadId, is_topic_message: true as const }),
      ...(answered && { reply_to_message: withoutReply(answered.message) }),
      ...(keyboard && { reply_markup: keyboard }),
    },
    { ...extra, ...(input && { input }) },
  );
}

const replyParameters = z.looseObject({
  message_id: z.coerce.number().int(),
  allow_sending_without_reply: z.boolean().optional(),
});

function repliedMessage(room: Room, params: Params): StoredMessage | undefined {
  const given = params.json('reply_parameters', 'reply parameters');
  const parsed = replyParameters.optional().safeParse(given);
  if (!parsed.success) throw badRequest("can't parse reply parameters: wrong ReplyParameters");
  const messageId = parsed.data?.message_id ?? params.integer('reply_to_message_id');
  if (messageId === undefined || messageId === 0) return undefined;
  const found = room.messages.get(messageId);
  const lenient = parsed.data?.allow_sending_without_reply ?? params.boolean('allow_sending_without_reply');
  if (!found && !lenient) throw badRequest('message to be replied not found');
  return found;
}

function formatted(params: Params, field: 'text' | 'caption', text: string): FormattedText {
  const entities = params.json(field === 'text' ? 'entities' : 'caption_entities', 'entities');
  return formatText({ text, parseMode: params.string('parse_mode'), entities });
}

/** The image's address; `undefined` for an upload or an image Telegram has already. */
function readPhoto(params: Params): string | undefined {
  if (params.file('photo')) return undefined;
  const photo = params.string('photo')?.trim() ?? '';
  if (photo === '') throw badRequest('there is no photo in the request');
  if (photo.startsWith('photo-')) return undefined;
  const checked = /^https?:\/\//i.test(photo) ? checkLink(photo) : undefined;
  if (!checked || 'fault' in checked)
    throw badRequest('wrong remote file identifier specified: Wrong padding in the string');
  return checked.url;
}

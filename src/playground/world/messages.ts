import type { FormattedText, InlineKeyboard, Message, User } from './shapes.ts';
import { messageView } from './views.ts';
import type { Room, StoredMessage, World } from './world.ts';

/** What a new message holds beside its place and time. */
export type MessageContent = Omit<Message, 'message_id' | 'chat' | 'date'>;

/** Puts a message at the end of a chat and shows it. */
export function postMessage(
  world: World,
  room: Room,
  content: MessageContent,
  extra: Omit<StoredMessage, 'message'> = {},
): Message {
  const message: Message = {
    message_id: ++room.lastMessageId,
    ...content,
    chat: room.chat,
    date: Math.floor(Date.now() / 1000),
  };
  const stored = { message, ...extra };
  room.messages.set(message.message_id, stored);
  room.messages.delete(message.message_id - world.mostMessages);
  room.revision++;
  if (world.events.listened)
    world.events.emit({ type: 'message', chatId: room.chat.id, message: messageView(world, stored) });
  return message;
}

/** Puts another content in a message's place and shows it. Without a keyboard it loses the one it had. */
export function changeMessage(
  world: World,
  room: Room,
  stored: StoredMessage,
  change: {
    /** A text or a rich message takes the place of either. */
    content?: Pick<Message, 'text' | 'entities' | 'rich_message'>;
    keyboard: InlineKeyboard | undefined;
    linkPreview?: Record<string, unknown> | undefined;
  },
): Message {
  const { reply_markup: _, ...kept } = stored.message;
  if (change.content) {
    delete kept.text;
    delete kept.entities;
    delete kept.rich_message;
    delete kept.link_preview_options;
  }
  // The page marks edited texts, not changed keyboards; Telegram's clients do the same.
  const edited = change.content && {
    ...change.content,
    edit_date: Math.floor(Date.now() / 1000),
    ...(change.linkPreview && { link_preview_options: change.linkPreview }),
  };
  stored.message = { ...kept, ...edited, ...(change.keyboard && { reply_markup: change.keyboard }) };
  room.revision++;
  if (world.events.listened)
    world.events.emit({ type: 'edited', chatId: room.chat.id, message: messageView(world, stored) });
  return stored.message;
}

/** Takes a message out of a chat. */
export function removeMessage(world: World, room: Room, messageId: number): void {
  room.messages.delete(messageId);
  room.revision++;
  world.events.emit({ type: 'deleted', chatId: room.chat.id, messageId });
}

/** A text as fields of a message; entities only where there are some. */
export function textFields({ text, entities }: FormattedText): Pick<Message, 'text' | 'entities'> {
  return entities.length > 0 ? { text, entities } : { text };
}

/** A message without the message it answers, as it appears inside an answer to it. */
export function withoutReply(message: Message): Message {
  const { reply_to_message: _, ...rest } = message;
  return rest;
}

/** Tells the bot of a message that it may see. Of a channel's posts it does not hear who wrote them. */
export function announce(world: World, message: Message): void {
  if (message.chat.type !== 'channel') {
    world.updates.push({ message });
    return;
  }
  const { from: _, reply_to_message: answered, ...post } = message;
  if (!answered) return world.updates.push({ channel_post: post });
  const { from: __, reply_to_message: ___, ...replied } = answered;
  world.updates.push({ channel_post: { ...post, reply_to_message: replied } });
}

/** Posts a service message in somebody's name and tells the bot. */
export function postService(world: World, room: Room, from: User, content: Partial<MessageContent>): Message {
  const message = postMessage(world, room, { from, ...content });
  announce(world, message);
  return message;
}

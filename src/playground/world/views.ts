import type { RichMessage } from '@grammyjs/types';
import { flattenRich } from '../rich/flatten.ts';
import { richFiles } from '../rich/walk.ts';
import type { Chat, Entity, Location, MemberStatus, ReplyMarkup, User } from './shapes.ts';
import { botStatus, type Person, type Room, type StoredMessage, type World } from './world.ts';

/** A message as people and tests see it. */
export interface ChatMessage {
  chat_id: number;
  message_id: number;
  /** The bot wrote it. */
  from_bot: boolean;
  from: { id: number; name: string };
  /** Epoch seconds. */
  date: number;
  edit_date: number | null;
  /** Text or caption, or a rich message's as lines (`flattenRich`); empty in service messages. */
  text: string;
  entities: Entity[];
  reply_markup: ReplyMarkup | null;
  reply_to: number | null;
  thread_id: number | null;
  photo_url: string | null;
  document: { name: string; text: string } | null;
  rich_message: RichMessage | null;
  /** Addresses of the files a rich message shows, by their ids. */
  media: Record<string, string>;
  link_preview_options: Record<string, unknown> | null;
  /** What happened, where it is no message but a note that something happened. */
  service: { kind: string; detail: string } | null;
}

/** A person as people and tests see them. */
export interface PersonView {
  /** Also the id of their private chat with the bot. */
  id: number;
  name: string;
  username: string | null;
  language_code: string | null;
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
}

/** A chat as people and tests see it. */
export interface ChatView {
  id: number;
  type: Chat['type'];
  title: string;
  forum: boolean;
  bot: MemberStatus;
  /** Everyone but the bot; empty in private chats. */
  members: { id: number; status: MemberStatus }[];
  topics: { thread_id: number; name: string }[];
  migrated_to: number | null;
  /** Grows with every change of its messages. */
  revision: number;
  last_message: ChatMessage | null;
}

export function messageView(world: World, stored: StoredMessage): ChatMessage {
  const { message } = stored;
  const rich = message.rich_message;
  return {
    chat_id: message.chat.id,
    message_id: message.message_id,
    from_bot: message.from.id === world.bot.id,
    from: { id: message.from.id, name: message.sender_chat?.title ?? message.from.first_name },
    date: message.date,
    edit_date: message.edit_date ?? null,
    text:
      message.text ??
      message.caption ??
      (message.location ? spellLocation(message.location) : rich ? flattenRich(rich) : ''),
    entities: message.entities ?? message.caption_entities ?? [],
    reply_markup: message.reply_markup ?? stored.input ?? null,
    reply_to: message.reply_to_message?.message_id ?? null,
    thread_id: message.message_thread_id ?? null,
    photo_url: stored.photoUrl ?? null,
    document: message.document ? { name: message.document.file_name, text: stored.fileText ?? '' } : null,
    rich_message: rich ?? null,
    media: Object.fromEntries(
      (rich ? richFiles(rich) : []).flatMap((id) => {
        const url = world.files.urlOf(id);
        return url === undefined ? [] : [[id, url]];
      }),
    ),
    link_preview_options: message.link_preview_options ?? null,
    service: serviceOf(stored),
  };
}

function spellLocation({ latitude, longitude }: Location): string {
  return `📍 ${latitude}, ${longitude}`;
}

export function personView({ user, started, blocked, deactivated }: Person): PersonView {
  return {
    id: user.id,
    name: user.first_name,
    username: user.username ?? null,
    language_code: user.language_code ?? null,
    started,
    blocked,
    deactivated,
  };
}

export function chatView(world: World, room: Room): ChatView {
  const last = room.messages.get(room.lastMessageId) ?? [...room.messages.values()].at(-1);
  return {
    id: room.chat.id,
    type: room.chat.type,
    title: room.chat.title ?? room.chat.first_name ?? '',
    forum: room.chat.is_forum === true,
    bot: botStatus(world, room),
    members: [...room.members].flatMap(([id, status]) => (id === world.bot.id ? [] : [{ id, status }])),
    topics: [...room.topics].map(([thread_id, name]) => ({ thread_id, name })),
    migrated_to: room.migratedTo ?? null,
    revision: room.revision,
    last_message: last ? messageView(world, last) : null,
  };
}

function serviceOf({ message }: StoredMessage): ChatMessage['service'] {
  const names = (users: User[]) => users.map((user) => user.first_name).join(', ');
  if (message.new_chat_members) return { kind: 'joined', detail: names(message.new_chat_members) };
  if (message.left_chat_member) return { kind: 'left', detail: message.left_chat_member.first_name };
  if (message.group_chat_created || message.supergroup_chat_created)
    return { kind: 'created', detail: message.chat.title ?? '' };
  if (message.migrate_to_chat_id !== undefined) return { kind: 'upgraded', detail: String(message.migrate_to_chat_id) };
  if (message.migrate_from_chat_id !== undefined)
    return { kind: 'upgraded_from', detail: String(message.migrate_from_chat_id) };
  if (message.forum_topic_created) return { kind: 'topic', detail: message.forum_topic_created.name };
  return null;
}

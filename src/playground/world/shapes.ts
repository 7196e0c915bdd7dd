import type { RichMessage } from '@grammyjs/types';

/** The Bot API objects the playground speaks, cut down to the fields it fills (core.telegram.org/bots/api). */
export interface User {
  id: number;
  is_bot: boolean;
  first_name: string;
  username?: string;
  language_code?: string;
}

export interface Chat {
  id: number;
  type: 'private' | 'group' | 'supergroup' | 'channel';
  title?: string;
  first_name?: string;
  username?: string;
  is_forum?: true;
}

export type EntityType =
  | 'mention'
  | 'hashtag'
  | 'bot_command'
  | 'url'
  | 'email'
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strikethrough'
  | 'spoiler'
  | 'blockquote'
  | 'expandable_blockquote'
  | 'code'
  | 'pre'
  | 'text_link'
  | 'text_mention'
  | 'custom_emoji'
  | 'date_time';

/** Offsets and lengths count UTF-16 units. */
export interface Entity {
  type: EntityType;
  offset: number;
  length: number;
  url?: string;
  user?: User;
  language?: string;
  custom_emoji_id?: string;
  unix_time?: number;
  date_time_format?: string;
}

export interface FormattedText {
  text: string;
  entities: Entity[];
}

export interface InlineButton {
  text: string;
  url?: string;
  callback_data?: string;
  [kind: string]: unknown;
}

export interface InlineKeyboard {
  inline_keyboard: InlineButton[][];
}

export interface ReplyKeyboard {
  keyboard: { text: string }[][];
}

/** The other things `reply_markup` may be. They change the reader's input field and are not part of the message. */
export type InputMarkup = ReplyKeyboard | { remove_keyboard: true } | { force_reply: true };

export type ReplyMarkup = InlineKeyboard | InputMarkup;

export interface PhotoSize {
  file_id: string;
  file_unique_id: string;
  width: number;
  height: number;
}

export interface Location {
  latitude: number;
  longitude: number;
}

export interface Message {
  message_id: number;
  message_thread_id?: number;
  is_topic_message?: true;
  /** Kept of what was posted in a channel too; the bot is not told it (`announce`). */
  from: User;
  /** The chat in whose name the message was written: the channel, a group's own for its anonymous administrators. */
  sender_chat?: Chat;
  is_automatic_forward?: true;
  /** The bot whose answer to an inline query the message is. */
  via_bot?: User;
  chat: Chat;
  date: number;
  edit_date?: number;
  text?: string;
  entities?: Entity[];
  caption?: string;
  caption_entities?: Entity[];
  photo?: PhotoSize[];
  location?: Location;
  document?: { file_id: string; file_unique_id: string; file_name: string; file_size: number };
  /** In place of `text`, never beside it. */
  rich_message?: RichMessage;
  reply_to_message?: Message;
  reply_markup?: InlineKeyboard;
  link_preview_options?: Record<string, unknown>;
  new_chat_members?: User[];
  left_chat_member?: User;
  group_chat_created?: true;
  supergroup_chat_created?: true;
  migrate_to_chat_id?: number;
  migrate_from_chat_id?: number;
  forum_topic_created?: { name: string; icon_color: number };
}

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';

export interface ChatMember {
  status: MemberStatus;
  user: User;
  [right: string]: unknown;
}

export interface ChatMemberUpdated {
  chat: Chat;
  from: User;
  date: number;
  old_chat_member: ChatMember;
  new_chat_member: ChatMember;
}

export interface CallbackQuery {
  id: string;
  from: User;
  message: Message;
  chat_instance: string;
  data: string;
}

export interface InlineQuery {
  id: string;
  from: User;
  query: string;
  offset: string;
  chat_type: string;
}

/** One of the bot's answers to `@bot words`: what is shown, and what is sent when it is chosen. */
export interface InlineResult {
  id: string;
  title: string;
  description: string;
  thumbnail_url: string | null;
  content: FormattedText & { preview?: Record<string, unknown>; keyboard?: InlineKeyboard };
}

/** Of a channel the bot does not hear who wrote a message. */
type Post = Omit<Message, 'from' | 'reply_to_message'>;

/** One thing that happened, as getUpdates and the webhook tell it: exactly one field besides the id. */
export interface Update {
  update_id: number;
  message?: Message;
  channel_post?: Post & { reply_to_message?: Post };
  callback_query?: CallbackQuery;
  inline_query?: InlineQuery;
  my_chat_member?: ChatMemberUpdated;
  chat_member?: ChatMemberUpdated;
}

export type UpdateContent = Omit<Update, 'update_id'>;

import { CallLog } from './call-log.ts';
import { EventHub } from './event-hub.ts';
import { FaultBook } from './fault-book.ts';
import { FileShelf } from './file-shelf.ts';
import { Profile } from './profile.ts';
import { RateLimits } from './rate-limits.ts';
import type {
  CallbackQuery,
  Chat,
  InlineQuery,
  InlineResult,
  InputMarkup,
  MemberStatus,
  Message,
  User,
} from './shapes.ts';
import { UpdateQueue } from './update-queue.ts';

/** Somebody who can talk to the bot. Their private chat with it has the same id. */
export interface Person {
  user: User;
  /** The bot may write to them: they wrote first. */
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
}

/** A message as it lies in a chat. */
export interface StoredMessage {
  message: Message;
  /** The image's address, where the message is a photo sent by URL. */
  photoUrl?: string;
  /** What a document holds. */
  fileText?: string;
  /** What the message did to the reader's input field, where it did something. */
  input?: InputMarkup;
}

/** A chat with everything that happened in it. */
export interface Room {
  chat: Chat;
  messages: Map<number, StoredMessage>;
  lastMessageId: number;
  /** Grows with every change of the messages. */
  revision: number;
  /** People and the bot by id; empty in private chats. */
  members: Map<number, MemberStatus>;
  /** Names of a forum's topics by thread id; the general topic is not among them. */
  topics: Map<number, string>;
  /** Set once the group has become a supergroup. */
  migratedTo?: number;
  /** Of a group that discusses a channel. */
  linkedChannel?: number;
}

/** An unanswered press of a button. */
export interface PendingPress {
  query: CallbackQuery;
  /** Epoch ms after which an answer comes too late. */
  expires: number;
  answer(answer: { text?: string; show_alert: boolean; url?: string }): void;
}

/** A question of somebody who types behind the bot's name. */
export interface PendingInlineQuery {
  query: InlineQuery;
  /** Epoch ms after which an answer comes too late. */
  expires: number;
  answer(answer: { results: InlineResult[]; next_offset: string }): void;
  /** Once it is answered. */
  results?: InlineResult[];
}

/** Everything the playground remembers. All of it dies with the process. */
export interface World {
  bot: User;
  persons: Map<number, Person>;
  rooms: Map<number, Room>;
  presses: Map<string, PendingPress>;
  inlineQueries: Map<string, PendingInlineQuery>;
  updates: UpdateQueue;
  events: EventHub;
  calls: CallLog;
  faults: FaultBook;
  limits: RateLimits;
  profile: Profile;
  files: FileShelf;
  /** Whether the server is new enough for rich messages. */
  richMessages: boolean;
  /** What a reset makes of `richMessages`. */
  readonly richMessagesAtStart: boolean;
  /** How many messages a chat keeps. */
  readonly mostMessages: number;
  nextPersonId: number;
  nextGroupId: number;
  nextQueryId: number;
}

const FIRST_PERSON = 1001;

/** What the bot is called before it says so itself. */
const NAME = 'Gazette';

/** An empty world with its bot. */
export function createWorld({
  richMessages = true,
  mostMessages = Number.POSITIVE_INFINITY,
  random = Math.random,
}: Partial<Pick<World, 'richMessages' | 'mostMessages'>> & { random?: () => number }): World {
  return {
    bot: { id: 1, is_bot: true, first_name: NAME, username: 'gazette_bot' },
    persons: new Map(),
    rooms: new Map(),
    presses: new Map(),
    inlineQueries: new Map(),
    updates: new UpdateQueue(),
    events: new EventHub(),
    calls: new CallLog(),
    faults: new FaultBook(random),
    limits: new RateLimits(),
    profile: new Profile(NAME),
    files: new FileShelf(),
    richMessages,
    richMessagesAtStart: richMessages,
    mostMessages,
    nextPersonId: FIRST_PERSON,
    nextGroupId: 1,
    nextQueryId: 1,
  };
}

/**
 * Forgets people, chats, updates, calls, faults, limits and whether the server was made older.
 *
 * What a running bot set at its start stays: its commands, its descriptions, its webhook. Update ids go on growing, or
 * the bot's next offset would skip what happens after.
 */
export function resetWorld(world: World): void {
  world.persons.clear();
  world.rooms.clear();
  world.presses.clear();
  world.inlineQueries.clear();
  world.updates.dropPending();
  world.calls.clear();
  world.faults.clear();
  world.limits.disable();
  world.files.clear();
  world.richMessages = world.richMessagesAtStart;
  world.nextPersonId = FIRST_PERSON;
  world.nextGroupId = 1;
  world.events.emit({ type: 'reset' });
}

/** The room of a chat that is known to exist. */
export function roomOf(world: World, chatId: number): Room {
  const room = world.rooms.get(chatId);
  if (!room) throw new Error(`there is no chat ${chatId} in the playground`);
  return room;
}

/** What the bot is in a chat: a member of every private chat, whatever it is told to be in a group. */
export function botStatus(world: World, room: Room): MemberStatus {
  return room.chat.type === 'private' ? 'member' : (room.members.get(world.bot.id) ?? 'left');
}

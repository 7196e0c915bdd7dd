import { detectEntities } from '../text/detect-entities.ts';
import { tidy } from '../text/tidy-entities.ts';
import { announce, postMessage, textFields, withoutReply } from './messages.ts';
import { isPresent, statusIn } from './people.ts';
import type { InlineButton, Location, Message, User } from './shapes.ts';
import { botStatus, type PendingPress, type Person, type Room, type StoredMessage, type World } from './world.ts';

/** Why a person cannot do what they were told to; for the one who told them. */
export class Impossible extends Error {
  override readonly name = 'Impossible';
}

/** Writes a text into a chat as a person, and tells the bot if it may see it. */
export function say(
  world: World,
  person: Person,
  room: Room,
  what: {
    text?: string | undefined;
    location?: Location | undefined;
    replyTo?: number | undefined;
    threadId?: number | undefined;
    /** In whose name, if not their own. */
    as?: Room | undefined;
  },
): Message {
  refuseAbsent(world, person, room);
  const sender = senderOf(world, person, room, what.as);
  const { text } = tidy({ text: what.text ?? '', entities: [] });
  if (text === '' && !what.location) throw new Impossible('the text is empty');
  if (what.threadId !== undefined && !room.topics.has(what.threadId))
    throw new Impossible(`there is no topic ${what.threadId} in chat ${room.chat.id}`);
  const answered = what.replyTo === undefined ? undefined : room.messages.get(what.replyTo);
  if (what.replyTo !== undefined && !answered)
    throw new Impossible(`there is no message ${what.replyTo} in chat ${room.chat.id}`);
  if (room.chat.id === person.user.id) person.started = true;
  const message = postMessage(world, room, {
    ...sender,
    ...(what.location ? { location: what.location } : textFields({ text, entities: detectEntities(text) })),
    ...(what.threadId !== undefined && { message_thread_id: what.threadId, is_topic_message: true as const }),
    ...(answered && { reply_to_message: withoutReply(answered.message) }),
  });
  if (botSees(world, room, message)) announce(world, message);
  return message;
}

/** As whom Telegram puts these in `from` of what is written in a chat's name (Bot API, Message). */
const ANONYMOUS: User = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
const CHANNEL: User = { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };

function senderOf(
  world: World,
  person: Person,
  room: Room,
  as: Room | undefined,
): Pick<Message, 'from' | 'sender_chat'> {
  const isAdministrator = (of: Room) => ['creator', 'administrator'].includes(statusIn(world, of, person.user.id));
  const who = person.user.first_name;
  if (room.chat.type === 'channel') {
    if (!isAdministrator(room)) throw new Impossible(`${who} is no administrator of "${room.chat.title}"`);
    return { from: person.user, sender_chat: room.chat };
  }
  if (!as) return { from: person.user };
  if (!isAdministrator(as)) throw new Impossible(`${who} cannot speak as "${as.chat.title}"`);
  return { from: as === room ? ANONYMOUS : CHANNEL, sender_chat: as.chat };
}

/** How long the bot has to answer a press, ms. Telegram's own limit is not documented; bots see about this. */
const PRESS_LIFETIME = 30_000;

/** Presses a button as a person; `answer` is called when the bot answers in time. */
export function press(
  world: World,
  person: Person,
  room: Room,
  stored: StoredMessage,
  button: InlineButton,
  answer: PendingPress['answer'],
): string {
  refuseAbsent(world, person, room);
  if (button['disabled'] !== undefined) throw new Impossible(`the button "${button.text}" is disabled`);
  if (button.callback_data === undefined) throw new Impossible(`the button "${button.text}" does not call the bot`);
  const id = String(world.nextQueryId++);
  const query = {
    id,
    from: person.user,
    message: stored.message,
    chat_instance: String(room.chat.id),
    data: button.callback_data,
  };
  dropExpired(world);
  world.presses.set(id, { query, expires: Date.now() + PRESS_LIFETIME, answer });
  world.updates.push({ callback_query: query });
  return id;
}

export function refuseAbsent(world: World, person: Person, room: Room): void {
  const who = person.user.first_name;
  if (person.deactivated) throw new Impossible(`${who}'s account is deactivated`);
  if (room.migratedTo !== undefined) throw new Impossible(`the group became the supergroup ${room.migratedTo}`);
  if (room.chat.type === 'private') {
    if (room.chat.id !== person.user.id) throw new Impossible(`this is not ${who}'s private chat`);
    if (person.blocked) throw new Impossible(`${who} has blocked the bot; unblock it first`);
  } else if (!isPresent(statusIn(world, room, person.user.id))) {
    throw new Impossible(`${who} is not a member of "${room.chat.title}"`);
  }
}

/** Privacy mode: in a group a bot that is no administrator sees commands, answers to it and what names it. */
export function botSees(world: World, room: Room, message: Message): boolean {
  const status = botStatus(world, room);
  if (room.chat.type === 'private' || status === 'administrator') return true;
  if (!isPresent(status)) return false;
  const name = world.bot.username?.toLowerCase() ?? '';
  const text = message.text ?? '';
  const command = /^\/\w+(?:@(\w+))?/.exec(text);
  if (command) return command[1] === undefined || command[1].toLowerCase() === name;
  return message.reply_to_message?.from.id === world.bot.id || text.toLowerCase().includes(`@${name}`);
}

function dropExpired(world: World): void {
  const now = Date.now();
  for (const [id, pending] of world.presses) {
    // Oldest first: the first live one ends the search.
    if (pending.expires >= now) return;
    world.presses.delete(id);
  }
}

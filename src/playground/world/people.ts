import type { ChatMember, MemberStatus, User } from './shapes.ts';
import { personView } from './views.ts';
import { botStatus, type Person, type Room, roomOf, type World } from './world.ts';

/** Makes somebody and their private chat with the bot. */
export function createPerson(
  world: World,
  about: {
    name: string;
    languageCode?: string | undefined;
    username?: string | undefined;
    started?: boolean | undefined;
  },
): Person {
  const id = world.nextPersonId++;
  const user: User = {
    id,
    is_bot: false,
    first_name: about.name,
    ...(about.username && { username: about.username }),
    ...(about.languageCode && { language_code: about.languageCode }),
  };
  const person = { user, started: about.started ?? false, blocked: false, deactivated: false };
  world.persons.set(id, person);
  const { first_name, username } = user;
  const chat = { id, type: 'private' as const, first_name, ...(username && { username }) };
  world.rooms.set(id, emptyRoom(chat));
  world.events.emit({ type: 'person', person: personView(person) });
  return person;
}

/** A chat in which nothing has happened. */
export function emptyRoom(chat: Room['chat']): Room {
  return { chat, messages: new Map(), lastMessageId: 0, revision: 0, members: new Map(), topics: new Map() };
}

/** Blocks or unblocks the bot for a person and tells the bot, who sees itself kicked or back. */
export function setBlocked(world: World, person: Person, blocked: boolean): void {
  if (person.blocked === blocked) return;
  person.blocked = blocked;
  announceBot(
    world,
    roomOf(world, person.user.id),
    person.user,
    blocked ? 'member' : 'kicked',
    blocked ? 'kicked' : 'member',
  );
  world.events.emit({ type: 'person', person: personView(person) });
}

/** Ends a person's account. Telegram tells bots nothing of it: their next message fails. */
export function deactivate(world: World, person: Person): void {
  person.deactivated = true;
  world.events.emit({ type: 'person', person: personView(person) });
}

/** Tells the bot what it now is in a chat. */
export function announceBot(world: World, room: Room, by: User, before: MemberStatus, after: MemberStatus): void {
  world.updates.push({
    my_chat_member: {
      chat: room.chat,
      from: by,
      date: Math.floor(Date.now() / 1000),
      old_chat_member: chatMember(world.bot, before),
      new_chat_member: chatMember(world.bot, after),
    },
  });
}

const ADMINISTRATOR_RIGHTS = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_pin_messages: true,
  can_manage_topics: true,
};

/** A member in the shape the Bot API gives them. */
export function chatMember(user: User, status: MemberStatus): ChatMember {
  switch (status) {
    case 'creator':
      return { status, user, is_anonymous: false };
    case 'administrator':
      return { status, user, ...ADMINISTRATOR_RIGHTS };
    case 'kicked':
      return { status, user, until_date: 0 };
    case 'member':
    case 'left':
      return { status, user };
  }
}

/** What somebody is in a chat, as getChatMember tells it. */
export function statusIn(world: World, room: Room, userId: number): MemberStatus {
  if (userId === world.bot.id) return botStatus(world, room);
  if (room.chat.type === 'private') return userId === room.chat.id ? 'member' : 'left';
  return room.members.get(userId) ?? 'left';
}

/** Whether somebody is in a chat now. */
export function isPresent(status: MemberStatus): boolean {
  return status !== 'left' && status !== 'kicked';
}

import { announce, postMessage, postService } from './messages.ts';
import { announceBot, chatMember, emptyRoom, isPresent, statusIn } from './people.ts';
import type { MemberStatus, User } from './shapes.ts';
import { chatView } from './views.ts';
import { botStatus, type Room, type World } from './world.ts';

/** How a group comes into being. */
export interface NewGroup {
  title: string;
  type: 'group' | 'supergroup' | 'channel';
  /** A supergroup with topics. */
  forum: boolean;
  creator: User;
  administrators: User[];
  members: User[];
  bot: 'member' | 'administrator' | 'left';
  /** The channel that it discusses. */
  linkedChannel?: number | undefined;
}

const SUPERGROUP_BASE = -1_000_000_000_000;

/** Makes a group; a bot that is in it from the start hears that it was added. */
export function createGroup(world: World, group: NewGroup): Room {
  const number = world.nextGroupId++;
  const room = emptyRoom({
    id: group.type === 'group' ? -number : SUPERGROUP_BASE - number,
    type: group.type,
    title: group.title,
    ...(group.forum && { is_forum: true as const }),
  });
  for (const user of group.members) room.members.set(user.id, 'member');
  for (const user of group.administrators) room.members.set(user.id, 'administrator');
  room.members.set(group.creator.id, 'creator');
  if (group.linkedChannel !== undefined) room.linkedChannel = group.linkedChannel;
  world.rooms.set(room.chat.id, room);
  const created =
    group.type === 'group' ? { group_chat_created: true as const } : { supergroup_chat_created: true as const };
  // What happens to a channel's members is not told in it.
  if (group.type !== 'channel') postMessage(world, room, { from: group.creator, ...created });
  if (group.bot !== 'left') setBotStatus(world, room, group.creator, group.bot);
  else changed(world, room);
  return room;
}

/** Adds the bot, makes it an administrator or throws it out, with the updates and the notes Telegram sends. */
export function setBotStatus(world: World, room: Room, by: User, status: MemberStatus): void {
  const before = botStatus(world, room);
  if (before === status) return;
  room.members.set(world.bot.id, status);
  announceBot(world, room, by, before, status);
  if (room.chat.type === 'channel') return changed(world, room);
  if (!isPresent(before) && isPresent(status)) postService(world, room, by, { new_chat_members: [world.bot] });
  if (isPresent(before) && !isPresent(status)) {
    const message = postMessage(world, room, { from: by, left_chat_member: world.bot });
    // Of a small group the one who is thrown out hears this last word too (Bot API, Message).
    if (room.chat.type === 'group') announce(world, message);
  }
  changed(world, room);
}

/** Makes a person a member, an administrator or nobody in a group. */
export function setMemberStatus(world: World, room: Room, by: User, user: User, status: MemberStatus): void {
  const before = statusIn(world, room, user.id);
  if (before === status) return;
  room.members.set(user.id, status);
  if (room.chat.type !== 'channel' && isPresent(before) !== isPresent(status)) {
    const content = isPresent(status) ? { new_chat_members: [user] } : { left_chat_member: user };
    const message = postMessage(world, room, { from: by, ...content });
    if (isPresent(botStatus(world, room))) announce(world, message);
  }
  if (botStatus(world, room) === 'administrator')
    world.updates.push({
      chat_member: {
        chat: room.chat,
        from: by,
        date: Math.floor(Date.now() / 1000),
        old_chat_member: chatMember(user, before),
        new_chat_member: chatMember(user, status),
      },
    });
  changed(world, room);
}

/** Turns a group into a supergroup: a new chat with a new id, a note in both, the old one closed. */
export function upgradeGroup(world: World, old: Room, by: User): Room {
  const room = emptyRoom({
    id: SUPERGROUP_BASE - world.nextGroupId++,
    type: 'supergroup',
    title: old.chat.title ?? '',
  });
  for (const [id, status] of old.members) room.members.set(id, status);
  world.rooms.set(room.chat.id, room);
  old.migratedTo = room.chat.id;
  postService(world, old, by, { migrate_to_chat_id: room.chat.id });
  postService(world, room, by, { migrate_from_chat_id: old.chat.id });
  changed(world, old);
  changed(world, room);
  return room;
}

/** Opens a topic in a forum and gives its thread id. */
export function createTopic(world: World, room: Room, by: User, name: string): number {
  const threadId = room.lastMessageId + 1;
  room.topics.set(threadId, name);
  postService(world, room, by, {
    message_thread_id: threadId,
    is_topic_message: true,
    forum_topic_created: { name, icon_color: 7322096 },
  });
  changed(world, room);
  return threadId;
}

function changed(world: World, room: Room): void {
  world.events.emit({ type: 'chat', chat: chatView(world, room) });
}

import { badRequest, forbidden } from '../api-error.ts';
import { isPresent } from '../world/people.ts';
import { botStatus, type Person, type Room, type World } from '../world/world.ts';
import type { Params } from './params.ts';

/**
 * The chat a call names, if the bot knows it.
 *
 * A person who never wrote to the bot does not exist for it.
 */
export function knownRoom(world: World, params: Params): Room {
  const given = params.string('chat_id')?.trim() ?? '';
  if (given === '') throw badRequest('chat_id is empty');
  const room = given.startsWith('@') ? byUsername(world, given) : world.rooms.get(Number(given));
  const person = room && world.persons.get(room.chat.id);
  if (!room || (person && !person.started && !person.blocked)) throw badRequest('chat not found');
  return room;
}

/** The chat a call names, if the bot may write there now. */
export function writableRoom(world: World, params: Params): Room {
  const room = knownRoom(world, params);
  const person = world.persons.get(room.chat.id);
  if (person) refusePerson(person);
  else refuseGroup(world, room);
  return room;
}

/** The topic a call names, if the chat has it. The general topic is written to without an id; 1 is refused. */
export function targetThread(room: Room, params: Params): number | undefined {
  const threadId = params.integer('message_thread_id');
  if (threadId === undefined || threadId === 0) return undefined;
  if (!room.topics.has(threadId)) throw badRequest('message thread not found');
  return threadId;
}

function refusePerson(person: Person): void {
  if (person.deactivated) throw forbidden('user is deactivated');
  if (person.blocked) throw forbidden('bot was blocked by the user');
}

function refuseGroup(world: World, room: Room): void {
  if (room.migratedTo !== undefined)
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: room.migratedTo });
  const status = botStatus(world, room);
  if (status === 'kicked') throw forbidden(`bot was kicked from the ${room.chat.type} chat`);
  if (!isPresent(status)) throw forbidden(`bot is not a member of the ${room.chat.type} chat`);
  // Telegram makes no difference between what a mere member may do in a channel and what nobody may.
  if (room.chat.type === 'channel' && status !== 'administrator')
    throw badRequest('need administrator rights in the channel chat');
}

function byUsername(world: World, username: string): Room | undefined {
  const wanted = username.slice(1).toLowerCase();
  return [...world.rooms.values()].find((room) => room.chat.username?.toLowerCase() === wanted);
}

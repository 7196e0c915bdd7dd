import { HTTPException } from 'hono/http-exception';
import type { Person, Room, World } from '../world/world.ts';

/** The person with this id. @throws 404 */
export function findPerson(world: World, id: number): Person {
  const person = world.persons.get(id);
  if (!person) throw new HTTPException(404, { message: `there is no person ${id}` });
  return person;
}

/** The chat with this id. @throws 404 */
export function findRoom(world: World, id: number): Room {
  const room = world.rooms.get(id);
  if (!room) throw new HTTPException(404, { message: `there is no chat ${id}` });
  return room;
}

/** The group with this id. @throws 404 */
export function findGroup(world: World, id: number): Room {
  const room = findRoom(world, id);
  if (room.chat.type === 'private') throw new HTTPException(404, { message: `chat ${id} is not a group` });
  return room;
}

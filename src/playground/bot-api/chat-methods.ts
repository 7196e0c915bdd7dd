import { badRequest } from '../api-error.ts';
import { setBotStatus } from '../world/groups.ts';
import { chatMember, statusIn } from '../world/people.ts';
import type { User } from '../world/shapes.ts';
import type { World } from '../world/world.ts';
import type { Methods } from './method.ts';
import { knownRoom, writableRoom } from './target-chat.ts';

/** What tells of chats and their members. */
export const chatMethods: Methods = {
  getMe: (world) => ({
    ...world.bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  }),

  getChat(world, params) {
    const room = knownRoom(world, params);
    if (room.chat.type !== 'private') writableRoom(world, params);
    return {
      ...room.chat,
      ...(room.linkedChannel !== undefined && { linked_chat_id: room.linkedChannel }),
      accent_color_id: 0,
      max_reaction_count: 11,
      accepted_gift_types: {},
    };
  },

  getChatMember(world, params) {
    const room = writableRoom(world, params);
    const userId = params.integer('user_id');
    if (userId === undefined) throw badRequest('user_id is empty');
    const user = userById(world, userId);
    if (!user) throw badRequest('user not found');
    return chatMember(user, statusIn(world, room, userId));
  },

  getChatAdministrators(world, params) {
    const room = writableRoom(world, params);
    if (room.chat.type === 'private') throw badRequest('there are no administrators in the private chat');
    return [...room.members].flatMap(([id, status]) => {
      const user = userById(world, id);
      return user && (status === 'creator' || status === 'administrator') ? [chatMember(user, status)] : [];
    });
  },

  leaveChat(world, params) {
    const room = writableRoom(world, params);
    if (room.chat.type === 'private') throw badRequest("chat member status can't be changed in private chats");
    setBotStatus(world, room, world.bot, 'left');
    return true;
  },
};

function userById(world: World, id: number): User | undefined {
  return id === world.bot.id ? world.bot : world.persons.get(id)?.user;
}

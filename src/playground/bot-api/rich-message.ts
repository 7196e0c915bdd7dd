import type { RichMessage } from '@grammyjs/types';
import { badRequest } from '../api-error.ts';
import { readRichMessage } from '../rich/read-message.ts';
import type { Room, World } from '../world/world.ts';
import type { Params } from './params.ts';

/** Whether a call carries a rich message and the server is new enough to see it. */
export function hasRichMessage(world: World, params: Params): boolean {
  return world.richMessages && params.has('rich_message');
}

/**
 * The rich message of a call, as it will lie in the chat.
 *
 * Read before the chat is looked at, as the real server does: what is wrong with it is told even of a chat that is not
 * there.
 */
export function readRich(world: World, method: string, params: Params): (room: Room) => RichMessage {
  const call = { method, chatId: params.chatId(), rich: true };
  const { message, privateOnly } = readRichMessage(params.json('rich_message', 'rich message'), {
    deadMedia(url) {
      const fault = world.faults.takeDeadMedia(call, url);
      return fault && (fault.description?.replace(/^Bad Request: /, '') ?? '');
    },
    fileIdOf: (url) => world.files.idOf(url),
    knowsFile: (fileId) => world.files.has(fileId),
  });
  return (room) => {
    if (privateOnly && room.chat.type !== 'private') throw badRequest('BUTTON_TYPE_INVALID');
    return message;
  };
}

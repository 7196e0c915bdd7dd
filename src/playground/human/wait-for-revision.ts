import type { Room, World } from '../world/world.ts';

/** Returns when a chat has changed since `revision`, or after `ms`. */
export function waitForRevision(world: World, room: Room, revision: number, ms: number): Promise<void> {
  if (room.revision > revision || ms === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(done, ms);
    const stop = world.events.listen((event) => {
      if (event.type === 'reset' || ('chatId' in event && event.chatId === room.chat.id && room.revision > revision))
        done();
    });
  });
}

import type { ChatRef } from '../../src/model/chat.ts';
import type { BotWorld } from './world.ts';

export const PLACES = ['private', 'group', 'topic', 'channel'] as const;
export type Place = (typeof PLACES)[number];

/** A chat of each kind: Olga's own, and a group, a forum's topic and a channel that she administers and Mia is in. */
export async function fourPlaces(
  world: BotWorld,
): Promise<{ olga: number; mia: number; places: Record<Place, ChatRef> }> {
  const person = async (name: string) => (await world.telegram.createPerson({ name, started: true })).id;
  const [olga, mia] = [await person('Olga'), await person('Mia')];
  const about = { creator: olga, members: [mia] };
  const group = (await world.telegram.createGroup({ title: 'Group', ...about })).id;
  const forum = (await world.telegram.createGroup({ title: 'Forum', forum: true, ...about })).id;
  const { thread_id: threadId } = await world.telegram.createTopic(forum, olga, 'Games');
  const channel = (
    await world.telegram.createGroup({ title: 'Channel', type: 'channel', bot: 'administrator', ...about })
  ).id;
  await world.telegram.waitForMessage(olga, ({ text }) => text.startsWith('Channel\n'));
  await world.bot.settled();
  return {
    olga,
    mia,
    places: {
      private: { chatId: olga, threadId: null },
      group: { chatId: group, threadId: null },
      topic: { chatId: forum, threadId },
      channel: { chatId: channel, threadId: null },
    },
  };
}

import { beforeEach, describe, expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import type { ChatMessage } from '../../src/playground/client.ts';
import { BASE, english, labelsOf, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let olga: number;
let channel: number;
/** The settings of the channel, in Olga's private chat. */
let settings: ChatMessage;

const tagsOf = async (chatId: number) =>
  (await world.store.subscribers.subscriptions(subscriberKey({ chatId, threadId: null }))).map(({ tag }) => tag).sort();

beforeEach(async () => {
  world.setNow(BASE);
  olga = (await world.telegram.createPerson({ name: 'Olga', started: true })).id;
  await world.ask(olga, '/subscribe Chess');
  channel = (await world.telegram.createGroup({ title: 'News', type: 'channel', creator: olga, bot: 'administrator' }))
    .id;
  const greeting = await world.telegram.waitForMessage(olga, ({ text }) => text.startsWith('News\n'));
  await world.bot.settled();
  await world.ask(olga, '/subscribe Maps', { replyTo: greeting.message_id });
  settings = (await world.tap(olga, greeting, t('button-all-settings'))).message;
});

describe('in the settings of a channel', () => {
  test('its own tags are the channel’s, and what is dropped there is the channel’s', async () => {
    const tags = await world.tap(olga, settings, t('button-set-tags'));
    const own = await world.tap(olga, tags.message, t('button-own-tags', { count: 1 }));
    expect(own.message.text).toBe(`News\n\n${t('own-tags')}`);
    expect(labelsOf(own.message)).toContain(t('own-tag', { tag: 'Maps', cadence: 'daily' }));
    await world.tap(olga, own.message, t('button-drop'));
    expect(await tagsOf(channel)).toEqual([]);
    expect(await tagsOf(olga)).toEqual(['Chess']);
  });
});

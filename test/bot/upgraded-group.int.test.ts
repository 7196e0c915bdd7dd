import { beforeEach, describe, expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { buttonsOf, type ChatMessage } from '../../src/playground/client.ts';
import { BASE, english, labelsOf, worldOfFile } from './world.ts';

// A group gets another id when it becomes a supergroup; what its administrators have of it in private names the former.

const world = worldOfFile();
const t = english(world);
let olga: number;
let group: number;
let supergroup: number;
let settings: ChatMessage;
let link: string;

const keyOf = (chatId: number) => subscriberKey({ chatId, threadId: null });
const settingsOf = (chatId: number) => world.store.subscribers.get(keyOf(chatId));

async function becomeSupergroup() {
  supergroup = (await world.telegram.upgradeGroup(group, olga)).id;
  await expect.poll(() => world.store.subscribers.movedTo(keyOf(group))).toBe(keyOf(supergroup));
  await world.bot.settled();
}

beforeEach(async () => {
  world.setNow(BASE);
  olga = (await world.telegram.createPerson({ name: 'Olga', started: true })).id;
  group = (await world.telegram.createGroup({ title: 'Readers', creator: olga })).id;
  const greeting = await world.telegram.waitForMessage(olga, ({ text }) => text.startsWith('Readers\n'));
  await world.bot.settled();
  await world.ask(olga, '/subscribe Maps', { replyTo: greeting.message_id });
  settings = (await world.tap(olga, greeting, t('button-all-settings'))).message;
  const inGroup = await world.askOne(olga, '/settings', { chatId: group });
  const url = buttonsOf(inGroup).find(({ text }) => text === t('button-in-private'))?.url ?? '';
  link = new URL(url).searchParams.get('start') ?? '';
});

describe('of a group that has become a supergroup', () => {
  test('the settings in private go on to be its own, by button, by answer and by link', async () => {
    await becomeSupergroup();
    const hours = await world.tap(olga, settings, t('button-set-time'));
    expect(hours.message.text).toMatch(/^Readers\n/);
    await world.tap(olga, hours.message, '20:00');
    await world.ask(olga, '/quiet 22:00-07:00', { replyTo: settings.message_id });
    const opened = await world.askOne(olga, `/start ${link}`);
    expect(opened.text).toMatch(/^Readers\n\nSettings/);
    expect(await settingsOf(supergroup)).toMatchObject({
      schedule: { times: ['08:00', '20:00'] },
      quiet: { from: '22:00', to: '07:00' },
    });
    expect(await settingsOf(group)).toBeUndefined();
  });

  test('they are so months later', async () => {
    await becomeSupergroup();
    expect(await world.redis.ttl(`gazette:moved:${keyOf(group)}`)).toBeGreaterThan(180 * 86_400);
  });

  test('it stays among the chats of its administrators, once', async () => {
    await becomeSupergroup();
    for (let count = 0; count < 2; count++) {
      const chats = await world.tap(olga, await world.askOne(olga, '/settings'), t('button-set-chats'));
      expect(labelsOf(chats.message)).toEqual(['Readers', t('button-all-settings')]);
      expect(await world.store.places.of(keyOf(olga))).toEqual([supergroup]);
      const { message } = await world.tap(olga, chats.message, 'Readers');
      expect(message.text).toMatch(/^Readers\n\nSettings/);
      // Said there, it is noted under the new id.
      await world.ask(olga, '/time 9', { chatId: supergroup });
    }
  });

  test('that had no settings yet, those made in private are the supergroup’s', async () => {
    await world.store.subscribers.remove(keyOf(group));
    supergroup = (await world.telegram.upgradeGroup(group, olga)).id;
    await world.bot.settled();
    await world.tap(olga, settings, t('button-set-time'));
    expect(await settingsOf(group)).toBeUndefined();
    expect(await settingsOf(supergroup)).toMatchObject({ kind: 'supergroup' });
  });
});

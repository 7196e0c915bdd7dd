import { beforeEach, describe, expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { english, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let ann: number;
beforeEach(async () => {
  ann = await world.newcomer('Ann');
});

describe('what the bot asks in words', () => {
  test.each(['/search', '/mute'])(
    'of %s opens the field for a reply, as the menu of commands sends them bare',
    async (command) => {
      expect((await world.askOne(ann, command)).reply_markup).toEqual({ force_reply: true });
    },
  );

  test('is answered by words in reply', async () => {
    const search = await world.askOne(ann, '/search');
    const { text } = await world.askOne(ann, 'lighthouses', { replyTo: search.message_id });
    expect(text).toContain(t('search-heading', { text: 'lighthouses' }));
    const mute = await world.askOne(ann, '/mute');
    const muted = await world.askOne(ann, 'football in Sport', { replyTo: mute.message_id });
    expect(muted.text).toBe(t('mute-done-in', { words: 'football', tag: 'Sport' }));
    expect((await world.askOne(ann, '/mute')).text).toBe(t('mute-how'));
  });

  test.each([
    ['/subscribe', 'Birds, Opera weekly', 'Birds and Opera'],
    ['/tag', 'Maps', 'Maps: the newest articles'],
  ])('of %s also where it offers buttons', async (command, answer, said) => {
    const { message_id: replyTo } = await world.askOne(ann, command);
    expect((await world.askOne(ann, answer, { replyTo })).text).toContain(said);
  });

  test('takes another command in reply for that command', async () => {
    const { message_id: replyTo } = await world.askOne(ann, '/search');
    expect((await world.askOne(ann, '/time 21', { replyTo })).text).toContain('21:00');
  });

  test('is the chat’s own, in its language', async () => {
    await world.ask(ann, '/language ru');
    const { message_id: replyTo } = await world.askOne(ann, '/mute');
    await world.askOne(ann, 'футбол', { replyTo });
    const settings = await world.store.subscribers.get(subscriberKey({ chatId: ann, threadId: null }));
    expect(settings?.mutedWords).toEqual(['футбол']);
  });

  test('is asked in a group of nobody alone, whose reply is heard', async () => {
    const group = await world.telegram.createGroup({ title: 'Club', creator: ann, members: [ann] });
    const asked = (await world.ask(ann, '/search@gazette_bot', { chatId: group.id })).at(-1);
    expect([asked?.text, asked?.reply_markup]).toEqual([t('search-how'), null]);
    const { text } = await world.askOne(ann, 'lighthouses', { chatId: group.id, replyTo: asked!.message_id });
    expect(text).toContain(t('search-heading', { text: 'lighthouses' }));
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { spellChat } from '../../src/model/chat-code.ts';
import { encodePress } from '../../src/model/press-codec.ts';
import { buttonsOf } from '../../src/playground/client.ts';
import { titlesOf } from './stories.ts';
import { BASE, english, labelsOf, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let olga: number;
let mia: number;
let channel: number;

const person = async (name: string) => (await world.telegram.createPerson({ name, started: true })).id;
const keyOf = (chatId: number, threadId: number | null = null) => subscriberKey({ chatId, threadId });
const settingsOf = (chatId: number) => world.store.subscribers.get(keyOf(chatId));
const tagsOf = async (chatId: number) =>
  (await world.store.subscribers.subscriptions(keyOf(chatId))).map(({ tag }) => tag).sort();

/** Adds the bot to a new channel; gives what it says of it to whoever did that. */
async function addTo(title: string) {
  const about = { title, type: 'channel' as const, creator: olga, members: [mia], bot: 'administrator' as const };
  const { id } = await world.telegram.createGroup(about);
  const greeting = await world.telegram.waitForMessage(olga, ({ text }) => text.startsWith(`${title}\n`));
  await world.bot.settled();
  return { id, greeting };
}

beforeEach(async () => {
  world.setNow(BASE);
  [olga, mia] = [await person('Olga'), await person('Mia')];
});

describe('adding the bot to a channel', () => {
  test('begins a talk with whoever did it, whose buttons set up the channel and say nothing in it', async () => {
    const { id, greeting } = await addTo('News');
    expect(greeting.text).toBe(`News\n\n${t('added-there')}`);
    const tags = await world.tap(olga, greeting, t('button-set-tags'));
    expect(tags.message.text).toMatch(/^News\n/);
    const picked = await world.tap(olga, tags.message, 'Maps · 2');
    expect(picked.popup).toBe(t('subscribed-toast', { tag: 'Maps' }));
    expect(labelsOf(picked.message)).toContain('✓ Maps · 2');
    expect(await tagsOf(id)).toEqual(['Maps']);
    expect(await tagsOf(olga)).toEqual([]);
    expect(await settingsOf(id)).toMatchObject({ kind: 'channel', state: 'active' });
    expect(await world.telegram.messages(id)).toEqual([]);
    const [digest] = await world.edition(id);
    expect(titlesOf(digest!)).toEqual(['Maps 1', 'Maps 2']);
  });

  test('by somebody who never wrote to it waits for them; they find it among their chats', async () => {
    const { id: ivo } = await world.telegram.createPerson({ name: 'Ivo' });
    const { id } = await world.telegram.createGroup({
      title: 'Quiet',
      type: 'channel',
      creator: ivo,
      bot: 'administrator',
    });
    await expect.poll(() => world.store.places.of(keyOf(ivo))).toEqual([id]);
    await world.bot.settled();
    await world.ask(ivo, '/subscribe Chess');
    const all = await world.askOne(ivo, '/settings');
    const chats = await world.tap(ivo, all, t('button-set-chats'));
    expect(labelsOf(chats.message)).toEqual(['Quiet', t('button-all-settings')]);
    expect(await world.telegram.messages(id)).toEqual([]);
  });
});

describe('/settings in private', () => {
  beforeEach(async () => {
    channel = (await addTo('News')).id;
  });

  async function settingsOfChannel() {
    const all = await world.askOne(olga, '/settings');
    const chats = await world.tap(olga, all, t('button-set-chats'));
    expect(chats.message.text).toBe(t('chats-which'));
    return (await world.tap(olga, chats.message, 'News')).message;
  }

  test('leads an administrator to the settings of a channel, and changes those alone', async () => {
    await world.ask(olga, '/subscribe Chess');
    const own = await settingsOf(olga);
    let message = await settingsOfChannel();
    expect(message.text).toMatch(/^News\n\nSettings/);
    for (const [screen, button] of [
      ['time', '21:00'],
      ['days', t('days-weekends')],
      ['quiet', '22:00–08:00'],
      ['size', '5 stories'],
      ['pause', t('button-pause-days', { days: 7 })],
      ['language', '简体中文'],
      ['format', t('button-format-classic')],
    ] as const) {
      const shown = await world.tap(olga, message, t(`button-set-${screen}`));
      expect(shown.message.text).toMatch(/^News\n/);
      const set = await world.tap(olga, shown.message, button);
      message = (await world.tap(olga, set.message, t('button-all-settings'))).message;
    }
    expect(message.text).toContain(t('settings-language', { language: '简体中文' }));
    expect(await settingsOf(channel)).toMatchObject({
      kind: 'channel',
      schedule: { times: ['08:00', '21:00'], days: [6, 7] },
      quiet: { from: '22:00', to: '08:00' },
      size: { kind: 'stories', most: 5 },
      state: 'paused',
      locale: 'zh-Hans',
      format: 'classic',
    });
    expect(await settingsOf(olga)).toEqual(own);
    expect(await world.telegram.messages(channel)).toEqual([]);
  });

  test('leads from its tags and from what is muted back to its settings, and tells of no command for that', async () => {
    const message = await settingsOfChannel();
    expect(message.text).toContain(t('next-no-tags-there'));
    for (const button of [t('button-set-tags'), t('button-mutes')]) {
      const shown = await world.tap(olga, message, button);
      const back = await world.tap(olga, shown.message, t('button-all-settings'));
      expect(back.message.text).toBe(message.text);
    }
  });

  test('takes a command that answers those settings for the channel', async () => {
    const message = await settingsOfChannel();
    const [said] = await world.ask(olga, '/timezone Tokyo', { replyTo: message.message_id });
    expect(said?.text).toMatch(/^News\n\n.*Japan/);
    await world.ask(olga, '/subscribe Opera', { replyTo: message.message_id });
    expect(await settingsOf(channel)).toMatchObject({ timezone: 'Asia/Tokyo' });
    expect(await tagsOf(channel)).toEqual(['Opera']);
    expect(await settingsOf(olga)).toMatchObject({ timezone: 'UTC' });
    // The list of chats is about none of them.
    const chats = await world.tap(olga, await world.askOne(olga, '/settings'), t('button-set-chats'));
    await world.ask(olga, '/time 23', { replyTo: chats.message.message_id });
    expect((await settingsOf(olga))?.schedule.times).toEqual(['23:00']);
  });

  test('no longer, once the person is no administrator there: by button, by answer, in the list', async () => {
    const message = await settingsOfChannel();
    const all = await world.askOne(olga, '/settings');
    const chats = await world.tap(olga, all, t('button-set-chats'));
    const other = await person('Paul');
    await world.telegram.setMemberStatus(channel, olga, olga, 'member');
    const before = await world.snapshot();
    expect(await world.tap(olga, message, t('button-set-pause'))).toMatchObject({ popup: t('not-your-chat'), message });
    const [said] = await world.ask(olga, '/time 23', { replyTo: message.message_id });
    expect(said?.text).toBe(t('not-your-chat'));
    expect(await world.snapshot()).toEqual(before);
    const again = await world.tap(olga, chats.message, t('button-all-settings'));
    const none = await world.tap(olga, again.message, t('button-set-chats'));
    expect(none.message.text).toBe(t('chats-none'));
    expect(other).not.toBe(olga);
  });

  test('no longer, once the bot is thrown out', async () => {
    const message = await settingsOfChannel();
    await world.telegram.setBotStatus(channel, olga, 'kicked');
    expect((await world.tap(olga, message, t('button-set-pause'))).popup).toBe(t('not-your-chat'));
  });
});

describe('a channel', () => {
  test('takes commands that are posted in it, and shows its settings to nobody there', async () => {
    const { id } = await addTo('Posts');
    expect((await world.askOne(olga, '/subscribe Science', { chatId: id })).text).toContain('Science');
    expect((await world.askOne(olga, '/time 20', { chatId: id })).text).toContain('20:00');
    const shown = await world.askOne(olga, '/settings', { chatId: id });
    expect(shown.text).toBe(t('settings-in-private'));
    expect(buttonsOf(shown)).toMatchObject([
      { url: expect.stringContaining(`start=s_${spellChat({ chatId: id, threadId: null })}`) },
    ]);
    expect(await tagsOf(id)).toEqual(['Science']);
    expect(await settingsOf(id)).toMatchObject({ schedule: { times: ['20:00'] } });
  });

  test('answers the presses of its readers with a word to themselves, and changes nothing', async () => {
    const { id } = await addTo('Readers');
    const tags = await world.askOne(olga, '/tags', { chatId: id });
    const before = await world.snapshot();
    expect(await world.tap(mia, tags, 'Chess · 2')).toMatchObject({
      popup: t('admins-only'),
      message: tags,
      fresh: [],
    });
    expect(await world.snapshot()).toEqual(before);
    await world.tap(olga, tags, 'Chess · 2');
    expect(await tagsOf(id)).toEqual(['Chess']);
  });
});

describe('whose administrators write under names of their own', () => {
  test.each([
    [
      'as another of their channels',
      { sender_chat: { id: -1_000_000_031_415, type: 'channel', title: 'Olga writes' } },
    ],
    ['as the channel itself', { sender_chat: 'itself' }],
    ['as themselves', {}],
  ])('a channel takes commands that are posted %s', async (_, about) => {
    const { id } = await addTo('Signed');
    const chat = { id, type: 'channel', title: 'Signed' };
    const from = { id: olga, is_bot: false, first_name: 'Olga' };
    const signed =
      'sender_chat' in about ? { sender_chat: about.sender_chat === 'itself' ? chat : about.sender_chat } : { from };
    const text = '/subscribe Science';
    const entities = [{ type: 'bot_command', offset: 0, length: 10 }];
    await world.bot.handle({
      update_id: 1,
      channel_post: { message_id: 900, date: 1, chat, text, entities, ...signed },
    } as never);
    expect(await tagsOf(id)).toEqual(['Science']);
  });
});

describe('the settings of a chat that are made in private', () => {
  test('begin in the time zone of the administrator who makes them', async () => {
    await world.ask(olga, '/timezone Tokyo');
    const { id, greeting } = await addTo('Eastern');
    await world.ask(olga, '/subscribe Maps', { replyTo: greeting.message_id });
    expect(await settingsOf(id)).toMatchObject({ timezone: 'Asia/Tokyo', schedule: { times: ['08:00'] } });
    // Who has told the bot nothing of themselves is guessed at as ever.
    const { id: ivo } = await world.telegram.createPerson({ name: 'Ivo', started: true, languageCode: 'de' });
    await world.telegram.setMemberStatus(id, olga, ivo, 'administrator');
    await world.store.subscribers.remove(keyOf(id));
    await world.ask(ivo, `/start s_${spellChat({ chatId: id, threadId: null })}`);
    expect(await settingsOf(id)).toMatchObject({ timezone: 'Europe/Berlin' });
  });
});

describe('a link to the settings of a chat', () => {
  test('opens them for its administrators, topics included, and for nobody else', async () => {
    const forum = (await world.telegram.createGroup({ title: 'Forum', forum: true, creator: olga, members: [mia] })).id;
    const { thread_id: threadId } = await world.telegram.createTopic(forum, olga, 'Games');
    const inGroup = await world.askOne(olga, '/settings', { chatId: forum, threadId });
    const url = buttonsOf(inGroup).find(({ text }) => text === t('button-in-private'))?.url ?? '';
    const payload = new URL(url).searchParams.get('start') ?? '';
    const opened = await world.askOne(olga, `/start ${payload}`);
    expect(opened.text).toMatch(/^Forum\n\nSettings/);
    const pause = await world.tap(olga, opened, t('button-set-pause'));
    await world.tap(olga, pause.message, t('button-pause-open'));
    expect(await world.store.subscribers.get(keyOf(forum, threadId))).toMatchObject({ state: 'paused' });
    expect(await settingsOf(forum)).toBeUndefined();
    const before = await world.snapshot();
    expect((await world.askOne(mia, `/start ${payload}`)).text).toBe(t('not-your-chat'));
    for (const code of [spellChat({ chatId: olga, threadId: null }), '-zzzz'])
      expect((await world.askOne(mia, `/start s_${code}`)).text).toBe(t('not-your-chat'));
    expect(await world.snapshot()).toEqual(before);
  });
});

describe('in a group', () => {
  test('anonymous administrators and the channel it discusses are believed, other channels and automatic copies are not', async () => {
    const news = (await addTo('News')).id;
    const { id: chatId } = await world.telegram.createGroup({
      title: 'Talk',
      type: 'supergroup',
      creator: olga,
      members: [mia],
      linkedChannel: news,
    });
    await world.ask(olga, '/subscribe Chess', { chatId, as: chatId });
    await world.ask(olga, '/subscribe Maps', { chatId, as: news });
    expect(await tagsOf(chatId)).toEqual(['Chess', 'Maps']);
    const own = (await world.telegram.createGroup({ title: 'Mine', type: 'channel', creator: mia, bot: 'left' })).id;
    expect((await world.askOne(mia, '/subscribe Opera', { chatId, as: own })).text).toBe(t('admins-only'));
    const copy = {
      message_id: 9_000,
      date: 1,
      from: { id: 777_000, is_bot: false, first_name: 'Telegram' },
      sender_chat: { id: news, type: 'channel', title: 'News' },
      is_automatic_forward: true,
      chat: { id: chatId, type: 'supergroup', title: 'Talk' },
      text: '/unsubscribe all',
      entities: [{ type: 'bot_command', offset: 0, length: 12 }],
    };
    await world.bot.handle({ update_id: 1, message: copy } as never);
    expect(await tagsOf(chatId)).toEqual(['Chess', 'Maps']);
  });
});

describe('a button that acts for another chat', () => {
  test.each([
    ['made up by somebody who is no administrator there', () => ({ chat: channel, presser: mia })],
    ['that is a private one', () => ({ chat: olga, presser: mia })],
    ['that there is not', () => ({ chat: -1_000_000_099_999, presser: mia })],
  ])('%s is answered kindly, and changes nothing', async (_, who) => {
    channel = (await addTo('News')).id;
    const { chat, presser } = who();
    const data = encodePress({ do: 'for', chat: { chatId: chat, threadId: null }, press: { do: 'stop', sure: true } });
    const reply_markup = { inline_keyboard: [[{ text: 'Press me', callback_data: data }]] };
    await world.call('sendMessage', { chat_id: presser, text: 'Look', reply_markup });
    const message = await world.telegram.lastFromBot(presser);
    const before = await world.snapshot();
    expect(await world.tap(presser, message!, 'Press me')).toMatchObject({ popup: t('not-your-chat'), alert: true });
    expect(await world.snapshot()).toEqual(before);
  });

  test('does nothing in a group, not even for an administrator', async () => {
    channel = (await addTo('News')).id;
    const { id } = await world.telegram.createGroup({ title: 'Talk', creator: olga });
    const data = encodePress({ do: 'for', chat: { chatId: channel, threadId: null }, press: { do: 'pause', days: 0 } });
    const reply_markup = { inline_keyboard: [[{ text: 'Press me', callback_data: data }]] };
    await world.bot.settled();
    await world.call('sendMessage', { chat_id: id, text: 'Look', reply_markup });
    const message = await world.telegram.lastFromBot(id);
    expect((await world.tap(olga, message!, 'Press me')).popup).toBe(t('not-your-chat'));
    expect(await settingsOf(channel)).toBeUndefined();
  });
});

test('of a forum the topics that have digests are to be found among the chats, each by its tags', async () => {
  const forum = (await world.telegram.createGroup({ title: 'Club', creator: olga, members: [mia], forum: true })).id;
  await world.telegram.waitForMessage(olga, ({ text }) => text.startsWith('Club\n'));
  await world.bot.settled();
  const { thread_id: threadId } = await world.telegram.createTopic(forum, olga, 'News');
  await world.ask(olga, '/subscribe Maps, Chess', { chatId: forum, threadId });
  const screen = await world.tap(olga, await world.askOne(olga, '/settings'), t('button-set-chats'));
  expect(labelsOf(screen.message)).toEqual(['Club', 'Club · Chess, Maps', t('button-all-settings')]);
  const { message } = await world.tap(olga, screen.message, 'Club · Chess, Maps');
  expect(message.text).toMatch(/^Club\n[^]*Tags: (?:Chess and Maps|Maps and Chess)\n/);
  const hours = await world.tap(olga, message, t('button-set-time'));
  await world.tap(olga, hours.message, '06:00');
  expect((await world.store.subscribers.get(keyOf(forum, threadId)))?.schedule.times).toContain('06:00');
  expect(await settingsOf(forum)).toBeUndefined();
});

import { beforeEach, describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot/bot.ts';
import { introduce } from '../../src/bot/introduce.ts';
import type { Call } from '../../src/bot/transport.ts';
import { subscriberKey } from '../../src/model/chat.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import { readButton, titlesOf } from './stories.ts';
import { articleOf, BASE, english, labelsOf, TOKEN, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let owner: number;
let admin: number;
let member: number;
let group: number;

const person = async (name: string) => (await world.telegram.createPerson({ name, languageCode: 'en' })).id;
/** Settings as a chat has them that just came. */
async function aChat() {
  await world.ask(owner, '/start');
  const settings = await world.store.subscribers.get(keyOf(owner));
  if (!settings) throw new Error('/start made no settings');
  return settings;
}
const keyOf = (chatId: number, threadId: number | null = null) => subscriberKey({ chatId, threadId });
const tagsOf = async (chatId: number, threadId: number | null = null) =>
  (await world.store.subscribers.subscriptions(keyOf(chatId, threadId))).map(({ tag }) => tag).sort();

async function makeGroup(about: { type?: 'group' | 'supergroup'; forum?: boolean } = {}): Promise<number> {
  const members = { creator: owner, admins: [admin], members: [member] };
  const { id } = await world.telegram.createGroup({ title: 'Readers', ...members, ...about });
  // Nobody of them wrote to the bot before.
  await world.telegram.waitForMessage(id, ({ text }) => text === t('added-here'));
  await world.bot.settled();
  return id;
}

beforeEach(async () => {
  world.setNow(BASE);
  [owner, admin, member] = [await person('Olga'), await person('Adam'), await person('Mia')];
  group = await makeGroup();
});

describe.each(['group', 'supergroup'] as const)('in a %s', (type) => {
  let chatId: number;
  beforeEach(async () => {
    chatId = await makeGroup({ type });
  });

  test('its owner and its administrators change settings, by command and by button', async () => {
    expect((await world.askOne(owner, '/subscribe Science', { chatId })).text).toContain('Subscribed to Science.');
    const tags = await world.askOne(admin, '/tags@gazette_bot', { chatId });
    const { popup } = await world.tap(admin, tags, 'Chess · 2');
    expect(popup).toBe(t('subscribed-toast', { tag: 'Chess' }));
    expect(await tagsOf(chatId)).toEqual(['Chess', 'Science']);
    expect(await world.store.subscribers.get(keyOf(chatId))).toMatchObject({ kind: type, state: 'active' });
    expect(await tagsOf(owner)).toEqual([]);
  });

  test('others are refused by command and by button, and nothing changes', async () => {
    await world.ask(owner, '/subscribe Science', { chatId });
    const tags = await world.askOne(owner, '/tags', { chatId });
    const hours = await world.askOne(owner, '/time', { chatId });
    const stop = await world.askOne(owner, '/stop', { chatId });
    const before = await world.snapshot();
    const commands = [
      '/start',
      '/subscribe Chess',
      '/unsubscribe all',
      '/time 20',
      '/timezone Berlin',
      '/language zh',
      '/stop',
    ];
    for (const command of commands)
      expect((await world.askOne(member, command, { chatId })).text).toBe(t('admins-only'));
    for (const [message, button] of [
      [tags, 'Chess · 2'],
      [tags, '✓ Science · 12'],
      [hours, '22:00'],
      [stop, t('button-stop-sure')],
    ] as const) {
      const tapped = await world.tap(member, message, button);
      expect(tapped).toMatchObject({ popup: t('admins-only'), message, fresh: [] });
    }
    expect(await world.snapshot()).toEqual(before);
  });

  test('everybody reads', async () => {
    await world.ask(owner, '/subscribe Science', { chatId });
    for (const command of ['/help', '/latest 2', '/tag Chess', '/tag'])
      expect((await world.askOne(member, command, { chatId })).text).not.toBe(t('admins-only'));
    const digest = await world.askOne(member, '/digest', { chatId });
    expect(titlesOf(digest)[0]).toBe('Science 1');
    const { fresh } = await world.tap(member, digest, readButton(digest, 1));
    expect(fresh[0]?.text).toContain('The whole story of Science 1.');
    const linked = await world.askOne(member, `/start a_${articleOf(['Chess'], 1).id}`, { chatId });
    expect(linked.text).toContain('The whole story of Chess 1.');
    const tags = await world.askOne(member, '/tags', { chatId });
    expect(labelsOf((await world.tap(member, tags, '›')).message)).toContain('Opera · 1');
  });

  test('what is said to others, or is no command of ours, meets silence', async () => {
    const said = ['/frobnicate', '/help@another_bot', '/frobnicate@gazette_bot', 'hello @gazette_bot'];
    for (const text of said) await world.telegram.say(member, text, { chatId });
    expect((await world.askOne(member, '/help@gazette_bot', { chatId })).text).toBe(t('help'));
    const answers = (await world.telegram.messages(chatId)).filter(({ from_bot }) => from_bot);
    expect(answers.map(({ text }) => text)).toEqual([t('added-here'), t('help')]);
  });

  test('the digest of the group comes to the group', async () => {
    await world.ask(owner, '/subscribe Science', { chatId });
    const [digest] = await world.edition(chatId);
    expect(titlesOf(digest!)[0]).toBe('Science 1');
  });
});

describe('administrators', () => {
  test('who speak as the group itself are believed; channels and other groups are not', async () => {
    const update = (senderChat: number, text: string, id: number) => ({
      update_id: id,
      message: {
        message_id: 9_000 + id,
        date: 1,
        from: { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' },
        sender_chat: { id: senderChat, type: 'supergroup', title: 'Readers' },
        chat: { id: group, type: 'group', title: 'Readers' },
        text,
        entities: [{ type: 'bot_command', offset: 0, length: '/subscribe'.length }],
      },
    });
    await world.bot.handle(update(-100_999, '/subscribe Chess', 1));
    expect(await tagsOf(group)).toEqual([]);
    await world.bot.handle(update(group, '/subscribe Chess', 2));
    expect(await tagsOf(group)).toEqual(['Chess']);
  });

  test('stop being believed once they are none any more', async () => {
    await world.ask(admin, '/subscribe Science', { chatId: group });
    await world.telegram.setMemberStatus(group, owner, admin, 'member');
    expect((await world.askOne(admin, '/unsubscribe all', { chatId: group })).text).toBe(t('admins-only'));
    expect(await tagsOf(group)).toEqual(['Science']);
  });
});

describe('topics of a forum', () => {
  test('begin with the zone, language and looks that the forum has, whoever sets them up', async () => {
    const forum = await makeGroup({ forum: true });
    const [first, second] = [
      (await world.telegram.createTopic(forum, owner, 'Science')).thread_id,
      (await world.telegram.createTopic(forum, owner, 'Games')).thread_id,
    ];
    for (const typed of ['/timezone Tokyo', '/language de', '/format classic', '/time 21'])
      await world.ask(owner, typed, { chatId: forum, threadId: first });
    const said = await world.askOne(admin, '/subscribe Chess', { chatId: forum, threadId: second });
    expect(said.text).toMatch(/^Abonniert: Chess\./);
    const settings = await world.store.subscribers.get(keyOf(forum, second));
    expect(settings).toMatchObject({ timezone: 'Asia/Tokyo', locale: 'de', format: 'classic' });
    // An hour is a matter of each.
    expect(settings?.schedule.times).toEqual(['08:00']);
    await world.ask(admin, '/subscribe Maps', { chatId: forum });
    expect(await world.store.subscribers.get(keyOf(forum))).toMatchObject({ timezone: 'Asia/Tokyo', locale: 'de' });
  });

  test('have settings of their own, and answers and digests stay in them', async () => {
    const forum = await makeGroup({ forum: true });
    const science = await world.telegram.createTopic(forum, owner, 'Science');
    const games = await world.telegram.createTopic(forum, owner, 'Games');
    const inScience = { chatId: forum, threadId: science.thread_id };
    const inGames = { chatId: forum, threadId: games.thread_id };

    const [answer] = await world.ask(owner, '/subscribe Science', inScience);
    expect(answer?.thread_id).toBe(science.thread_id);
    const tags = await world.askOne(owner, '/tags', inGames);
    expect(labelsOf(tags)).not.toContain('✓ Science · 12');
    await world.tap(owner, tags, 'Chess · 2');
    await world.ask(owner, '/subscribe Maps', { chatId: forum });
    expect(await tagsOf(forum, science.thread_id)).toEqual(['Science']);
    expect(await tagsOf(forum, games.thread_id)).toEqual(['Chess']);
    expect(await tagsOf(forum)).toEqual(['Maps']);

    const digest = await world.askOne(member, '/digest', inGames);
    expect(digest.thread_id).toBe(games.thread_id);
    expect(digest.text).toContain('Chess 1');
    const { fresh } = await world.tap(member, digest, readButton(digest, 1));
    expect(fresh[0]?.thread_id).toBe(games.thread_id);
    const general = await world.askOne(member, '/digest', { chatId: forum });
    expect(general.thread_id).toBeNull();

    const stop = await world.askOne(owner, '/stop', inGames);
    await world.tap(owner, stop, t('button-stop-sure'));
    expect(await tagsOf(forum, games.thread_id)).toEqual([]);
    expect(await tagsOf(forum, science.thread_id)).toEqual(['Science']);
  });
});

describe('a group', () => {
  test('that throws the bot out gets nothing, and has its settings when it is back', async () => {
    await world.ask(owner, '/subscribe Science', { chatId: group });
    await world.telegram.setBotStatus(group, owner, 'kicked');
    await expect.poll(async () => (await world.store.subscribers.get(keyOf(group)))?.state).toBe('unreachable');
    await expect.poll(() => world.store.due.get(keyOf(group))).toBeUndefined();
    await world.telegram.setBotStatus(group, owner, 'member');
    await expect.poll(async () => (await world.store.subscribers.get(keyOf(group)))?.state).toBe('active');
    await world.bot.settled();
    expect(await world.store.due.get(keyOf(group))).toBe(Date.parse('2026-11-23T08:00:00Z'));
    expect(await tagsOf(group)).toEqual(['Science']);
  });

  test('with topics that throws the bot out and takes it back has the settings of each topic again', async () => {
    const forum = await makeGroup({ forum: true });
    const { thread_id: topic } = await world.telegram.createTopic(forum, owner, 'Science');
    await world.ask(owner, '/subscribe Science', { chatId: forum, threadId: topic });
    await world.ask(owner, '/subscribe Chess', { chatId: forum });
    const all = [keyOf(forum, topic), keyOf(forum)];
    const states = () => Promise.all(all.map(async (key) => (await world.store.subscribers.get(key))?.state));
    await world.telegram.setBotStatus(forum, owner, 'kicked');
    await expect.poll(states).toEqual(['unreachable', 'unreachable']);
    // In a small group Telegram says it once more, and whatever is said in a chat shows that it can be written to.
    const left = {
      message_id: 99,
      date: 1,
      left_chat_member: { id: world.bot.me.id, is_bot: true, first_name: 'Bot' },
    };
    const chat = { id: forum, type: 'supergroup', title: 'Readers' };
    await world.bot.handle({ update_id: 1_000_000, message: { ...left, chat } } as never);
    expect(await states()).toEqual(['unreachable', 'unreachable']);
    await world.telegram.setBotStatus(forum, owner, 'member');
    await expect.poll(states).toEqual(['active', 'active']);
    await world.bot.settled();
    for (const key of all) expect(await world.store.due.get(key)).toBe(Date.parse('2026-11-23T08:00:00Z'));
  });

  test('keeps a pause when the bot is thrown out and taken back', async () => {
    await world.ask(owner, '/subscribe Science', { chatId: group });
    await world.store.subscribers.change(keyOf(group), { state: 'paused' });
    await world.telegram.setBotStatus(group, owner, 'kicked');
    await world.telegram.setBotStatus(group, owner, 'member');
    await world.askOne(owner, '/help', { chatId: group });
    expect((await world.store.subscribers.get(keyOf(group)))?.state).toBe('paused');
  });

  test('that becomes a supergroup keeps what each of its topics had, told of it twice at once', async () => {
    const old = -4_242;
    for (const threadId of [null, 7, 9]) {
      const settings = { ...(await aChat()), chat: { chatId: old, threadId } };
      await world.store.subscribers.add(settings);
      await world.store.subscribers.subscribe(keyOf(old, threadId), {
        tagId: tagIdOf('Maps'),
        tag: 'Maps',
        cadence: 'daily',
      });
      await world.store.due.set(keyOf(old, threadId), BASE + 1_000);
    }
    const service = (update_id: number, chat: object, message: object) =>
      world.bot.handle({ update_id, message: { message_id: update_id, date: 1, chat, ...message } } as never);
    await Promise.all([
      service(1, { id: old, type: 'group', title: 'Old' }, { migrate_to_chat_id: -1_004_242 }),
      service(2, { id: -1_004_242, type: 'supergroup', title: 'New' }, { migrate_from_chat_id: old }),
      world.store.subscribers.move(keyOf(old, 9), { chatId: -1_004_242, threadId: 9 }),
    ]);
    for (const threadId of [null, 7, 9]) {
      expect(await world.store.subscribers.get(keyOf(old, threadId))).toBeUndefined();
      expect(await world.store.due.get(keyOf(old, threadId))).toBeUndefined();
      expect(await tagsOf(-1_004_242, threadId)).toEqual(['Maps']);
      expect(await world.store.due.get(keyOf(-1_004_242, threadId))).toBe(BASE + 1_000);
    }
  });

  test('that becomes a supergroup keeps its settings', async () => {
    await world.ask(owner, '/subscribe Science', { chatId: group });
    await world.ask(owner, '/digest', { chatId: group });
    const { id } = await world.telegram.upgradeGroup(group, owner);
    await expect.poll(() => tagsOf(id)).toEqual(['Science']);
    await world.bot.settled();
    expect(await world.store.subscribers.get(keyOf(group))).toBeUndefined();
    expect(await world.store.subscribers.get(keyOf(id))).toMatchObject({ kind: 'supergroup', state: 'active' });
    await world.put(articleOf(['Science'], 300, { title: 'After the move', date: BASE + 60_000 }));
    const [digest] = await world.edition(id);
    expect(titlesOf(digest!)).toEqual(['After the move']);
    expect(digest?.text).toContain(t('digest-count', { count: 1 }));
  });
});

describe('a channel', () => {
  test('is set up by what is posted in it', async () => {
    const sent: { method: string; payload: object }[] = [];
    const call: Call = async (method, payload) => {
      if (method === 'getMe') return world.call(method, payload);
      sent.push({ method, payload });
      return { ok: true, result: { message_id: 1 } };
    };
    const bot = createBot(await introduce(call), TOKEN, call, world.ports);
    const channel = { id: -1_000_000_777_777, type: 'channel', title: 'News' };
    const post = (update_id: number, text: string, more: object) => {
      const common = { message_id: update_id, date: 1, chat: channel, sender_chat: channel };
      return { update_id, channel_post: { ...common, text, ...more } };
    };
    await bot.handle(post(1, '/subscribe Science', { entities: [{ type: 'bot_command', offset: 0, length: 10 }] }));
    await bot.handle(post(2, 'An ordinary post.', {}));
    expect(await tagsOf(channel.id)).toEqual(['Science']);
    expect(sent).toEqual([
      {
        method: 'sendMessage',
        payload: expect.objectContaining({ chat_id: channel.id, text: expect.stringContaining('Science') }),
      },
    ]);
  });
});

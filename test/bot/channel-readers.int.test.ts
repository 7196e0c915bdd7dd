import { beforeEach, describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot/bot.ts';
import { introduce } from '../../src/bot/introduce.ts';
import { subscriberKey } from '../../src/model/chat.ts';
import { botAddress } from '../../src/model/deep-link.ts';
import { encodePress } from '../../src/model/press-codec.ts';
import { buttonsOf, type ChatMessage } from '../../src/playground/client.ts';
import { readButton, titlesOf } from './stories.ts';
import { articleOf, BASE, english, labelsOf, TOKEN, worldOfFile } from './world.ts';

// What readers of a channel press there: whatever the bot says in a channel comes to all of them.

const world = worldOfFile({ pace: { burst: 5, perSecond: 0.001 } });
const t = english(world);
let olga: number;
let mia: number;
let channel: number;
let digest: ChatMessage;

const newcomer = async (name: string) => (await world.telegram.createPerson({ name, started: true })).id;
const tagsOf = async (chatId: number) =>
  (await world.store.subscribers.subscriptions(subscriberKey({ chatId, threadId: null }))).map(({ tag }) => tag);

beforeEach(async () => {
  world.setNow(BASE);
  [olga, mia] = [await newcomer('Olga'), await newcomer('Mia')];
  const about = { type: 'channel' as const, creator: olga, members: [mia], bot: 'administrator' as const };
  channel = (await world.telegram.createGroup({ title: 'News', ...about })).id;
  const greeting = await world.telegram.waitForMessage(olga, ({ text }) => text.startsWith('News\n'));
  await world.bot.settled();
  await world.ask(olga, '/subscribe Maps', { replyTo: greeting.message_id });
  [digest] = (await world.edition(channel)) as [ChatMessage];
});

const inChannel = () => world.telegram.messages(channel);

describe('in a channel', () => {
  test('an article opens in the private chat of who presses, and nothing is posted', async () => {
    const before = await inChannel();
    for (const presser of [mia, olga]) {
      const answer = await world.telegram.press(presser, digest, readButton(digest, 1));
      expect(answer.url).toBe(botAddress('gazette_bot', { kind: 'article', article: articleOf(['Maps'], 1).id }));
    }
    expect(await inChannel()).toEqual(before);
    const opened = await world.askOne(mia, `/start a_${articleOf(['Maps'], 1).id}`);
    expect(opened.text).toContain('The whole story of Maps 1.');
  });

  describe('a digest of more than one page', () => {
    let first: ChatMessage;
    const more = () => labelsOf(first).find((label) => label.endsWith(' more ›'))!;
    beforeEach(async () => {
      const [greeting] = (await world.telegram.messages(olga)).filter(({ text }) => text.startsWith('News\n'));
      await world.ask(olga, '/subscribe Science, Technology, Night Trains', { replyTo: greeting!.message_id });
      [first] = (await world.edition(channel)) as [ChatMessage];
    });
    const payloadOf = (url = '') => new URL(url).searchParams.get('start');
    const open = async (person: number) => {
      const { url } = await world.telegram.press(mia, first, more());
      return world.askOne(person, `/start ${payloadOf(url)}`);
    };

    test('is read on in the private chat of who presses, and stays as it is for all others', async () => {
      const before = await inChannel();
      const second = await open(mia);
      expect(await inChannel()).toEqual(before);
      expect(second.text).toMatch(/^News\n/);
      expect(titlesOf(second)).not.toEqual(expect.arrayContaining(titlesOf(first)));
      // There they turn it for themselves alone, and read what stands in it.
      const { message: back } = await world.tap(mia, second, t('button-back'));
      expect(titlesOf(back)).toEqual(titlesOf(first));
      const { fresh } = await world.tap(mia, back, readButton(back, 1));
      expect(fresh[0]?.text).toContain('The whole story');
      expect(await inChannel()).toEqual(before);
    });

    test('has the buttons that change the channel for its administrators alone', async () => {
      const forReaders = labelsOf(await open(mia));
      expect(forReaders.filter((label) => label === t('button-less'))).toEqual([]);
      expect(forReaders).toEqual(expect.arrayContaining([t('button-share'), t('button-back')]));
      const second = await open(olga);
      const asked = (await world.tap(olga, second, t('button-less'))).fresh[0];
      expect(asked?.text).toMatch(/^News\n\nLess of what/);
    });

    test('is shown to nobody else', async () => {
      const { id: eve } = await world.telegram.createPerson({ name: 'Eve', started: true });
      expect((await open(eve)).text).toBe(t('not-your-chat'));
      // Nor are the digests of groups and people.
      await world.ask(olga, '/subscribe Chess');
      const key = subscriberKey({ chatId: olga, threadId: null });
      await world.ask(olga, '/digest');
      const { edition } = (await world.store.ledger.latest(key))!;
      const asked = payloadOf(botAddress('gazette_bot', { kind: 'digest', channel: olga, edition, page: 0 }));
      for (const { text } of await world.ask(mia, `/start ${asked}`)) expect(text).not.toContain('Chess 1');
    });

    test('is corrected where it came, and what was turned in private is none of the channel’s messages', async () => {
      const second = await open(mia);
      const showing = { chat: subscriberKey({ chatId: channel, threadId: null }), messageId: second.message_id };
      const before = await world.store.showings.view(showing);
      const { message: back } = await world.tap(mia, second, t('button-back'));
      await world.tap(mia, back, more());
      expect(await world.store.showings.view(showing)).toEqual(before);
    });
  });

  test('many readers who press at once are each led there, and none of them is asked for patience', async () => {
    const readers = await Promise.all(Array.from({ length: 8 }, (_, index) => newcomer(`Reader ${index}`)));
    for (const reader of readers) {
      await world.telegram.setMemberStatus(channel, olga, reader, 'member');
      expect((await world.telegram.press(reader, digest, readButton(digest, 1))).url).toContain('?start=a_');
    }
    // Its administrators are heard as well.
    expect((await world.askOne(olga, '/tag Chess 1', { chatId: channel })).text).toContain('Chess 1');
  });

  test('the lists that an administrator asked for are brought to all by administrators alone', async () => {
    const which = await world.askOne(olga, '/tag', { chatId: channel });
    const before = await inChannel();
    expect((await world.tap(mia, which, labelsOf(which)[0]!)).popup).toBe(t('admins-only'));
    expect(await inChannel()).toEqual(before);
    const { fresh } = await world.tap(olga, which, labelsOf(which)[0]!);
    expect(titlesOf(fresh[0]!)[0]).toBe('Science 1');
  });

  test.each(['/tags', '/search Science'])(
    'what an administrator asked for by %s is turned by none else',
    async (asked) => {
      const said = await world.askOne(olga, asked, { chatId: channel });
      const next = labelsOf(said).find((label) => / more ›$|^›$/.test(label));
      if (next === undefined) throw new Error(`no further page among ${labelsOf(said).join()}`);
      const { popup, message } = await world.tap(mia, said, next);
      expect([popup, message]).toEqual([t('admins-only'), said]);
      expect((await world.tap(olga, said, next)).message).not.toEqual(said);
    },
  );

  test('/start leads to private, where tags are picked, also before the channel has any', async () => {
    await world.ask(olga, '/unsubscribe all', { chatId: channel });
    const said = await world.askOne(olga, '/start', { chatId: channel });
    expect([said.text, labelsOf(said)]).toEqual([t('settings-in-private'), [t('button-in-private')]]);
    const { searchParams } = new URL(buttonsOf(said)[0]?.url ?? '');
    const settings = await world.askOne(olga, `/start ${searchParams.get('start')}`);
    expect(labelsOf((await world.tap(olga, settings, t('button-set-tags'))).message)).toContain('Maps · 2');
  });

  test('what there should be less of is asked in private of the administrator who presses', async () => {
    const before = await inChannel();
    expect((await world.tap(olga, digest, t('button-less'))).popup).toBe(t('settings-in-private'));
    expect(await inChannel()).toEqual(before);
    const asked = (await world.telegram.lastFromBot(olga))!;
    expect(asked.text).toBe(`News\n\n${t('less-ask', { title: 'Maps 1' })}`);
    await world.tap(olga, asked, t('button-less-tag', { tag: 'Maps' }));
    expect(await tagsOf(channel)).toEqual([]);
  });

  test('of an administrator who never wrote to the bot it is asked once they come by a link', async () => {
    const { id: ivo } = await world.telegram.createPerson({ name: 'Ivo' });
    await world.telegram.setMemberStatus(channel, olga, ivo, 'administrator');
    const before = await inChannel();
    const answer = await world.telegram.press(ivo, digest, t('button-less'));
    expect(answer.url).toContain('?start=s_');
    expect(await inChannel()).toEqual(before);
    const { searchParams } = new URL(answer.url ?? '');
    expect((await world.askOne(ivo, `/start ${searchParams.get('start')}`)).text).toMatch(/^News\n\nSettings/);
  });
});

describe('an administrator who answers a post of the bot in a channel', () => {
  const sayThere = (text: string) => world.askOne(olga, text, { chatId: channel, replyTo: digest.message_id });

  test('is told of what it shows: posts there do not say by whom they are', async () => {
    const article = (await world.askOne(olga, '/tag Chess 1', { chatId: channel })).message_id;
    const shared = await world.askOne(olga, '/share', { chatId: channel, replyTo: article });
    expect(shared.text).toContain(botAddress('gazette_bot', { kind: 'article', article: articleOf(['Chess'], 1).id }));
    expect((await sayThere('/why 2')).text).toContain('Maps 2');
  });
});

test('the presses of its readers take nothing of the messages that a channel may get in a minute', async () => {
  const taken: number[] = [];
  const budget = {
    ...world.store.budget,
    isFree: async () => false,
    takeChat: async (chatId: number) => {
      taken.push(chatId);
      return 0;
    },
  };
  const bot = createBot(await introduce(world.call), TOKEN, world.call, {
    ...world.ports,
    store: { ...world.store, budget },
  });
  const article = articleOf(['Maps'], 1).id;
  await bot.handle({
    update_id: 1,
    callback_query: {
      id: '1',
      from: { id: mia, is_bot: false, first_name: 'Mia' },
      chat_instance: '1',
      data: encodePress({ do: 'open', article, part: 0 }),
      message: { message_id: digest.message_id, date: 1, chat: { id: channel, type: 'channel', title: 'News' } },
    },
  } as never);
  expect(taken).toEqual([]);
});

import { beforeEach, describe, expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import type { ChatMessage } from '../../src/playground/client.ts';
import { titlesOf } from './stories.ts';
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

describe('an answer to the settings of a channel', () => {
  const answer = (text: string, to = settings) => world.askOne(olga, text, { replyTo: to.message_id });

  test('is about the channel, also where it asks: what comes, what was missed, why, its tags and newest articles', async () => {
    expect(titlesOf(await answer('/preview'))).toEqual(['Maps 1', 'Maps 2']);
    expect(titlesOf(await answer('/digest'))).toEqual(['Maps 1', 'Maps 2']);
    expect(titlesOf(await answer('/latest'))).toEqual(['Maps 1', 'Maps 2']);
    expect((await answer('/missed')).text).toBe(`News\n\n${t('missed-none')}`);
    expect((await answer('/privacy')).text).toContain(String(channel));
    const tags = await answer('/tags');
    expect(labelsOf(tags)).toEqual(expect.arrayContaining(['✓ Maps · 2', 'Chess · 2']));
    await world.tap(olga, tags, 'Gardens · 2');
    expect(await tagsOf(channel)).toEqual(['Gardens', 'Maps']);
    expect(await tagsOf(olga)).toEqual(['Chess']);
    await world.edition(channel);
    const { text } = await answer('/why 1');
    expect(text).toMatch(/^News\n\n(?:Maps|Gardens) 1\n\nIt was in your digest: today at 08:00/);
    // None of these is to be read by all in the channel but the edition.
    expect(await world.telegram.messages(channel)).toHaveLength(1);
  });

  test('in what it shows acts for the channel too', async () => {
    const preview = await answer('/preview');
    const { fresh } = await world.tap(olga, preview, t('button-less'));
    expect(fresh[0]?.text).toMatch(/^News\n/);
    expect(labelsOf(fresh[0]!)).toContain(t('button-less-tag', { tag: 'Maps' }));
    expect(labelsOf(fresh[0]!)).not.toContain(t('button-less-tag', { tag: 'Chess' }));
    await world.tap(olga, fresh[0]!, t('button-less-tag', { tag: 'Maps' }));
    expect([await tagsOf(channel), await tagsOf(olga)]).toEqual([[], ['Chess']]);
    expect((await answer('/preview')).text).toBe(`News\n\n${t('next-no-tags-there')}`);
  });

  test.each(['/subscribe Opera', '/subscribe Opera instant', '/time never', '/latest', '/missed', '/preview'])(
    'may be answered again, as %s: that is about the channel as well',
    async (first) => {
      const said = await answer(first);
      await answer('/time 21', said);
      const times = (chatId: number) => world.store.subscribers.get(subscriberKey({ chatId, threadId: null }));
      expect((await times(channel))?.schedule.times).toEqual(['21:00']);
      expect((await times(olga))?.schedule.times).toEqual(['08:00']);
    },
  );
});

describe('what is read in answer to the settings of a channel', () => {
  const answer = (text: string, to = settings) => world.askOne(olga, text, { replyTo: to.message_id });
  const follow = () => t('button-subscribe', { tag: 'Opera' });

  test.each([
    ['/tag Opera', 'Opera 1'],
    ['/search opera', 'Opera 1'],
    ['Opera', 'Opera 1'],
  ])('as %s, is shown for the channel and says so', async (typed, title) => {
    const list = await answer(typed);
    expect(list.text).toMatch(/^News\n/);
    expect(titlesOf(list)[0]).toBe(title);
    const { fresh } = await world.tap(olga, list, t('button-less'));
    expect(fresh[0]?.text).toMatch(/^News\n/);
    // An answer to it is about the channel too.
    await answer('/time 21', list);
    const { schedule } = (await world.store.subscribers.get(subscriberKey({ chatId: channel, threadId: null })))!;
    expect(schedule.times).toEqual(['21:00']);
  });

  test.each(['/tag Opera', 'Opera'])('as %s, has a button that subscribes the channel', async (typed) => {
    const list = await answer(typed);
    const { fresh } = await world.tap(olga, list, follow());
    expect(fresh[0]?.text).toMatch(/^News\n/);
    expect(await tagsOf(channel)).toEqual(['Maps', 'Opera']);
    expect(await tagsOf(olga)).toEqual(['Chess']);
  });

  test('as a tag that it has, offers no button for it; its owner’s tags do not count', async () => {
    expect(labelsOf(await answer('/tag Maps'))).not.toContain(t('button-subscribe', { tag: 'Maps' }));
    expect(labelsOf(await answer('/tag Chess'))).toContain(t('button-subscribe', { tag: 'Chess' }));
  });

  test('in pages, stays about the channel when it is turned', async () => {
    const found = await answer('/search science');
    const turned = await world.tap(olga, found, '›');
    expect(turned.message.text).toMatch(/^News\n/);
    const { fresh } = await world.tap(olga, turned.message, t('button-less'));
    expect(fresh[0]?.text).toMatch(/^News\n/);
  });

  test('with a slip of the fingers, is guessed for the channel', async () => {
    for (const typed of ['/tag Opra', 'Opra']) {
      const guess = await answer(typed);
      expect(guess.text).toMatch(/^News\n/);
      const { fresh } = await world.tap(olga, guess, labelsOf(guess)[0]!);
      expect(fresh[0]?.text).toMatch(/^News\n/);
    }
    expect((await answer('/tme 20')).text).toMatch(/^News\n/);
  });

  test('is for its administrators alone', async () => {
    await world.telegram.setMemberStatus(channel, olga, olga, 'member');
    for (const typed of ['/tag Opera', '/search opera', 'Opera'])
      expect((await answer(typed)).text).toBe(t('not-your-chat'));
  });
});

test('a file that answers the settings of a channel names it, and may be answered as they may', async () => {
  const file = await world.askOne(olga, '/export', { replyTo: settings.message_id });
  expect(file.text).toBe(`News\n\n${t('export-caption')}`);
  expect(labelsOf(file)).toEqual([t('button-all-settings')]);
  await world.ask(olga, '/time 21', { replyTo: file.message_id });
  const times = async (chatId: number) =>
    (await world.store.subscribers.get(subscriberKey({ chatId, threadId: null })))?.schedule.times;
  expect([await times(channel), await times(olga)]).toEqual([['21:00'], ['08:00']]);
  // One's own is as it was.
  const own = await world.askOne(olga, '/export');
  expect([own.text, labelsOf(own)]).toEqual([t('export-caption'), []]);
});

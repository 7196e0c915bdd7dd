import { beforeEach, describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot/bot.ts';
import { introduce } from '../../src/bot/introduce.ts';
import type { Call } from '../../src/bot/transport.ts';
import { subscriberKey } from '../../src/model/chat.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import { type ChatMessage, detailsOf } from '../../src/playground/client.ts';
import { keys } from '../../src/store/keys.ts';
import { readButton } from './stories.ts';
import { articleOf, BASE, type BotWorld, english, TOKEN, worldOfFile } from './world.ts';

const world = worldOfFile({ publicUrl: 'https://gazette.example' });
const t = english(world);
let ann: number;
beforeEach(async () => {
  world.setNow(BASE);
  ann = await world.newcomer('Ann');
});

const keyOf = (chatId: number, threadId: number | null = null) => subscriberKey({ chatId, threadId });
let number = 500;
/** An article that came a moment ago. */
async function fresh(tag: string, about: Parameters<typeof articleOf>[2] = {}) {
  const article = articleOf([tag], ++number, { title: `Fresh ${number}`, date: BASE + 1_000, ...about });
  await world.put(article);
  return article;
}
const why = async (what: string, where: Parameters<BotWorld['ask']>[2] = {}) =>
  (await world.askOne(ann, `/why ${what}`.trim(), where)).text.split('\n').at(-1);
/** What the store holds, without the views of messages. */
const settings = async () => [...(await world.snapshot())].filter(([key]) => !/:views$|:shown:/.test(key));

describe('/preview', () => {
  test('shows in a pause with an end what the first digest after it holds, and changes nothing', async () => {
    await world.ask(ann, '/subscribe Gardens, Maps');
    await world.askOne(ann, '/digest');
    const news = [await fresh('Gardens'), await fresh('Maps')];
    world.setNow(BASE + 60_000);
    // Waits, as while Telegram is away.
    const plan = {
      edition: BASE + 60_000,
      articleIds: [news[0]!.id],
      tagIds: [tagIdOf('Gardens')],
      until: BASE + 60_000,
    };
    await world.ask(ann, '/pause 2');
    const before = await settings();
    expect((await world.askOne(ann, '/preview')).text).toMatch(/Nov(ember)? 25[\s\S]*Fresh[\s\S]*Fresh/);
    expect(await settings()).toEqual(before);
    await world.store.ledger.plan(keyOf(ann), plan);
    await world.store.subscribers.change(keyOf(ann), { mutedWords: [news[0]!.title] });
    const waiting = await settings();
    await world.askOne(ann, '/preview');
    expect(await settings()).toEqual(waiting);
  });

  test('shows what the next digest then holds, page by page, and changes nothing', async () => {
    await world.ask(ann, '/subscribe Science, Technology, Night Trains');
    const before = await settings();
    const preview = await world.askOne(ann, '/preview');
    expect(preview.text).toContain(t('preview-note'));
    const { message: second } = await world.tap(ann, preview, t('button-more', { count: 5 }));
    expect(second.text).toContain(t('preview-note'));
    expect(second.text).not.toBe(preview.text);
    const { fresh: opened } = await world.tap(ann, second, readButton(second, 1));
    expect(opened[0]?.text).toContain('The whole story of');
    expect(await settings()).toEqual(before);
    const [digest] = await world.edition(ann);
    for (const line of digest?.text.match(/(Science|Technology|Night Trains) \d+/g) ?? ['none'])
      expect(preview.text).toContain(line);
  });

  test('without tags, and without news, says so', async () => {
    expect((await world.askOne(ann, '/preview')).text).toBe(t('digest-no-tags'));
    await world.ask(ann, '/subscribe Opera');
    await world.askOne(ann, '/digest');
    expect((await world.askOne(ann, '/preview')).text).toMatch(
      /^Nothing new so far\. Your next digest comes tomorrow at 08:00/,
    );
    await world.ask(ann, '/pause');
  });
});

describe('/missed', () => {
  test('lists what did not come or may not have, to be opened, until it came', async () => {
    await world.ask(ann, '/subscribe Maps');
    expect((await world.askOne(ann, '/missed')).text).toBe(t('missed-none'));
    const [lost, doubted] = [await fresh('Maps'), await fresh('Maps')];
    await world.redis.zadd(keys.again(keyOf(ann)), BASE, lost.id);
    await world.redis.zadd(keys.uncertain(keyOf(ann)), BASE, doubted.id);
    const missed = await world.askOne(ann, '/missed');
    expect(missed.text).toContain(t('missed-heading', { count: 2 }));
    expect(missed.text).toContain(lost.title);
    expect(missed.text).toContain(doubted.title);
    const { fresh: opened } = await world.tap(ann, missed, readButton(missed, 1));
    expect(opened[0]?.text).toContain('The whole story of Maps');
  });

  test('has pages', async () => {
    await world.ask(ann, '/subscribe Maps');
    for (let count = 0; count < 12; count++)
      await world.redis.zadd(keys.again(keyOf(ann)), BASE + count, (await fresh('Maps')).id);
    const first = await world.askOne(ann, '/missed');
    const { message: second } = await world.tap(ann, first, t('button-more', { count: 7 }));
    expect(second.text).not.toBe(first.text);
    const { message: back } = await world.tap(ann, second, t('button-back'));
    expect(back.text).toBe(first.text);
  });

  test.each(['rich', 'classic'])(
    'numbers every story once over its pages, also long ones, in %s format',
    async (format) => {
      await world.ask(ann, `/subscribe Maps`);
      await world.ask(ann, `/format ${format}`);
      const summary = 'Long. '.repeat(40).trim();
      const lost = await Promise.all(
        Array.from({ length: 12 }, () =>
          fresh('Maps', { title: `Fresh ${++number} ${'and long '.repeat(16)}`.trim(), summary }),
        ),
      );
      // Two that tell the same.
      await world.put({ ...lost[9]!, story: lost[0]!.story });
      for (const [at, { id }] of lost.entries()) await world.redis.zadd(keys.again(keyOf(ann)), BASE + at, id);
      const numbersOf = ({ text }: ChatMessage) =>
        Array.from(text.matchAll(/^(?:[▾▸] )?(\d+)\. Fresh/gm), ([, shown]) => Number(shown));
      let page = await world.askOne(ann, '/missed');
      const numbers = numbersOf(page);
      for (const count of [6, 1]) {
        ({ message: page } = await world.tap(ann, page, t('button-more', { count })));
        numbers.push(...numbersOf(page));
      }
      expect(numbers).toEqual(Array.from({ length: 11 }, (_, at) => at + 1));
    },
  );
});

describe('/why', () => {
  test('tells of an article that came: by its number, its link, our page of it, a deep link, a reply', async () => {
    await world.ask(ann, '/subscribe Chess');
    const digest = await world.askOne(ann, '/digest');
    const { fresh: opened } = await world.tap(ann, digest, readButton(digest, 1));
    const { id, url } = articleOf(['Chess'], 1);
    const sent = expect.stringMatching(/^It was in your digest: today at 09:30/);
    for (const name of ['1', url ?? '', `https://gazette.example/a/${id}`, `https://t.me/gazette_bot?start=a_${id}`])
      expect(await why(name), name).toEqual(sent);
    expect(await why('', { replyTo: (opened[0] as ChatMessage).message_id })).toEqual(sent);
    expect(await why('2', { replyTo: digest.message_id })).toEqual(sent);
    expect(await why('', { replyTo: digest.message_id })).toBe(t('why-which'));
    for (const said of ['１', '一', '第一篇', '第1条', '1番', 'Nr. 1', 'n° 1', 'number 1', '№ 1', 'رقم ١'])
      expect(await why(said), said).toEqual(sent);
    expect(await why('9')).toBe(t('why-number'));
    expect(await why('第九篇')).toBe(t('why-number'));
    expect(await why('')).toBe(t('why-how'));
    expect(await why('https://elsewhere.example/')).toBe(t('why-unknown'));
    expect(await why('<b>&|constructor')).toBe(t('why-unknown'));
  });

  test('goes by the numbers of the message replied to, be it a list, a preview or an older digest', async () => {
    await world.ask(ann, '/subscribe Chess');
    const older = await world.askOne(ann, '/digest');
    await world.ask(ann, '/subscribe Maps, Gardens');
    const preview = await world.askOne(ann, '/preview');
    await world.askOne(ann, '/digest');
    const list = await world.askOne(ann, '/tag Science');
    const titles = (text: string) => text.match(/(?<=\n[▾▸] \d+\. ).*/g) ?? [];
    for (const { text, message_id: replyTo } of [older, preview, list])
      expect((await world.askOne(ann, '/why 2', { replyTo })).text.split('\n')[0]).toBe(titles(text)[1]);
    await world.redis.del(keys.views(keyOf(ann)));
    const { text } = await world.askOne(ann, '/why 2', { replyTo: older.message_id });
    expect(text.split('\n')[0]).toBe(titles(older.text)[1]);
  });

  test('knows the article of a message that is older than what is remembered of messages, or of a list', async () => {
    await world.ask(ann, '/subscribe Chess');
    const digest = await world.askOne(ann, '/digest');
    const { fresh: opened } = await world.tap(ann, digest, readButton(digest, 1));
    const list = await world.askOne(ann, '/tag Birds');
    await world.redis.del(keys.views(keyOf(ann)));
    expect(await why('', { replyTo: (opened[0] as ChatMessage).message_id })).toMatch(
      /^It was in your digest: today at 09:30/,
    );
    expect(await why('', { replyTo: digest.message_id })).toBe(t('why-which'));
    expect(await why('', { replyTo: list.message_id })).toBe(t('why-not-subscribed', { tags: 'Birds' }));
    const settings = await world.askOne(ann, '/settings');
    expect(await why('', { replyTo: settings.message_id })).toBe(t('why-how'));
  });

  test('takes a title that begins with a number for none', async () => {
    await world.ask(ann, '/subscribe Bridges');
    const [first, second] = [await fresh('Bridges'), await fresh('Bridges', { date: BASE + 500 })];
    await fresh('Bridges', { title: '2. Liga: the bridge stays', story: first.story, date: BASE + 2_000, summary: '' });
    world.setNow(BASE + 60_000);
    const list = await world.askOne(ann, '/tag Bridges');
    expect(detailsOf(list)[0]?.summary).toContain(first.title);
    const { text } = await world.askOne(ann, '/why #2.', { replyTo: list.message_id });
    expect(text.split('\n')[0]).toBe(second.title);
  });

  test('tells why one did not come', async () => {
    await world.ask(ann, '/subscribe Birds');
    await world.askOne(ann, '/digest');
    const other = await fresh('Weather');
    expect(await why(other.id)).toBe(t('why-not-subscribed', { tags: 'Weather' }));
    const later = await fresh('Birds', { date: BASE + 3 * 86_400_000 });
    expect(await why(later.id)).toMatch(/^It is held back until its own date: /);
    const old = await fresh('Birds', { date: BASE - 5 * 86_400_000 });
    expect(await why(old.id)).toBe(t('why-earlier'));
    const news = await fresh('Birds');
    world.setNow(BASE + 60_000);
    expect(await why(news.id)).toBe(t('why-to-come', { when: 'tomorrow at 08:00' }));
    await world.store.subscribers.change(keyOf(ann), { mutedWords: [news.title] });
    expect(await why(news.id)).toBe(t('why-would-leave', { reason: t('why-muted-word', { word: news.title }) }));
    await world.edition(ann);
    expect(await why(news.id)).toMatch(/^Your digest left it out \(today at 08:00\): you muted “Fresh/);
  });

  test('tells of a source and a story that are muted, and of a story that was told', async () => {
    await world.ask(ann, '/subscribe Bridges');
    const first = await fresh('Bridges', { author: 'Bo' });
    world.setNow(BASE + 60_000);
    await world.askOne(ann, '/digest');
    const again = await fresh('Bridges', { story: first.id, author: 'Cy', date: BASE + 90_000 });
    world.setNow(BASE + 120_000);
    expect(await why(again.id)).toBe(t('why-would-leave', { reason: t('why-same-story', { title: first.title }) }));
    const next = await fresh('Bridges', { author: 'Di', date: BASE + 90_000 });
    await world.store.subscribers.change(keyOf(ann), { mutedSources: ['Di'] });
    expect(await why(next.id)).toBe(t('why-would-leave', { reason: t('why-muted-source', { source: 'Di' }) }));
    await world.store.subscribers.change(keyOf(ann), { mutedSources: [], mutedStories: [next.id] });
    expect(await why(next.id)).toBe(t('why-would-leave', { reason: t('why-muted-story') }));
  });

  test('names the first slot after a pause, on its day for what comes once a week, and no moment that is past', async () => {
    await world.ask(ann, '/subscribe Gardens');
    await world.ask(ann, '/subscribe Bridges weekly');
    await world.askOne(ann, '/digest');
    const [daily, weekly] = [await fresh('Gardens'), await fresh('Bridges')];
    world.setNow(BASE + 2 * 86_400_000);
    await world.ask(ann, '/pause 2');
    expect(await why(daily.id)).toBe(t('why-paused', { when: 'Nov 27, 08:00' }));
    expect(await why(weekly.id)).toBe(t('why-paused', { when: 'Nov 30, 08:00' }));
    // Over, and its first slot is not yet there.
    world.setNow(BASE + 4 * 86_400_000 + 60_000);
    expect(await why(daily.id)).toBe(t('why-to-come', { when: 'tomorrow at 08:00' }));
    expect((await world.askOne(ann, '/settings')).text).not.toContain('Paused');
    expect((await world.askOne(ann, '/pause')).text).toBe(t('pause-ask'));
    expect((await world.askOne(ann, '/resume')).text).toContain(t('next-comes', { next: 'tomorrow at 08:00' }));
  });

  test('what comes once a week takes no place in a daily digest, nor does a daily one fill that of the week', async () => {
    await world.ask(ann, '/subscribe Lighthouses');
    await world.ask(ann, '/subscribe Chess weekly');
    await world.askOne(ann, '/digest');
    await world.ask(ann, '/size 5');
    const five = (tag: string) => Promise.all(Array.from({ length: 5 }, () => fresh(tag)));
    const [daily, weekly] = [await five('Lighthouses'), await five('Chess')];
    // A Tuesday.
    await world.store.due.set(keyOf(ann), BASE + 2 * 86_400_000 - 90 * 60_000);
    world.setNow(BASE + 86_400_000);
    for (const { id } of daily) expect(await why(id)).toBe(t('why-to-come', { when: 'tomorrow at 08:00' }));
    for (const { id } of weekly) expect(await why(id)).toBe(t('why-to-come', { when: 'Nov 30, 08:00' }));
  });

  test('tells of a pause, of quiet hours, and of editions that did not come', async () => {
    await world.ask(ann, '/subscribe Gardens instant');
    await world.askOne(ann, '/digest');
    const news = await fresh('Gardens');
    world.setNow(BASE + 60_000);
    await world.store.timings.hold(keyOf(ann), BASE);
    await world.store.due.set(keyOf(ann), BASE + 30 * 60_000);
    await world.store.subscribers.change(keyOf(ann), { quiet: { from: '09:00', to: '10:00' } });
    expect(await why(news.id)).toBe(t('why-quiet', { when: 'today at 10:00' }));
    await world.ask(ann, '/subscribe Gardens daily');
    expect(await why(news.id)).toBe(t('why-to-come', { when: 'tomorrow at 08:00' }));
    await world.store.subscribers.change(keyOf(ann), { state: 'paused' });
    expect(await why(news.id)).toBe(t('why-paused-open'));
    await world.store.subscribers.change(keyOf(ann), { state: 'active' });
    const plan = { edition: BASE, articleIds: [news.id], tagIds: [], until: BASE };
    const delivery = await world.store.ledger.plan(keyOf(ann), plan);
    expect(await why(news.id)).toBe(t('why-waits', { when: 'today at 09:30' }));
    await world.store.subscribers.change(keyOf(ann), { mutedWords: [news.title] });
    expect(await why(news.id)).toBe(t('why-would-leave', { reason: t('why-muted-word', { word: news.title }) }));
    await world.store.subscribers.change(keyOf(ann), { mutedWords: [] });
    await world.store.ledger.settle(keyOf(ann), delivery ?? plan, 'rejected');
    expect(await why(news.id)).toBe(t('why-undelivered', { when: 'today at 09:30' }));
    await world.store.refusals.drop(keyOf(ann), [news.id], BASE);
    expect(await why(news.id)).toBe(t('why-refused'));
    await world.store.refusals.offer(keyOf(ann), [news.id], BASE);
    expect(await why(news.id)).toBe(t('why-undelivered', { when: 'today at 09:30' }));
    await world.store.subscribers.change(keyOf(ann), { state: 'paused' });
    expect(await why(news.id)).toBe(t('why-paused-open'));
    await world.store.subscribers.change(keyOf(ann), { state: 'active' });
    await world.ask(ann, '/unsubscribe Gardens');
    expect(await why(news.id)).toBe(t('why-not-subscribed', { tags: 'Gardens' }));
  });
});

describe('in a group, a topic and a channel', () => {
  test('an ordinary group is told of its own digests, whoever asks', async () => {
    const mia = await world.newcomer('Mia');
    const group = (await world.telegram.createGroup({ title: 'Readers', creator: ann, admins: [], members: [mia] })).id;
    await world.telegram.waitForMessage(group);
    await world.bot.settled();
    const here = { chatId: group };
    expect((await world.askOne(mia, '/preview', here)).text).toBe(t('digest-no-tags'));
    await world.ask(ann, '/subscribe Maps', here);
    expect((await world.askOne(mia, '/preview', here)).text).toContain('Maps 1');
    expect((await world.askOne(mia, '/missed', here)).text).toBe(t('missed-none'));
    await world.askOne(ann, '/digest', here);
    expect((await world.askOne(mia, '/why 1', here)).text).toContain('It was in your digest');
    expect((await world.askOne(mia, '/why 1')).text).toBe(t('why-how'));
  });

  test('everybody may ask, and each place is told of its own digests', async () => {
    const mia = await world.newcomer('Mia');
    const forum = (
      await world.telegram.createGroup({ title: 'Readers', creator: ann, admins: [], members: [mia], forum: true })
    ).id;
    const { thread_id: threadId } = await world.telegram.createTopic(forum, ann, 'Maps');
    const [there, here] = [{ chatId: forum }, { chatId: forum, threadId }];
    await world.telegram.waitForMessage(forum);
    await world.bot.settled();
    await world.ask(ann, '/subscribe Maps', here);
    expect((await world.askOne(mia, '/preview', there)).text).toBe(t('digest-no-tags'));
    const preview = await world.askOne(mia, '/preview@gazette_bot', here);
    expect(preview.thread_id).toBe(threadId);
    expect(preview.text).toContain('Maps 1');
    expect((await world.askOne(mia, '/missed', here)).text).toBe(t('missed-none'));
    await world.askOne(ann, '/digest', here);
    expect((await world.askOne(mia, '/why 1', here)).text).toContain('It was in your digest');
    expect((await world.askOne(mia, '/why 1', there)).text).toBe(t('why-how'));
  });

  test('a channel is answered in the channel', async () => {
    const chat = { id: -1_000_000_777_123, type: 'channel', title: 'News' };
    const posts: string[] = [];
    const call: Call = async (method, payload) => {
      if (method === 'getMe') return world.call(method, payload);
      posts.push(JSON.stringify(payload));
      return { ok: true, result: { message_id: 1 } };
    };
    const bot = createBot(await introduce(call), TOKEN, call, world.ports);
    for (const [update_id, text] of ['/subscribe Maps', '/preview', '/missed', '/why 1'].entries()) {
      const entities = [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length }];
      await bot.handle({
        update_id,
        channel_post: { message_id: 1, date: 1, chat, sender_chat: chat, text, entities },
      } as never);
    }
    expect(posts.some((post) => post.includes('Maps 1'))).toBe(true);
    expect(posts.some((post) => post.includes(t('missed-none')))).toBe(true);
    expect(posts.some((post) => post.includes(t('why-how')))).toBe(true);
  });
});

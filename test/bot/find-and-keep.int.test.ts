import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import { buttonsOf } from '../../src/playground/client.ts';
import { titlesOf } from './stories.ts';
import { articleOf, BASE, english, labelsOf, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let ann: number;
beforeEach(async () => {
  world.setNow(BASE);
  ann = await world.newcomer('Ann');
});

const science = articleOf(['Science'], 1);
const savedBy = async (chatId: number) =>
  (await world.store.saved.list(subscriberKey({ chatId, threadId: null }))).map(({ id }) => id);

describe('/search', () => {
  test('that finds nothing offers the tag that is spelled much like it', async () => {
    const answer = await world.askOne(ann, '/search Sciense');
    expect(answer.text).toBe(`${t('search-none', { text: 'Sciense' })}\n\n${t('search-near')}`);
    expect(labelsOf(answer)[0]).toBe('Science');
    const { fresh } = await world.tap(ann, answer, 'Science');
    expect(fresh[0]?.text).toContain('Science');
  });

  test('and /saved and inline results show Chinese in the script that was asked for', async () => {
    await world.askOne(ann, '/language articles hant');
    const article = articleOf(['Oddities'], 730, { title: '经济发展', summary: '头发。', language: 'zh-Hans' });
    await world.put(article);
    expect((await world.askOne(ann, '/search 经济发展')).text).toContain('經濟發展');
    await world.store.saved.add(subscriberKey({ chatId: ann, threadId: null }), article.id, BASE);
    expect(labelsOf(await world.askOne(ann, '/saved'))).toContain('經濟發展');
    const { results } = await world.telegram.askInline(ann, '经济发展');
    expect(results).toMatchObject([{ title: '經濟發展', description: '頭髮。' }]);
  });

  test('and so does all else that calls an article by its title', async () => {
    await world.ask(ann, '/language articles hant');
    const article = articleOf(['Wonders'], 731, { title: '发现新岛', summary: '头发。', language: 'zh-Hans' });
    await world.put(article, articleOf(['Wonders'], 732));
    await world.ask(ann, '/subscribe Wonders');
    const list = await world.askOne(ann, '/search 发现新岛');
    const replyTo = list.message_id;
    const why = await world.askOne(ann, `/why ${article.id}`);
    expect([why.text, ...labelsOf(why)].join('\n').match(/發現新島/g)).toHaveLength(2);
    expect((await world.askOne(ann, '/share', { replyTo })).text).toContain('發現新島');
    const both = (await world.askOne(ann, '/tag Wonders')).message_id;
    expect(labelsOf(await world.askOne(ann, '/save', { replyTo: both }))).toContain('發現新島');
    const less = await world.tap(ann, list, t('button-less'));
    expect(less.fresh[0]?.text).toBe(t('less-ask', { title: '發現新島' }));
    const muted = await world.tap(ann, less.fresh[0]!, t('button-less-story'));
    expect(muted.message.text).toBe(t('story-muted', { title: '發現新島' }));
    expect(labelsOf(await world.askOne(ann, '/unmute'))[0]).toContain('發現新島');
  });

  const tax = articleOf(['联合早报'], 901, {
    title: '稅收改革與監視制度',
    summary: '政府公布方案。',
    language: 'zh-Hant',
  });
  const cafe = articleOf(['Café'], 902, { title: 'The Crème of Munich', summary: 'Where partygoers meet.' });
  beforeAll(() => world.put(tax, cafe));

  test.each([
    ['science 12', 'Science 12'],
    ['税收', tax.title],
    ['監視', tax.title],
    ['监视改革', tax.title],
    ['creme', cafe.title],
    ['ＭＵＮＩＣＨ', cafe.title],
    ['partygo meet', cafe.title],
    ['café munich', cafe.title],
  ])('%j finds %j in title, summary and tags', async (typed, title) => {
    expect(titlesOf(await world.askOne(ann, `/search ${typed}`))[0]).toContain(title);
  });

  test.each(['arty', 'xyzzy', '…', 'science munich'])('%j finds nothing, and says so', async (typed) => {
    const { text } = await world.askOne(ann, `/search ${typed}`);
    expect(text.split('\n')[0]).toBe(t('search-none', { text: typed }));
  });

  test('turns pages in place, and knows what changed since', async () => {
    const found = await world.askOne(ann, '/search science');
    expect(found.text).toContain(t('search-heading', { text: 'science' }));
    const titles = [titlesOf(found)];
    const second = (await world.tap(ann, found, '›')).message;
    const third = (await world.tap(ann, found, '›')).message;
    titles.push(titlesOf(second), titlesOf(third));
    expect(titles.flat()).toEqual(Array.from({ length: 12 }, (_, index) => `Science ${index + 1}`));
    expect(labelsOf(third)).toEqual(expect.arrayContaining([`11. ${t('button-read')}`, `12. ${t('button-read')}`]));
    const late = articleOf(['Science'], 903, { title: 'Science of zeppelins' });
    await world.put(late);
    expect(titlesOf(await world.askOne(ann, '/search zeppelins'))).toEqual(['Science of zeppelins']);
    await world.put({ ...late, title: 'Science of balloons' });
    expect((await world.askOne(ann, '/search zeppelins')).text).toBe(t('search-none', { text: 'zeppelins' }));
    await world.store.articles.withdraw(late.id);
    expect((await world.askOne(ann, '/search balloons')).text).toBe(t('search-none', { text: 'balloons' }));
  });

  test('finds nothing before its date', async () => {
    await world.put(articleOf(['Chess'], 904, { title: 'Tomorrow’s gambit', date: BASE + 86_400_000 }));
    expect((await world.askOne(ann, '/search gambit')).text).toBe(t('search-none', { text: 'gambit' }));
  });

  test('without words says how; with a message full of them answers', async () => {
    expect((await world.askOne(ann, '/search')).text).toBe(t('search-how'));
    const long = await world.askOne(ann, `/search ${'science '.repeat(400)}`);
    expect(titlesOf(long)[0]).toContain('Science');
    expect(titlesOf((await world.tap(ann, long, '›')).message)).toHaveLength(5);
  });
});

async function openedArticle(person = ann, where = {}) {
  const list = await world.askOne(person, '/tag Science 1', where);
  const { fresh } = await world.tap(person, list, `1. ${t('button-read')}`);
  return fresh[0]!;
}

describe('what one saves', () => {
  test('is saved by a button or a reply, listed, opened and taken out again', async () => {
    const article = await openedArticle();
    expect((await world.tap(ann, article, t('button-save'))).popup).toBe(t('save-done'));
    expect(await savedBy(ann)).toEqual([science.id]);
    const first = await world.askOne(ann, '/saved');
    await world.tap(ann, first, t('button-unsave'));
    expect(await savedBy(ann)).toEqual([]);
    const said = await world.telegram.say(ann, '/save', { replyTo: article.message_id });
    await world.telegram.waitForMessage(ann, ({ from_bot, message_id }) => from_bot && message_id > said.message_id);
    const list = await world.askOne(ann, '/saved');
    expect(labelsOf(list)).toEqual(['Science 1', t('button-unsave')]);
    expect((await world.tap(ann, list, 'Science 1')).fresh[0]?.text).toContain('The whole story of Science 1.');
    const { message, popup } = await world.tap(ann, list, t('button-unsave'));
    expect([message.text, popup]).toEqual([t('saved-none'), t('unsaved')]);
  });

  test('stays saved whose button is pressed twice, at once or another day', async () => {
    const article = await openedArticle();
    const presses = await Promise.all([1, 2].map(() => world.telegram.press(ann, article, t('button-save'))));
    await world.bot.settled();
    expect(presses.map(({ text }) => text)).toEqual([t('save-done'), t('save-done')]);
    expect((await world.tap(ann, article, t('button-save'))).popup).toBe(t('save-done'));
    expect(await savedBy(ann)).toEqual([science.id]);
  });

  test('of a list is asked about; without an article is told how', async () => {
    const list = await world.askOne(ann, '/tag Science 3');
    await world.telegram.say(ann, '/save', { replyTo: list.message_id });
    const asked = await world.telegram.waitForMessage(ann, ({ text }) => text === t('save-which'));
    expect(labelsOf(asked)).toEqual(['Science 1', 'Science 2', 'Science 3']);
    expect((await world.tap(ann, asked, 'Science 2')).popup).toBe(t('save-done'));
    expect((await world.askOne(ann, '/save')).text).toBe(t('save-how'));
  });

  test('is turned in pages, and goes with /stop', async () => {
    await world.ask(ann, '/subscribe Chess');
    for (let number = 1; number <= 10; number++)
      await world.store.saved.add(
        subscriberKey({ chatId: ann, threadId: null }),
        articleOf(['Science'], number).id,
        number,
      );
    const list = await world.askOne(ann, '/saved');
    expect(labelsOf(list)[0]).toBe('Science 10');
    expect(labelsOf((await world.tap(ann, list, '›')).message)[0]).toBe('Science 2');
    const stop = await world.askOne(ann, '/stop');
    await world.tap(ann, stop, t('button-stop-sure'));
    expect(await savedBy(ann)).toEqual([]);
  });

  test('in a group is the person’s own, and of nobody whom the bot does not know', async () => {
    await world.ask(ann, '/start');
    const mia = await world.newcomer('Mia');
    const { id: chatId } = await world.telegram.createGroup({ title: 'G', creator: ann, members: [mia] });
    const article = await openedArticle(mia, { chatId });
    expect(await world.tap(mia, article, t('button-save'))).toMatchObject({ popup: t('save-in-private'), alert: true });
    expect((await world.tap(ann, article, t('button-save'))).popup).toBe(t('save-done'));
    expect([await savedBy(ann), await savedBy(mia), await savedBy(chatId)]).toEqual([[science.id], [], []]);
    const told = await world.askOne(ann, '/saved', { chatId });
    expect(told.text).toBe(t('save-in-private'));
  });
});

describe('links', () => {
  test('/share gives one to a tag and to an article, with a button that sends it on', async () => {
    const tag = await world.askOne(ann, '/share cafe');
    const link = `https://t.me/gazette_bot?start=t_${tagIdOf('Café')}`;
    expect(tag.text).toBe(`${t('share-link', { name: 'Café' })}\n${link}`);
    expect(buttonsOf(tag)[0]?.url).toContain(encodeURIComponent(link));
    const article = await openedArticle();
    await world.telegram.say(ann, '/share', { replyTo: article.message_id });
    await world.telegram.waitForMessage(ann, ({ text }) => text.includes(`start=a_${science.id}`));
    for (const typed of ['/share', '/share ,'])
      expect((await world.askOne(ann, typed)).text).toContain('https://t.me/gazette_bot');
    expect((await world.askOne(ann, '/share Sciense')).text).toBe(t('unknown-tag', { tag: 'Sciense' }));
  });

  test('to a tag begin the first visit with it marked; later they subscribe', async () => {
    const tagsOf = async () =>
      (await world.store.subscribers.subscriptions(subscriberKey({ chatId: ann, threadId: null }))).map(
        ({ tag }) => tag,
      );
    const welcome = await world.askOne(ann, `/start t_${tagIdOf('Gardens')}`);
    expect(labelsOf(welcome)).toContain('✓ Gardens · 2');
    expect((await world.askOne(ann, `/start t_${tagIdOf('Opera')}`)).text).toContain('Subscribed to Opera.');
    expect((await tagsOf()).sort()).toEqual(['Gardens', 'Opera']);
  });

  test('to a tag that is gone say so: with the welcome for a newcomer, with all tags for others', async () => {
    const link = '/start t_aaaaaaaa';
    expect((await world.ask(ann, link)).map(({ text }) => text)).toEqual([t('unknown-tag-gone'), t('welcome')]);
    await world.ask(ann, '/subscribe Gardens');
    const known = await world.askOne(ann, link);
    expect(known.text).toBe(t('unknown-tag-gone'));
    expect(labelsOf(known)).toContain('✓ Gardens · 2');
  });

  test('to an article open it; broken ones do what /start does', async () => {
    expect((await world.askOne(ann, `/start a_${science.id}`)).text).toContain('The whole story of Science 1.');
    const newcomer = await world.ask(ann, '/start a_aaaaaaaaaaa');
    expect(newcomer.map(({ text }) => text)).toEqual([t('article-missing'), t('welcome')]);
    const known = await world.ask(ann, '/start a_aaaaaaaaaaa');
    expect(known.map(({ text }) => text)).toEqual([t('article-missing')]);
    for (const payload of ['a_', 't_', 't_<b>', 'x'.repeat(64)])
      expect((await world.askOne(ann, `/start ${payload}`)).text).toBe(t('welcome'));
  });

  test('to an article invite who has no tags to its first one, and lead on to the hour and the first digest', async () => {
    const invitation = t('button-subscribe', { tag: 'Science' });
    const mia = await world.newcomer('Mia');
    const opened = await world.askOne(mia, `/start a_${science.id}`);
    expect(labelsOf(opened).at(-1)).toBe(invitation);
    const { popup, message, fresh } = await world.tap(mia, opened, invitation);
    expect(popup).toBe(t('subscribed-toast', { tag: 'Science' }));
    expect(message.text).toBe(opened.text);
    expect(labelsOf(message)).toEqual(labelsOf(opened).slice(0, -1));
    expect(fresh.map(({ text }) => text)).toEqual([expect.stringContaining('1 tag picked')]);
    const begun = await world.tap(mia, fresh[0]!, '08:00');
    expect(begun.fresh[0]?.text).toContain('5 stories for you');
    expect(labelsOf(await world.askOne(mia, `/start a_${science.id}`))).not.toContain(invitation);
    const { id: chatId } = await world.telegram.createGroup({ title: 'Readers', creator: mia });
    const there = await world.askOne(mia, `/start a_${science.id}`, { chatId });
    expect(labelsOf(there)).not.toContain(invitation);
  });
});

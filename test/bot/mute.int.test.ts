import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { subscriberKey } from '../../src/model/chat.ts';
import { titlesOf } from './stories.ts';
import { articleOf, BASE, english, labelsOf, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let ann: number;
beforeEach(async () => {
  world.setNow(BASE);
  ann = await world.newcomer('Ann');
  await world.ask(ann, '/subscribe Birds, Maps');
  await world.ask(ann, '/digest');
});

const settings = async (chatId = ann) => {
  const found = await world.store.subscribers.get(subscriberKey({ chatId, threadId: null }));
  if (!found) throw new Error('no settings');
  return found;
};
let number = 500;
const written: Article[] = [];
const news = (tag: string, title: string) => {
  const article = articleOf([tag], number++, { title, date: BASE + 1_000 });
  written.push(article);
  return article;
};
afterEach(async () => {
  await Promise.all(written.splice(0).map(({ id }) => world.store.articles.withdraw(id)));
});

describe('/mute', () => {
  test('a word leaves out every article that holds it as a word, in whatever case; undone, it comes again', async () => {
    const said = await world.askOne(ann, '/mute owl');
    expect(said.text).toBe(t('mute-done', { words: 'owl' }));
    await world.put(news('Birds', 'An OWL at noon'), news('Birds', 'Growling geese'), news('Maps', 'Maps for an owl'));
    const [digest] = await world.edition(ann);
    expect(titlesOf(digest!)).toEqual(['Growling geese']);
    const { message } = await world.tap(ann, said, t('button-undo'));
    expect(message.text).toBe(t('mutes-none'));
    expect((await settings()).mutedWords).toEqual([]);
  });

  test.each([
    ['/mute heron in Birds', 'Birds', 'heron'],
    ['/mute heron #birds', 'Birds', 'heron'],
    ['/mute night heron in birds', 'Birds', 'night heron'],
  ])('%j leaves it out of that tag alone', async (typed, tag, word) => {
    expect((await world.askOne(ann, typed)).text).toBe(t('mute-done-in', { words: word, tag }));
    expect(await settings()).toMatchObject({ mutedWords: [], mutedInTags: [{ word, tag }] });
    await world.put(news('Birds', `Birds and a ${word}`), news('Maps', `Maps and a ${word}`));
    const [digest] = await world.edition(ann);
    expect(titlesOf(digest!)).toEqual([`Maps and a ${word}`]);
  });

  test('a tag as tags are written in messages leaves out what has it', async () => {
    await world.ask(ann, '/subscribe Chess');
    expect((await world.askOne(ann, '/mute #Maps')).text).toBe(t('mute-done', { words: '#Maps' }));
    await world.put(news('Birds', 'Geese'), news('Maps', 'Where we are'));
    const [digest] = await world.edition(ann);
    expect(titlesOf(digest!)).toContain('Geese');
    expect(titlesOf(digest!)).not.toContain('Where we are');
  });

  test('several, with commas between; what names no tag is a word; the same again changes nothing', async () => {
    await world.ask(ann, '/mute owl, stork in flight、 (a+)+$');
    expect((await settings()).mutedWords).toEqual(['owl', 'stork in flight', '(a+)+$']);
    await world.ask(ann, '/mute OWL');
    expect((await settings()).mutedWords).toEqual(['owl', 'stork in flight', '(a+)+$']);
  });

  test.each(['/mute heron in Brids', '/mute heron #Brids'])(
    '%j mutes all of it, and says that there is no such tag',
    async (typed) => {
      const said = await world.askOne(ann, typed);
      const words = typed.slice('/mute '.length);
      expect(said.text).toBe(`${t('mute-done', { words })}\n\n${t('unknown-tag-none', { tag: 'Brids' })}`);
      expect((await settings()).mutedWords).toEqual([words]);
      await world.tap(ann, said, t('button-undo'));
      expect((await settings()).mutedWords).toEqual([]);
      expect((await world.askOne(ann, '/mute stork in flight')).text).toBe(
        t('mute-done', { words: 'stork in flight' }),
      );
    },
  );

  test.each(['/mute …', `/mute ${'x'.repeat(101)}`, '/mute ,,'])('%j is no word, and says so', async (typed) => {
    expect((await world.askOne(ann, typed)).text).toContain(t('mute-wrong', { text: '' }).slice(0, 16));
    expect((await settings()).mutedWords).toEqual([]);
  });

  test('holds a hundred words, and says when that is all', async () => {
    await world.ask(ann, `/mute ${Array.from({ length: 100 }, (_, index) => `w${index}`).join(',')}`);
    expect((await world.askOne(ann, '/mute one more')).text).toBe(t('mute-too-many', { most: 100 }));
    const list = await world.askOne(ann, '/unmute');
    expect(labelsOf(list)).toHaveLength(14);
    expect(labelsOf((await world.tap(ann, list, '›')).message)).toContain('✕ w10');
  });

  test('without a word says how', async () => {
    expect((await world.askOne(ann, '/mute')).text).toBe(t('mute-how'));
  });
});

test('two words with an "and" between are muted each, as the answer says', async () => {
  const { text } = await world.askOne(ann, '/mute football and rugby');
  const apart = t('mute-apart', { text: 'football and rugby' });
  expect(text).toBe(`${t('mute-done', { words: 'football and rugby' })}\n\n${apart}`);
  expect((await settings()).mutedWords).toEqual(['football', 'rugby']);
});

test('a name with an "and" in it is muted as the answer says, between quotation marks', async () => {
  const { text } = await world.askOne(ann, '/mute rock and roll in Maps');
  const [typed = ''] = /\/mute .+$/.exec(text) ?? [];
  expect(typed).toBe('/mute “rock and roll”');
  await world.ask(ann, '/unmute rock and roll');
  expect((await world.askOne(ann, typed)).text).toBe(t('mute-done', { words: 'rock and roll' }));
  expect((await settings()).mutedWords).toEqual(['rock and roll']);
});

test('words in Chinese with a space between are muted each, and come again so', async () => {
  await world.ask(ann, '/language zh');
  await world.askOne(ann, '/mute 足球 篮球');
  expect((await settings()).mutedWords).toEqual(['足球', '篮球']);
  await world.askOne(ann, '/unmute 足球 篮球');
  expect((await settings()).mutedWords).toEqual([]);
});

describe('/unmute', () => {
  test.each([
    ['en', '/unmute all'],
    ['zh-Hans', '/unmute 全部'],
    ['ru', '/unmute Всё'],
  ])('in %s of all, as by %s, takes all there is', async (locale, typed) => {
    await world.ask(ann, '/mute owl, gull');
    await world.ask(ann, '/mute tern in Birds');
    await world.ask(ann, `/language ${locale}`);
    const { text } = await world.askOne(ann, typed);
    expect(text).toContain('owl');
    expect(await settings()).toMatchObject({ mutedWords: [], mutedInTags: [] });
  });

  test.each(['/unmute owl', '/unmute all'])('where nothing is muted, %s says that', async (typed) => {
    expect((await world.askOne(ann, typed)).text).toBe(t('mutes-none'));
  });

  test('of a word that means all takes that word alone where it is muted', async () => {
    await world.ask(ann, '/mute owl, all');
    await world.ask(ann, '/unmute all');
    expect((await settings()).mutedWords).toEqual(['owl']);
  });

  test('takes what /mute took: several words, or those of one tag alone', async () => {
    await world.ask(ann, '/mute owl, gull, tern');
    await world.ask(ann, '/mute owl in Birds');
    await world.ask(ann, '/mute owl in Maps');
    const said = await world.askOne(ann, '/unmute Owl in birds');
    expect(said.text).toBe(t('unmute-done', { text: 'Owl' }));
    expect((await settings()).mutedInTags).toEqual([{ word: 'owl', tag: 'Maps' }]);
    expect((await settings()).mutedWords).toEqual(['owl', 'gull', 'tern']);
    const several = await world.askOne(ann, '/unmute owl, tern, heron');
    expect(several.text).toBe(t('unmute-done', { text: 'owl and tern' }));
    expect((await settings()).mutedWords).toEqual(['gull']);
    expect((await settings()).mutedInTags).toEqual([]);
    const unknown = await world.askOne(ann, '/unmute gull in Birds');
    expect(unknown.text).toBe(t('unmute-unknown', { text: 'gull in Birds' }));
    expect((await settings()).mutedWords).toEqual(['gull']);
  });

  test('lists words, words of a tag, sources and stories, each a button that lets it come again', async () => {
    await world.ask(ann, '/mute owl');
    await world.ask(ann, '/mute heron in Birds');
    await world.put(news('Birds', 'A told story'));
    const [digest] = await world.edition(ann);
    for (const button of [t('button-less-story'), t('button-less-source', { source: 'news.example' })]) {
      const { fresh } = await world.tap(ann, digest!, t('button-less'));
      await world.tap(ann, fresh[0]!, button);
    }
    const list = await world.askOne(ann, '/unmute');
    const labels = [
      '✕ owl',
      `✕ ${t('muted-word-in', { word: 'heron', tag: 'Birds' })}`,
      `✕ ${t('muted-source', { source: 'news.example' })}`,
      `✕ ${t('muted-story', { title: 'A told story' })}`,
    ];
    expect(labelsOf(list)).toEqual([...labels, t('button-all-settings')]);
    for (const label of labels) await world.tap(ann, list, label);
    expect((await world.current(list)).text).toBe(t('mutes-none'));
    expect(await settings()).toMatchObject({ mutedWords: [], mutedInTags: [], mutedSources: [], mutedStories: [] });
  });

  test('by name, whatever its case; what is not muted changes nothing', async () => {
    await world.ask(ann, '/mute owl, stork');
    expect((await world.askOne(ann, '/unmute OWL')).text).toBe(t('unmute-done', { text: 'OWL' }));
    const list = await world.askOne(ann, '/unmute gull');
    expect(list.text).toBe(t('unmute-unknown', { text: 'gull' }));
    expect(labelsOf(list)).toEqual(['✕ stork', t('button-all-settings')]);
  });
});

test('a muted story tells nothing more, and after Undo it does', async () => {
  const first = news('Birds', 'The bridge falls');
  await world.put(first);
  const [digest] = await world.edition(ann);
  const { fresh } = await world.tap(ann, digest!, t('button-less'));
  const { message } = await world.tap(ann, fresh[0]!, t('button-less-story'));
  expect(message.text).toBe(t('story-muted', { title: 'The bridge falls' }));
  await world.put({ ...news('Birds', 'The bridge stands again'), story: first.id, chapter: 1 });
  expect(await world.edition(ann)).toEqual([]);
  await world.tap(ann, message, t('button-undo'));
  expect((await settings()).mutedStories).toEqual([]);
});

test('in a group its administrators mute, others do not', async () => {
  const [owner, member] = await Promise.all(['Olga', 'Mia'].map(world.newcomer));
  const { id: chatId } = await world.telegram.createGroup({ title: 'G', creator: owner!, members: [member!] });
  await world.telegram.say(owner!, '/mute owl', { chatId });
  await world.telegram.waitForMessage(chatId, ({ text }) => text === t('mute-done', { words: 'owl' }));
  await world.bot.settled();
  const before = await world.snapshot();
  for (const typed of ['/mute stork', '/unmute', '/unmute owl'])
    expect((await world.askOne(member!, typed, { chatId })).text).toBe(t('admins-only'));
  const list = await world.askOne(owner!, '/unmute', { chatId });
  expect((await world.tap(member!, list, '✕ owl')).popup).toBe(t('admins-only'));
  expect(await world.snapshot()).toEqual(before);
  expect((await settings(chatId)).mutedWords).toEqual(['owl']);
});

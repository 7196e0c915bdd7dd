import { beforeEach, describe, expect, test } from 'vitest';
import { subscriberKey } from '../../src/model/chat.ts';
import { keys } from '../../src/store/keys.ts';
import { openStore } from '../../src/store/store.ts';
import { articleOf, english, labelsOf, worldOfFile } from './world.ts';

const world = worldOfFile();
const t = english(world);
let olga: number;
let ann: number;
beforeEach(async () => {
  [olga, ann] = (await Promise.all(
    ['Olga', 'Ann'].map(
      async (name) => (await world.telegram.createPerson({ name, languageCode: 'en', started: true })).id,
    ),
  )) as [number, number];
  world.operators.clear();
  world.operators.add(olga);
  const { aliases } = world.store.tags;
  for (const { alias } of await aliases.all()) await aliases.drop(alias);
});

const keyOf = (chatId: number) => subscriberKey({ chatId, threadId: null });
const say = async (text: string) => (await world.askOne(olga, text)).text;
const tagsOf = async (chatId: number) =>
  (await world.store.subscribers.subscriptions(keyOf(chatId))).map(({ tag }) => tag);

describe('an operator gives a tag another name', () => {
  test('which everybody may type in its place, from then on and in every process', async () => {
    const elsewhere = openStore(world.redis, { messagesPerSecond: 1 });
    await elsewhere.tags.all();
    expect(await say('/alias  #the Sleeper = night trains')).toBe(
      t('alias-set', { alias: 'the Sleeper', tag: 'Night Trains' }),
    );
    expect((await elsewhere.tags.all()).find(({ name }) => name === 'Night Trains')?.aliases).toEqual(['the Sleeper']);

    await world.ask(ann, '/subscribe Chess, THE SLEEPER weekly');
    expect(await tagsOf(ann)).toEqual(expect.arrayContaining(['Chess', 'Night Trains']));
    expect((await world.askOne(ann, '/tag the sleeper 2')).text).toContain('Night Trains 2');
    expect(labelsOf(await world.askOne(ann, '/tags sleep')).join()).toContain('Night Trains');
    expect(labelsOf(await world.askOne(ann, '/tag the sleepr')).join()).toContain('Night Trains');
    await world.ask(ann, '/mute derailed in the sleeper');
    expect((await world.store.subscribers.get(keyOf(ann)))?.mutedInTags).toEqual([
      { word: 'derailed', tag: 'Night Trains' },
    ]);
    await world.ask(ann, '/unsubscribe the sleeper');
    expect(await tagsOf(ann)).toEqual(['Chess']);
    await world.ask(ann, '/subscribe the sleeper');
    await world.ask(ann, '/stop the sleeper');
    expect(await tagsOf(ann)).toEqual(['Chess']);
  });

  test('also by another alias: it gets what that means at this moment', async () => {
    await say('/alias Rails = Night Trains');
    await say('/alias Tracks ＝ Rails');
    await say('/alias Rails = Chess');
    expect(await world.store.tags.aliases.all()).toEqual([
      { alias: 'Rails', tag: 'Chess' },
      { alias: 'Tracks', tag: 'Night Trains' },
    ]);
  });

  test('and takes it away, or gives it another meaning, also where it was kept as it was matched before', async () => {
    const kept = (alias: string) =>
      world.redis.hset(keys.tagAliases, alias.toLowerCase(), JSON.stringify({ alias, tag: 'Chess' }));
    await kept('Straße');
    expect(await say('/alias Strasse =')).toBe(t('alias-dropped', { alias: 'Strasse' }));
    expect(await world.store.tags.aliases.all()).toEqual([]);
    await kept('Straße');
    await say('/alias Straße = Night Trains');
    expect(await world.store.tags.aliases.all()).toEqual([{ alias: 'Straße', tag: 'Night Trains' }]);
  });

  test('but none that is a tag; and a tag that comes later is never hidden', async () => {
    expect(await say('/alias CHESS = Science')).toBe(t('alias-is-tag', { alias: 'CHESS' }));
    await say('/alias Comets = Science');
    await world.put(articleOf(['Comets'], 1));
    await world.ask(ann, '/subscribe comets');
    expect(await tagsOf(ann)).toEqual(['Comets']);
    await world.ask(ann, '/subscribe Science');
    await world.ask(ann, '/unsubscribe comets');
    expect(await tagsOf(ann)).toEqual(['Science']);
  });

  test.each([
    '/alias =',
    '/alias = Science',
    '/alias Sky',
    `/alias ${'x'.repeat(101)} = Science`,
    '/alias A = Chess, Maps',
  ])('%s tells how it goes and changes nothing', async (text) => {
    expect(await say(text)).toBe(t('alias-how'));
    expect(await world.store.tags.aliases.all()).toEqual([]);
  });

  test('and is offered the nearest tags where there is no such tag', async () => {
    const answer = await world.askOne(olga, '/alias Sky = Scienze');
    expect(answer.text).toBe(t('unknown-tag', { tag: 'Scienze' }));
    expect(labelsOf(answer)).toContain('Science');
    expect(await world.store.tags.aliases.all()).toEqual([]);
  });
});

describe('an operator takes a name away', () => {
  test('by typing nothing behind the sign', async () => {
    await say('/alias Sky = Science');
    expect(await say('/alias sky =')).toBe(t('alias-dropped', { alias: 'sky' }));
    expect(await say('/alias sky =')).toBe(t('alias-unknown', { alias: 'sky' }));
    expect((await world.askOne(ann, '/tag sky')).text).toMatch(/no tag/i);
  });

  test('by its button below the list of all', async () => {
    expect(await say('/alias')).toBe(t('alias-how'));
    for (let number = 10; number < 21; number++) await say(`/alias <b>Sky ${number}</b> = Science`);
    const list = await world.askOne(olga, '/alias');
    expect(list.text).toContain('<b>Sky 10</b> = Science\n');
    expect(list.text).not.toContain('Sky 20');
    const { message: last } = await world.tap(olga, list, '›');
    expect(labelsOf(last)[0]).toBe('✕ <b>Sky 20</b>');
    const tapped = await world.tap(olga, last, '✕ <b>Sky 20</b>');
    expect(tapped.popup).toBe(t('alias-dropped', { alias: '<b>Sky 20</b>' }));
    expect(tapped.message.text).toContain('Sky 10');
    expect((await world.store.tags.aliases.all()).length).toBe(10);
    // On a list that another operator still sees.
    await world.store.tags.aliases.drop('<b>sky 10</b>');
    expect((await world.tap(olga, tapped.message, '✕ <b>Sky 10</b>')).popup).toBe(t('button-stale'));
  });
});

test('what is damaged in Redis is named, not taken for an alias', async () => {
  await world.redis.hset(keys.tagAliases, 'sky', '{"alias":7}');
  await expect(world.store.tags.aliases.all()).rejects.toThrow(/gazette:tag-aliases in Redis is damaged/);
  await world.redis.del(keys.tagAliases);
});

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ingestPost } from '../../src/ingest/ingest.ts';
import { type ChatRef, subscriberKey } from '../../src/model/chat.ts';
import type { ChatMessage } from '../../src/playground/client.ts';
import { fourPlaces, PLACES, type Place } from './four-places.ts';
import { titlesOf } from './stories.ts';
import { BASE, english, labelsOf, worldOfFile } from './world.ts';

// The commands about tags and about what digests hold, in each kind of chat; those about when, in `everywhere.int.test.ts`.

const world = worldOfFile();
const t = english(world);
let olga: number;
let mia: number;
let places: Record<Place, ChatRef>;

beforeAll(async () => {
  ({ olga, mia, places } = await fourPlaces(world));
});
beforeEach(() => world.setNow(BASE));

const settingsOf = async (place: Place) => {
  const key = subscriberKey(places[place]);
  const tags = (await world.store.subscribers.subscriptions(key)).map(({ tag, cadence }) => `${tag} ${cadence}`).sort();
  const settings = await world.store.subscribers.get(key);
  return { tags, words: settings?.mutedWords ?? [], inTags: settings?.mutedInTags ?? [] };
};

/** What is typed, what is answered, and what of the place's settings holds then; in this order. */
const CHANGES: [typed: string, says: () => string, holds: object][] = [
  ['/subscribe Maps, Chess', () => 'Subscribed to Maps and Chess.', { tags: ['Chess daily', 'Maps daily'] }],
  [
    '/subscribe Opera weekly',
    () => 'Subscribed to Opera, once a week.',
    { tags: ['Chess daily', 'Maps daily', 'Opera weekly'] },
  ],
  ['/unsubscribe Opera', () => t('unsubscribed', { tags: 'Opera' }), { tags: ['Chess daily', 'Maps daily'] }],
  ['/mute owl', () => t('mute-done', { words: 'owl' }), { words: ['owl'] }],
  [
    '/mute king in Chess',
    () => t('mute-done-in', { words: 'king', tag: 'Chess' }),
    { inTags: [{ word: 'king', tag: 'Chess' }] },
  ],
  ['/unmute owl', () => t('unmute-done', { text: 'owl' }), { words: [] }],
];

const listing =
  (...titles: string[]) =>
  (answer: ChatMessage) =>
    expect(titlesOf(answer).toSorted()).toEqual(titles);
const saying = (text: () => string) => (answer: ChatMessage) => expect(answer.text).toContain(text());

/** What everybody may ask, and what they are answered. */
const READINGS: [typed: string, check: (answer: ChatMessage) => void][] = [
  ['/tags', saying(() => t('tags-heading', { subscribed: 2 }))],
  ['/tags gard', saying(() => t('tags-found', { tag: 'gard' }))],
  ['/tag Gardens 1', listing('Gardens 1')],
  ['/latest', listing('Chess 1', 'Chess 2', 'Maps 1', 'Maps 2')],
  ['/search opera 1', listing('Opera 1')],
  ['/save', saying(() => t('save-how'))],
  ['/share Science', saying(() => t('share-link', { name: 'Science' }))],
  ['/share', saying(() => 'https://t.me/')],
];

describe.each(PLACES)('in a %s', (place) => {
  const where = () => {
    const { chatId, threadId } = places[place];
    return { chatId, ...(threadId !== null && { threadId }) };
  };
  const others = () => Promise.all(PLACES.filter((other) => other !== place).map(settingsOf));

  test('an administrator changes what comes there and nowhere else, and is answered there', async () => {
    const elsewhere = await others();
    for (const [typed, says, holds] of CHANGES) {
      const answer = await world.askOne(olga, typed, where());
      expect(answer.thread_id).toBe(places[place].threadId);
      expect(answer.text).toContain(says());
      expect(await settingsOf(place)).toMatchObject(holds);
    }
    expect(await others()).toEqual(elsewhere);
  });

  test.each(READINGS)('%s is answered there', async (typed, check) => {
    // Nobody but its administrators writes in a channel.
    const reader = place === 'private' || place === 'channel' ? olga : mia;
    const before = await settingsOf(place);
    const answer = await world.askOne(reader, typed, where());
    expect(answer.thread_id).toBe(places[place].threadId);
    check(answer);
    expect(await settingsOf(place)).toEqual(before);
  });

  test('/saved shows in private what is saved, and elsewhere leads there', async () => {
    const answer = await world.askOne(olga, '/saved', where());
    expect(answer.text).toBe(t(place === 'private' ? 'saved-none' : 'save-in-private'));
    expect(answer.thread_id).toBe(places[place].threadId);
  });

  if (place === 'private') return;
  test('whoever is no administrator gets a hint, and changes nothing', async () => {
    const tags = await world.askOne(olga, '/tags', where());
    const muted = await world.askOne(olga, '/unmute', where());
    const before = await world.snapshot();
    expect((await world.tap(mia, tags, 'Gardens · 2')).popup).toBe(t('admins-only'));
    expect((await world.tap(mia, muted, '✕ king · in Chess')).popup).toBe(t('admins-only'));
    if (place !== 'channel')
      for (const [typed] of CHANGES) expect((await world.askOne(mia, typed, where())).text).toBe(t('admins-only'));
    expect(await world.snapshot()).toEqual(before);
  });
});

describe('names made to hurt', () => {
  const HOSTILE: [what: string, name: string][] = [
    ['markup', '<b>Bold</b> & <a href="https://evil.example">link</a>'],
    ['a sign that turns the text around', 'abc\u202Edef'],
    ['300 characters', 'Lang'.repeat(75)],
    ['a line break', 'Arts\nLetters'],
    ['half a surrogate pair', 'Half \uD800 pair'],
  ];
  /** What a person sees of an answer: whole characters, in their order, and no link or bold of the name's own. */
  const isClean = (answer: ChatMessage) => {
    for (const text of [answer.text, ...labelsOf(answer)]) {
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/[\u202A-\u202E]/);
    }
    expect(answer.text).not.toBe(t('went-wrong'));
    const marked = answer.entities.map(({ offset, length }) => answer.text.slice(offset, offset + length));
    for (const own of ['Bold', 'link']) expect(marked).not.toContain(own);
  };

  test.each(HOSTILE)('of a tag, a title and a person, %s, hurt no answer of any command', async (_, name) => {
    const { id: eve } = await world.telegram.createPerson({ name: name.slice(0, 64), started: true });
    const post = `---\ntitle: ${JSON.stringify(`Hurting ${name}`)}\ntags: [${JSON.stringify(name)}]\n---\n<p>Some text.</p>\n`;
    const ingested = ingestPost({ source: 'test', path: 'hostile.md', bytes: Buffer.from(post), modified: BASE });
    if (!ingested.ok) throw new Error(ingested.rejection.message);
    const article = { ...ingested.article, date: BASE };
    await world.put(article);
    for (const command of ['/tags', '/subscribe', '/tag', '/mute', '/unmute', '/search', '/share', '/unsubscribe'])
      for (const answer of await world.ask(eve, `${command} ${name}`)) isClean(answer);

    const found = await world.askOne(eve, '/search Hurting');
    isClean(found);
    const { fresh } = await world.tap(eve, found, `1. ${t('button-read')}`);
    const [opened] = fresh;
    if (!opened) throw new Error('nothing was opened');
    expect((await world.tap(eve, opened, t('button-save'))).popup).toBe(t('save-done'));
    const saved = await world.askOne(eve, '/saved');
    isClean(saved);
    expect(labelsOf(saved)[0]).toContain('Hurting');
    const shared = await world.askOne(eve, '/share', { replyTo: opened.message_id });
    isClean(shared);
    expect(shared.text).toContain('Hurting');
    for (const typed of ['/tags', '/mute', '/unmute', '/unsubscribe', '/latest', '/settings'])
      isClean(await world.askOne(eve, typed));
    expect(world.log.filter((line) => /a command failed|update failed/.test(line))).toEqual([]);
    await world.store.articles.withdraw(article.id);
  });
});

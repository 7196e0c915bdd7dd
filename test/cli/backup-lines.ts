import fc from 'fast-check';
import type { BackupLine, SubscriberLine } from '../../src/model/backup.ts';
import type { Offer } from '../../src/model/offer.ts';
import { articleIdOf } from '../../src/model/ids.ts';
import type { LocalTime, Weekday } from '../../src/model/subscriber.ts';
import { arbitraryAddress } from '../arbitrary-texts.ts';

const instant = fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2040-01-01') });
const minute = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
const time = minute.map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':') as LocalTime);
const chat = fc.oneof(
  fc.record({ chatId: fc.integer({ min: 1, max: 2 ** 52 }), threadId: fc.constant(null) }),
  fc.record({
    chatId: fc.integer({ min: -(2 ** 52), max: -1 }),
    threadId: fc.option(fc.integer({ min: 1, max: 999 })),
  }),
);
/** No lone halves of a pair: no file holds one. */
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');

/** In the order of a backup. */
const offers = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 50 }), instant), { selector: ([name]) => name, maxLength: 12 })
  .map((found) =>
    found
      .map(([name, at]): Offer => ({ id: articleIdOf(`${name}`), at }))
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
  );

/** Any subscriber, as a backup writes it. */
export const subscriberLine: fc.Arbitrary<SubscriberLine> = fc
  .record({
    type: fc.constant('subscriber' as const),
    chat,
    kind: fc.constantFrom('private' as const, 'group' as const, 'supergroup' as const, 'channel' as const),
    locale: fc.constantFrom('en', 'zh-Hans', 'ar'),
    timezone: fc.constantFrom('UTC', 'Asia/Shanghai', 'America/St_Johns', '+05:30'),
    schedule: fc.record({
      times: fc.uniqueArray(time, { minLength: 1, maxLength: 3 }),
      days: fc.uniqueArray(
        fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday),
        { minLength: 1 },
      ),
    }),
    quiet: fc.option(fc.record({ from: time, to: time })),
    format: fc.constantFrom('rich' as const, 'classic' as const),
    script: fc.constantFrom('as-written' as const, 'hans' as const, 'hant' as const),
    state: fc.constantFrom('active' as const, 'paused' as const, 'unreachable' as const),
    pausedUntil: fc.option(instant),
    mutedWords: fc.array(words, { maxLength: 3 }),
    mutedSources: fc.array(words, { maxLength: 3 }),
    mutedInTags: fc.array(fc.record({ word: words, tag: words }), { maxLength: 3 }),
    mutedStories: fc.array(words, { maxLength: 3 }),
    size: fc.constantFrom(null, { kind: 'stories' as const, most: 10 as const }, { kind: 'minutes' as const, most: 7 }),
    createdAt: instant,
    due: fc.constant(null),
    held: fc.option(instant),
    saved: offers,
    offers: fc.tuple(offers, offers),
    doubted: fc.nat({ max: 5 }),
    // As the store gives them.
    places: fc
      .uniqueArray(fc.integer({ min: -(2 ** 52), max: -1 }), { maxLength: 2 })
      .map((all) => all.sort((a, b) => b - a)),
  })
  .map(({ chat: { chatId, threadId }, offers: [offered, again], doubted, places, ...rest }) => ({
    ...rest,
    ...(places.length > 0 && { places }),
    chatId,
    threadId,
    offered,
    uncertain: offered.slice(0, doubted),
    refused: offered.slice(doubted, doubted + 2),
    // No article is both.
    again: again.filter(({ id }) => !offered.some((offer) => offer.id === id)),
  }));

/** Any line of a backup but its first. */
export const anyLine: fc.Arbitrary<BackupLine> = fc.oneof(
  subscriberLine,
  fc
    .record(
      {
        chat,
        tag: words,
        cadence: fc.constantFrom('instant' as const, 'daily' as const, 'weekly' as const),
        since: fc.option(instant),
        began: instant,
      },
      { requiredKeys: ['chat', 'tag', 'cadence', 'since'] },
    )
    .map(({ chat: of, ...rest }) => ({ type: 'subscription' as const, ...of, ...rest })),
  fc.record(
    {
      type: fc.constant('article' as const),
      source: words,
      path: words,
      post: fc.string({ unit: 'grapheme' }),
      copies: fc.array(fc.record({ source: words, path: words, hash: words }), { maxLength: 2 }),
      hash: words,
      url: arbitraryAddress,
      date: instant,
      available: instant,
      ingested: instant,
      updated: instant,
      since: instant,
      wanted: fc.record(
        { mark: words, tags: fc.array(words, { maxLength: 2 }), language: words, sourceTitle: words },
        { requiredKeys: ['mark', 'tags', 'language'] },
      ),
      given: fc.dictionary(words, fc.array(words, { maxLength: 2 }), { maxKeys: 3 }),
      firstImport: instant,
      imported: instant,
      story: fc.string().map((text) => articleIdOf(text)),
      chapter: fc.nat({ max: 3 }),
    },
    { requiredKeys: ['type', 'source', 'path', 'post', 'copies', 'chapter'] },
  ),
  fc.record(
    {
      type: fc.constant('source' as const),
      source: words,
      firstImport: instant,
      imported: instant,
      expired: fc.array(fc.tuple(words, words, words.map(articleIdOf)), { maxLength: 2 }),
      left: fc.array(fc.tuple(words, words), { maxLength: 2 }),
    },
    { requiredKeys: ['type', 'source', 'expired', 'left'] },
  ),
);

export async function collected<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

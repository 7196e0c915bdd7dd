import { type SubscriberKey, subscriberKey } from '../../src/model/chat.ts';
import { articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import { EVERY_DAY, UNCHOSEN } from '../../src/model/subscriber.ts';
import type { Store } from '../../src/store/store.ts';

const TAGS = ['Harbour', 'Markets', 'Night Trains', 'Science', '城市', 'كتب'];
/** Zones, and the hour that is the same instant in each. */
const CLOCKS = [
  { timezone: 'UTC', times: ['08:00' as const] },
  { timezone: 'Asia/Shanghai', times: ['16:00' as const] },
  { timezone: 'America/New_York', times: ['03:00' as const] },
];
const ARTICLES = 6;
const TOGETHER = 1_000;
const DAY_MS = 86_400_000;

/** The instant, epoch ms, at which everybody is due. */
export const MINUTE = Date.parse('2026-11-22T08:00:00Z');

/** Puts subscribers into the store, each with three tags and an edition to come. */
export async function enterSubscribers(store: Store, count: number): Promise<void> {
  await forEach(count, async (key, number) => {
    await store.subscribers.add({
      ...UNCHOSEN,
      chat: { chatId: chatOf(number), threadId: null },
      kind: 'private',
      locale: 'en',
      timezone: of(CLOCKS, number).timezone,
      schedule: { times: of(CLOCKS, number).times, days: EVERY_DAY },
      createdAt: MINUTE,
    });
    for (const tag of tagsOf(number))
      await store.subscribers.subscribe(key, { tagId: tagIdOf(tag), tag, cadence: 'daily' });
    await store.due.set(key, MINUTE);
  });
}

/** Takes an edition of six articles through the ledger for everybody, as one that was sent; the first is 1. */
export async function deliverEdition(store: Store, count: number, day: number): Promise<void> {
  const edition = MINUTE + day * DAY_MS;
  const articleIds = Array.from({ length: ARTICLES }, (_, number) => articleIdOf(`day ${day} article ${number}`));
  await forEach(count, async (key, number) => {
    const plan = { edition, articleIds, tagIds: tagsOf(number).map(tagIdOf), until: edition, uncertain: [] };
    const claim = await store.ledger.claim(key, edition, plan);
    if (claim.kind !== 'taken') throw new Error(`an edition of ${key} is ${claim.kind}`);
    await store.ledger.settle(key, plan, 'sent', { messageId: day, token: claim.token, shownAt: edition });
    await store.due.set(key, edition + DAY_MS);
  });
}

const of = <T>(things: readonly T[], number: number): T => things[number % things.length] as T;
/** Of as many digits as Telegram's newer ones. */
const chatOf = (number: number) => 7_000_000_000 + number;
const tagsOf = (number: number) => [of(TAGS, number), of(TAGS, number + 1), of(TAGS, number + 3)];

async function forEach(count: number, act: (key: SubscriberKey, number: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += TOGETHER) {
    const numbers = Array.from({ length: Math.min(TOGETHER, count - from) }, (_, at) => from + at);
    await Promise.all(numbers.map((number) => act(subscriberKey({ chatId: chatOf(number), threadId: null }), number)));
  }
}

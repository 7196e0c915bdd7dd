import { select } from '../../src/digest/select.ts';
import type { Article } from '../../src/model/article.ts';
import type { ChatKind, SubscriberKey } from '../../src/model/chat.ts';
import { parseSubscriberKey, subscriberKey } from '../../src/model/chat.ts';
import { type ArticleId, articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import type { Plan } from '../../src/model/digest.ts';
import { NO_FINGERPRINT } from '../../src/model/similarity.ts';
import { EVERY_DAY, type Subscriber, UNCHOSEN } from '../../src/model/subscriber.ts';
import type { Store } from '../../src/store/store.ts';

/** An article of that name; its name is its title and makes its id. */
export function anArticle(name: string, rest: Partial<Article> = {}): Article {
  const id = articleIdOf(name);
  return {
    id,
    story: id,
    chapter: 0,
    title: name,
    author: null,
    date: 0,
    url: `https://news.example/${encodeURIComponent(name)}`,
    source: 'test',
    tags: ['Coast'],
    language: 'en',
    summary: `All about ${name}.`,
    readingMinutes: 1,
    image: null,
    fingerprint: NO_FINGERPRINT,
    blocks: [{ type: 'paragraph', children: [{ type: 'text', text: `Words about ${name}.` }] }],
    ...rest,
  };
}

/** Puts an article of that name on its timelines at that instant; gives its id. */
export async function publish(
  store: Pick<Store, 'articles'>,
  name: string,
  available: number,
  rest: Partial<Article> = {},
): Promise<ArticleId> {
  const article = anArticle(name, { date: available, ...rest });
  await store.articles.put(article, { available, ingested: available, hash: JSON.stringify(article) });
  return article.id;
}

export const keyOf = (chatId: number, threadId: number | null = null): SubscriberKey =>
  subscriberKey({ chatId, threadId });

export function aSubscriber(key: SubscriberKey, rest: Partial<Subscriber> = {}): Subscriber {
  const chat = parseSubscriberKey(key);
  const kind: ChatKind = chat.chatId < 0 ? 'group' : 'private';
  const schedule = { times: ['08:00' as const], days: EVERY_DAY };
  return {
    chat,
    kind,
    locale: 'en',
    timezone: 'UTC',
    schedule,
    ...UNCHOSEN,
    createdAt: 1,
    ...rest,
  };
}

/** A subscriber of these tags. */
export async function subscribe(
  store: Pick<Store, 'subscribers'>,
  key: SubscriberKey,
  tags: readonly string[] = ['Coast'],
  rest: Partial<Subscriber> = {},
): Promise<SubscriberKey> {
  await store.subscribers.add(aSubscriber(key, rest));
  for (const tag of tags) await store.subscribers.subscribe(key, { tagId: tagIdOf(tag), tag, cadence: 'daily' });
  return key;
}

/** An edition of all that is new to a subscriber at `now`, as nobody's wishes would have it. */
export async function planAll(
  store: Pick<Store, 'candidates'>,
  key: SubscriberKey,
  edition: number,
  now: number,
): Promise<Plan> {
  const offers = await store.candidates(key, now);
  return {
    edition,
    articleIds: select(offers, UNCHOSEN).articles.map(({ id }) => id),
    tagIds: offers.map(({ subscription }) => subscription.tagId),
    until: now,
  };
}

/** Has all subscriptions due at an instant that is no slot of the subscriber's: as if quiet hours had held them till then. */
export async function owe(store: Pick<Store, 'due' | 'timings'>, key: SubscriberKey, at: number): Promise<void> {
  await store.timings.hold(key, at - 8 * 86_400_000);
  await store.due.set(key, at);
}

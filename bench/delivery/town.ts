import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ingestPost } from '../../src/ingest/ingest.ts';
import type { Article } from '../../src/model/article.ts';
import { type SubscriberKey, subscriberKey } from '../../src/model/chat.ts';
import { articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import { NO_FINGERPRINT } from '../../src/model/similarity.ts';
import { EVERY_DAY, type Subscriber, UNCHOSEN } from '../../src/model/subscriber.ts';
import { seededRandom } from '../../src/playground/world/seeded-random.ts';
import { keys } from '../../src/store/keys.ts';
import type { RedisClient } from '../../src/store/redis.ts';
import type { Store } from '../../src/store/store.ts';

/** What every subject of the suite is handed. */
export interface TownInput {
  apiRoot: string;
  /** The sockets of the subjects' own Redis servers. */
  sockets: { gazette: string; naive: string };
  posts: string[];
}

const TAGS = Array.from({ length: 48 }, (_, number) => `Tag ${number + 1}`);
const TAG_SETS = 200;
const ARTICLES_A_DAY = 100;
const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-01T00:00:00Z');

/** The instant the editions of a day, from 0, are for. */
export const editionOf = (day: number): number => START + day * DAY_MS;

/** The first ones far more often than the last ones. */
const mostlyFirst = (count: number, roll: () => number): number => Math.floor(count * roll() ** 2.5);

function someTags(most: number, roll: () => number): string[] {
  const count = 1 + mostlyFirst(most, roll);
  return [...new Set(Array.from({ length: count }, () => TAGS[mostlyFirst(TAGS.length, roll)] as string))];
}

/** Makes the articles of one day after another of what these posts hold. */
export function newspaper(posts: readonly string[]): (day: number) => { article: Article; available: number }[] {
  const read = posts.flatMap((file) => {
    const made = ingestPost({ source: 'bench', path: basename(file), bytes: readFileSync(file), modified: 0 });
    return made.ok ? [made.article] : [];
  });
  return (day) => {
    const roll = seededRandom(day + 1);
    return Array.from({ length: ARTICLES_A_DAY }, (_, number) => {
      const name = `day ${day} article ${number}`;
      // Every tag has something for everybody: who got nothing would not be sent to.
      const tags = number < TAGS.length ? [TAGS[number] as string] : someTags(3, roll);
      const available = editionOf(day) - Math.floor(roll() * (number < TAGS.length ? DAY_MS / 4 : DAY_MS));
      const like = read[(day * ARTICLES_A_DAY + number) % read.length] as Article;
      const url = `https://news.example/${day}/${number}`;
      // News of its own: what was told once is left out, and posts come again after some days.
      const id = articleIdOf(name);
      const own = { id, story: id, url, date: available, tags, fingerprint: NO_FINGERPRINT };
      return { available, article: { ...like, ...own } };
    });
  };
}

export async function publish(store: Store, articles: ReturnType<ReturnType<typeof newspaper>>): Promise<void> {
  await Promise.all(
    articles.map(({ article, available }) =>
      store.articles.put(article, { available, ingested: available, hash: article.id }),
    ),
  );
}

/** One of many subscribers, from 0: two hundred choices of tags, three languages, two zones. */
export function inhabitant(number: number): { key: SubscriberKey; subscriber: Subscriber; tags: string[] } {
  const roll = seededRandom(number + 1_000_000);
  const set = mostlyFirst(TAG_SETS, roll);
  const chat = { chatId: 1_000_000 + number, threadId: null };
  const chosen = <Choice>(...choices: Choice[]) => choices[mostlyFirst(choices.length, roll)] as Choice;
  return {
    key: subscriberKey(chat),
    tags: someTags(6, seededRandom(set + 2_000_000)),
    subscriber: {
      ...UNCHOSEN,
      chat,
      kind: 'private',
      locale: chosen('en', 'zh-Hans', 'ar'),
      // Where it is eight o'clock at that instant.
      timezone: roll() < 0.9 ? 'Asia/Shanghai' : 'Australia/Perth',
      schedule: { times: ['08:00'], days: EVERY_DAY },
      createdAt: START - number * 1_000,
    },
  };
}

/** Settles inhabitants, each with a cursor somewhere in the day before the first edition. */
export async function settle(store: Store, redis: RedisClient, count: number): Promise<SubscriberKey[]> {
  const all = Array.from({ length: count }, (_, number) => inhabitant(number));
  // Filling it is not what is measured, and need not wait for the disk.
  await redis.config('SET', 'appendfsync', 'no');
  await Promise.all(
    all.map(async ({ key, subscriber, tags }, number) => {
      await store.subscribers.add(subscriber);
      for (const tag of tags) {
        await store.subscribers.subscribe(key, { tagId: tagIdOf(tag), tag, cadence: 'daily' });
        await redis.hset(keys.cursors(key), tagIdOf(tag), editionOf(0) - ((number * 37) % DAY_MS));
      }
    }),
  );
  await redis.config('SET', 'appendfsync', 'always');
  return all.map(({ key }) => key);
}

/** Of twenty, one was away for three days and three had an edition in the evening; of fifty, one has just come. */
export async function scatterCursors(redis: RedisClient, many: readonly SubscriberKey[], day: number): Promise<void> {
  await Promise.all(
    many.map(async (key, number) => {
      if (number % 50 === 49) return redis.del(keys.cursors(key), keys.offered(key));
      const back = number % 20 < 1 ? 3 : number % 20 < 4 ? 0.5 : undefined;
      if (back === undefined) return undefined;
      const tags = await redis.hkeys(keys.cursors(key));
      const since = editionOf(day) - back * DAY_MS;
      const cursors = Object.fromEntries(tags.map((tag) => [tag, since]));
      if (back > 1) await redis.del(keys.offered(key));
      return tags.length > 0 ? redis.hset(keys.cursors(key), cursors) : undefined;
    }),
  );
}

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ingestPost } from '../../src/ingest/ingest.ts';
import { subscriberKey } from '../../src/model/chat.ts';
import { type ArticleId, articleIdOf, tagIdOf } from '../../src/model/ids.ts';
import { NO_FINGERPRINT } from '../../src/model/similarity.ts';
import { EVERY_DAY, UNCHOSEN } from '../../src/model/subscriber.ts';
import { seededRandom } from '../../src/playground/world/seeded-random.ts';
import { keys } from '../../src/store/keys.ts';
import type { RedisClient } from '../../src/store/redis.ts';
import { openStore, type Store } from '../../src/store/store.ts';

export const TOWN = { articles: 20_000, tags: 2_000, subscribers: 100_000 } as const;

/** The name of a tag, from 0; some are of several words, some Chinese. */
export function tagName(number: number): string {
  const kinds = [`Topic ${number}`, `新闻 ${number}`, `Night Trains ${number}`, `Kultur${number}`];
  return kinds[number % kinds.length] as string;
}

/** The first ones more often than the last ones. */
export const mostlyFirst = (count: number, roll: () => number): number => Math.floor(count * roll() ** 2);

/** The id of an article, from 0. */
export const articleOf = (number: number): ArticleId => articleIdOf(`bench article ${number}`);

/** Articles put side by side. */
const PIECE = 200;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Puts articles made of what these posts hold, one an hour until `now`; every tag has some. */
export async function seedArticles(store: Store, posts: readonly string[], now: number): Promise<void> {
  const read = posts.flatMap((file) => {
    const made = ingestPost({ source: 'bench', path: basename(file), bytes: readFileSync(file), modified: 0 });
    return made.ok ? [made.article] : [];
  });
  const roll = seededRandom(1);
  for (let from = 0; from < TOWN.articles; from += PIECE) {
    const piece = Array.from({ length: Math.min(PIECE, TOWN.articles - from) }, (_, at) => {
      const number = from + at;
      const id = articleOf(number);
      const numbers = [number % TOWN.tags, ...[1, 2].map(() => mostlyFirst(TOWN.tags, roll))];
      const available = now - (TOWN.articles - number) * HOUR_MS;
      return {
        ...(read[number % read.length] as (typeof read)[number]),
        id,
        story: id,
        chapter: 0,
        title: `${read[number % read.length]?.title ?? ''} ${number}`,
        url: `https://bench.example.org/${number}`,
        date: available,
        fingerprint: NO_FINGERPRINT,
        tags: [...new Set(numbers.map(tagName))],
      };
    });
    await Promise.all(
      piece.map((article) =>
        store.articles.put(article, { available: article.date, ingested: article.date, hash: article.id }),
      ),
    );
  }
}

/** Subscribers made alike by the server itself: a hundred thousand in seconds. */
const SEED = script();
const KINDS = 60;
const CROWD_PIECE = 1_000;

/** Puts subscribers with the chat ids from 1; each has some tags, was served an hour before `now` and is due in a day. */
export async function seedSubscribers(redis: RedisClient, now: number): Promise<void> {
  const kinds = JSON.stringify(await spelledKinds(redis, now));
  const { subscribers, due } = keys;
  for (let from = 1; from <= TOWN.subscribers; from += CROWD_PIECE) {
    const to = Math.min(TOWN.subscribers, from + CROWD_PIECE - 1);
    await redis.eval(SEED, 2, subscribers, due, from, to, now + DAY_MS, kinds);
  }
}

function script(): string {
  return `
local from, to, due, kinds = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3], cjson.decode(ARGV[4])
for chat = from, to do
  local kind = kinds[chat % #kinds + 1]
  for suffix, fields in pairs(kind) do redis.call('HSET', 'gazette:{' .. chat .. '}:' .. suffix, unpack(fields)) end
  redis.call('SADD', KEYS[1], chat)
  redis.call('ZADD', KEYS[2], due, chat)
end
return 0`;
}

/** Some kinds of subscriber as the store writes them: the fields of each hash, by the end of its key. */
async function spelledKinds(redis: RedisClient, now: number): Promise<Record<string, string[]>[]> {
  const store = openStore(redis, { messagesPerSecond: 1 });
  const chat = { chatId: 1, threadId: null };
  const key = subscriberKey(chat);
  const kinds: Record<string, string[]>[] = [];
  for (let kind = 0; kind < KINDS; kind += 1) {
    const roll = seededRandom(kind + 1);
    await store.subscribers.add({
      ...UNCHOSEN,
      chat,
      kind: 'private',
      locale: ['en', 'zh-Hans', 'ar'][kind % 3] as string,
      timezone: ['UTC', 'Asia/Shanghai', 'Europe/Berlin', 'America/New_York'][kind % 4] as string,
      schedule: { times: ['08:00'], days: EVERY_DAY },
      format: kind % 5 === 0 ? 'classic' : 'rich',
      createdAt: now - DAY_MS,
    });
    const tags = Array.from({ length: 1 + mostlyFirst(8, roll) }, () => tagName(mostlyFirst(TOWN.tags, roll)));
    for (const tag of tags) {
      await store.subscribers.subscribe(key, { tagId: tagIdOf(tag), tag, cadence: 'daily' });
      await redis.hset(keys.cursors(key), tagIdOf(tag), now - HOUR_MS);
    }
    const hashes = {
      subscriber: keys.subscriber(key),
      subscriptions: keys.subscriptions(key),
      cursors: keys.cursors(key),
    };
    const fields = await Promise.all(
      Object.entries(hashes).map(
        async ([end, hash]) => [end, Object.entries(await redis.hgetall(hash)).flat()] as const,
      ),
    );
    kinds.push(Object.fromEntries(fields));
    await store.subscribers.remove(key);
  }
  return kinds;
}

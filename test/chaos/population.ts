import { type SubscriberKey, subscriberKey } from '../../src/model/chat.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import { EVERY_DAY, type LocalTime, type Subscriber, UNCHOSEN } from '../../src/model/subscriber.ts';
import type { PlaygroundClient } from '../../src/playground/client.ts';
import { keys } from '../../src/store/keys.ts';
import type { RedisClient } from '../../src/store/redis.ts';
import type { Store } from '../../src/store/store.ts';
import type { Chance } from './chance.ts';
import { TAGS } from './news.ts';

const ZONES = ['UTC', 'Europe/Berlin', 'Asia/Shanghai', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe'];
const LOCALES = ['en', 'zh-Hans', 'ar'];
/** One of so many subscribers is a group, reads in the classic format, wants articles at once. */
const GROUPS = 40;
const CLASSIC = 10;
const INSTANT = 8;
const TOGETHER = 500;

/** Somebody who gets digests, as the stand-in and the store know them. */
export interface Reader {
  key: SubscriberKey;
  /** Also of the group it became. */
  chatIds: number[];
  /** Who acts for a group; the reader themselves otherwise. */
  person: number;
  group: boolean;
  tags: string[];
  cadence: 'instant' | 'daily';
  subscriber: Subscriber;
}

/** Makes people and groups in the stand-in and puts them into the store, without an edition to come. */
export async function settle(
  parts: { telegram: PlaygroundClient; store: Store; redis: RedisClient; chance: Chance },
  count: number,
): Promise<Reader[]> {
  const { telegram, store, redis, chance } = parts;
  const people = await telegram.createPersons(count, { started: true });
  const readers: Reader[] = [];
  for (const [index, { id }] of people.entries()) {
    const group = index % GROUPS === GROUPS - 1;
    const chatId = group ? (await telegram.createGroup({ title: `Group ${index}`, creator: id })).id : id;
    readers.push(reader(chatId, id, group, index, chance));
  }
  const now = Date.now();
  await forEach(readers, (reader) => enter(store, redis, reader, now));
  return readers;
}

/** Gives every active subscriber an edition at each of these minutes, and no other. */
export async function appoint(store: Store, readers: readonly Reader[], minutes: readonly number[]): Promise<void> {
  await forEach(readers, async ({ chatIds, subscriber }) => {
    const key = subscriberKey({ chatId: chatIds.at(-1) ?? 0, threadId: null });
    if ((await store.subscribers.get(key))?.state !== 'active') return;
    const times = minutes.map((minute) => localTime(minute, subscriber.timezone));
    await store.subscribers.change(key, { schedule: { times, days: EVERY_DAY } });
    await store.due.set(key, minutes[0] ?? 0);
  });
}

async function forEach(readers: readonly Reader[], act: (reader: Reader) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < readers.length; from += TOGETHER)
    await Promise.all(readers.slice(from, from + TOGETHER).map(act));
}

function reader(chatId: number, person: number, group: boolean, index: number, chance: Chance): Reader {
  const chat = { chatId, threadId: null };
  const timezone = chance.pick(ZONES);
  const subscriber: Subscriber = {
    ...UNCHOSEN,
    chat,
    kind: group ? 'group' : 'private',
    locale: chance.pick(LOCALES),
    timezone,
    schedule: { times: ['00:00'], days: EVERY_DAY },
    format: index % CLASSIC === 0 ? 'classic' : 'rich',
    createdAt: 0,
  };
  const tags = chance.some(TAGS, chance.whole(1, 3));
  const cadence = index % INSTANT === 1 ? 'instant' : 'daily';
  return { key: subscriberKey(chat), chatIds: [chatId], person, group, tags, cadence, subscriber };
}

async function enter(
  store: Store,
  redis: RedisClient,
  { key, tags, cadence, subscriber }: Reader,
  now: number,
): Promise<void> {
  await store.subscribers.add(subscriber);
  for (const tag of tags) {
    const tagId = tagIdOf(tag);
    await store.subscribers.subscribe(key, { tagId, tag, cadence });
    // Served up to now: the first edition is one like the others, and owes everything that comes from now on.
    await redis.hset(keys.cursors(key), tagId, now);
  }
}

const clocks = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }),
  ]),
);

/** What a clock in one of the zones shows. */
function localTime(at: number, zone: string): LocalTime {
  return clocks.get(zone)?.format(at) as LocalTime;
}

import { subscriberKey } from '../../src/model/chat.ts';
import type { LocalTime, Subscriber, Weekday } from '../../src/model/subscriber.ts';
import { EVERY_DAY, UNCHOSEN } from '../../src/model/subscriber.ts';
import { keys } from '../../src/store/keys.ts';
import type { RedisClient } from '../../src/store/redis.ts';
import { openStore } from '../../src/store/store.ts';

/** The minute in which all are due: a Monday noon in UTC. */
export const MINUTE = Date.parse('2026-11-23T12:00:00Z');

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Asia/Dubai',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/St_Johns',
  '+05:30',
  '-03:00',
];
const DAYS: readonly Weekday[][] = [
  EVERY_DAY,
  [1, 2, 3, 4, 5, 6, 7].filter((day) => day < 6 || day === 7) as Weekday[],
  EVERY_DAY,
];
const OTHER_TIMES: readonly LocalTime[][] = [[], ['07:30'], ['07:30', '21:15']];

/** Subscribers made alike by the server itself: a million in seconds. */
const SEED = `
local from, to, due = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]
local kinds = cjson.decode(ARGV[4])
local members = {}
for chat = from, to do
  redis.call('HSET', 'gazette:{' .. chat .. '}:subscriber', unpack(kinds[chat % #kinds + 1]))
  members[#members + 1] = due
  members[#members + 1] = chat
end
redis.call('ZADD', KEYS[1], unpack(members))
return 0`;
const PIECE = 2_000;

/** Puts so many subscribers of many zones and schedules into an empty store, all with a slot in {@link MINUTE}. */
export async function seedCrowd(redis: RedisClient, count: number): Promise<void> {
  const kinds = await spelledKinds(redis);
  for (let from = 1; from <= count; from += PIECE)
    await redis.eval(SEED, 1, keys.due, from, Math.min(count, from + PIECE - 1), MINUTE, JSON.stringify(kinds));
}

/** As the store writes them. */
async function spelledKinds(redis: RedisClient): Promise<string[][]> {
  const { subscribers } = openStore(redis, { messagesPerSecond: 1 });
  const spelled: string[][] = [];
  const chat = { chatId: 1, threadId: null };
  for (const timezone of ZONES)
    for (const [index, others] of OTHER_TIMES.entries()) {
      const times = [timeIn(timezone), ...others];
      const schedule = { times, days: DAYS[index] ?? EVERY_DAY };
      const rest = { kind: 'private', locale: 'en', timezone, schedule, createdAt: 1_790_000_000_000 } as const;
      const subscriber: Subscriber = { ...UNCHOSEN, ...rest, chat };
      await subscribers.add(subscriber);
      spelled.push(Object.entries(await redis.hgetall(keys.subscriber(subscriberKey(chat)))).flat());
    }
  await redis.del(keys.subscriber(subscriberKey(chat)), keys.subscribers);
  return spelled;
}

function timeIn(timeZone: string): LocalTime {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return clock.format(MINUTE) as LocalTime;
}

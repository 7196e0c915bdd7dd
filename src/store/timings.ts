import { z } from 'zod';
import type { SubscriberKey } from '../model/chat.ts';
import { quietSchema, scheduleSchema, stateSchema } from '../model/subscriber.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { script } from './script.ts';
import { damageOf, readStored } from './stored.ts';

/** A field that holds JSON. */
export const jsonOf = <Value>(schema: z.ZodType<Value>) =>
  z.string().transform((json) => schema.parse(JSON.parse(json)));

/** The fields of a subscriber's hash that decide when editions come. */
export const timingFields = {
  timezone: z.string(),
  schedule: jsonOf(scheduleSchema),
  quiet: jsonOf(quietSchema.nullable()),
  state: stateSchema,
  pausedUntil: jsonOf(z.number().nullable()),
};

const storedSchema = z.object({ ...timingFields, held: z.coerce.number().nullable().default(null) });
const FIELDS = Object.keys(storedSchema.shape);

declare const brand: unique symbol;
/** What decides when a subscriber's editions come, as it lies in the store: the same text for all who have it alike. */
export type SpelledTiming = string & { readonly [brand]: 'SpelledTiming' };

/** In one step with the look whether there is such a subscriber. Of two that hold the earlier counts. */
const HOLD = script(`
local held = tonumber(redis.call('HGET', KEYS[1], 'held'))
if redis.call('EXISTS', KEYS[1]) == 1 and not (held and held <= tonumber(ARGV[1])) then
  redis.call('HSET', KEYS[1], 'held', ARGV[1])
end
return 0`);

/** Not the pause that a person began in the meantime. */
const RESUME = script(`
local state, untilMs = unpack(redis.call('HMGET', KEYS[1], 'state', 'pausedUntil'))
if state == 'paused' and untilMs == ARGV[1] then redis.call('HSET', KEYS[1], 'state', 'active', 'pausedUntil', 'null') end
return 0`);

/** What planning reads and writes of subscribers: a small part of them, for many at once. */
export function timingStore(redis: RedisClient) {
  /** One for each key; `undefined` where there is no such subscriber. */
  async function spelled(of: readonly SubscriberKey[]): Promise<(SpelledTiming | undefined)[]> {
    const found = await Promise.all(of.map(timingOf));
    // None of the values holds a line break: JSON escapes it, and names have none.
    return found.map((values) => (typeof values[0] === 'string' ? (values.join('\n') as SpelledTiming) : undefined));
  }

  /** Of what is no hash, a text that {@link readTiming} calls damaged: who plans them all says whose it is. */
  function timingOf(key: SubscriberKey): Promise<(string | null)[]> {
    return redis.hmget(keys.subscriber(key), ...FIELDS).catch((error) => {
      if (damageOf(keys.subscriber(key), error) === undefined) throw error;
      return [''];
    });
  }

  /** Notes that what is due from an instant on is held back. */
  async function hold(key: SubscriberKey, since: number): Promise<void> {
    await HOLD(redis, [keys.subscriber(key)], [since]);
  }

  /** Since when something is held back, epoch ms; `null` when nothing is. */
  async function held(key: SubscriberKey): Promise<number | null> {
    const since = await redis.hget(keys.subscriber(key), 'held');
    return since === null ? null : Number(since);
  }

  /** What was held back is taken on. */
  async function release(key: SubscriberKey): Promise<void> {
    await redis.hdel(keys.subscriber(key), 'held');
  }

  /** Ends the pause that was to end at that instant. */
  async function resume(key: SubscriberKey, pausedUntil: number): Promise<void> {
    await RESUME(redis, [keys.subscriber(key)], [pausedUntil]);
  }

  return { spelled, hold, held, release, resume };
}

/** @throws {StoreError} if it is damaged */
export function readTiming(spelled: SpelledTiming): z.output<typeof storedSchema> {
  const values = spelled.split('\n');
  const fields = Object.fromEntries(FIELDS.map((name, index) => [name, values[index] || undefined]));
  return readStored('what times a subscriber', () => storedSchema.parse(fields));
}

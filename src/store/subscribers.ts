import { z } from 'zod';
import { isSubscriberKey, parseSubscriberKey, type SubscriberKey, subscriberKey } from '../model/chat.ts';
import { parseTagId, type TagId } from '../model/ids.ts';
import { kept } from '../model/kept.ts';
import {
  type Cadence,
  cadenceSchema,
  chatKindSchema,
  formatSchema,
  mutedInTagSchema,
  type Subscriber,
  type Subscription,
  scriptSchema,
  sizeSchema,
} from '../model/subscriber.ts';
import { keys } from './keys.ts';
import { subscriberMover } from './move-subscriber.ts';
import type { RedisClient } from './redis.ts';
import { script } from './script.ts';
import { forgetShowings } from './showings.ts';
import { fieldsOf, readStored, type TellDamage } from './stored.ts';
import { subscriberLists } from './subscriber-lists.ts';
import { jsonOf, timingFields } from './timings.ts';

const fieldsSchema = z.object({
  kind: chatKindSchema,
  locale: z.string(),
  ...timingFields,
  format: formatSchema,
  script: scriptSchema,
  mutedSources: jsonOf(z.array(z.string())),
  mutedWords: jsonOf(z.array(z.string())),
  mutedInTags: jsonOf(z.array(mutedInTagSchema)),
  mutedStories: jsonOf(z.array(z.string())),
  size: jsonOf(sizeSchema.nullable()),
});
const subscriptionSchema = z.object({ tag: z.string(), cadence: cadenceSchema });

const createdAtSchema = z.coerce.number();
/** A schema costs more than all else that is read of a subscriber whose settings are known. */
const createdAtOf = (text: string | undefined) =>
  Number.isFinite(Number(text)) ? Number(text) : createdAtSchema.parse(text);
const subscriptionOf = kept((json) => subscriptionSchema.parse(JSON.parse(json)), 5_000);

/**
 * A subscriber as its hash keeps it, given as one text: names and values with NUL between them, which none of them holds.
 *
 * @throws {StoreError} if the hash is damaged
 */
export function readSubscriber(key: SubscriberKey, text: string): Subscriber {
  const [field = '', createdAt] = CREATED_AT.exec(text) ?? [];
  return readStored(keys.subscriber(key), () => ({
    chat: parseSubscriberKey(key),
    ...settingsOf(text.replace(field, '')),
    createdAt: createdAtOf(createdAt),
  }));
}

const CREATED_AT = /(?:^|\0)createdAt\0([^\0]+)/;

const settingsOf = kept((text) => fieldsSchema.parse(fieldsOf(text.replace(/^\0/, '').split('\0'))), 2_000);

/**
 * Subscriptions as their hash and that of the cursors keep them, each given as names and values in turn.
 *
 * @throws {StoreError} if the hash is damaged
 */
export function readSubscriptions(
  key: SubscriberKey,
  entries: readonly string[],
  cursors: readonly string[],
): Subscription[] {
  const found: Subscription[] = [];
  let byTag: Record<string, string> | undefined;
  for (let at = 0; at < entries.length; at += 2) {
    const [id = '', json = ''] = [entries[at], entries[at + 1]];
    const tagId = parseTagId(id);
    if (!tagId) continue;
    // Most often both name the same tags in the same order.
    const since = cursors[at] === id ? cursors[at + 1] : (byTag ??= fieldsOf(cursors))[id];
    const { tag, cadence } = readSubscription(key, id, json.replace(BEGAN, '}'));
    const began = since === undefined ? BEGAN.exec(json)?.[1] : undefined;
    found.push({
      tagId,
      tag,
      cadence,
      since: since === undefined ? null : Number(since),
      ...(began !== undefined && { began: Number(began) }),
    });
  }
  return found;
}

/** Behind what many subscriptions have alike. */
const BEGAN = /,"began":(\d+)\}$/;

const readSubscription = (key: SubscriberKey, id: string, json: string) =>
  readStored(`${keys.subscriptions(key)}, field ${id},`, () => subscriptionOf(json));

/** In one step, so that a subscriber deleted at the same time does not half come back. */
const CHANGE = script(`
if #ARGV > 0 and redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HSET', KEYS[1], unpack(ARGV)) end
return 0`);
/** From one state to another, of a subscriber in the former. */
const TURN = script(`
if redis.call('HGET', KEYS[1], 'state') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'state', ARGV[2])
return 1`);

/** What a subscriber may change, field by field, so that two writers of different fields do not undo each other. */
export type SubscriberChange = Partial<Omit<Subscriber, 'chat' | 'createdAt'>>;

/** Chats that get digests, their settings and their subscriptions. */
export function subscriberStore(redis: RedisClient, tell: TellDamage) {
  async function get(key: SubscriberKey): Promise<Subscriber | undefined> {
    const fields = await redis.hgetall(keys.subscriber(key));
    return fields['kind'] === undefined ? undefined : readSubscriber(key, Object.entries(fields).flat().join('\0'));
  }

  async function add(subscriber: Subscriber): Promise<void> {
    const { chat, ...settings } = subscriber;
    const key = subscriberKey(chat);
    await redis.hset(keys.subscriber(key), written(settings));
    await redis.sadd(keys.subscribers, key);
  }

  /** Changes settings of a subscriber that exists; of one that does not, nothing. */
  async function change(key: SubscriberKey, settings: SubscriberChange): Promise<void> {
    await CHANGE(redis, [keys.subscriber(key)], Object.entries(written(settings)).flat());
  }

  /**
   * Notes that a chat can be written to, or no longer. Gives whether that changed anything: a pause outlasts both, and who
   * cannot be written to is found out when it is over.
   */
  async function setReachable(key: SubscriberKey, reachable: boolean): Promise<boolean> {
    const [from, to] = reachable ? ['unreachable', 'active'] : ['active', 'unreachable'];
    return (await TURN(redis, [keys.subscriber(key)], [from, to])) === 1;
  }

  async function subscriptions(key: SubscriberKey): Promise<Subscription[]> {
    const [entries, cursors] = await Promise.all([
      redis.hgetall(keys.subscriptions(key)),
      redis.hgetall(keys.cursors(key)),
    ]);
    return readSubscriptions(key, Object.entries(entries).flat(), Object.entries(cursors).flat());
  }

  /**
   * Subscribes to a tag anew, or gives a subscription that exists another cadence. `before`: the one it has, `null` where
   * there is none; saves a round trip where that is known.
   */
  async function subscribe(
    key: SubscriberKey,
    { tagId, tag, cadence, began }: Omit<Subscription, 'since'>,
    before?: Cadence | null,
  ): Promise<void> {
    // Broken off in between, the index names one too many, never one too few.
    if (cadence === 'instant') await redis.zadd(keys.instant(tagId), 0, key);
    await redis.hset(keys.subscriptions(key), tagId, JSON.stringify({ tag, cadence, began }));
    if (cadence !== 'instant' && (before === undefined || before === 'instant'))
      await redis.zrem(keys.instant(tagId), key);
  }

  /**
   * At most `limit` subscribers who want a tag's articles at once, in the order of their keys from after that one. It may
   * name some who no longer do.
   */
  async function instantReaders(tagId: TagId, after: string, limit: number): Promise<SubscriberKey[]> {
    const from = after === '' ? '-' : `(${after}`;
    return (await redis.zrange(keys.instant(tagId), from, '+', 'BYLEX', 'LIMIT', 0, limit)) as SubscriberKey[];
  }

  const isSubscribed = async (key: SubscriberKey) => (await redis.hlen(keys.subscriptions(key))) > 0;

  async function unsubscribe(key: SubscriberKey, tagIds: readonly TagId[]): Promise<void> {
    if (tagIds.length === 0) return;
    await redis
      .multi()
      .hdel(keys.subscriptions(key), ...tagIds)
      .hdel(keys.cursors(key), ...tagIds)
      .exec();
    await Promise.all(tagIds.map((tagId) => redis.zrem(keys.instant(tagId), key)));
  }

  /** Where a subscriber of that key is since its chat got another id, if that was lately. */
  async function movedTo(key: SubscriberKey): Promise<SubscriberKey | undefined> {
    const moved = await redis.get(keys.moved(key));
    return moved !== null && isSubscriberKey(moved) ? moved : undefined;
  }

  /** Deletes everything that is known of a subscriber. */
  async function remove(key: SubscriberKey): Promise<void> {
    const [editions, tagIds] = await Promise.all([
      redis.zrange(keys.deliveries(key), 0, '-1'),
      redis.hkeys(keys.subscriptions(key)),
    ]);
    await Promise.all([
      redis.srem(keys.subscribers, key),
      redis.zrem(keys.due, key),
      ...tagIds.map((tagId) => redis.zrem(keys.instant(tagId as TagId), key)),
    ]);
    // While the ledger still names the articles.
    await forgetShowings(redis, key, async (edition) => {
      const lists = await redis.hmget(keys.delivery(key, edition), 'articleIds', 'uncertain');
      return lists.flatMap((list) => list?.split(' ') ?? []);
    });
    await redis.del(
      keys.subscriber(key),
      keys.places(key),
      keys.subscriptions(key),
      keys.cursors(key),
      keys.offered(key),
      keys.saved(key),
      keys.again(key),
      keys.refused(key),
      keys.uncertain(key),
      keys.open(key),
      keys.deliveries(key),
      ...editions.map((edition) => keys.delivery(key, Number(edition))),
    );
  }

  return {
    get,
    add,
    change,
    setReachable,
    subscriptions,
    isSubscribed,
    subscribe,
    instantReaders,
    unsubscribe,
    remove,
    movedTo,
    /** To another chat, with all it has. */
    move: subscriberMover(redis, { get, add, subscriptions, subscribe, remove }),
    ...subscriberLists(redis, tell),
  };
}

/** Settings as the fields of a hash: lists and objects as JSON. */
function written(settings: SubscriberChange & { createdAt?: number }): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : value]),
  );
}

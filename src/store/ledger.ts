import { z } from 'zod';
import type { SubscriberKey } from '../model/chat.ts';
import type { Delivery, Plan, SettledState } from '../model/digest.ts';
import { type ArticleId, parseArticleId, parseTagId } from '../model/ids.ts';
import { keys } from './keys.ts';
import { CLAIM, PLAN, RELEASE, SETTLE } from './ledger-scripts.ts';
import type { RedisClient } from './redis.ts';
import { readStored } from './stored.ts';

export type Ledger = ReturnType<typeof ledger>;

/** How long an entry is kept, for turning the pages of an old digest and for asking why. */
const KEEP_DAYS = 30;
/** How many offered articles are remembered for a subscriber; a cursor's overlap is far shorter. */
const KEEP_OFFERED = 500;

const ids = z.string().transform((list) => list.split(' '));

const entrySchema = z.object({
  edition: z.coerce.number(),
  articleIds: ids.transform((list) => list.flatMap((id) => parseArticleId(id) ?? [])),
  tagIds: ids.transform((list) => list.flatMap((id) => parseTagId(id) ?? [])),
  until: z.coerce.number(),
  state: z.enum(['planned', 'claimed', 'sent', 'empty', 'possibly-sent', 'gone', 'rejected']),
  messageId: z.coerce.number().nullable().default(null),
});

/**
 * How long a claim holds, in ms: longer than a request may take. A claim as old as this is a dead process's.
 */
const LEASE_MS = 25_000;

/** The record of deliveries: claimed right before a message is written, settled right after its answer. */
export function ledger(redis: RedisClient) {
  const read = (key: SubscriberKey, edition: number, fields: Record<string, string>): Delivery =>
    readStored(keys.delivery(key, edition), () => entrySchema.parse(fields));

  /** The edition's entry, made from `plan` when there is none; `undefined` for a subscriber who is deleted. */
  async function plan(key: SubscriberKey, plan: Plan): Promise<Delivery | undefined> {
    const flat = (await redis.eval(
      PLAN,
      6,
      keys.delivery(key, plan.edition),
      keys.offered(key),
      keys.deliveries(key),
      keys.cursors(key),
      keys.subscriber(key),
      keys.again(key),
      plan.edition,
      plan.tagIds.join(' '),
      plan.until,
      KEEP_OFFERED,
      KEEP_DAYS * 86_400,
      ...plan.articleIds,
    )) as string[];
    if (flat.length === 0) return undefined;
    const fields: Record<string, string> = {};
    for (let index = 0; index < flat.length; index += 2) fields[flat[index] ?? ''] = flat[index + 1] ?? '';
    return read(key, plan.edition, fields);
  }

  async function find(key: SubscriberKey, edition: number): Promise<Delivery | undefined> {
    const fields = await redis.hgetall(keys.delivery(key, edition));
    return fields['edition'] === undefined ? undefined : read(key, edition, fields);
  }

  /** The newest edition that reached the subscriber, or may have. */
  async function latest(key: SubscriberKey): Promise<Delivery | undefined> {
    const editions = await redis.zrevrange(keys.deliveries(key), 0, 9);
    for (const edition of editions) {
      const delivery = await find(key, Number(edition));
      if (delivery?.state === 'sent' || delivery?.state === 'possibly-sent') return delivery;
    }
    return undefined;
  }

  /**
   * Takes on the sending of an edition. Gives 0 to one alone of all who ask, until they settle or release it; to others
   * the ms after which they may ask again, should that one have died; `settled` where nothing is left to send.
   */
  async function claim(key: SubscriberKey, edition: number): Promise<number | 'settled'> {
    const wait = (await redis.eval(CLAIM, 1, keys.delivery(key, edition), LEASE_MS)) as number;
    return wait < 0 ? 'settled' : wait;
  }

  /** Gives a claim back: the message was surely not taken. */
  async function release(key: SubscriberKey, edition: number): Promise<void> {
    await redis.eval(RELEASE, 1, keys.delivery(key, edition));
  }

  /**
   * Ends a delivery, once. What came, or may have come, moves the cursors on; what did not is offered again.
   */
  async function settle(
    key: SubscriberKey,
    delivery: Delivery,
    state: SettledState,
    detail: { messageId?: number; reason?: string } = {},
  ): Promise<void> {
    const settled = await redis.eval(
      SETTLE,
      6,
      keys.delivery(key, delivery.edition),
      keys.offered(key),
      keys.deliveries(key),
      keys.cursors(key),
      keys.subscriptions(key),
      keys.again(key),
      state,
      state === 'gone' || state === 'rejected' ? 0 : 1,
      delivery.until - KEEP_DAYS * 86_400_000,
      ...Object.entries(detail).flat(),
    );
    if (settled === 1) await redis.hincrby(keys.outcomes, state, 1);
  }

  /** How many deliveries ended in which state, since ever. */
  async function outcomes(): Promise<Record<string, number>> {
    const counts = await redis.hgetall(keys.outcomes);
    return Object.fromEntries(Object.entries(counts).map(([state, count]) => [state, Number(count)]));
  }

  /** Which of these articles the subscriber was offered already. */
  async function offered(key: SubscriberKey, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const scores = await redis.zmscore(keys.offered(key), ...ids);
    return new Set(ids.filter((_, index) => scores[index] !== null));
  }

  /** What editions held that did not come, and no later one took on. */
  async function again(key: SubscriberKey): Promise<ArticleId[]> {
    return (await redis.zrange(keys.again(key), 0, '-1', 'REV')) as ArticleId[];
  }

  return { plan, find, latest, claim, release, settle, outcomes, offered, again };
}

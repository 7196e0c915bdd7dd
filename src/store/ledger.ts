import { z } from 'zod';
import type { SubscriberKey } from '../model/chat.ts';
import type { Delivery, Plan, SettledState } from '../model/digest.ts';
import { parseArticleId, parseTagId } from '../model/ids.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

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
 * In one step: if the edition has no plan yet, leaves out what another edition took on in the meantime, writes the plan
 * and marks its articles as offered. So two editions planned at once never share an article, and a plan is made once.
 */
const PLAN = `
local edition, tagIds, untilMs, keepOffered, keepSeconds = unpack(ARGV, 1, 5)
if redis.call('EXISTS', KEYS[1]) == 0 then
  local kept = {}
  for i = 6, #ARGV do
    if not redis.call('ZSCORE', KEYS[2], ARGV[i]) then
      kept[#kept + 1] = ARGV[i]
      redis.call('ZADD', KEYS[2], untilMs, ARGV[i])
    end
  end
  redis.call('ZREMRANGEBYRANK', KEYS[2], 0, -1 - tonumber(keepOffered))
  redis.call('HSET', KEYS[1], 'edition', edition, 'articleIds', table.concat(kept, ' '), 'tagIds', tagIds,
    'until', untilMs, 'state', 'planned')
  redis.call('EXPIRE', KEYS[1], keepSeconds)
  redis.call('ZADD', KEYS[3], edition, edition)
end
return redis.call('HGETALL', KEYS[1])`;

/** The record of deliveries: claimed right before a message is written, settled right after its answer. */
export function ledger(redis: RedisClient) {
  /** The edition's entry; made from `plan` when there is none. */
  async function plan(key: SubscriberKey, plan: Plan): Promise<Delivery> {
    const flat = (await redis.eval(
      PLAN,
      3,
      keys.delivery(key, plan.edition),
      keys.offered(key),
      keys.deliveries(key),
      plan.edition,
      plan.tagIds.join(' '),
      plan.until,
      KEEP_OFFERED,
      KEEP_DAYS * 86_400,
      ...plan.articleIds,
    )) as string[];
    const fields: Record<string, string> = {};
    for (let index = 0; index < flat.length; index += 2) fields[flat[index] ?? ''] = flat[index + 1] ?? '';
    return entrySchema.parse(fields);
  }

  async function find(key: SubscriberKey, edition: number): Promise<Delivery | undefined> {
    const fields = await redis.hgetall(keys.delivery(key, edition));
    return fields['edition'] === undefined ? undefined : entrySchema.parse(fields);
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

  const claim = (key: SubscriberKey, edition: number) => redis.hset(keys.delivery(key, edition), 'state', 'claimed');

  /**
   * Ends a delivery. What came, or may have come, moves the cursors on; what did not is free to be offered again.
   */
  async function settle(
    key: SubscriberKey,
    delivery: Delivery,
    state: SettledState,
    detail: { messageId?: number; reason?: string } = {},
  ): Promise<void> {
    const change = redis.multi().hset(keys.delivery(key, delivery.edition), { state, ...detail });
    const offered = state === 'sent' || state === 'possibly-sent' || state === 'empty';
    if (offered) for (const tag of delivery.tagIds) change.hset(keys.cursors(key), tag, delivery.until);
    else if (delivery.articleIds.length > 0) change.zrem(keys.offered(key), ...delivery.articleIds);
    change.zremrangebyscore(keys.deliveries(key), '-inf', delivery.until - KEEP_DAYS * 86_400_000);
    await change.exec();
    await redis.hincrby(keys.outcomes, state, 1);
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

  return { plan, find, latest, claim, settle, outcomes, offered };
}

import { z } from 'zod';
import type { SubscriberKey } from '../model/chat.ts';
import type { Delivery, Plan, SettledState } from '../model/digest.ts';
import { type ArticleId, parseArticleId, parseTagId } from '../model/ids.ts';
import { keys } from './keys.ts';
import { RELEASE, SETTLE, TAKE } from './ledger-scripts.ts';
import type { RedisClient } from './redis.ts';
import { formatView, KEEP_VIEWS_MS, MOST_VIEWS } from './showings.ts';
import { fieldsOf, readStored } from './stored.ts';

export type Ledger = ReturnType<typeof ledger>;

/** How long an entry is kept, for turning the pages of an old digest and for asking why. */
const KEEP_DAYS = 30;
/**
 * How far a cursor looks back behind itself. An article is stamped a moment before it is written, and an importer may
 * be held up in between; what was offered is known by name, so looking back repeats nothing.
 */
export const OVERLAP_MS = 2 * 60_000;
/**
 * How many offered articles are remembered for a subscriber at least, and those that a cursor still looks back at: up to
 * 128 take a fifth of the memory that one more makes of them (Redis, zset-max-listpack-entries).
 */
const KEEP_OFFERED = 100;

const HOUR_MS = 3_600_000;

/** How many editions are looked through for an article. */
const MOST_RECENT = 60;

const ids = z.string().transform((list) => list.split(' '));
const articleIds = ids.transform((list) => list.flatMap((id) => parseArticleId(id) ?? []));

const articleId = z.string().transform((text, issue) => {
  const id = parseArticleId(text);
  if (id) return id;
  issue.addIssue('no article id');
  return z.NEVER;
});

/** How many articles an edition says of why it left them out. */
const MOST_LEFT = 200;

const leftSchema = z.object({
  articleId,
  reason: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('muted-word'), word: z.string() }),
    z.object({ kind: z.literal('muted-source'), source: z.string() }),
    z.object({ kind: z.literal('muted-story') }),
    z.object({ kind: z.literal('same-story'), as: articleId }),
    z.object({ kind: z.literal('over-size') }),
  ]),
});

const entrySchema = z.object({
  edition: z.coerce.number(),
  articleIds,
  // Entries of an earlier release have none.
  uncertain: z.string().default('').pipe(articleIds),
  tagIds: ids.transform((list) => list.flatMap((id) => parseTagId(id) ?? [])),
  until: z.coerce.number(),
  left: z
    .string()
    .transform((json) => z.array(leftSchema).parse(JSON.parse(json)))
    .exactOptional(),
  state: z.enum(['planned', 'claimed', 'sent', 'empty', 'possibly-sent', 'gone', 'rejected']),
  messageId: z.coerce.number().nullable().default(null),
});

/** An entry of the ledger as typed values. @throws {StoreError} if it is damaged */
export function readDelivery(key: SubscriberKey, edition: number, fields: Record<string, string>): Delivery {
  return readStored(keys.delivery(key, edition), () => entrySchema.parse(fields));
}

/**
 * How long a claim holds, in ms: longer than a request may take. A claim as old as this is a dead process's.
 */
const LEASE_MS = 25_000;

/** What comes of asking for an edition's message to be one's own to send. */
export type Claim =
  /** It is, for this token, until it is settled or released; `again` where a process that died may have sent it. */
  | { kind: 'taken'; token: string; again: boolean }
  /** Somebody else has it, and may have died: to be asked for again in so many ms. */
  | { kind: 'wait'; ms: number }
  /** Nothing is left to send. */
  | { kind: 'settled' }
  /** Meanwhile another edition took articles of this one or has to come first: to be looked at anew. */
  | { kind: 'outdated' }
  /** The subscriber is. */
  | { kind: 'deleted' };

export interface SettleDetail {
  messageId?: number;
  reason?: string;
  /** Of the claim under which the message was sent. */
  token?: string;
  /** When the message began to show the edition's first page, epoch ms. */
  shownAt?: number;
}

/** The record of deliveries: claimed right before a message is written, settled right after its answer. */
export function ledger(redis: RedisClient) {
  const take = (how: 'plan' | 'claim', key: SubscriberKey, edition: number, plan?: Plan) =>
    TAKE(
      redis,
      [
        keys.delivery(key, edition),
        keys.offered(key),
        keys.deliveries(key),
        keys.cursors(key),
        keys.subscriber(key),
        keys.again(key),
        keys.open(key),
      ],
      [
        how,
        edition,
        LEASE_MS,
        KEEP_OFFERED,
        OVERLAP_MS,
        KEEP_DAYS * 86_400,
        plan?.until ?? '',
        plan?.tagIds.join(' ') ?? '',
        plan?.articleIds.join(' ') ?? '',
        plan?.uncertain?.join(' ') ?? '',
        plan?.left ? JSON.stringify(plan.left.slice(0, MOST_LEFT)) : '',
      ],
    );

  /** The edition's entry, made from `plan` when there is none; `undefined` for a subscriber who is deleted. */
  async function plan(key: SubscriberKey, plan: Plan): Promise<Delivery | undefined> {
    const fields = fieldsOf((await take('plan', key, plan.edition, plan)) as string[]);
    return fields['edition'] === undefined ? undefined : readDelivery(key, plan.edition, fields);
  }

  async function find(key: SubscriberKey, edition: number): Promise<Delivery | undefined> {
    const fields = await redis.hgetall(keys.delivery(key, edition));
    return fields['edition'] === undefined ? undefined : readDelivery(key, edition, fields);
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

  /** The newest editions, the newest first; as many as tell why something came, unless more are wanted. */
  async function recent(key: SubscriberKey, most = MOST_RECENT): Promise<Delivery[]> {
    const editions = await redis.zrevrange(keys.deliveries(key), 0, most - 1);
    const found = await Promise.all(editions.map((edition) => find(key, Number(edition))));
    return found.flatMap((delivery) => delivery ?? []);
  }

  /**
   * Takes on the sending of an edition, which `plan` plans in the same step if nobody has: by one alone of all who ask.
   * Editions of one subscriber are to be had one after the other, the oldest first.
   */
  async function claim(key: SubscriberKey, edition: number, plan?: Plan): Promise<Claim> {
    const [kind, detail, again] = (await take('claim', key, edition, plan)) as [Claim['kind'], string?, number?];
    if (kind === 'taken') return { kind, token: String(detail), again: again === 1 };
    return kind === 'wait' ? { kind, ms: Number(detail) } : { kind };
  }

  /** Gives a claim back: the message was surely not taken. */
  async function release(key: SubscriberKey, edition: number, token: string): Promise<void> {
    await RELEASE(redis, [keys.delivery(key, edition)], [token]);
  }

  /**
   * Ends a delivery, once; gives whether it was this call that did. What came, or may have come, moves the cursors on;
   * what did not is offered again; what may have come is offered once more, folded.
   */
  async function settle(
    key: SubscriberKey,
    delivery: Pick<Delivery, 'edition' | 'until'>,
    state: SettledState,
    { token = '', shownAt, ...detail }: SettleDetail = {},
  ): Promise<boolean> {
    const { edition, until } = delivery;
    const view = shownAt === undefined ? '' : `${detail.messageId} ${formatView({ kind: 'digest', edition, page: 0 })}`;
    const settled = await SETTLE(
      redis,
      [
        keys.delivery(key, edition),
        keys.offered(key),
        keys.deliveries(key),
        keys.cursors(key),
        keys.subscriptions(key),
        keys.again(key),
        keys.open(key),
        keys.uncertain(key),
        keys.views(key),
      ],
      [
        state,
        until - KEEP_DAYS * 86_400_000,
        token,
        view,
        shownAt ?? 0,
        KEEP_VIEWS_MS,
        MOST_VIEWS,
        ...Object.entries(detail).flat(),
      ],
    );
    return settled === 1;
  }

  /** Counts deliveries that ended in these states at that instant. */
  async function count(ended: ReadonlyMap<SettledState, number>, at: number): Promise<void> {
    const hour = keys.outcomesOf(Math.floor(at / HOUR_MS));
    const counted = [...ended].flatMap(([state, number]) =>
      [keys.outcomes, hour].map((key) => redis.hincrby(key, state, number)),
    );
    await Promise.all([...counted, redis.expire(hour, KEEP_DAYS * 86_400)]);
  }

  /** How many deliveries ended in which state in each of the last `hours`, the one of `now` last. */
  async function hourly(hours: number, now: number): Promise<Record<string, number>[]> {
    const current = Math.floor(now / HOUR_MS);
    const found = Array.from({ length: hours }, (_, at) => redis.hgetall(keys.outcomesOf(current - hours + 1 + at)));
    return (await Promise.all(found)).map(asNumbers);
  }

  /** How many deliveries ended in which state, since ever. */
  async function outcomes(): Promise<Record<string, number>> {
    return asNumbers(await redis.hgetall(keys.outcomes));
  }

  /** What editions held that surely did not come or may not have, and no later one brought; the newest first. */
  async function missed(key: SubscriberKey): Promise<ArticleId[]> {
    const [again, uncertain] = await Promise.all(
      [keys.again, keys.uncertain].map((keyOf) => redis.zrange(keyOf(key), 0, '-1', 'WITHSCORES')),
    );
    const planned = new Map<string, number>();
    for (const list of [again ?? [], uncertain ?? []])
      for (let at = 0; at < list.length; at += 2) planned.set(list[at] ?? '', Number(list[at + 1]));
    return [...planned].toSorted((one, other) => other[1] - one[1]).flatMap(([id]) => parseArticleId(id) ?? []);
  }

  return { plan, find, latest, recent, claim, release, settle, count, hourly, outcomes, missed };
}

const asNumbers = (counts: Record<string, string>) =>
  Object.fromEntries(Object.entries(counts).map(([state, number]) => [state, Number(number)]));

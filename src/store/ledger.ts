import type { SubscriberKey } from '../model/chat.ts';
import { type Delivery, MOST_CONSIDERED, type Plan, type SettledState } from '../model/digest.ts';
import { type ArticleId, parseArticleId } from '../model/ids.ts';
import type { ChatRules } from './budget-scripts.ts';
import { keys } from './keys.ts';
import { readDelivery } from './ledger-entry.ts';
import { KEEP_DAYS, TAKE } from './ledger-scripts.ts';
import type { RedisClient } from './redis.ts';
import { LESSEN, RELEASE, SETTLE, WIDEN } from './settle-script.ts';
import { formatView } from './showings.ts';
import { fieldsOf, scoredOf } from './stored.ts';

export type Ledger = ReturnType<typeof ledger>;

const HOUR_MS = 3_600_000;

/** How many editions are looked through for an article. */
const MOST_RECENT = 60;

/** What comes of asking for an edition's message to be one's own to send. */
export type Claim =
  /** It is, for this token, until it is settled or released; `again` where a process that died may have sent it. */
  | { kind: 'taken'; token: string; again: boolean }
  /** Somebody else has it, and may have died: to be asked for again in so many ms. */
  | { kind: 'wait'; ms: number }
  /** Nothing is left to send. */
  | { kind: 'settled' }
  /** The chat takes its next message in so many ms; nothing was done. */
  | { kind: 'busy'; ms: number }
  /** Meanwhile another edition took articles of this one or has to come first: to be looked at anew. */
  | { kind: 'outdated' }
  /** The subscriber is. */
  | { kind: 'deleted' };

/** What a claim goes by besides the plan. */
export interface Along {
  /** The rules of the chat, whose moment is taken in the same step; a topic's chat lies in another slot, and cannot be asked along. */
  chat?: ChatRules | undefined;
  /** Of the dossier that the plan was made from. */
  seen?: string | undefined;
}

export interface SettleDetail {
  messageId?: number;
  reason?: string;
  /** Of the claim under which the message was sent. */
  token?: string;
  /** When the message began to show the edition's first page, epoch ms. */
  shownAt?: number;
  /** Articles of the edition that were withdrawn when it was sent, and those that took their place; or were held back. */
  absent?: readonly ArticleId[];
  /** Where the message held a part of it: what that lacked is none of the edition's any more. */
  part?: Part | undefined;
}

/** Of an edition that Telegram refused: its articles without what was to be shown once more, or some of them. */
export type Part = 'articles' | 'some';

/** One settlement of so many also forgets what is old: lists of a few more that are seldom long are as good. */
const TIDY_EVERY = 8;

/** The record of deliveries: claimed right before a message is written, settled right after its answer. */
export function ledger(redis: RedisClient) {
  let settled = 0;
  const take = (how: 'plan' | 'claim' | ChatRules, key: SubscriberKey, edition: number, plan?: Plan, seen = '') =>
    TAKE(
      redis,
      [keys.subscriber(key)],
      [
        how,
        edition,
        plan?.until ?? '',
        plan?.tagIds.join(' ') ?? '',
        plan?.articleIds.join(' ') ?? '',
        plan?.uncertain?.join(' ') ?? '',
        spelledLeft(plan?.left),
        seen,
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
   * Editions of one subscriber are to be had one after the other, the oldest first. With the rules of the chat it takes a
   * moment of the chat's as well (`budget.ts`).
   */
  async function claim(key: SubscriberKey, edition: number, plan?: Plan, { chat, seen }: Along = {}): Promise<Claim> {
    const taken = (await take(chat ?? 'claim', key, edition, plan, seen)) as string;
    const [kind, detail = '', again] = taken.split(' ') as [Claim['kind'], string?, string?];
    if (kind === 'taken') return { kind, token: detail, again: again === '1' };
    return kind === 'wait' || kind === 'busy' ? { kind, ms: Number(detail) } : { kind };
  }

  /** Gives a claim back: the message was surely not taken. */
  async function release(key: SubscriberKey, edition: number, token: string): Promise<void> {
    await RELEASE(redis, [keys.delivery(key, edition)], [token]);
  }

  /**
   * Ends a delivery, once; gives whether it was this call that did. What came, or may have come, moves the cursors on;
   * what did not is offered again, should it be there again; what may have come is offered once more, folded.
   */
  async function settle(
    key: SubscriberKey,
    delivery: Pick<Delivery, 'edition' | 'until'>,
    state: SettledState,
    { token = '', messageId, reason, shownAt, absent = [], part }: SettleDetail = {},
  ): Promise<boolean> {
    const { edition, until } = delivery;
    const view = shownAt === undefined ? '' : `${messageId} ${formatView({ kind: 'digest', edition, page: 0 })}`;
    const ended = await SETTLE(
      redis,
      [keys.subscriber(key)],
      [
        edition,
        state,
        settled++ % TIDY_EVERY === 0 ? until - KEEP_DAYS * 86_400_000 : '',
        token,
        view,
        shownAt ?? 0,
        messageId ?? '',
        part ?? '',
        absent.join(' '),
        // Last, as it holds what Telegram said.
        reason ?? '',
      ],
    );
    return ended === 1;
  }

  /**
   * Has a planned edition hold what `plan` does, and serve its tags, which is less; gives whether it does. What it held
   * besides has not been offered.
   */
  async function lessen(
    key: SubscriberKey,
    { articleIds: before }: Pick<Plan, 'articleIds'>,
    { edition, articleIds, uncertain = [], left, tagIds }: Plan,
  ): Promise<boolean> {
    const texts = [before, articleIds, uncertain].map((ids) => ids.join(' '));
    texts.push(spelledLeft(left), tagIds.join(' '));
    return (await LESSEN(redis, [keys.delivery(key, edition), keys.offered(key)], texts)) === 1;
  }

  /**
   * Counts articles among an edition's again that came with its message after all, which holds `articleIds` now; unless it
   * is not that message by which the edition came.
   */
  async function widen(
    key: SubscriberKey,
    { edition, until }: Pick<Delivery, 'edition' | 'until'>,
    messageId: number,
    added: readonly ArticleId[],
    articleIds: readonly ArticleId[],
  ): Promise<void> {
    const involved = [keys.delivery(key, edition), keys.again(key), keys.offered(key)];
    await WIDEN(redis, involved, [messageId, until, articleIds.join(' '), ...added]);
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
    const planned = new Map([...scoredOf(again ?? []), ...scoredOf(uncertain ?? [])]);
    return [...planned].toSorted((one, other) => other[1] - one[1]).flatMap(([id]) => parseArticleId(id) ?? []);
  }

  return { plan, find, latest, recent, claim, release, settle, lessen, widen, count, hourly, outcomes, missed };
}

/** Of too many those that were left out for want of room go untold: nothing else is said of them either. */
function spelledLeft(left: Plan['left']): string {
  if (!left) return '';
  const [full, others] = [true, false].map((isFull) =>
    left.filter(({ reason }) => (reason.kind === 'over-size') === isFull),
  );
  return JSON.stringify([...(others ?? []), ...(full ?? [])].slice(0, MOST_CONSIDERED));
}

const asNumbers = (counts: Record<string, string>) =>
  Object.fromEntries(Object.entries(counts).map(([state, number]) => [state, Number(number)]));

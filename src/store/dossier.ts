import type { SubscriberKey } from '../model/chat.ts';
import { type Delivery, isSettled } from '../model/digest.ts';
import { type ArticleId, parseArticleId } from '../model/ids.ts';
import { STORY_WINDOW_MS } from '../model/same-news.ts';
import type { Subscriber, Subscription } from '../model/subscriber.ts';
import { gatheredScript } from './gathered-script.ts';
import { keys } from './keys.ts';
import { readDelivery } from './ledger-entry.ts';
import { OWN } from './ledger-scripts.ts';
import type { RedisClient } from './redis.ts';
import { fieldsOf, scoredOf } from './stored.ts';
import { readSubscriber, readSubscriptions } from './subscribers.ts';

/** All that is known of a subscriber and bears on an edition. */
export interface Dossier {
  subscriber: Subscriber;
  subscriptions: Subscription[];
  /**
   * What was offered in the weeks before the earliest cursor and since: what is new to that may have come before, under
   * another tag or until it was withdrawn. All of it where a subscription has no cursor.
   */
  offered: Offered;
  /** What editions held that did not come, newest first. */
  again: ArticleId[];
  /** What Telegram refused by itself, and when, epoch ms. */
  refused: [ArticleId, number][];
  /** What editions held that may not have come, newest first. */
  uncertain: ArticleId[];
  /** The edition that was asked for, if it is in the ledger. */
  delivery: Delivery | undefined;
  /** The oldest edition that is not settled: it comes first. */
  open: Delivery | undefined;
  /** The newest edition in the ledger. */
  latest: number | undefined;
  /** Tells this state of what was offered from any other, for the claim of what is planned by it. */
  seen: string;
}

/** Articles that were offered. They stay the text that they come as: there are a hundred, and a dozen are asked for. */
export interface Offered {
  has(id: ArticleId): boolean;
  ids(): ArticleId[];
}

/**
 * All of it in one step, with as few calls as can be: most of these lists are seldom there, and an edition that is
 * planned is listed. Hashes and the longest list are one text, which costs less than so many short ones: neither names nor
 * JSON hold the control characters between them.
 */
const LOAD = gatheredScript({
  shared: 'local concat = table.concat',
  args: 'edition',
  step: `
${OWN}
local subscriber = call('HGETALL', key)
if #subscriber == 0 then return {} end
local subscriptions = call('HGETALL', own .. 'subscriptions')
local cursors = call('HGETALL', own .. 'cursors')
local after = '-inf'
if #cursors == #subscriptions then
  for i = 2, #cursors, 2 do
    local cursor = tonumber(cursors[i])
    if after == '-inf' or cursor < after then after = cursor end
  end
end
if after ~= '-inf' then after = string.format('%.0f', math.min(after, edition) - ${STORY_WINDOW_MS}) end
local list, again, uncertain, open = own .. 'offered', own .. 'again', own .. 'uncertain', own .. 'open'
local refused = own .. 'refused'
local offered = concat(call('ZRANGEBYSCORE', list, after, '+inf'), ' ')
local latest = call('ZREVRANGE', own .. 'deliveries', 0, 0)[1] or ''
local seen = call('ZCARD', list) .. ' ' .. latest
local loaded = {concat({concat(subscriber, '\\0'), concat(subscriptions, '\\0'), concat(cursors, '\\0'), offered, seen}, '\\1')}
local planned = latest ~= '' and tonumber(latest) >= tonumber(edition)
if not planned and call('EXISTS', again, uncertain, open, refused) == 0 then return loaded end
loaded[2] = call('ZREVRANGE', again, 0, -1)
loaded[3] = call('ZREVRANGE', uncertain, 0, -1)
loaded[4] = call('HGETALL', own .. 'delivery:' .. edition)
loaded[5] = call('ZRANGE', open, 0, 0)
loaded[6] = call('ZRANGE', refused, 0, -1, 'WITHSCORES')
return loaded`,
});

type Loaded = [
  /** Settings, subscriptions, cursors, what was offered, and `seen`. */
  texts?: string,
  again?: string[],
  uncertain?: string[],
  entry?: string[],
  open?: string[],
  refused?: string[],
];

/** Reads dossiers, each in one round trip unless an older edition is still open; `undefined` where there is no subscriber. */
export function dossiers(redis: RedisClient) {
  return async (key: SubscriberKey, edition: number): Promise<Dossier | undefined> => {
    const answer = (await LOAD(redis, [keys.subscriber(key)], [edition])) as Loaded;
    const [texts, again, uncertain, entry, open, refused] = answer;
    if (!texts) return undefined;
    const [settings = '', subscriptions, cursors, offered = '', seen = ''] = texts.split('\x01');
    const delivery = entry && entry.length > 0 ? readDelivery(key, edition, fieldsOf(entry)) : undefined;
    const latest = seen.slice(seen.indexOf(' ') + 1);
    const first = open?.[0] === undefined ? undefined : Number(open[0]);
    return {
      subscriber: readSubscriber(key, settings),
      subscriptions: readSubscriptions(key, pairsOf(subscriptions), pairsOf(cursors)),
      offered: {
        // Ids are equally long, and hold no space: none is found across two.
        has: (id) => offered.includes(id),
        ids: () => (offered === '' ? [] : (offered.split(' ') as ArticleId[])),
      },
      again: (again ?? []).flatMap((id) => parseArticleId(id) ?? []),
      refused: scoredOf(refused ?? []).flatMap(([text, at]) => {
        const id = parseArticleId(text);
        return id ? [[id, at]] : [];
      }),
      uncertain: (uncertain ?? []).flatMap((id) => parseArticleId(id) ?? []),
      delivery,
      open: first === undefined || first === edition ? unsettled(delivery) : await readOpen(redis, key, first),
      latest: latest ? Number(latest) : undefined,
      seen,
    };
  };
}

function pairsOf(text: string | undefined): readonly string[] {
  return text ? text.split('\0') : [];
}

async function readOpen(redis: RedisClient, key: SubscriberKey, edition: number): Promise<Delivery | undefined> {
  const fields = await redis.hgetall(keys.delivery(key, edition));
  if (fields['edition'] !== undefined) return readDelivery(key, edition, fields);
  // Its entry has expired: nothing is left to send.
  await redis.zrem(keys.open(key), edition);
  return undefined;
}

function unsettled(delivery: Delivery | undefined): Delivery | undefined {
  return delivery && !isSettled(delivery.state) ? delivery : undefined;
}

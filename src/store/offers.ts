import type { Offer } from '../model/offer.ts';
import type { SubscriberKey } from '../model/chat.ts';
import { parseArticleId, type TagId } from '../model/ids.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { script } from './script.ts';
import { scoredOf } from './stored.ts';

/** What a subscriber was offered, what of that may not have come, and what did not and waits to be offered again. */
export interface Offers {
  offered: Offer[];
  uncertain: Offer[];
  /** None of them is offered. */
  again: Offer[];
  /** What of the offered Telegram refused, so that it comes once it is corrected. */
  refused: Offer[];
}

/** In one step: what an open edition holds was marked as offered, but has not come. */
const READ = script(`
local waiting = {}
for _, edition in ipairs(redis.call('ZRANGE', KEYS[5], 0, -1)) do
  waiting[#waiting + 1] = redis.call('HGET', ARGV[1] .. edition, 'articleIds') or ''
end
return {redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES'), redis.call('ZRANGE', KEYS[2], 0, -1, 'WITHSCORES'),
  redis.call('ZRANGE', KEYS[3], 0, -1, 'WITHSCORES'), redis.call('ZRANGE', KEYS[4], 0, -1, 'WITHSCORES'), waiting}`);

/** What the store knows of an article stays. */
const MERGE = script(`
local offered = table.concat(redis.call('ZRANGE', KEYS[1], 0, -1), ' ')
local known = {}
for i = 3, #ARGV, 3 do
  known[ARGV[i]] = string.find(offered, ARGV[i], 1, true) or redis.call('ZSCORE', KEYS[3], ARGV[i])
end
for i = 1, #ARGV, 3 do
  local into, at, article = unpack(ARGV, i, i + 2)
  if not known[article] then redis.call('ZADD', KEYS[tonumber(into)], at, article) end
end
return 0`);

/** A cursor never moves back. */
const ADVANCE = script(`
local cursor = redis.call('HGET', KEYS[1], ARGV[1])
if not cursor or tonumber(cursor) < tonumber(ARGV[2]) then redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) end
return 0`);

/** How far subscribers were served, for backups. */
export function offerStore(redis: RedisClient) {
  async function read(key: SubscriberKey): Promise<Offers> {
    // The script makes the keys of deliveries itself: they are the subscriber's own, in the same slot.
    const deliveries = keys.delivery(key, 0).slice(0, -1);
    const [offered, uncertain, again, refused, waiting] = (await READ(
      redis,
      [...listsOf(key), keys.open(key)],
      [deliveries],
    )) as [string[], string[], string[], string[], string[]];
    const open = new Set(waiting.flatMap((articleIds) => articleIds.split(' ')));
    const marked = offersOf(offered);
    const came = new Set(marked.map(({ id }) => id).filter((id) => !open.has(id)));
    return {
      offered: marked.filter(({ id }) => came.has(id)),
      uncertain: offersOf(uncertain),
      again: inOrder([
        ...marked.filter(({ id }) => open.has(id)),
        ...offersOf(again).filter(({ id }) => !came.has(id) && !open.has(id)),
      ]),
      refused: offersOf(refused),
    };
  }

  /** Adds what was offered, and what waits. */
  async function merge(key: SubscriberKey, { offered, uncertain, again, refused }: Offers): Promise<void> {
    const spelled = [offered, uncertain, again, refused].flatMap((offers, index) =>
      offers.flatMap(({ id, at }) => [index + 1, at, id]),
    );
    if (spelled.length > 0) await MERGE(redis, listsOf(key), spelled);
  }

  /** Moves a subscription's cursor on to that instant. */
  async function advance(key: SubscriberKey, tag: TagId, since: number): Promise<void> {
    await ADVANCE(redis, [keys.cursors(key)], [tag, since]);
  }

  return { read, merge, advance };
}

const listsOf = (key: SubscriberKey) => [keys.offered(key), keys.uncertain(key), keys.again(key), keys.refused(key)];

function offersOf(flat: readonly string[]): Offer[] {
  const offers = scoredOf(flat).flatMap(([ids, at]) =>
    ids.split(' ').flatMap((text) => {
      const id = parseArticleId(text);
      return id ? [{ id, at: Math.trunc(at) }] : [];
    }),
  );
  return inOrder(offers);
}

function inOrder(offers: Offer[]): Offer[] {
  return offers.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

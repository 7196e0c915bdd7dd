import type { Offer } from '../model/backup.ts';
import type { SubscriberKey } from '../model/chat.ts';
import { parseArticleId, type TagId } from '../model/ids.ts';
import { keys } from './keys.ts';
import type { RedisClient } from './redis.ts';

/** What a subscriber was offered, and what waits to be offered again; no article is both. */
export interface Offers {
  offered: Offer[];
  again: Offer[];
}

/** In one step: what an edition in the making holds was marked as offered, but has not come. */
const READ = `
local waiting = {}
for _, edition in ipairs(redis.call('ZRANGE', KEYS[3], 0, -1)) do
  local state, articleIds = unpack(redis.call('HMGET', ARGV[1] .. edition, 'state', 'articleIds'))
  if state == 'planned' or state == 'claimed' then waiting[#waiting + 1] = articleIds end
end
return {redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES'), redis.call('ZRANGE', KEYS[2], 0, -1, 'WITHSCORES'), waiting}`;

/** What the store knows of an article stays. */
const MERGE = `
for i = 1, #ARGV, 3 do
  local into, at, article = unpack(ARGV, i, i + 2)
  if not redis.call('ZSCORE', KEYS[1], article) and not redis.call('ZSCORE', KEYS[2], article) then
    redis.call('ZADD', KEYS[tonumber(into)], at, article)
  end
end
return 0`;

/** A cursor never moves back. */
const ADVANCE = `
local cursor = redis.call('HGET', KEYS[1], ARGV[1])
if not cursor or tonumber(cursor) < tonumber(ARGV[2]) then redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) end
return 0`;

/** How far subscribers were served, for backups. */
export function offerStore(redis: RedisClient) {
  async function read(key: SubscriberKey): Promise<Offers> {
    // The scripts' keys are the subscriber's own, also those that are made in them.
    const deliveries = keys.delivery(key, 0).slice(0, -1);
    const [offered, again, waiting] = (await redis.eval(
      READ,
      3,
      keys.offered(key),
      keys.again(key),
      keys.deliveries(key),
      deliveries,
    )) as [string[], string[], string[]];
    const open = new Set(waiting.flatMap((articleIds) => articleIds.split(' ')));
    const marked = offersOf(offered);
    const came = new Set(marked.map(({ id }) => id).filter((id) => !open.has(id)));
    return {
      offered: marked.filter(({ id }) => came.has(id)),
      again: inOrder([
        ...marked.filter(({ id }) => open.has(id)),
        ...offersOf(again).filter(({ id }) => !came.has(id) && !open.has(id)),
      ]),
    };
  }

  /** Adds what was offered, and what waits. */
  async function merge(key: SubscriberKey, { offered, again }: Offers): Promise<void> {
    const spell = (into: number) => (offer: Offer) => [into, offer.at, offer.id];
    const spelled = [...offered.flatMap(spell(1)), ...again.flatMap(spell(2))];
    if (spelled.length > 0) await redis.eval(MERGE, 2, keys.offered(key), keys.again(key), ...spelled);
  }

  /** Moves a subscription's cursor on to that instant. */
  async function advance(key: SubscriberKey, tag: TagId, since: number): Promise<void> {
    await redis.eval(ADVANCE, 1, keys.cursors(key), tag, since);
  }

  return { read, merge, advance };
}

function offersOf(flat: readonly string[]): Offer[] {
  const offers: Offer[] = [];
  for (let index = 0; index < flat.length; index += 2) {
    const id = parseArticleId(flat[index] ?? '');
    if (id) offers.push({ id, at: Math.trunc(Number(flat[index + 1])) });
  }
  return inOrder(offers);
}

function inOrder(offers: Offer[]): Offer[] {
  return offers.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

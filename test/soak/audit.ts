import type { SubscriberKey } from '../../src/model/chat.ts';
import { keys } from '../../src/store/keys.ts';
import type { RedisClient } from '../../src/store/redis.ts';
import type { Store } from '../../src/store/store.ts';
import { documentedKinds, type Leak, leakOf } from './key-schema.ts';

/** What a store holds after a life. */
export interface Audit {
  keys: number;
  /** Of BullMQ, beside the others. */
  queueKeys: number;
  leaks: Leak[];
  /** Editions that are neither sent nor given up, although nobody is at work on them. */
  unsettled: string[];
}

const TOGETHER = 500;
const PROMISED = new Set(['planned', 'claimed']);

/** Looks at every key and every edition; nothing may be under way any more. */
export async function auditStore(redis: RedisClient, store: Pick<Store, 'ledger'>): Promise<Audit> {
  const subscribers = await redis.smembers(keys.subscribers);
  const owners = {
    subscribers: new Set(subscribers),
    articles: new Set(await redis.zrange(keys.everything, '0', '-1')),
    tags: new Set(await redis.hkeys(keys.tags)),
    // A member begins with who follows the source.
    sources: new Set(
      (await redis.zrange(keys.followed, '0', '-1')).map((member) => member.slice(member.indexOf(' ') + 1)),
    ),
  };
  const all = await allKeys(redis);
  const kinds = documentedKinds();
  const leaks: Leak[] = [];
  for (let from = 0; from < all.length; from += TOGETHER) {
    const piece = all.slice(from, from + TOGETHER);
    const left = await Promise.all(piece.map((key) => redis.pttl(key)));
    // -2: it has expired since.
    leaks.push(
      ...piece.flatMap((key, at) => (left[at] === -2 ? [] : (leakOf(kinds, key, left[at] ?? -1, owners) ?? []))),
    );
  }
  const ours = all.filter((key) => key.startsWith('gazette:'));
  return {
    keys: ours.length,
    queueKeys: all.length - ours.length,
    leaks,
    unsettled: (await Promise.all(subscribers.map((key) => unsettledOf(redis, store, key as SubscriberKey)))).flat(),
  };
}

async function allKeys(redis: RedisClient): Promise<string[]> {
  const found = new Set<string>();
  let cursor = '0';
  do {
    const [next, some] = await redis.scan(cursor, 'COUNT', 1_000);
    for (const key of some) found.add(key);
    cursor = next;
  } while (cursor !== '0');
  return [...found].sort();
}

async function unsettledOf(
  redis: RedisClient,
  { ledger }: Pick<Store, 'ledger'>,
  key: SubscriberKey,
): Promise<string[]> {
  const editions = await redis.zrange(keys.deliveries(key), '0', '-1');
  const open = new Set(await redis.zrange(keys.open(key), '0', '-1'));
  const states = await Promise.all(
    editions.map(async (edition) => ({ edition, delivery: await ledger.find(key, Number(edition)) })),
  );
  return states.flatMap(({ edition, delivery }) => {
    const promised = delivery !== undefined && PROMISED.has(delivery.state);
    if (promised !== open.has(edition))
      return [`${key}@${edition}: ${delivery?.state ?? 'gone'}, and ${promised ? 'not ' : ''}open`];
    return promised ? [`${key}@${edition}: ${delivery.state}`] : [];
  });
}

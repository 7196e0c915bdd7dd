import type { ArticleHead } from '../model/article.ts';
import type { SubscriberKey } from '../model/chat.ts';
import { FIRST_DIGEST_SIZE } from '../model/digest.ts';
import { tagIdOf } from '../model/ids.ts';
import type { Cadence, Subscription } from '../model/subscriber.ts';
import type { ArticleStore } from './articles.ts';
import type { Ledger } from './ledger.ts';
import type { SubscriberStore } from './subscribers.ts';

/**
 * How far a cursor looks back behind itself. An article is stamped a moment before it is written, and an importer may
 * be held up in between; what was offered is known by name, so looking back repeats nothing.
 */
const OVERLAP_MS = 2 * 60_000;

/** The most articles of one tag that an edition considers. */
const MOST = 200;

/** What a subscription has to offer. */
export interface Candidates {
  subscription: Subscription;
  /** Newest first. */
  articles: ArticleHead[];
}

/**
 * What is new to a subscriber at `now`, per subscription, of these cadences or of all: without what was offered before, but with what was and did not
 * come.
 */
export function candidatesOf(stores: { articles: ArticleStore; ledger: Ledger; subscribers: SubscriberStore }) {
  return async (key: SubscriberKey, now: number, cadences?: readonly Cadence[]): Promise<Candidates[]> => {
    const [all, again] = await Promise.all([
      stores.subscribers.subscriptions(key),
      stores.ledger.again(key).then(stores.articles.heads),
    ]);
    const subscriptions = cadences ? all.filter(({ cadence }) => cadences.includes(cadence)) : all;
    return Promise.all(
      subscriptions.map(async (subscription) => {
        const ids =
          subscription.since === null
            ? await stores.articles.between(subscription.tagId, Number.NEGATIVE_INFINITY, now, FIRST_DIGEST_SIZE)
            : await stores.articles.between(subscription.tagId, subscription.since - OVERLAP_MS, now, MOST);
        const offered = await stores.ledger.offered(key, ids);
        const fresh = await stores.articles.heads(ids.filter((id) => !offered.has(id)));
        const missed = again.filter(
          ({ id, tags }) => !ids.includes(id) && tags.some((tag) => tagIdOf(tag) === subscription.tagId),
        );
        return { subscription, articles: [...fresh, ...missed] };
      }),
    );
  };
}

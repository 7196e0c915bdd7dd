import { articleStore } from './articles.ts';
import { breakerStore } from './breaker.ts';
import { budgetStore } from './budget.ts';
import { candidatesOf } from './candidates.ts';
import { correctionStore } from './corrections.ts';
import { dueStore } from './due.ts';
import { keptPostStore } from './kept-posts.ts';
import { ledger } from './ledger.ts';
import { offerStore } from './offers.ts';
import { postStore } from './posts.ts';
import type { RedisClient } from './redis.ts';
import { showingStore } from './showings.ts';
import { storyStore } from './stories.ts';
import { subscriberStore } from './subscribers.ts';
import { tagStore } from './tags.ts';
import { timingStore } from './timings.ts';

export type Store = ReturnType<typeof openStore>;

/** Everything that is remembered, over one connection. */
export function openStore(redis: RedisClient, options: { messagesPerSecond: number }) {
  const articles = articleStore(redis, storyStore(redis));
  const subscribers = subscriberStore(redis);
  const deliveries = ledger(redis);
  return {
    articles,
    tags: tagStore(redis),
    posts: postStore(redis),
    keptPosts: keptPostStore(redis),
    subscribers,
    timings: timingStore(redis),
    due: dueStore(redis),
    ledger: deliveries,
    offers: offerStore(redis),
    showings: showingStore(redis),
    corrections: correctionStore(redis),
    candidates: candidatesOf({ articles, subscribers, ledger: deliveries }),
    budget: budgetStore(redis, options.messagesPerSecond),
    breaker: breakerStore(redis),
  };
}

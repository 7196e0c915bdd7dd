import type { SubscriberKey } from '../model/chat.ts';
import { alarmStore } from './alarms.ts';
import { underAnyName } from './any-name.ts';
import { articleStore } from './articles.ts';
import { botStore } from './bot.ts';
import { breakerStore } from './breaker.ts';
import { broadcastStore } from './broadcasts.ts';
import { budgetStore } from './budget.ts';
import { type Candidates, newTo } from './candidates.ts';
import { clockStore } from './clock.ts';
import { correctionStore } from './corrections.ts';
import { deadLetterStore } from './dead-letters.ts';
import { dossiers } from './dossier.ts';
import { dueStore } from './due.ts';
import { keepsakeStore } from './keepsakes.ts';
import { keptPostStore } from './kept-posts.ts';
import { ledger } from './ledger.ts';
import { menuStore } from './menus.ts';
import { offerStore } from './offers.ts';
import { placeStore } from './places.ts';
import { postStore } from './posts.ts';
import { processStore } from './processes.ts';
import { receivingStore } from './receiving.ts';
import { refusalStore } from './refusals.ts';
import { type RedisClient, StoreError } from './redis.ts';
import { savedStore } from './saved.ts';
import { searchStore } from './search.ts';
import { showingStore } from './showings.ts';
import { takeSnapshot } from './snapshot.ts';
import { sourceHealthStore } from './source-health.ts';
import { sourceTurnStore } from './source-turns.ts';
import type { TellDamage } from './stored.ts';
import { storyStore } from './stories.ts';
import { subscriberStore } from './subscribers.ts';
import { successorStore } from './successors.ts';
import { tagStore } from './tags.ts';
import { tallyStore } from './tallies.ts';
import { timingStore } from './timings.ts';
import { toldStore } from './told.ts';
import { updateStore } from './updates.ts';
import { wordsStore } from './words.ts';

export type Store = ReturnType<typeof openStore>;

export interface StoreOptions {
  messagesPerSecond: number;
  /** Told of damaged records that are left out, each time somebody comes by. Where nobody is told, nothing is left out. */
  damaged?: TellDamage;
}

/** Everything that is remembered, over one connection. */
export function openStore(redis: RedisClient, { messagesPerSecond, damaged = refuse }: StoreOptions) {
  const successors = successorStore(redis);
  const articles = underAnyName(articleStore(redis, storyStore(redis), damaged), successors);
  const subscribers = subscriberStore(redis, damaged);
  const dossier = dossiers(redis);
  const clock = clockStore(redis, damaged);
  return {
    articles,
    tags: tagStore(redis, damaged),
    words: wordsStore(redis),
    saved: savedStore(redis),
    search: searchStore(redis, articles),
    posts: postStore(redis, damaged),
    keptPosts: keptPostStore(redis, damaged),
    successors,
    subscribers,
    places: placeStore(redis),
    keepsakes: keepsakeStore(redis),
    timings: timingStore(redis),
    due: dueStore(redis, damaged),
    clock,
    ledger: ledger(redis),
    offers: offerStore(redis),
    refusals: refusalStore(redis),
    showings: showingStore(redis),
    corrections: correctionStore(redis),
    dossier,
    told: toldStore(redis, articles),
    /** What is new to a subscriber at `now`, epoch ms, per subscription. */
    candidates: async (key: SubscriberKey, now: number): Promise<Candidates[]> => {
      const known = await dossier(key, now);
      if (!known) return [];
      return (await newTo(known, known.subscriptions, takeSnapshot({ articles, clock }, now))).offers();
    },
    budget: budgetStore(redis, messagesPerSecond),
    breaker: breakerStore(redis),
    deadLetters: deadLetterStore(redis, damaged),
    sourceHealth: sourceHealthStore(redis),
    sourceTurns: sourceTurnStore(redis),
    broadcasts: broadcastStore(redis),
    alarms: alarmStore(redis),
    menus: menuStore(redis),
    bot: botStore(redis),
    updates: updateStore(redis),
    tallies: tallyStore(redis),
    processes: processStore(redis),
    receiving: receivingStore(redis),
  };
}

function refuse(what: string): never {
  throw new StoreError(what);
}

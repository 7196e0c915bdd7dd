import { type ChatRef, type SubscriberKey, subscriberKey } from '../model/chat.ts';
import type { Subscriber } from '../model/subscriber.ts';
import type { Store } from '../store/store.ts';
import type { Arrival } from './arrival.ts';
import { foresee } from './foresee.ts';
import { type Seen, seenOf } from './seen.ts';

/** What handling an update asks the store for before anything else, on its way. */
export interface Ahead {
  key: SubscriberKey;
  subscriber: Promise<Subscriber | undefined>;
  /** Whether an answer has to wait for nothing; `undefined` where none is wanted. */
  isFree: Promise<boolean> | undefined;
  seen: Seen;
}

/** Asks for that now. Takes nothing and changes nothing: whoever has no use for it leaves it. */
export function lookAhead(store: Store, place: ChatRef, arrival: Arrival, now: number): Ahead {
  const key = subscriberKey(place);
  const seen = seenOf(store, key);
  const isFree = arrival.wantsAnswer ? store.budget.isFree(place.chatId) : undefined;
  if (arrival.wantsAnswer) foresee(seen, arrival, store.tags.known(), now);
  const subscriber = store.subscribers.get(key);
  // Whoever wants them hears of their failure.
  for (const asked of [isFree, subscriber]) asked?.catch(() => undefined);
  return { key, subscriber, isFree, seen };
}

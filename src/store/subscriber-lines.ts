import type { SubscriberLine, SubscriptionLine } from '../model/backup.ts';
import { type SubscriberKey, subscriberKey } from '../model/chat.ts';
import { tagIdOf } from '../model/ids.ts';
import type { Store } from './store.ts';

/** Where what is remembered of a subscriber for good is read from and written to. */
export type SubscriberParts = Pick<Store, 'subscribers' | 'due' | 'timings' | 'offers' | 'saved' | 'places'>;

/**
 * All that is remembered of a subscriber for good: settings, then subscriptions by name. Nothing of one that there is not.
 *
 * @throws {StoreError} if it is damaged
 */
export async function subscriberLines(
  store: SubscriberParts,
  key: SubscriberKey,
): Promise<(SubscriberLine | SubscriptionLine)[]> {
  // The cursors first: what is offered in between is then left out, not lost.
  const [subscriptions, subscriber, due, held, offers, saved, places] = await Promise.all([
    store.subscribers.subscriptions(key),
    store.subscribers.get(key),
    store.due.get(key),
    store.timings.held(key),
    store.offers.read(key),
    store.saved.list(key),
    store.places.of(key),
  ]);
  if (!subscriber) return [];
  const { chat, ...settings } = subscriber;
  const lists = {
    mutedWords: [...settings.mutedWords],
    mutedSources: [...settings.mutedSources],
    mutedInTags: [...settings.mutedInTags],
    mutedStories: [...settings.mutedStories],
  };
  return [
    {
      type: 'subscriber',
      ...chat,
      ...settings,
      ...lists,
      due: due ?? null,
      held,
      saved: saved.toReversed(),
      ...offers,
      ...(places.length > 0 && { places }),
    },
    ...subscriptions
      .map(({ tag, cadence, since, began }): SubscriptionLine => {
        const line = { type: 'subscription' as const, ...chat, tag, cadence, since };
        return began === undefined ? line : { ...line, began };
      })
      .sort((a, b) => (a.tag < b.tag ? -1 : 1)),
  ];
}

/** Merges settings into the store; when the next edition comes is for the caller to set. */
export async function restoreSubscriber(store: SubscriberParts, line: SubscriberLine): Promise<void> {
  const {
    type: _,
    chatId,
    threadId,
    offered,
    uncertain,
    again,
    refused,
    due: __,
    held,
    saved,
    places,
    ...settings
  } = line;
  const key = subscriberKey(line);
  for (const { id, at } of saved) await store.saved.add(key, id, at);
  for (const chatId of places ?? []) await store.places.add(key, chatId);
  await store.offers.merge(key, { offered, uncertain, again, refused });
  await store.subscribers.add({ chat: { chatId, threadId }, ...settings });
  if (held !== null) await store.timings.hold(key, held);
}

/** Merges a subscription into the store; its cursor never moves back. */
export async function restoreSubscription(store: SubscriberParts, line: SubscriptionLine): Promise<void> {
  const { tag, cadence, since, began } = line;
  const [key, tagId] = [subscriberKey(line), tagIdOf(tag)];
  // The cursor first: a bot that is running might serve a subscription without one as new.
  if (since !== null) await store.offers.advance(key, tagId, since);
  await store.subscribers.subscribe(key, { tagId, tag, cadence, began });
}

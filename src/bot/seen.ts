import type { SubscriberKey } from '../model/chat.ts';
import type { Subscription } from '../model/subscriber.ts';
import type { Tag } from '../model/tag.ts';
import type { Store } from '../store/store.ts';

/** What decides, besides settings, when a chat's next edition comes. */
export interface OwnTiming {
  /** When it is due, epoch ms; `undefined` when it is not. */
  due: number | undefined;
  /** Since when something is held back from it, epoch ms; `null` when nothing is. */
  held: number | null;
}

/** What an update sees of the store besides the chat's settings: each asked for once, when first wanted. */
export interface Seen {
  /** All tags that have articles. */
  tags(): Promise<readonly Tag[]>;
  /** The chat's own. */
  subscriptions(): Promise<readonly Subscription[]>;
  timing(): Promise<OwnTiming>;
  /** Notes what the update itself made of the subscriptions. */
  become(subscriptions: readonly Subscription[]): void;
}

export function seenOf({ tags, subscribers, due, timings }: Store, key: SubscriberKey): Seen {
  const once = <Value>(ask: () => Promise<Value>) => {
    let asked: Promise<Value> | undefined;
    return () => {
      if (asked) return asked;
      asked = ask();
      // Asked for ahead, its failure is heard of by whoever wants it.
      asked.catch(() => undefined);
      return asked;
    };
  };
  let subscriptions = once<readonly Subscription[]>(() => subscribers.subscriptions(key));
  return {
    tags: once(() => tags.all()),
    subscriptions: () => subscriptions(),
    timing: once(async () => {
      const [at, held] = await Promise.all([due.get(key), timings.held(key)]);
      return { due: at, held };
    }),
    become: (changed) => {
      subscriptions = () => Promise.resolve(changed);
    },
  };
}

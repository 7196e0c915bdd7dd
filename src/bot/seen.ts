import type { Article, ArticleHead } from '../model/article.ts';
import type { SubscriberKey } from '../model/chat.ts';
import type { ArticleId, TagId } from '../model/ids.ts';
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
  /** An article, whole; `undefined` where it was withdrawn. */
  article: (id: ArticleId) => Promise<Article | undefined>;
  /** That lists of the newest are as of this update. */
  caughtUp(): Promise<void>;
  /** The newest articles of a tag, at most `limit`, available when they were first asked for. */
  newest(tag: TagId, now: number, limit: number): Promise<ArticleHead[]>;
  /** Notes what the update itself made of the subscriptions. */
  become(subscriptions: readonly Subscription[]): void;
}

export function seenOf({ articles, tags, subscribers, due, timings }: Store, key: SubscriberKey): Seen {
  const asked = new Map<string, Promise<unknown>>();
  const once = <Value>(what: string, ask: () => Promise<Value>): Promise<Value> => {
    const known = asked.get(what) as Promise<Value> | undefined;
    if (known) return known;
    const asking = ask();
    asked.set(what, asking);
    // Asked for ahead, its failure is heard of by whoever wants it.
    asking.catch(() => undefined);
    return asking;
  };
  const caughtUp = () => once('changes', articles.catchUp);
  return {
    tags: () => once('tags', tags.all),
    subscriptions: () => once(SUBSCRIPTIONS, () => subscribers.subscriptions(key)),
    timing: () =>
      once('timing', async () => {
        const [at, held] = await Promise.all([due.get(key), timings.held(key)]);
        return { due: at, held };
      }),
    article: (id) => once(`article ${id}`, () => articles.get(id)),
    caughtUp,
    newest: (tag, now, limit) =>
      once(`newest ${limit} of ${tag}`, () => articles.newest(tag, now, limit, { caughtUp: caughtUp() })),
    become: (changed) => {
      asked.set(SUBSCRIPTIONS, Promise.resolve(changed));
    },
  };
}

const SUBSCRIPTIONS = 'subscriptions';

import { tagIdOf } from '../model/ids.ts';
import type { Store } from '../store/store.ts';
import type { Queues } from './queues.ts';

/** Articles of a tag that become available within so many ms are announced to its readers by one job. */
const WINDOW_MS = 10_000;

export interface AnnounceArticlePorts {
  store: Pick<Store, 'subscribers'>;
  /** Opened when there is something to queue. */
  queue: () => Promise<Queues['instant']>;
  now: () => number;
}

/**
 * Has everyone with an instant subscription to one of an article's tags be due soon after it became available, which may
 * be far ahead.
 *
 * To be called once the article lies in the store. The job runs when its window is over, so that all it is for were put
 * before: whoever is served meanwhile is due again.
 *
 * @throws what Redis does: an article that is not announced has not been taken in
 */
export async function announceArticle(
  { store, queue, now }: AnnounceArticlePorts,
  article: { tags: readonly string[]; available: number },
): Promise<void> {
  const at = now();
  const window = Math.floor(Math.max(at, article.available) / WINDOW_MS) + 1;
  const announce = async (name: string) => {
    const tag = tagIdOf(name);
    if ((await store.subscribers.instantReaders(tag, '', 1)).length === 0) return;
    const end = window * WINDOW_MS;
    const delay = end - at;
    await (await queue()).add('bring-forward', { tag, available: end }, { jobId: `${tag}-${window}`, delay });
  };
  await Promise.all(article.tags.map(announce));
}

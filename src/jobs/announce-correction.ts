import type { Logger } from 'pino';
import type { ArticleId } from '../model/ids.ts';
import type { Store } from '../store/store.ts';
import type { Queues } from './queues.ts';

/**
 * How long a first correction waits, in ms: for the digests on their way, which may still show the old text; for the next
 * save of somebody who saves often; for a file that is replaced by first being removed.
 */
export const SETTLE_MS = 5_000;

export interface AnnouncePorts {
  store: Pick<Store, 'corrections' | 'showings'>;
  /** Opened when there is something to queue, which is seldom. */
  queue: () => Promise<Queues['correct']>;
  log: Logger;
}

/**
 * Has the messages that show an article edited: within seconds, or when an hour is over since they last were. What is
 * announced until then is one. Of an article that stands in no message nothing is queued. Never throws: an article that
 * is not announced is corrected everywhere but in the messages that were sent.
 */
export async function announceCorrection({ store, queue, log }: AnnouncePorts, article: ArticleId): Promise<void> {
  try {
    if (!(await store.showings.any(article))) return;
    const begun = await store.corrections.begun(article);
    // Named after the correction before it: one that is at work has read the old text, so that this is the next one.
    const jobId = `${article}-${begun?.run ?? 'first'}`;
    await (await queue()).add('correct', { article }, { jobId, delay: begun?.ms ?? SETTLE_MS });
  } catch (error) {
    log.error({ err: error, article }, 'a correction was not announced: messages keep the old text');
  }
}

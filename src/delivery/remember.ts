import type { Logger } from 'pino';
import type { ArticleId } from '../model/ids.ts';
import type { Showing, View } from '../model/showing.ts';
import type { Store } from '../store/store.ts';

/**
 * Notes which articles stand in a message (`on`) and no longer do (`off`), so that a correction finds it. Never throws:
 * a message that is not noted is a message like any other, it only stays as it is.
 */
export async function remember(
  { store, log, now }: { store: Pick<Store, 'showings'>; log: Logger; now: () => number },
  showing: Showing,
  view: View,
  articles: { on: readonly ArticleId[]; off?: readonly ArticleId[] },
): Promise<void> {
  try {
    await store.showings.record(showing, view, articles, now());
  } catch (error) {
    log.error({ err: error, chat: showing.chat }, 'a message was not noted: corrections will not reach it');
  }
}

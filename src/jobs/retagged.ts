import type { Article } from '../model/article.ts';
import { tagIdOf } from '../model/ids.ts';
import { RETAGGED_MS } from '../store/ledger-scripts.ts';
import type { Store } from '../store/store.ts';

/** What tags that an article gets after it came mean to their readers. */
export interface Retagged {
  /** Since when (epoch ms) it can be had under tags that it is not listed under yet; absent where it is no news there. */
  tagged?: number;
  /** Whether it has tags that it did not have. */
  added: boolean;
}

export const AS_IT_WAS: Retagged = { added: false };

/**
 * What an article's tags are to those who want them, at `now`, when its post is taken in again. It is news to the readers
 * of a tag that it did not have: their cursors are past the instant since when it can be had. Not of one that is old.
 */
export async function retagged(
  { articles, keptPosts }: Pick<Store, 'articles' | 'keptPosts'>,
  { id, tags }: Pick<Article, 'id' | 'tags'>,
  now: number,
): Promise<Retagged> {
  const [since, [head]] = await Promise.all([keptPosts.availableSince(id), articles.heads([id])]);
  if (since === undefined || since > now || since < now - RETAGGED_MS) return AS_IT_WAS;
  const had = new Set(head?.tags.map(tagIdOf));
  return { tagged: now, added: tags.some((tag) => !had.has(tagIdOf(tag))) };
}

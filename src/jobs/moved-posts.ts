import type { ArticleId } from '../model/ids.ts';
import { hashAlone, type KnownPost } from '../store/posts.ts';

/**
 * Tells which article a post was before, where it is one that its source had already, to the byte, at another path.
 *
 * Without an address of its own an article is named by its path. Renamed, or copied, it is another; but it is no news.
 */
export function movedPosts(known: ReadonlyMap<string, KnownPost>): (hash: string) => ArticleId | undefined {
  let articles: Map<string, ArticleId> | undefined;
  // Of a source where nothing is new, nothing is asked.
  const byHash = () =>
    (articles ??= new Map(
      [...known.values()].flatMap(({ hash, article }) => (article ? [[hashAlone(hash), article] as const] : [])),
    ));
  return (hash) => byHash().get(hash);
}

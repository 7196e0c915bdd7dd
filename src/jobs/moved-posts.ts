import type { ArticleId } from '../model/ids.ts';
import type { ArticleHead } from '../model/article.ts';
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

/** Read from the store at a time. */
const AT_ONCE = 500;

/**
 * Tells which other article of a source has the title and the date of one, to the moment: a post that was renamed and edited at
 * once is nothing else by which it could be known. Asks the store once, when it is first asked.
 */
export function namesakes(
  known: ReadonlyMap<string, KnownPost>,
  heads: (ids: readonly ArticleId[]) => Promise<readonly ArticleHead[]>,
): (article: Pick<ArticleHead, 'id' | 'title' | 'date'>) => Promise<ArticleId | undefined> {
  const spell = ({ title, date }: Pick<ArticleHead, 'title' | 'date'>) => `${date} ${title}`;
  const index = async () => {
    const ids = [...new Set([...known.values()].flatMap(({ article }) => article ?? []))];
    const named = new Map<string, ArticleId>();
    for (let at = 0; at < ids.length; at += AT_ONCE)
      for (const head of await heads(ids.slice(at, at + AT_ONCE))) named.set(spell(head), head.id);
    return named;
  };
  let indexed: ReturnType<typeof index> | undefined;
  return async (article) => {
    const found = (await (indexed ??= index())).get(spell(article));
    return found === article.id ? undefined : found;
  };
}

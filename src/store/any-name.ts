import type { ArticleId } from '../model/ids.ts';
import type { ArticleStore } from './articles.ts';
import type { successorStore } from './successors.ts';

/** Articles, to be read also by the names that they had: messages, links and lists of what was saved go on to name them so. */
export function underAnyName(articles: ArticleStore, successors: Pick<ReturnType<typeof successorStore>, 'of'>) {
  async function followed<Read>(id: ArticleId, read: (id: ArticleId) => Promise<Read | undefined>) {
    const found = await read(id);
    if (found !== undefined) return found;
    const [next] = await successors.of([id]);
    return next && read(next);
  }

  /** The heads of these articles in their order, each once and by its name of now; those withdrawn since are left out. */
  async function heads(ids: readonly ArticleId[]) {
    const found = await articles.heads(ids);
    if (found.length === ids.length) return found;
    const there = new Set(found.map(({ id }) => id));
    const now = await Promise.all(ids.map(async (id) => (there.has(id) ? [id] : successors.of([id]))));
    return articles.heads([...new Set(now.flat())]);
  }

  return {
    ...articles,
    heads,
    get: (id: ArticleId) => followed(id, articles.get),
    published: (id: ArticleId, now: number) => followed(id, (one) => articles.published(one, now)),
  };
}

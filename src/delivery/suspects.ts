import type { ArticleHead } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';

/** The latest so many are remembered. */
const MOST = 100;

export type Suspects = ReturnType<typeof suspects>;

/**
 * The articles that Telegram refused a chat by themselves of late, as this process saw: what one chat is refused others
 * mostly are. A corrected one is another.
 */
export function suspects() {
  const refused = new Map<ArticleId, number | undefined>();
  return {
    note: ({ id, updated }: ArticleHead): void => {
      refused.delete(id);
      refused.set(id, updated);
      const [oldest] = refused.keys();
      if (refused.size > MOST && oldest !== undefined) refused.delete(oldest);
    },
    has: ({ id, updated }: ArticleHead): boolean => refused.has(id) && refused.get(id) === updated,
  };
}

import type { ArticleHead } from './article.ts';
import { hostOf } from './host.ts';

/** The articles that tell the same news: the one to show, and the others, which fold under it. */
export interface Story {
  lead: ArticleHead;
  others: ArticleHead[];
}

/** Folds articles that tell the same news, in the order of their first articles; shown is the {@link isBetter best}. */
export function storiesOf(articles: readonly ArticleHead[]): Story[] {
  return [...Map.groupBy(articles, ({ story }) => story).values()].map((told) => {
    const lead = told.reduce((best, head) => (isBetter(head, best) ? head : best));
    return { lead, others: told.filter((head) => head !== lead) };
  });
}

/** The articles of stories, which fold into the same again. */
export function articlesOf(stories: readonly Story[]): ArticleHead[] {
  return stories.flatMap(({ lead, others }) => [lead, ...others]);
}

/**
 * Which of two articles that tell the same news is shown: the one that tells the latest state of it; of those that one with
 * a summary, then with a picture; then the longer one; then the earlier.
 */
export function isBetter(one: ArticleHead, other: ArticleHead): boolean {
  const difference =
    one.chapter - other.chapter ||
    Number(one.summary !== '') - Number(other.summary !== '') ||
    Number(one.image !== null) - Number(other.image !== null) ||
    one.readingMinutes - other.readingMinutes ||
    other.date - one.date;
  return difference > 0 || (difference === 0 && one.id < other.id);
}

/** Whether a story, as far as it stands in a digest, goes on from what was told in an earlier one. */
export function isUpdate({ lead, others }: Story): boolean {
  return [lead, ...others].every(({ chapter }) => chapter > 0);
}

/** Who says it: what the operator calls the source, else the author, else the site. */
export function sourceOf(head: ArticleHead): string {
  return head.sourceTitle ?? head.author ?? (head.url === null ? '' : hostOf(head.url));
}

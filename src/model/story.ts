import type { ArticleHead } from './article.ts';
import { hostOf } from './host.ts';
import { similarity } from './similarity.ts';

/** The articles that tell the same news: the one to show, and those of other sources that fold under it. */
export interface Story {
  lead: ArticleHead;
  others: ArticleHead[];
}

/** Two articles that have so much of their text in common tell the same news; half is far above what chance gives. */
const SAME_NEWS = 0.5;
/** Leads that an article is compared with: in a longer list nobody looks for its twin. */
const MOST_COMPARED = 200;

/**
 * Folds articles that tell the same news into stories, in the order of their first articles. Articles of one source stay
 * apart: what they have in common may be what that source always says.
 */
export function storiesOf(articles: readonly ArticleHead[]): Story[] {
  const stories: Story[] = [];
  for (const head of articles) {
    const known = stories.slice(0, MOST_COMPARED).find((story) => tellsAgain(story, head));
    if (known) known.others.push(head);
    else stories.push({ lead: head, others: [] });
  }
  return stories;
}

function tellsAgain({ lead, others }: Story, head: ArticleHead): boolean {
  const source = sourceOf(head);
  return (
    similarity(lead.fingerprint, head.fingerprint) >= SAME_NEWS &&
    [lead, ...others].every((one) => sourceOf(one) !== source)
  );
}

/** Who says it: the author, else the site. */
export function sourceOf(head: ArticleHead): string {
  return head.author ?? (head.url === null ? '' : hostOf(head.url));
}

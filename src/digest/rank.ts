import type { ArticleHead } from '../model/article.ts';
import { foldName } from '../model/ids.ts';
import { keptWith } from '../model/kept.ts';
import { type Story, sourceOf } from '../model/story.ts';

/** How much newer, in ms, a story counts as each time twice as many sources tell it. */
const DOUBLED_MS = 6 * 3_600_000;

/** Best first: the newest, where a story that several sources tell counts as newer; of equals the one with the lower id. */
export function byRank(one: Story, other: Story): number {
  if (one === other) return 0;
  return rankOf(other) - rankOf(one) || (one.lead.id < other.lead.id ? -1 : 1);
}

/** An instant, epoch ms. */
const rankOf = keptWith(({ lead, others }: Story): number => {
  if (others.length === 0) return lead.date;
  const sources = new Set([lead, ...others].map(foldedSource));
  return Math.max(lead.date, ...others.map(({ date }) => date)) + DOUBLED_MS * Math.log2(sources.size);
});

/** Who says it, however it is spelt: heads are compared many times over. */
const foldedSource = keptWith((head: ArticleHead) => foldName(sourceOf(head)));

/** Stories in their order, but none right behind one of its own source while another source has something. */
export function spread(stories: readonly Story[]): Story[] {
  const left = [...stories];
  const placed: Story[] = [];
  let before: string | undefined;
  while (left.length > 0) {
    const other = left.findIndex(({ lead }) => foldedSource(lead) !== before);
    const [next] = left.splice(Math.max(0, other), 1);
    if (!next) break;
    before = foldedSource(next.lead);
    placed.push(next);
  }
  return placed;
}

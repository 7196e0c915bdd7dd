import { select, type Wishes } from '../digest/select.ts';
import type { ToldStories } from '../digest/told.ts';
import type { LeftOut } from '../model/digest.ts';
import type { ArticleId } from '../model/ids.ts';
import type { New } from '../store/candidates.ts';

/** What an edition holds, in order, and why it does not hold the rest of what was new. */
export interface Chosen {
  articleIds: readonly ArticleId[];
  left: readonly LeftOut[];
}

/** Chooses what an edition holds of what is new to its subscriber. */
export type Select = (wishes: Wishes, fresh: New, told: ToldStories) => Promise<Chosen>;

/** How long a choice stands, in ms: corrected articles may want another. */
const STANDS_MS = 10_000;

/** Chooses once for all to whom the same is new, who wish the same and were told the same before. */
export function selectOnce(): Select {
  let begun = Number.NEGATIVE_INFINITY;
  let chosen = new Map<string, Promise<Chosen>>();
  return (wishes, { alike, offers }, told) => {
    if (performance.now() - begun > STANDS_MS) {
      begun = performance.now();
      chosen = new Map();
    }
    const { mutedSources, mutedWords, mutedInTags, mutedStories, size } = wishes;
    const key = `${alike} ${JSON.stringify([mutedSources, mutedWords, mutedInTags, mutedStories, size, ...told])}`;
    const known = chosen.get(key) ?? offers().then((all) => chosenOf(select(all, wishes, told)));
    chosen.set(key, known);
    return known;
  };
}

function chosenOf({ articles, left }: ReturnType<typeof select>): Chosen {
  return { articleIds: articles.map(({ id }) => id), left };
}

import { select, type Wishes } from '../digest/select.ts';
import { NOTHING_TOLD, type ToldStories } from '../digest/told.ts';
import type { LeftOut } from '../model/digest.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Candidates, New } from '../store/candidates.ts';

/** What an edition holds, in order, and why it does not hold the rest of what was new. */
export interface Chosen {
  articleIds: readonly ArticleId[];
  left: readonly LeftOut[];
}

/** What a subscriber was told of these stories. */
export type ToldOf = (stories: ReadonlySet<ArticleId>) => Promise<ToldStories>;

/** Chooses what an edition holds of what is new to its subscriber. */
export type Select = (wishes: Wishes, fresh: New, toldOf: ToldOf) => Promise<Chosen>;

/** How long a choice stands, in ms: corrected articles may want another. */
const STANDS_MS = 10_000;

/** Chooses once for all to whom the same is new, who wish the same and were told the same before. */
export function selectOnce(): Select {
  let begun = Number.NEGATIVE_INFINITY;
  let known = new Map<string, Promise<Fresh>>();
  let chosen = new Map<string, Chosen>();
  return async (wishes, { alike, offers }, toldOf) => {
    if (performance.now() - begun > STANDS_MS) {
      begun = performance.now();
      known = new Map();
      chosen = new Map();
    }
    const now = known;
    let asked = now.get(alike);
    if (!asked) {
      asked = offers().then(freshIn);
      now.set(alike, asked);
      // What could not be read is asked for again by the next one.
      asked.catch(() => now.delete(alike));
    }
    const { all, retold } = await asked;
    // Most of what is new tells news of its own, and nothing has to be looked up.
    const told = retold.size === 0 ? NOTHING_TOLD : await toldOf(retold);
    const { mutedSources, mutedWords, mutedInTags, mutedStories, size } = wishes;
    const lists = [mutedSources, mutedWords, mutedInTags, mutedStories, size === null ? [] : [size], [...told]];
    const key = `${alike} ${lists.map(spelled).join(' ')}`;
    const before = chosen.get(key);
    if (before) return before;
    const choice = chosenOf(select(all, wishes, told));
    chosen.set(key, choice);
    return choice;
  };
}

/** Most readers wish nothing special. */
const spelled = (list: readonly unknown[]) => (list.length === 0 ? '' : JSON.stringify(list));

interface Fresh {
  all: readonly Candidates[];
  /** What stories they tell again: who told news first is not compared with what others told of it since. */
  retold: ReadonlySet<ArticleId>;
}

function freshIn(all: readonly Candidates[]): Fresh {
  const heads = all.flatMap(({ articles }) => articles);
  return { all, retold: new Set(heads.flatMap(({ id, story }) => (story === id ? [] : [story]))) };
}

function chosenOf({ articles, left }: ReturnType<typeof select>): Chosen {
  return { articleIds: articles.map(({ id }) => id), left };
}

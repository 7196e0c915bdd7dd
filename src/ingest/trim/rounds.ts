import type { Block } from '../../model/block.ts';
import { areSame } from './trimming.ts';

/**
 * What a step goes by: each block by itself; that, and of headings or pictures what stands behind them; the last block; or
 * anything. It does the same again wherever that is the same, which need not be seen.
 */
export type GoesBy = 'each' | 'heading' | 'image' | 'last' | 'any';

export interface Step {
  take: (blocks: readonly Block[]) => readonly Block[];
  by: GoesBy;
}

/** Each round cuts something; more of them only what was made to need them. */
const MAX_ROUNDS = 12;

/**
 * Takes one step after the other, and from the first again until none finds anything to do: what is cut may bring to an end of
 * the article what is cut only there. Steps are left out that would see what they saw before.
 */
export function inRounds(blocks: readonly Block[], steps: readonly Step[]): readonly Block[] {
  /** At which step there was last something new in what steps go by, and when each was last taken. */
  const changed: Record<GoesBy, number> = { each: -1, heading: -1, image: -1, last: -1, any: -1 };
  const taken = steps.map(() => -2);
  let kept = blocks;
  let idle = 0;
  for (let now = 0; now < steps.length * MAX_ROUNDS && idle < steps.length; now += 1) {
    const at = now % steps.length;
    const { take, by } = steps[at] as Step;
    idle += 1;
    if ((taken[at] as number) > changed[by]) continue;
    taken[at] = now;
    const next = take(kept);
    if (areSame(next, kept)) continue;
    for (const what of changesIn(next, kept)) changed[what] = now;
    kept = next;
    idle = 0;
  }
  return kept;
}

/** What of that which steps go by is another in blocks than it was before; blocks only taken away are nothing new. */
function changesIn(blocks: readonly Block[], before: readonly Block[]): GoesBy[] {
  const changes: GoesBy[] = ['any'];
  if (blocks.at(-1) !== before.at(-1)) changes.push('last');
  let place = -1;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    place = before.indexOf(block, place + 1);
    if (place < 0) return [...changes, 'each', 'heading', 'image'];
    const { type } = block;
    if ((type === 'heading' || type === 'image') && blocks[at + 1] !== before[place + 1]) changes.push(type);
  }
  return changes;
}

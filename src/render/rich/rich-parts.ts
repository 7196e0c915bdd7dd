import type { Block } from '../../model/block.ts';
import { halves } from './halves.ts';
import { richBlocks } from './rich-blocks.ts';
import type { Pictures } from './rich-message.ts';
import { groupedPictures } from './rich-pictures.ts';
import { add, isWithin, type Weight, weigh } from './weight.ts';

/**
 * An article's blocks in the fewest messages within the limits: cut between blocks, and inside of one only when it is too
 * heavy for a message by itself. No part ends in a heading,
 * unless what stands below it needs a message by itself.
 */
export function richParts(blocks: readonly Block[], limits: Weight, pictures: Pictures): Block[][] {
  const parts: Block[][] = [];
  let part: Block[] = [];
  let load = weigh([]);
  for (const block of groupedPictures(blocks).flatMap((one) => fitting(one, limits, pictures))) {
    const weight = weigh(richBlocks([block], pictures));
    const both = add(load, weight);
    if (part.length === 0 || isWithin(both, limits)) {
      part.push(block);
      load = both;
      continue;
    }
    const headings = trailingHeadings(part);
    const carriedLoad = add(weigh(richBlocks(headings, pictures)), weight);
    const carried = isWithin(carriedLoad, limits) ? headings : [];
    parts.push(part.slice(0, part.length - carried.length));
    part = [...carried, block];
    load = carried.length > 0 ? carriedLoad : weight;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** The block, or what it has to be cut into. */
function fitting(block: Block, limits: Weight, pictures: Pictures): Block[] {
  if (isWithin(weigh(richBlocks([block], pictures)), limits)) return [block];
  const cut = halves(block);
  return cut ? cut.flatMap((one) => fitting(one, limits, pictures)) : [block];
}

/** Headings at the end, unless the part is nothing else. */
function trailingHeadings(part: readonly Block[]): Block[] {
  const last = part.findLastIndex(({ type }) => type !== 'heading');
  return last < 0 ? [] : part.slice(last + 1);
}

import type { Block, HeadingBlock } from '../../model/block.ts';
import { visitBlocks } from '../../model/text.ts';

/** Renumbers heading levels so that the highest is 1 and none is left out. */
export function levelHeadings(blocks: Block[]): Block[] {
  const levels = levelsIn(blocks);
  visitBlocks(blocks, (block) => {
    if (block.type === 'heading') block.level = (levels.indexOf(block.level) + 1) as HeadingBlock['level'];
  });
  return blocks;
}

/** The levels that headings have, the highest first. */
export function levelsIn(blocks: readonly Block[]): number[] {
  const used = new Set<number>();
  visitBlocks(blocks, (block) => {
    if (block.type === 'heading') used.add(block.level);
  });
  return [...used].sort((a, b) => a - b);
}

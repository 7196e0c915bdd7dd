import type { Block, HeadingBlock } from '../../model/block.ts';
import { visitBlocks } from '../../model/text.ts';

/** Renumbers heading levels so that the highest is 1 and none is left out. */
export function levelHeadings(blocks: Block[]): Block[] {
  const headings = headingsIn(blocks);
  const levels = levelsOf(headings);
  for (const heading of headings) heading.level = (levels.indexOf(heading.level) + 1) as HeadingBlock['level'];
  return blocks;
}

/** The levels that headings have, the highest first. */
export function levelsIn(blocks: readonly Block[]): number[] {
  return levelsOf(headingsIn(blocks));
}

function levelsOf(headings: readonly HeadingBlock[]): number[] {
  return [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b);
}

function headingsIn(blocks: readonly Block[]): HeadingBlock[] {
  const headings: HeadingBlock[] = [];
  visitBlocks(blocks, (block) => {
    if (block.type === 'heading') headings.push(block);
  });
  return headings;
}

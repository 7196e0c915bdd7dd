import type { Block, HeadingBlock } from '../../model/block.ts';
import { visitBlocks } from '../../model/text.ts';

type Level = 2 | 3 | 4 | 5 | 6;

/**
 * Which of `h2` to `h6` each heading of an article is on a page, where the title is the `h1`: one deeper than the heading
 * it stands under, however many levels its writer skipped, so that who goes from heading to heading misses none.
 */
export function outlineOf(blocks: readonly Block[]): (heading: HeadingBlock) => Level {
  const levels = new Map<HeadingBlock, Level>();
  const above: number[] = [];
  visitBlocks(blocks, (block) => {
    if (block.type !== 'heading') return;
    while ((above.at(-1) ?? 0) >= block.level) above.pop();
    above.push(block.level);
    levels.set(block, Math.min(above.length + 1, 6) as Level);
  });
  return (heading) => levels.get(heading) ?? 2;
}

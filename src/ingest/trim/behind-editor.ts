import type { Block } from '../../model/block.ts';
import { inlinesOf, inlineText, visitBlocks } from '../../model/text.ts';
import { lengthOf, type Trimming } from './trimming.ts';

/** A sentence behind the editor's name is at least so long, else it is a label or a headline. */
const SENTENCE = /^.{50,}[。！？.!?…][”」』"）)]*$/su;
/** What was added to the article. */
const ADDED = /^[（(【]?(?:附|注|註)/;
/** So much more stands before the editor's name than behind it. */
const TIMES = 2;

/**
 * The line that names the editor of a Chinese article, with all behind it: such lines end articles, and what follows, where
 * there is no sentence in it, are counts, buttons and headlines of the page.
 */
export function dropBehindEditor(blocks: readonly Block[], { cut, linesOf }: Trimming): readonly Block[] {
  const at = linesOf(blocks).findLastIndex((line) => line?.isEditor === true);
  if (at <= 0 || at === blocks.length - 1) return blocks;
  const behind = blocks.slice(at + 1);
  if (tellsMore(behind) || lengthOf(blocks.slice(0, at)) < lengthOf(behind) * TIMES) return blocks;
  for (const block of blocks.slice(at)) cut('furniture', block, 'stands behind the name of the editor');
  return blocks.slice(0, at);
}

/** Whether there is a sentence in blocks, code, or what says that it was added. */
function tellsMore(blocks: readonly Block[]): boolean {
  let found = false;
  visitBlocks(blocks, (block) => {
    found ||= block.type === 'code' || inlinesOf(block).map(inlineText).some(isMore);
  });
  return found;
}

function isMore(text: string): boolean {
  return SENTENCE.test(text) || ADDED.test(text);
}

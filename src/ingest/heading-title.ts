import type { Block, HeadingBlock } from '../model/block.ts';
import { inlineText } from '../model/text.ts';
import { titleOfPath } from './post/fields.ts';

/** A shorter paragraph above a heading may be a line that belongs to it. */
const SHORTEST_TEXT = 100;

/** A name of more than one word, which tells more than `content` or `part 3` does. */
const TELLING = /\p{L}{2}.*\s\p{L}{2}|\p{Script=Han}{4}/u;

/**
 * The first heading, which is the title where nothing else names one; empty where it is only that of a part of the text, and
 * the name of the file tells what the whole is about.
 */
export function headingTitle(blocks: readonly Block[], path: string): string {
  const at = blocks.findIndex((block) => block.type === 'heading');
  const heading = blocks[at];
  if (heading?.type !== 'heading' || (isOfPart(heading, at, blocks) && TELLING.test(titleOfPath(path)))) return '';
  return inlineText(heading.children).replaceAll('\n', ' ');
}

/** Whether a heading has text above it and others like it below. */
function isOfPart({ level }: HeadingBlock, at: number, blocks: readonly Block[]): boolean {
  const isText = (block: Block) => block.type === 'paragraph' && inlineText(block.children).length >= SHORTEST_TEXT;
  return (
    blocks.slice(0, at).some(isText) &&
    blocks.slice(at + 1).some((block) => block.type === 'heading' && block.level <= level)
  );
}

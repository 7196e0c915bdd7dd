import type { Removal } from '../../model/article.ts';
import type { Block, HeadingBlock, Inline, ParagraphBlock } from '../../model/block.ts';
import { inlinesOf, inlineText, visitBlocks } from '../../model/text.ts';
import { Line } from './line.ts';

/** Records that a block goes, and gives `false` for the filter that asks. */
export type Cut = (step: string, block: Block, reason: string) => false;

/** What all trims of one article share. */
export interface Trimming {
  cut: Cut;
  /** The text of a block that is one short line; for one block always the same. */
  lineOf: (block: Block) => Line | undefined;
  /** The same of each block of a list, found once as long as no other list is asked about. */
  linesOf: (blocks: readonly Block[]) => readonly (Line | undefined)[];
}

/** What follows a heading as its text is at least so long. */
export const MIN_SECTION = 60;
/** No title, byline or label is longer. */
const MAX_LINE = 200;

export function trimmingFor(removed: Removal[]): Trimming {
  const lineOf = knownLines();
  return {
    cut(step, block, reason) {
      removed.push({ step, selector: excerpt(block), reason });
      return false;
    },
    lineOf,
    linesOf: rememberedLast((blocks) => blocks.map(lineOf)),
  };
}

/** Pictures and films one under another need no list around them. */
export function isShown({ type }: Block): boolean {
  return type === 'image' || type === 'video' || type === 'audio' || type === 'rule';
}

/** Whether these are the very same blocks in the same order. */
export function areSame(blocks: readonly Block[], others: readonly Block[]): boolean {
  return blocks === others || (blocks.length === others.length && blocks.every((block, at) => block === others[at]));
}

/** A function that finds each answer once. */
export function remembered<Asked, Answer extends object | boolean>(
  find: (asked: Asked) => Answer | undefined,
): (asked: Asked) => Answer | undefined {
  // Nothing is an answer too, but one that is to be told from none.
  const known = new Map<Asked, Answer | null>();
  return (asked) => {
    const answer = known.get(asked);
    if (answer !== undefined) return answer ?? undefined;
    const found = find(asked);
    known.set(asked, found ?? null);
    return found;
  };
}

/** A function that knows its last answer as long as it is asked the same again. */
function rememberedLast<Asked, Answer>(find: (asked: Asked) => Answer): (asked: Asked) => Answer {
  let last: { asked: Asked; answer: Answer } | undefined;
  return (asked) => (last?.asked === asked ? last : (last = { asked, answer: find(asked) })).answer;
}

/** Inlines without line breaks and white space at their end, however deep these stand in marks. */
export function withoutLastBreaks(inlines: readonly Inline[]): Inline[] {
  const kept = [...inlines];
  for (let last = kept.pop(); last; last = kept.pop()) {
    if (last.type === 'break') continue;
    if (last.type === 'text') {
      const text = last.text.trimEnd();
      if (text !== '') return [...kept, { ...last, text }];
    } else if ('children' in last) {
      const children = withoutLastBreaks(last.children);
      if (children.length > 0) return [...kept, { ...last, children }];
    } else return [...kept, last];
  }
  return kept;
}

/** Inlines line by line, as breaks part them. */
export function splitAtBreaks(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}

/** Lines with a break between, as {@link splitAtBreaks} parts them. */
export function joinByBreaks(lines: readonly Inline[][]): Inline[] {
  return lines.flatMap((line, at) => (at === 0 ? line : [{ type: 'break' as const }, ...line]));
}

/** The lines of a list or quote that holds nothing else. */
export function linesInside(block: Block, lineOf: Trimming['lineOf']): Line[] | undefined {
  if (block.type !== 'list' && block.type !== 'quote') return undefined;
  const held = block.type === 'list' ? block.items : block.children.map((child) => [child]);
  const lines = held.map(([only, ...others]) => (only && others.length === 0 ? lineOf(only) : undefined));
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

/** How much text blocks hold, in UTF-16 code units; code is none. */
export function lengthOf(blocks: readonly Block[]): number {
  let length = 0;
  visitBlocks(blocks, (block) => {
    for (const inlines of inlinesOf(block)) length += inlineText(inlines).length;
  });
  return length;
}

function knownLines(): Trimming['lineOf'] {
  const known = remembered(newLine);
  return (block) => (mayBeLine(block) ? known(block) : undefined);
}

/** Most paragraphs are told by their first words. */
function mayBeLine(block: Block): block is ParagraphBlock | HeadingBlock {
  if (block.type !== 'paragraph' && block.type !== 'heading') return false;
  const first = block.children[0];
  return first?.type !== 'text' || first.text.length <= MAX_LINE;
}

function newLine({ children }: ParagraphBlock | HeadingBlock): Line | undefined {
  const text = inlineText(children);
  return text.length <= MAX_LINE ? new Line(text) : undefined;
}

function excerpt(block: Block): string {
  let text = '';
  visitBlocks([block], (inner) => {
    if (text === '') text = inlinesOf(inner).map(inlineText).join(' ');
  });
  return `${block.type} "${text.slice(0, 60)}"`;
}

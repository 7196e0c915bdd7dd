import type { Block, ListBlock } from '../../model/block.ts';
import { inlineText, linksIn } from '../../model/text.ts';
import { phraseKey } from '../rules/phrase-key.ts';
import type { Trimming } from './trimming.ts';

/** Contents stand among the first blocks. */
const LEAD = 8;
/** Fewer items are what a text says it will tell. */
const MIN_ITEMS = 4;
/** So many of the items are headings of the text. */
const MOST = 0.85;
/** What names a list of contents is no longer. */
const LONGEST_LABEL = 40;
/** Parts are numbered above, or below, or in neither place. */
const NUMBER = /^\p{N}+/u;

/**
 * Drops a table of contents: a list near the top whose items are the headings that follow, under a heading, a short label, or
 * nothing. In a chat its links lead nowhere, and the headings stand where they are. `url` is the article's own.
 */
export function dropContents(
  blocks: readonly Block[],
  url: string | undefined,
  { cut, lineOf }: Trimming,
): readonly Block[] {
  const at = blocks.slice(0, LEAD).findIndex(({ type }) => type === 'list');
  const list = blocks[at];
  if (list?.type !== 'list') return blocks;
  const before = blocks[at - 1];
  const label = before && lineOf(before);
  const isLabel = label !== undefined && label.text.length <= LONGEST_LABEL;
  if (before && before.type !== 'rule' && !isLabel) return blocks;
  const items = namesIn(list, url);
  if (!items || items.length < MIN_ITEMS) return blocks;
  const headings = new Set<string>();
  for (const block of blocks.slice(at + 1))
    if (block.type === 'heading') headings.add(nameOf(inlineText(block.children)));
  if (items.filter((item) => headings.has(item)).length < items.length * MOST) return blocks;
  return blocks.filter((block) => {
    if (block === list) return cut('contents', block, 'lists the headings that follow');
    return block !== before || !isLabel || cut('contents', block, 'title of a list of headings');
  });
}

/** What the items of a list and of lists in it are called; `undefined` where one is more than a line, or leads elsewhere. */
function namesIn(list: ListBlock, url: string | undefined): string[] | undefined {
  const names: string[] = [];
  for (const block of list.items.flat()) {
    const inner =
      block.type === 'list'
        ? namesIn(block, url)
        : block.type === 'paragraph' && linksIn(block.children).every((link) => link.url.replace(/#.*$/s, '') === url)
          ? [nameOf(inlineText(block.children))]
          : undefined;
    if (!inner || inner.includes('')) return undefined;
    for (const name of inner) names.push(name);
  }
  return names;
}

function nameOf(text: string): string {
  return phraseKey(text).replace(NUMBER, '');
}

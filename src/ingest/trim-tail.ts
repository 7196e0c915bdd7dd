import type { Block, Inline } from '../model/block.ts';
import { inlinesOf, inlineText, visitBlocks } from '../model/text.ts';
import { type Cut, lineOf } from './cut.ts';
import { CREDIT, PROMOS, phraseKey, RELATED_TITLES } from './phrases.ts';

/** A title such as "Related" with the links that follow it, and lines of the form "Read also: link". */
export function dropRelated(blocks: readonly Block[], cut: Cut): Block[] {
  const kept: Block[] = [];
  let dropping = false;
  for (const block of blocks) {
    const line = lineOf(block);
    if (line !== undefined && line.length <= 60 && RELATED_TITLES.has(phraseKey(line))) {
      dropping = true;
      cut('related', block, 'title of a list of other articles');
    } else if (line !== undefined && isRelatedLine(line, block)) cut('related', block, 'link to another article');
    else if (dropping && isMostlyLinks(block)) cut('related', block, 'list of other articles');
    else {
      dropping = false;
      kept.push(block);
    }
  }
  return kept;
}

function isRelatedLine(line: string, block: Block): boolean {
  const colon = line.search(/[:：|｜>»]/);
  return colon > 0 && colon <= 40 && RELATED_TITLES.has(phraseKey(line.slice(0, colon))) && isMostlyLinks(block, 0.5);
}

function isMostlyLinks(block: Block, share = 0.7): boolean {
  if (block.type !== 'list' && block.type !== 'paragraph' && block.type !== 'heading') return false;
  let text = 0;
  let linked = 0;
  visitBlocks([block], (inner) => {
    for (const inlines of inlinesOf(inner)) {
      text += inlineText(inlines).length;
      linked += linkedLength(inlines);
    }
  });
  return text > 0 && linked >= text * share;
}

function linkedLength(inlines: readonly Inline[]): number {
  let length = 0;
  for (const inline of inlines) {
    if (inline.type === 'link') length += inlineText(inline.children).length;
    else if ('children' in inline) length += linkedLength(inline.children);
  }
  return length;
}

/** What a site asks of its readers, and who made the article, in short paragraphs at the very end. */
export function dropPromos(blocks: readonly Block[], cut: Cut): Block[] {
  const kept = [...blocks];
  while (kept.length > 1) {
    const last = kept.at(-1) as Block;
    const line = last.type === 'paragraph' ? lineOf(last) : undefined;
    if (line === undefined) break;
    if (CREDIT.test(line)) cut('byline', last, 'names who made the article');
    else if (PROMOS.some((promo) => promo.test(line))) cut('promo', last, 'asks readers to follow, subscribe or give');
    else break;
    kept.pop();
  }
  return kept;
}

/** A paragraph of nothing but stars, dots or dashes is a rule. */
export function ruleOfSigns(block: Block): Block {
  const line = block.type === 'paragraph' ? lineOf(block) : undefined;
  return line !== undefined && /^(?:[*＊✻※=_~—–-]\s*){3,}$/.test(line) ? { type: 'rule' } : block;
}

/** Rules at the ends, rules in a row, and headings with nothing to read under them. */
export function dropEnds(blocks: readonly Block[], cut: Cut): Block[] {
  const kept = blocks.filter((block, index) => block.type !== 'rule' || blocks[index - 1]?.type !== 'rule');
  while (kept[0]?.type === 'rule') kept.shift();
  const lastRead = kept.findLastIndex(isRead);
  const heading = kept.findIndex((block, index) => index > lastRead && block.type === 'heading');
  if (heading > 0 && lastRead >= 0) {
    for (const block of kept.splice(heading)) cut('heading', block, 'heading with nothing under it, or behind one');
  }
  while (kept.at(-1)?.type === 'rule') kept.pop();
  return kept;
}

/** Whether a block is text, or a picture that text belongs to. */
function isRead(block: Block): boolean {
  if (block.type === 'image') return block.caption.length > 0;
  return block.type !== 'heading' && block.type !== 'rule';
}

import type { Removal } from '../model/article.ts';
import type { Block, HeadingBlock, Inline } from '../model/block.ts';
import { inlinesOf, inlineText, visitBlocks } from '../model/text.ts';
import { parseDate } from './dates.ts';
import { BYLINE_LABEL, FURNITURE, phraseKey, PROMOS, RELATED_TITLES } from './phrases.ts';

/** What the article's head already says, so that its body need not. */
export interface Known {
  /** Every form in which the title is known. */
  titles: readonly string[];
  author: string | null;
}

/** How far from the start a repeated title or byline may stand. */
const LEAD = 6;
/** A line in the lead that comes twice and is at least so long is a teaser printed again. */
const MIN_REPEAT = 10;
const STRAY = /^[\s、。，；：,.;:|｜/·•]{1,3}$/;

/**
 * Cuts from finished blocks what only their text gives away: the repeated title, bylines, lines such as "Share", lists under
 * "Related", and what is left over at both ends. Adds to `removed`. Also brings heading levels into one order.
 */
export function trimBlocks(blocks: readonly Block[], known: Known, removed: Removal[]): Block[] {
  const cut = (step: string, block: Block, reason: string): false => {
    removed.push({ step, selector: excerpt(block), reason });
    return false;
  };
  const titles = new Set(known.titles.map(phraseKey).filter(Boolean));
  const author = phraseKey(known.author ?? '');
  const seen = new Set<string>();
  let kept = blocks.filter((block, index) => {
    const line = lineOf(block);
    if (line === undefined) return true;
    const key = phraseKey(line);
    if (key === '' && STRAY.test(line)) return cut('furniture', block, 'stray punctuation');
    if (FURNITURE.has(key)) return cut('furniture', block, 'line that is no part of the text');
    if (block.type === 'heading' && block.level === 1 && titles.has(key))
      return cut('title', block, 'repeats the title');
    if (index >= LEAD) return true;
    if (key.length >= MIN_REPEAT && seen.has(key)) return cut('repeat', block, 'repeats a line before it');
    seen.add(key);
    if (titles.has(key)) return cut('title', block, 'repeats the title');
    return isByline(line, author) ? cut('byline', block, 'repeats author or date') : true;
  });
  kept = dropRelated(kept, cut);
  kept = dropPromos(kept, cut);
  kept = dropEnds(kept.map(ruleOfSigns), cut);
  return levelHeadings(kept);
}

type Cut = (step: string, block: Block, reason: string) => false;

/** The text of a block that is one short line. */
function lineOf(block: Block): string | undefined {
  if (block.type !== 'paragraph' && block.type !== 'heading') return undefined;
  const text = inlineText(block.children);
  return text.length <= 300 ? text : undefined;
}

function isByline(line: string, author: string): boolean {
  if (line.length > 100) return false;
  const rest = line.replace(BYLINE_LABEL, '').trim();
  if (parseDate(rest) !== undefined || isPlainDate(rest)) return true;
  return author !== '' && rest !== line && phraseKey(rest) === author;
}

/** A line that is a date in figures, with or without a time: `2021年11月7日 08:40`, `11/07/2021`, `Nov 7, 2021`. */
function isPlainDate(line: string): boolean {
  return /^(?:\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?|\d{1,2}[./-]\d{1,2}[./-]\d{4}|(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})|\d{1,2} [A-Z][a-z]{2,8} \d{4})(?:,?\s*(?:at )?\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AP]M)?)?$/.test(
    line,
  );
}

/** A title such as "Related", with the links that follow it. */
function dropRelated(blocks: readonly Block[], cut: Cut): Block[] {
  const kept: Block[] = [];
  let dropping = false;
  for (const block of blocks) {
    const line = lineOf(block);
    if (line !== undefined && RELATED_TITLES.has(phraseKey(line))) {
      dropping = true;
      cut('related', block, 'title of a list of other articles');
    } else if (dropping && isMostlyLinks(block)) cut('related', block, 'list of other articles');
    else {
      dropping = false;
      kept.push(block);
    }
  }
  return kept;
}

function isMostlyLinks(block: Block): boolean {
  if (block.type !== 'list' && block.type !== 'paragraph' && block.type !== 'heading') return false;
  let text = 0;
  let linked = 0;
  visitBlocks([block], (inner) => {
    for (const inlines of inlinesOf(inner)) {
      text += inlineText(inlines).length;
      linked += linkedLength(inlines);
    }
  });
  return text > 0 && linked >= text * 0.7;
}

function linkedLength(inlines: readonly Inline[]): number {
  let length = 0;
  for (const inline of inlines) {
    if (inline.type === 'link') length += inlineText(inline.children).length;
    else if ('children' in inline) length += linkedLength(inline.children);
  }
  return length;
}

/** What a site asks of its readers, in short paragraphs at the very end. */
function dropPromos(blocks: readonly Block[], cut: Cut): Block[] {
  const kept = [...blocks];
  while (kept.length > 1) {
    const last = kept.at(-1) as Block;
    const line = last.type === 'paragraph' ? lineOf(last) : undefined;
    if (line === undefined || !PROMOS.some((promo) => promo.test(line))) break;
    cut('promo', last, 'asks readers to follow, subscribe or give');
    kept.pop();
  }
  return kept;
}

/** A paragraph of nothing but stars, dots or dashes is a rule. */
function ruleOfSigns(block: Block): Block {
  const line = block.type === 'paragraph' ? lineOf(block) : undefined;
  return line !== undefined && /^(?:[*＊✻※=_~—–-]\s*){3,}$/.test(line) ? { type: 'rule' } : block;
}

/** Rules at the ends, rules in a row, and headings with nothing to read under them. */
function dropEnds(blocks: readonly Block[], cut: Cut): Block[] {
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

/** Renumbers heading levels so that the highest is 1 and none is left out. */
function levelHeadings(blocks: Block[]): Block[] {
  const used = new Set<number>();
  visitBlocks(blocks, (block) => {
    if (block.type === 'heading') used.add(block.level);
  });
  const levels = [...used].sort();
  visitBlocks(blocks, (block) => {
    if (block.type === 'heading') block.level = (levels.indexOf(block.level) + 1) as HeadingBlock['level'];
  });
  return blocks;
}

function excerpt(block: Block): string {
  return `${block.type} "${(lineOf(block) ?? inlinesOf(block).map(inlineText).join(' ')).slice(0, 60)}"`;
}

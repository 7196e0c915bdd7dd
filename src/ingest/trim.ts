import type { Removal } from '../model/article.ts';
import type { Block, HeadingBlock } from '../model/block.ts';
import { visitBlocks } from '../model/text.ts';
import { cutterFor, lineOf } from './cut.ts';
import { parseDate } from './dates.ts';
import { BYLINE_LABEL, COUNTER, CREDIT, FURNITURE, phraseKey } from './phrases.ts';
import { dropEnds, dropPromos, dropRelated, ruleOfSigns } from './trim-tail.ts';

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
/** Labels such as "Share" are short; longer lines are looked at only in the lead. */
const MAX_LABEL = 60;
const STRAY = /^[\s、。，；：,.;:|｜/·•]{1,3}$/;

/**
 * Cuts from finished blocks what only their text gives away: the repeated title, bylines, lines such as "Share", lists under
 * "Related", and what is left over at both ends. Adds to `removed`. Also brings heading levels into one order.
 */
export function trimBlocks(blocks: readonly Block[], known: Known, removed: Removal[]): Block[] {
  const cut = cutterFor(removed);
  const titles = new Set(known.titles.map(phraseKey).filter(Boolean));
  const author = phraseKey(known.author ?? '');
  const seen = new Set<string>();
  let kept = blocks.filter((block, index) => {
    const line = lineOf(block);
    if (line === undefined) return true;
    if (index >= LEAD && line.length > MAX_LABEL && block.type !== 'heading') return true;
    const key = phraseKey(line);
    if (key === '' && STRAY.test(line)) return cut('furniture', block, 'stray punctuation');
    if (FURNITURE.has(key) || COUNTER.test(line)) return cut('furniture', block, 'line that is no part of the text');
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

function isByline(line: string, author: string): boolean {
  if (line.length > 100) return false;
  const rest = line.replace(BYLINE_LABEL, '').trim();
  if (parseDate(rest) !== undefined || isPlainDate(rest) || CREDIT.test(line)) return true;
  return author !== '' && rest !== line && phraseKey(rest) === author;
}

/** A line that is a date in figures, with or without a time: `2021年11月7日 08:40`, `11/07/2021`, `Nov 7, 2021`. */
function isPlainDate(line: string): boolean {
  return /^(?:\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?|\d{1,2}[./-]\d{1,2}[./-]\d{4}|(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})|\d{1,2} [A-Z][a-z]{2,8} \d{4})(?:,?\s*(?:at )?\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AP]M)?(?:\s*[A-Z]{2,4})?)?$/.test(
    line,
  );
}

/** Renumbers heading levels so that the highest is 1 and none is left out. */
function levelHeadings(blocks: Block[]): Block[] {
  const used = new Set<number>();
  visitBlocks(blocks, (block) => {
    if (block.type === 'heading') used.add(block.level);
  });
  const levels = [...used].sort((a, b) => a - b);
  visitBlocks(blocks, (block) => {
    if (block.type === 'heading') block.level = (levels.indexOf(block.level) + 1) as HeadingBlock['level'];
  });
  return blocks;
}

import type { Block, Inline } from '../../model/block.ts';
import { holdsLink, inlinesOf, inlineText, linksIn, visitBlocks } from '../../model/text.ts';
import { RELATED_TITLES } from '../rules/phrases.ts';
import { SERIES } from '../rules/promos.ts';
import type { Line } from './line.ts';
import { splitAtBreaks, type Trimming } from './trimming.ts';
import { BareLine } from '../rules/bare-line.ts';

/** Behind the last text so many lines that are links and nothing else are a list of other articles. */
const MIN_TAIL = 3;
/** What other articles are listed in. */
const LINES: ReadonlySet<Block['type']> = new Set(['list', 'table', 'paragraph', 'heading']);
/** A longer line that leads to links says something itself. */
const MAX_LEAD_IN = 48;
/** Nor is the name of a section. */
const MAX_KICKER = 32;
/** A title, the end of its line, and a link. */
const FEWEST_PARTS = 3;
/** No headline with a few words around it is longer. */
const LONGEST_TEASER = 200;

/**
 * A title such as "Related" with the links that follow it, lines of the form "Read also: link", the way into other parts of
 * a series, and links to one site in a row behind the text.
 */
export function dropRelated(blocks: readonly Block[], trimming: Trimming): Block[] {
  const { cut, linesOf } = trimming;
  const lines = linesOf(blocks);
  const kept: Block[] = [];
  let dropping = false;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    const line = lines[at];
    if (line !== undefined && leadsToLinks(line, block, blocks[at + 1])) {
      dropping = true;
      cut('related', block, 'title of a list of other articles');
    } else if (line !== undefined && isRelatedLine(line.text, block)) cut('related', block, 'link to another article');
    else if (isRelatedList(block)) cut('related', block, 'list of other articles');
    else if (kept.length > 0 && isRelatedTable(block)) cut('related', block, 'table of other articles');
    else if (dropping && (isLinks(block) || isOverLink(line, block, blocks[at + 1])))
      cut('related', block, 'list of other articles');
    else {
      dropping = false;
      kept.push(block);
    }
  }
  return dropLastLinks(kept, trimming);
}

/** A heading may bear such a name over text of its own; then it stays. */
function leadsToLinks(line: Line, block: Block, next: Block | undefined): boolean {
  const { text } = line;
  if (text.length <= MAX_LEAD_IN && endsInColon(text) && SERIES.test(text))
    return next === undefined || isMostlyLinks(next);
  if (text.length > 60) return false;
  if (!line.namesOthers) return next !== undefined && line.mayNameOthers && isLinks(next);
  if (block.type !== 'heading' || next === undefined) return true;
  return isMostlyLinks(next) || next.type === 'heading' || next.type === 'image' || next.type === 'rule';
}

/** Links with few words around them: under a title that says so, each item of a list leads to another article. */
function isLinks(block: Block): boolean {
  return isMostlyLinks(block) || (block.type === 'list' && isMostlyLinks(block, 0.3) && block.items.every(isTeaser));
}

/** What stands over a link in such a list is the name of a section, or when that article was published. */
function isOverLink(line: Line | undefined, block: Block, next: Block | undefined): boolean {
  if (line === undefined || block.type === 'heading' || line.text.length > MAX_KICKER) return false;
  return next !== undefined && isMostlyLinks(next) && !/[.!?。！？…:：]$/.test(line.text);
}

function isTeaser([only, ...others]: readonly Block[]): boolean {
  const inlines = only ? (inlinesOf(only)[0] ?? []) : [];
  return others.length === 0 && inlineText(inlines).length <= LONGEST_TEASER && holdsLink(inlines);
}

function isRelatedLine(line: string, block: Block): boolean {
  if (!holdsLink(inlinesOf(block)[0] ?? [])) return false;
  const colon = line.search(/[:：|｜>»]/);
  if (colon <= 0 || colon > 40) return false;
  const linked = inlinesOf(block).reduce((length, inlines) => length + linkedLength(inlines), 0);
  if (linked === 0 || !RELATED_TITLES.has(new BareLine(line.slice(0, colon)))) return false;
  // What stands behind the colon is a link and little else.
  return linked >= line.slice(colon + 1).trim().length * 0.7;
}

/** A title and the links under it in one paragraph, a line each. */
function isRelatedList(block: Block): boolean {
  if (block.type !== 'paragraph' || block.children.length < FEWEST_PARTS) return false;
  if (!block.children.some(({ type }) => type === 'break')) return false;
  const [title = [], ...lines] = splitAtBreaks(block.children);
  return lines.every(holdsLink) && RELATED_TITLES.has(new BareLine(inlineText(title)));
}

function endsInColon(line: string): boolean {
  return line.endsWith('：') || line.endsWith(':');
}

/** A table whose first cell says that links to other articles follow, and they do. */
function isRelatedTable(block: Block): boolean {
  if (block.type !== 'table' || !isMostlyLinks(block, 0.5)) return false;
  const title = inlinesOf(block).map(inlineText).find(Boolean) ?? '';
  return title.length <= 60 && RELATED_TITLES.has(new BareLine(title));
}

function dropLastLinks(blocks: Block[], { cut, lineOf }: Trimming): Block[] {
  let from = blocks.length;
  const isTable = blocks.at(-1)?.type === 'table';
  if (isTable && isLinkTable(blocks[from - 1] as Block)) from -= 1;
  else while (from > 0 && isOneLink(blocks[from - 1] as Block)) from -= 1;
  if (blocks.length - from < (isTable ? 1 : MIN_TAIL) || from === 0) return blocks;
  const hosts = new Set(blocks.slice(from).flatMap((block) => linksOf(block).map(hostOf)));
  const before = blocks[from - 1] as Block;
  const introduced = before.type === 'heading' || endsInColon(lineOf(before)?.text ?? '');
  if (hosts.size !== 1 || introduced) return blocks;
  for (const block of blocks.splice(from)) cut('related', block, 'links to one site behind the text');
  return blocks;
}

function isOneLink(block: Block): boolean {
  return (
    (block.type === 'paragraph' || block.type === 'heading') &&
    linksOf(block).length === 1 &&
    isMostlyLinks(block, 0.95)
  );
}

function isLinkTable(block: Block): boolean {
  return linksOf(block).length > 1 && isMostlyLinks(block, 0.9);
}

function linksOf(block: Block): string[] {
  return inlinesOf(block).flatMap((inlines) => linksIn(inlines).map(({ url }) => url));
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}

function isMostlyLinks(block: Block, share = 0.7): boolean {
  if (!LINES.has(block.type)) return false;
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

import type { Block, Inline, LinkInline } from '../../model/block.ts';
import { inlineText, linksIn } from '../../model/text.ts';
import { percentDecoded } from '../../model/percent-decoded.ts';
import { siteOf } from '../canonical.ts';
import { MIN_SECTION, type Trimming } from './trimming.ts';

/** How far down the names of sections are looked for, unless a text begins before. */
const LEAD = 4;
const MOST_SECTIONS = 8;
/** A longer name is a headline. */
const LONGEST_NAME = 36;
/** What stands between the names of sections. */
const BETWEEN = /^[\s/>›»|｜·•→,、-]*$/;
/** Of what an address of a section has no more; articles have the words of their titles there, or a number. */
const MOST_PARTS = 3;
const PART = /^(?!\d{5})[^-]{0,24}(?:-[^-]{0,16}){0,2}$/;

/** Above a text the names of the sections that it is in, each a link to that section of its site: the way there. */
export function dropWayThere(blocks: readonly Block[], url: string | undefined, { cut }: Trimming): readonly Block[] {
  if (url === undefined) return blocks;
  const found: Block[] = [];
  for (const block of blocks.slice(0, LEAD)) {
    if (isLong(block)) break;
    const names = namesIn(block);
    if (names !== undefined && areSections(names, url)) found.push(block);
    else if (isText(block)) break;
  }
  if (found.length === 0 || !blocks.some((block) => isText(block) && !found.includes(block))) return blocks;
  return blocks.filter(
    (block) => !found.includes(block) || cut('navigation', block, 'way to the section of the article'),
  );
}

/** Most texts are told by their first words, which are in no link. */
function isLong(block: Block): boolean {
  const first = block.type === 'paragraph' ? block.children[0] : undefined;
  return first?.type === 'text' && first.text.length > LONGEST_NAME;
}

/** The lines of a list, or the one of a paragraph. */
function namesIn(block: Block): (readonly Inline[])[] | undefined {
  if (block.type === 'paragraph') return [block.children];
  if (block.type !== 'list' || block.items.length > MOST_SECTIONS) return undefined;
  const names = block.items.map(([only, ...others]) =>
    only?.type === 'paragraph' && others.length === 0 ? only.children : undefined,
  );
  return names.every((name) => name !== undefined) ? names : undefined;
}

function areSections(names: readonly (readonly Inline[])[], url: string): boolean {
  const links = names.flatMap((name) => linksIn(name));
  if (links.length === 0 || links.length > MOST_SECTIONS || !links.every((link) => isSection(link, url))) return false;
  return names.every((name, at) => {
    const text = inlineText(name.filter((inline) => inline.type !== 'link'));
    // The last is where the reader is, and need not be a link.
    const isHere = at > 0 && at === names.length - 1 && linksIn(name).length === 0;
    return isHere ? text.length <= LONGEST_NAME : BETWEEN.test(text);
  });
}

function isSection({ url: address, children }: LinkInline, url: string): boolean {
  const site = siteOf(url);
  if (inlineText(children).length > LONGEST_NAME || site === undefined || siteOf(address) !== site) return false;
  const parts = (URL.parse(address)?.pathname ?? '').split('/').filter(Boolean);
  return (
    address !== url && parts.length <= MOST_PARTS && parts.every((part) => PART.test(percentDecoded(part) ?? part))
  );
}

function isText(block: Block): boolean {
  if (block.type === 'paragraph') return inlineText(block.children).length >= MIN_SECTION;
  return block.type === 'list' || block.type === 'quote' || block.type === 'table' || block.type === 'code';
}

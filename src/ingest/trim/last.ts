import type { Block, Inline, LinkInline, ListBlock } from '../../model/block.ts';
import { inlinesOf, inlineText, visitBlocks } from '../../model/text.ts';
import { siteOf } from '../canonical.ts';
import { type Trimming, withoutLastBreaks } from './trimming.ts';

/** The disc or square with which a magazine ends a piece, behind its last sentence. */
const END_SIGN = /(?<![⚪⚫◼◾▪◻■□∎●○]\ufe0f?\s{0,3})(?<=[。！？.!?…”」』）)》\]\s])\s*(?:[⚪⚫◼◾▪◻]\ufe0f?|[■∎])$/u;
/** A longer list is what somebody put together to be read. */
const MOST_ITEMS = 6;
/** Lists of articles are so small a part of the text at most. */
const MOST_LISTED = 0.2;
/** Of an item, without signs, so much is a link. */
const LINKED = 0.7;
/** The title of a work, with a few words before it. */
const TITLE = /^[^《「『“]{0,16}[《「『“].+[》」』”][^\p{L}\p{N}]{0,4}$/u;
/** So many links behind the text are a list of articles whatever they are called. */
const FEWEST_AT_END = 2;
/** What leads back to articles named before, and how many blocks behind them it is looked for. */
const REFERS_BACK =
  /(?:上面|上述|以上|前面)(?:的|这|這|那)?[一二两兩三四五六几幾]?(?:篇|个|個)?(?:文章|链接|連結)|\b(?:(?:articles?|posts?|links?|pieces?|stories) above|above[- ](?:articles?|posts?|links?))\b/i;
const REFERRED_WITHIN = 6;
const SIGNS = /[\s\p{P}\p{S}]+/gu;

/** Takes the sign away that only says that the text ends here. */
export function dropEndSigns(blocks: readonly Block[], { cut }: Trimming): Block[] {
  return blocks.map((block) => {
    if (block.type !== 'paragraph') return block;
    const children = withoutEndSign(block.children);
    if (!children) return block;
    cut('furniture', { type: 'paragraph', children: [{ type: 'text', text: '■' }] }, 'sign that ends the text');
    return { ...block, children };
  });
}

/** Whether the last unit of a text is one that {@link END_SIGN} may end in: a geometric shape, or what picks its form. */
function mayEnd(text: string): boolean {
  const unit = text.charCodeAt(text.length - 1);
  return (unit >= 0x2200 && unit <= 0x26ff) || unit === 0xfe0f;
}

function withoutEndSign(inlines: readonly Inline[]): Inline[] | undefined {
  const last = inlines.at(-1);
  if (last?.type === 'text' && !mayEnd(last.text)) return undefined;
  const before = inlines.slice(0, -1);
  if (last?.type === 'text') {
    // A sign alone in its run follows a mark or a link.
    const text = (before.length > 0 ? ` ${last.text}` : last.text).replace(END_SIGN, '').trimEnd();
    if (text.trim() === last.text.trim()) return undefined;
    return text === ''
      ? withoutLastBreaks(before)
      : [...before, { ...last, text: before.length > 0 ? text.slice(1) : text }];
  }
  if (!last || !('children' in last)) return undefined;
  const children = withoutEndSign(last.children);
  if (!children) return undefined;
  return children.length === 0 ? withoutLastBreaks(before) : [...before, { ...last, children }];
}

/**
 * Lists of nothing but links to the article's own site, where they name works by their titles or stand behind the text: other
 * articles. A line that leads to such a list makes it part of the text; so does one soon after that leads back to it, and
 * its size.
 */
export function dropOwnLinks(blocks: readonly Block[], url: string | undefined, { cut }: Trimming): readonly Block[] {
  if (url === undefined || !blocks.some(({ type }) => type === 'list')) return blocks;
  const site = siteOf(url);
  if (site === undefined) return blocks;
  const lists = new Map<Block, number>();
  blocks.forEach((block, at) => {
    const before = blocks[at - 1];
    if (block.type !== 'list' || block.items.length > MOST_ITEMS || !before || leadsOn(before)) return;
    if (blocks.slice(at + 1, at + 1 + REFERRED_WITHIN).some(refersBack)) return;
    const length = lengthOfLinks(block, site, at === blocks.length - 1 && block.items.length >= FEWEST_AT_END);
    if (length > 0) lists.set(block, length);
  });
  if (lists.size === 0) return blocks;
  let listed = 0;
  for (const length of lists.values()) listed += length;
  if (listed > MOST_LISTED * lengthOf(blocks)) return blocks;
  return blocks.filter((block) => !lists.has(block) || cut('related', block, 'list of links to the same site'));
}

function leadsOn(block: Block): boolean {
  if (block.type === 'heading' || block.type === 'list') return true;
  return block.type === 'paragraph' && /[:：]\s*$/.test(inlineText(block.children));
}

function refersBack(block: Block): boolean {
  return block.type === 'paragraph' && REFERS_BACK.test(inlineText(block.children));
}

/** How long a list is whose every item is one link to a site, with a few words around it; else 0. */
function lengthOfLinks({ items }: ListBlock, site: string, atEnd: boolean): number {
  let length = 0;
  for (const item of items) {
    const [only] = item;
    if (item.length !== 1 || only?.type !== 'paragraph') return 0;
    const links = only.children.flatMap(linksIn);
    const linked = links.reduce((sum, link) => sum + inlineText(link.children).length, 0);
    const text = inlineText(only.children);
    if (links.length !== 1 || linked < LINKED * text.replace(SIGNS, '').length) return 0;
    if (!(atEnd || TITLE.test(text)) || !links.every((link) => siteOf(link.url) === site)) return 0;
    length += text.length;
  }
  return length;
}

function linksIn(inline: Inline): LinkInline[] {
  if (inline.type === 'link') return [inline];
  return 'children' in inline ? inline.children.flatMap(linksIn) : [];
}

function lengthOf(blocks: readonly Block[]): number {
  let length = 0;
  visitBlocks(blocks, (block) => {
    for (const inlines of inlinesOf(block)) length += inlineText(inlines).length;
  });
  return length;
}

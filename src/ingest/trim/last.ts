import type { Block, HeadingBlock, Inline, LinkInline, ListBlock, ParagraphBlock } from '../../model/block.ts';
import { inlineText, linksIn } from '../../model/text.ts';
import { siteOf } from '../canonical.ts';
import { BareLine } from '../rules/bare-line.ts';
import { REFERENCE_TITLES } from '../rules/phrases.ts';
import { lengthOf, type Trimming, withoutLastBreaks } from './trimming.ts';

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
/** A title of a list says no more than so many characters. */
const LONGEST_NAME = 48;
/** What stands before a headline: `See also:`, `Watch |`, `VIDEO:`. */
const LABEL = /^[^\S\n]*[\p{L}\p{M}][\p{L}\p{M} ’'-]{1,23}[:：|｜>»]\s*/u;
const SHORTEST_HEADLINE = 16;
const MOST_MARKS = 4;
/** What is there to be taken away, and is no article. */
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|csv|zip|epub|mp[34])(?:$|[?#])/i;
const SIGNS = /[\s\p{P}\p{S}]+/gu;

/** Takes the sign away that only says that the text ends here. */
export function dropEndSigns(blocks: readonly Block[], { cut }: Trimming): readonly Block[] {
  let kept: Block[] | undefined;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    const children = block.type === 'paragraph' ? withoutEndSign(block.children) : undefined;
    if (block.type !== 'paragraph' || !children) continue;
    cut('furniture', { type: 'paragraph', children: [{ type: 'text', text: '■' }] }, 'sign that ends the text');
    kept ??= [...blocks];
    kept[at] = { ...block, children };
  }
  return kept ?? blocks;
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
 * Links to the article's own site that are other articles: lists of nothing else, where they name works by their titles or
 * stand behind the text, and lines of the form "Watch: headline". A line that leads to such a list makes it part of the
 * text, unless it is the last and its title no more than a name; so does one soon after that leads back to it, and its size.
 */
export function dropOwnLinks(blocks: readonly Block[], url: string | undefined, { cut }: Trimming): readonly Block[] {
  if (url === undefined) return blocks;
  let site: string | undefined;
  const isOwn = (link: LinkInline) => (site ??= siteOf(url)) !== undefined && siteOf(link.url) === site;
  const found = new Map<Block, number>();
  blocks.forEach((block, at) => {
    const before = blocks[at - 1];
    if (!before) return;
    if (block.type === 'paragraph' || block.type === 'heading') {
      const length = lengthOfLabelled(block, isOwn);
      if (length > 0) found.set(block, length);
    }
    if (block.type !== 'list' || block.items.length > MOST_ITEMS) return;
    const atEnd = at === blocks.length - 1 && block.items.length >= FEWEST_AT_END;
    if (leadsOn(before) && !(atEnd && isName(before))) return;
    if (blocks.slice(at + 1, at + 1 + REFERRED_WITHIN).some(refersBack)) return;
    const length = lengthOfLinks(block, isOwn, atEnd);
    if (length === 0) return;
    found.set(block, length);
    // A heading with nothing under it goes by itself.
    if (before.type === 'paragraph' && leadsOn(before)) found.set(before, 0);
  });
  if (found.size === 0) return blocks;
  let listed = 0;
  for (const length of found.values()) listed += length;
  if (listed > MOST_LISTED * lengthOf(blocks)) return blocks;
  return blocks.filter((block) => {
    const reason = block.type === 'list' ? 'list of links to the same site' : 'leads to another article of the site';
    return !found.has(block) || cut('related', block, reason);
  });
}

/** Whether what leads to a list is a title or a label, and not one of references. */
function isName(block: Block): boolean {
  if (block.type !== 'heading' && block.type !== 'paragraph') return false;
  const text = inlineText(block.children);
  return text.length <= LONGEST_NAME && !REFERENCE_TITLES.has(new BareLine(text));
}

/** How long a line is that is a label and a headline which is a link to the site; else 0. */
function lengthOfLabelled({ children }: ParagraphBlock | HeadingBlock, isOwn: (link: LinkInline) => boolean): number {
  const last = children.at(-1);
  // Most paragraphs are told by their last words.
  if (children.length > MOST_MARKS || !last || last.type === 'text') return 0;
  const [link, ...others] = linksIn(children);
  if (!link || others.length > 0) return 0;
  const text = inlineText(children);
  const label = LABEL.exec(text)?.[0];
  if (label === undefined) return 0;
  const headline = text.slice(label.length).trim();
  if (headline.length < SHORTEST_HEADLINE || FILE.test(link.url) || !isOwn(link)) return 0;
  return inlineText(link.children).length >= headline.length ? text.length : 0;
}

function leadsOn(block: Block): boolean {
  if (block.type === 'heading' || block.type === 'list') return true;
  return block.type === 'paragraph' && /[:：]\s*$/.test(inlineText(block.children));
}

function refersBack(block: Block): boolean {
  return block.type === 'paragraph' && REFERS_BACK.test(inlineText(block.children));
}

/** How long a list is whose every item is one link to a site, with a few words around it; else 0. */
function lengthOfLinks({ items }: ListBlock, isOwn: (link: LinkInline) => boolean, atEnd: boolean): number {
  let length = 0;
  for (const item of items) {
    const [only] = item;
    if (item.length !== 1 || only?.type !== 'paragraph') return 0;
    const links = linksIn(only.children);
    const linked = links.reduce((sum, link) => sum + inlineText(link.children).length, 0);
    const text = inlineText(only.children);
    if (links.length !== 1 || linked < LINKED * text.replace(SIGNS, '').length) return 0;
    if (!(atEnd || TITLE.test(text)) || !links.every(isOwn)) return 0;
    length += text.length;
  }
  return length;
}

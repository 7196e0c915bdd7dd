import type { Block, Inline } from '../model/block.ts';
import { inlinesOf, inlineText, visitBlocks } from '../model/text.ts';
import type { Cut } from './cut.ts';

/** The disc or square with which a magazine ends a piece, behind its last sentence. */
const END_SIGN = /(?<![⚪⚫◼◾▪◻■□∎●○]\ufe0f?\s{0,3})(?<=[。！？.!?…”」』）)》\]\s])\s*(?:[⚪⚫◼◾▪◻]\ufe0f?|[■∎])$/u;
const MAY_END = /(?:[\u25a0\u25aa\u25fb-\u25fe\u2220-\u2239\u26aa\u26ab]|\ufe0f)$/;
/** So many links make a list of articles. */
const FEWEST = 2;

/** Takes the sign away that only says that the text ends here. */
export function dropEndSigns(blocks: readonly Block[], cut: Cut): Block[] {
  return blocks.map((block) => {
    if (block.type !== 'paragraph') return block;
    const children = withoutEndSign(block.children);
    if (!children) return block;
    cut('furniture', { type: 'paragraph', children: [{ type: 'text', text: '■' }] }, 'sign that ends the text');
    return { ...block, children };
  });
}

function withoutEndSign(inlines: readonly Inline[]): Inline[] | undefined {
  const last = inlines.at(-1);
  if (last?.type === 'text') {
    if (!MAY_END.test(last.text)) return undefined;
    // A sign alone in its run follows a mark or a link.
    const text = (inlines.length > 1 ? ` ${last.text}` : last.text).replace(END_SIGN, '').trimEnd();
    if (text.trim() === last.text.trim()) return undefined;
    return text === ''
      ? inlines.slice(0, -1)
      : [...inlines.slice(0, -1), { ...last, text: inlines.length > 1 ? text.slice(1) : text }];
  }
  if (!last || !('children' in last)) return undefined;
  const children = withoutEndSign(last.children);
  if (!children) return undefined;
  return children.length === 0 ? inlines.slice(0, -1) : [...inlines.slice(0, -1), { ...last, children }];
}

/**
 * A list of nothing but links to the article's own site, behind the text: other articles. A line that leads to it makes it
 * part of the text.
 */
export function dropOwnLinks(blocks: readonly Block[], url: string | undefined, cut: Cut): readonly Block[] {
  const last = blocks.at(-1);
  const before = blocks.at(-2);
  const host = url === undefined ? undefined : URL.parse(url)?.host;
  if (host === undefined || last?.type !== 'list' || last.items.length < FEWEST || !before) return blocks;
  if (before.type === 'heading' || /[:：]$/.test(inlinesOf(before).map(inlineText).join(''))) return blocks;
  const inlines: Inline[] = [];
  visitBlocks([last], (block) => {
    for (const part of inlinesOf(block)) inlines.push(...part);
  });
  const own = inlines.every((inline) => inline.type === 'link' && URL.parse(inline.url)?.host === host);
  if (!own) return blocks;
  cut('related', last, 'links to the same site behind the text');
  return blocks.slice(0, -1);
}

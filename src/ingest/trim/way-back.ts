import type { Block, Inline } from '../../model/block.ts';
import { inlineText } from '../../model/text.ts';
import { type Trimming, withoutLastBreaks } from './trimming.ts';

/** So many blocks from the end the way back to the site's first page may stand. */
const NEAR_END = 3;
/** What leads from an article back to the site: `返回甲，查看更多`, `返回甲网首页>>`. */
const WAY_BACK = /返回[\p{Script=Han}A-Za-z\d]{1,8}(?:[，,]\s?查看更多|(?:首页|首頁)\s?(?:>>|》|»))\s*$/u;
const ENDED = /[。！？!?…”」』）)\]】.]\s*$/u;

/** Takes the way back to the site from the end of a paragraph, behind its last sentence. */
export function dropWayBack(blocks: readonly Block[], { cut }: Trimming): readonly Block[] {
  for (let at = blocks.length - 1; at >= Math.max(0, blocks.length - NEAR_END); at -= 1) {
    const block = blocks[at] as Block;
    const rest = block.type === 'paragraph' ? withoutWayBack(block.children) : undefined;
    if (block.type !== 'paragraph' || !rest) continue;
    cut('furniture', { type: 'paragraph', children: block.children.slice(-1) }, 'leads back to the first page');
    return blocks.with(at, { ...block, children: rest });
  }
  return blocks;
}

function withoutWayBack(inlines: readonly Inline[]): Inline[] | undefined {
  const last = inlines.at(-1);
  const said = last ? inlineText([last]) : '';
  const found = WAY_BACK.exec(said.slice(-40))?.[0];
  if (!last || found === undefined) return undefined;
  const before = said.slice(0, said.length - found.length);
  const kept = withoutLastBreaks(inlines.slice(0, -1));
  if (before.trim() === '') return ENDED.test(inlineText(kept)) ? kept : undefined;
  if (last.type !== 'text' || !ENDED.test(before)) return undefined;
  return [...kept, { ...last, text: before.trimEnd() }];
}

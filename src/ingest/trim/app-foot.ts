import type { Block } from '../../model/block.ts';
import type { Trimming } from './trimming.ts';

/** Where the windows and buttons begin that WeChat has under each article, and scrapers take for text. */
const BEGINS = /^(?:预览时标签不可点|微信扫一扫\s*关注该公众号|继续滑动看下一个)$/;
/** They are as many at most, and as long. */
const MOST_BLOCKS = 60;
const LONGEST = 60;

/** Cuts what an app shows under an article, down to the end, if nothing there is as long as a text. */
export function dropAppFoot(blocks: readonly Block[], { cut, lineOf }: Trimming): readonly Block[] {
  let from = blocks.length;
  for (let at = blocks.length - 1; at >= Math.max(0, blocks.length - MOST_BLOCKS); at -= 1) {
    const block = blocks[at] as Block;
    if (block.type === 'image' || block.type === 'rule') continue;
    const text = lineOf(block)?.text;
    if (text === undefined || text.length > LONGEST) break;
    if (BEGINS.test(text)) from = at;
  }
  if (from === blocks.length) return blocks;
  return blocks.filter((block, at) => at < from || cut('furniture', block, 'what an app shows under an article'));
}

import { expect } from 'vitest';
import type { Block, Inline } from '../../../src/model/block.ts';
import { inlinesOf, visitBlocks } from '../../../src/model/text.ts';
import { flattenBlocks } from '../../../src/playground/rich/flatten.ts';
import { readRichMessage } from '../../../src/playground/rich/read-message.ts';
import type { RichBlock, RichMessage } from '../../../src/render/rich/rich-message.ts';

const world = { deadMedia: () => undefined, fileIdOf: (url: string) => url, knowsFile: () => true };

/** Hands blocks to the stand-in's strict reading; gives them as lines. Fails where it refuses them. */
export function accepted(blocks: readonly RichBlock[], rtl = false): string {
  const wire = JSON.parse(JSON.stringify({ blocks, is_rtl: rtl, skip_entity_detection: true })) as unknown;
  return flattenBlocks(readRichMessage(wire, world).message.blocks);
}

export function acceptedMessage({ blocks, rtl }: RichMessage): string {
  return accepted(blocks, rtl);
}

/** What a reader sees of a text, however it is set; without the addresses that are printed for want of a link. */
export const seen = (text: string): string =>
  text
    .replace(/ \((?:https?:\/\/[^)\s]*|\+?\d+|[^)\s]+@[^)\s]+)\)/g, '')
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}>]/gu, '');

/** Expects all texts of the article in their order; captions, which pictures may carry elsewhere, anywhere. */
export function expectWhole(blocks: readonly Block[], shown: string): void {
  const text = seen(shown);
  let at = 0;
  visitBlocks(blocks, (block) => {
    for (const piece of textsOf(block).map(seen)) {
      const found = text.indexOf(piece, block.type === 'image' ? 0 : at);
      if (found < 0) expect(text.slice(at)).toContain(piece);
      if (block.type !== 'image') at = found + piece.length;
    }
  });
}

function textsOf(block: Block): string[] {
  return block.type === 'code' ? [block.text] : inlinesOf(block).flatMap(leaves);
}

function leaves(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((one) => ('text' in one ? [one.text] : 'children' in one ? leaves(one.children) : []));
}

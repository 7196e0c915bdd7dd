import type { Block } from './block.ts';

/** The address of the first picture of an article; `null` when there is none. */
export function leadImage(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    if (block.type === 'image') return block.url;
    if (block.type === 'gallery' && block.images[0]) return block.images[0].url;
    const inner = block.type === 'list' ? block.items.flat() : block.type === 'quote' ? block.children : [];
    const image = leadImage(inner);
    if (image !== null) return image;
  }
  return null;
}

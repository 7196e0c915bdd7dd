import type { Block } from './block.ts';
import { inlinesOf, inlineText, linksIn, visitBlocks } from './text.ts';

export interface CollectedImage {
  url: string;
  alt: string;
  caption: string;
}

export interface CollectedLink {
  text: string;
  url: string;
}

/** All images of a body in reading order. */
export function collectImages(blocks: readonly Block[]): CollectedImage[] {
  const images: CollectedImage[] = [];
  visitBlocks(blocks, (block) => {
    if (block.type === 'image') images.push({ url: block.url, alt: block.alt, caption: inlineText(block.caption) });
  });
  return images;
}

/** All links of a body in reading order. */
export function collectLinks(blocks: readonly Block[]): CollectedLink[] {
  const links: CollectedLink[] = [];
  visitBlocks(blocks, (block) => {
    for (const { url, children } of inlinesOf(block).flatMap(linksIn)) links.push({ text: inlineText(children), url });
  });
  return links;
}

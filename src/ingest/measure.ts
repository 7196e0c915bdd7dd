/** What an element holds, all the way down. */
export interface Measure {
  /** Characters that are not white space. */
  text: number;
  /** Of these, how many stand in links. */
  linked: number;
  links: number;
  images: number;
  /** Paragraphs, headings and other elements that make a block. */
  blocks: number;
  /** Links that hold a picture or a heading, as the cards of other articles do. */
  cards: number;
}

export function add(sum: Measure, part: Measure): void {
  sum.text += part.text;
  sum.linked += part.linked;
  sum.links += part.links;
  sum.images += part.images;
  sum.blocks += part.blocks;
  sum.cards += part.cards;
}

/** Counts by code unit; everything up to the space, and the commoner spaces beyond, are not seen. */
export function visibleLength(data: string): number {
  let length = 0;
  for (let at = 0; at < data.length; at += 1) {
    const unit = data.charCodeAt(at);
    if (unit > 32 && unit !== 0xa0 && unit !== 0x3000 && unit !== 0x200b) length += 1;
  }
  return length;
}

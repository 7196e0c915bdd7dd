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

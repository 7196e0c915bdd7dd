import { isElement, type Node, type Tree, textOf } from './tree.ts';

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
  /** Where the element stands: how many nodes come before it. */
  at: number;
}

export interface Measured {
  measures: Map<Node, Measure>;
  /** Where the last running text stands; what comes behind it is seldom part of the article. */
  lastProse: number;
}

/** A run of text outside links that is this long is more than a label. */
const PROSE = 40;

const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'textarea',
  'select',
  'iframe',
  'svg',
]);
const CARD_PARTS = new Set(['img', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 li tr blockquote pre figure div section article ul ol table img hr'.split(' '),
);

/** Measures every element of a tree in one pass, without recursion. */
export function measureTree(tree: Tree): Measured {
  const measures = new Map<Node, Measure>();
  let lastProse = 0;
  let at = 0;
  const stack: { node: Node | Tree; measure: Measure; next: number; linked: boolean; seen: boolean }[] = [
    { node: tree, measure: zero(), next: 0, linked: false, seen: true },
  ];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const child = 'children' in top.node ? top.node.children[top.next] : undefined;
    top.next += 1;
    at += 1;
    if (child === undefined) {
      stack.pop();
      const parent = stack.at(-1);
      if (parent && top.seen) add(parent.measure, top.measure);
      continue;
    }
    const data = textOf(child);
    if (data !== undefined) {
      const length = visibleLength(data);
      top.measure.text += length;
      if (top.linked) top.measure.linked += length;
      else if (length >= PROSE && top.seen) lastProse = at;
    } else if (isElement(child)) {
      const measure = zero();
      measure.at = at;
      measures.set(child, measure);
      const isLink = child.name === 'a' && child.attribs['href'] !== undefined;
      if (isLink) measure.links = 1;
      if (child.name === 'img') measure.images = 1;
      if (top.linked && CARD_PARTS.has(child.name)) measure.cards = 1;
      if (BLOCKS.has(child.name)) measure.blocks = 1;
      stack.push({ node: child, measure, next: 0, linked: top.linked || isLink, seen: !UNSEEN.has(child.name) });
    }
  }
  return { measures, lastProse };
}

export function zero(): Measure {
  return { text: 0, linked: 0, links: 0, images: 0, blocks: 0, cards: 0, at: 0 };
}

function add(sum: Measure, part: Measure): void {
  sum.text += part.text;
  sum.linked += part.linked;
  sum.links += part.links;
  sum.images += part.images;
  sum.blocks += part.blocks;
  sum.cards += part.cards;
}

/** Counts by code unit; everything up to the space, and the commoner spaces beyond, are not seen. */
function visibleLength(data: string): number {
  let length = 0;
  for (let at = 0; at < data.length; at += 1) {
    const unit = data.charCodeAt(at);
    if (unit > 32 && unit !== 0xa0 && unit !== 0x3000 && unit !== 0x200b) length += 1;
  }
  return length;
}

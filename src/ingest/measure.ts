import { type Element, isElement, type Node, type Tree } from './tree.ts';

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

/** An element that was measured; there are many, and a map of them would cost more than measuring. */
type Kept = Element & { measure?: Open };

/** A measure, and what those inside need to know while they are measured. */
interface Open extends Measure {
  inLink: boolean;
  seen: boolean;
}

/** What was measured of an element; `undefined` when its tree was not. */
export function measureOf(element: Element): Measure | undefined {
  return (element as Kept).measure;
}

/**
 * Measures every element of a tree in one pass, without recursion, and keeps what it finds on the elements. Gives where
 * the last running text stands, `0` when there is none; what comes behind it is seldom part of the article.
 */
export function measureTree(tree: Tree): number {
  let lastProse = 0;
  let at = 0;
  const root = open(0, false, true);
  let inside = root;
  for (let node: Node | null = tree.children[0] ?? null; node; ) {
    at += 1;
    if (node.type === 'text') {
      const length = visibleLength(node.data);
      inside.text += length;
      if (inside.inLink) inside.linked += length;
      else if (length >= PROSE && inside.seen) lastProse = at;
    } else if (isElement(node)) {
      const measure = measureStart(node, at, inside.inLink);
      (node as Kept).measure = measure;
      const first: Node | undefined = node.children[0];
      if (first) {
        inside = measure;
        node = first;
        continue;
      }
      if (measure.seen) add(inside, measure);
    }
    while (!node.next && node.parent && node.parent !== tree) {
      node = node.parent as Element;
      const outside: Open = (node.parent as Kept | null)?.measure ?? root;
      if (inside.seen) add(outside, inside);
      inside = outside;
    }
    node = node.next as Node | null;
  }
  return lastProse;
}

/** What an element counts for by itself. */
function measureStart({ name, attribs }: Element, at: number, linked: boolean): Open {
  const isLink = name === 'a' && attribs['href'] !== undefined;
  const measure = open(at, linked || isLink, !UNSEEN.has(name));
  if (isLink) measure.links = 1;
  if (name === 'img') measure.images = 1;
  if (linked && CARD_PARTS.has(name)) measure.cards = 1;
  if (BLOCKS.has(name)) measure.blocks = 1;
  return measure;
}

function open(at: number, inLink: boolean, seen: boolean): Open {
  return { text: 0, linked: 0, links: 0, images: 0, blocks: 0, cards: 0, at, inLink, seen };
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

import { type Element, isElement, type Node, type Tree, textOf } from '../html/tree.ts';

/** A card's text is at most so long, and a box of headings over a button at most half of that. */
const LONGEST = 800;
const SHORTEST = 60;
const MOST_LINKS = 4;
const MOST_NODES = 80;
/** An excerpt that breaks off. */
const BREAKS_OFF = /(?:\.{3}|…|\[…\])$/u;

/** Why a box in the midst of an article is the card of another page of the site, or `undefined` when it is none. */
export function cardOf(box: Element, host: string | undefined): string | undefined {
  const { links, text, headings } = box;
  if (host === undefined || headings === 0 || links === 0 || links > MOST_LINKS || text === 0 || text > LONGEST)
    return undefined;
  const nodes = nodesIn(box);
  if (!nodes || !leadsTo(nodes, host)) return undefined;
  if (text <= LONGEST / 2 && isHeadedButton(box, nodes)) return 'headings over a button that leads to another page';
  if (text >= SHORTEST && isTeaser(nodes) && isBetweenProse(box)) return 'title and first words of another page';
  return undefined;
}

/** Nothing to read but headings and a button in a link. */
function isHeadedButton(box: Element, nodes: readonly Node[]): boolean {
  const elements = nodes.filter(isElement);
  if (!elements.some(({ name, inLink }) => name === 'button' && inLink)) return false;
  return (
    elements.some(({ kind }) => kind.heading) && nodes.every((node) => !textOf(node)?.trim() || isHeaded(node, box))
  );
}

function isHeaded(node: Node, box: Element): boolean {
  let around = node.parent as Element | Tree | null;
  while (around && isElement(around) && around !== box) {
    if (around.kind.heading || around.name === 'button') return true;
    around = around.parent;
  }
  return false;
}

/** A heading that is a link, and behind it words that break off. */
function isTeaser(nodes: readonly Node[]): boolean {
  const linked = nodes.some(
    (node) => isElement(node) && node.kind.heading && node.text > 0 && node.linked === node.text,
  );
  if (!linked) return false;
  const last = nodes.findLast((node) => textOf(node)?.trim());
  return last !== undefined && BREAKS_OFF.test(textOf(last)?.trim() ?? '');
}

/** Cards among cards are what the page was made for. */
function isBetweenProse(box: Element): boolean {
  return isProse(shownBeside(box, 'prev')) && isProse(shownBeside(box, 'next'));
}

function isProse(element: Element | undefined): boolean {
  return element !== undefined && (element.name === 'p' || element.kind.heading) && element.linked * 2 < element.text;
}

function shownBeside(box: Element, side: 'prev' | 'next'): Element | undefined {
  for (let node = box[side]; node; node = node[side] as Node | null) {
    if (isElement(node) && (node.text > 0 || node.images > 0)) return node;
  }
  return undefined;
}

function leadsTo(nodes: readonly Node[], host: string): boolean {
  return nodes.every((node) => {
    const href = isElement(node) && node.name === 'a' ? node.attribute('href') : undefined;
    const other = href === undefined ? undefined : /^(?:https?:)?\/\/([^/?#]+)/i.exec(href)?.[1];
    return other === undefined || other.toLowerCase().replace(/^www\./, '') === host;
  });
}

/** All that is in a box in reading order, unless it is more than a card holds. */
function nodesIn(box: Element): Node[] | undefined {
  const nodes: Node[] = [];
  const stack: Node[] = [...box.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    nodes.push(node);
    if (nodes.length > MOST_NODES) return undefined;
    if (isElement(node))
      for (let at = node.children.length - 1; at >= 0; at -= 1) stack.push(node.children[at] as Node);
  }
  return nodes;
}

import type { HeadingBlock } from '../../model/block.ts';
import { type Element, isElement, type Node, textOf } from '../html/tree.ts';
import { preformatted } from './code.ts';
import type { Target } from './target.ts';

/** A number in front of a headline, or an end of words, behind which a capital begins others. */
const NUMBER = /^\s*#?\d{1,3}[.):]?$/;
const END = /(?:\p{Ll}{2}|\p{N}|[.!?:»”])$/u;
const BEGIN = /^\p{Lu}/u;
/** No headline is longer. */
const LONGEST = 400;

/**
 * What stands in a heading, piece by piece where a page has set the number or the name of a section before it apart by its
 * looks alone: `<span>1</span>Title`, `<span>Section</span><span>Title</span>`.
 */
export function piecesOf(heading: Element): Node[][] {
  const children = childrenOf(heading);
  if (children.length < 2 || !children.some(isSpan)) return [[...heading.children]];
  const pieces: Node[][] = [];
  let before = '';
  for (const [at, node] of children.entries()) {
    const text = isElement(node) ? preformatted(node).slice(0, LONGEST) : (textOf(node) ?? '');
    if (
      at === 0 ||
      ([node, children[at - 1]].some(isSpan) && BEGIN.test(text) && (NUMBER.test(before) || END.test(before)))
    )
      pieces.push([]);
    pieces.at(-1)?.push(node);
    before = `${before}${text}`.slice(-LONGEST);
  }
  return pieces;
}

function isSpan(node: Node | undefined): boolean {
  return node !== undefined && isElement(node) && node.name === 'span';
}

/** Those of the innermost element that holds all of it. */
function childrenOf(heading: Element): readonly Node[] {
  const [only, ...others] = heading.children;
  return only && others.length === 0 && isElement(only) && only.name === 'span' && only.children.length > 1
    ? only.children
    : heading.children;
}

/** The paragraphs of a heading, each as one. */
export function pushHeading(inner: Target, element: Element, target: Target): void {
  const level = Number(element.name[1]) as HeadingBlock['level'];
  for (const block of inner.close()) {
    target.push(block.type === 'paragraph' ? { type: 'heading', level, children: block.children } : block);
  }
}

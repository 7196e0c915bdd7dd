import { escapeAttribute, escapeText } from './escape.ts';
import { undrawnFormula } from './formula.ts';
import { type Element, isElement, type Node, textOf } from './tree.ts';

/** Elements whose content is not markup, or is nothing to read. */
const LEFT_OUT = new Set('script style template svg canvas textarea select object title'.split(' '));
const EMPTY = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

export interface MarkupOptions {
  /** Elements that are left out with all they hold. */
  without?: (element: Element) => boolean;
  /** The attributes to write; all of them unless given. */
  attributes?: (element: Element) => Readonly<Record<string, string>>;
  /** Elements nested deeper lose their tags and keep their text. */
  maxDepth?: number;
}

/** Writes nodes as markup again, without scripts, styles and comments; formulas in scripts as code. */
export function markupOf(nodes: readonly Node[], options: MarkupOptions): string {
  const out: string[] = [];
  for (const node of nodes) write(node, options, 0, false, out);
  return out.join('');
}

/** Pieces that are written at most; the largest real pages come to some 200,000. */
const MAX_PIECES = 2_000_000;

function write(node: Node, options: MarkupOptions, depth: number, isPreformatted: boolean, out: string[]): void {
  if (out.length > MAX_PIECES) return;
  const data = textOf(node);
  if (data !== undefined) out.push(escapeText(data));
  if (!isElement(node)) return;
  // The tree has no white space beside them.
  if (node.kind.parts && !isPreformatted) out.push('\n');
  if (options.without?.(node)) return;
  const formula = undrawnFormula(node);
  if (formula !== undefined) out.push('<code>', escapeText(formula), '</code>');
  if (LEFT_OUT.has(node.name)) return;
  const tagged = depth < (options.maxDepth ?? Number.POSITIVE_INFINITY) && /^[a-z][\w:.-]*$/i.test(node.name);
  if (tagged) openTag(node, options, out);
  else out.push(' ');
  const inside = isPreformatted || node.kind.preformatted;
  for (const child of node.children) write(child, options, depth + 1, inside, out);
  if (tagged && !EMPTY.has(node.name)) out.push('</', node.name, '>');
}

/** Apart from {@link write}, which calls itself as deep as elements nest: its loop would take most of the stack there. */
function openTag(element: Element, { attributes }: MarkupOptions, out: string[]): void {
  out.push('<', element.name);
  for (const [name, value] of Object.entries(attributes?.(element) ?? element.attribs)) {
    if (/^[\w:.-]+$/.test(name)) out.push(' ', name, '="', escapeAttribute(value), '"');
  }
  out.push('>');
}

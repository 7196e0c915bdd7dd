import type { Handler } from 'htmlparser2';
import { isLayout, lookThrough } from '../text/characters.ts';
import { add } from './measure.ts';
import { type ElementKind, kindOfElement } from './element-kinds.ts';
import { append, Element, type Node, Remark, Text, Tree } from './nodes.ts';
import { type AttributeKind, CLASS } from '../rules/telling-attributes.ts';
import { type ClassFacts, NO_CLASSES } from './class-rules.ts';
import { unitsOf } from '../text/units.ts';

/** A run of text outside links that is this long is more than a label. */
const PROSE = 40;
/** Most elements have no attributes. */
const NONE: string[] = [];
/** Elements that may be open at once: walks over the tree recurse. Of a tag past them a line break or a space is left. */
const MOST_OPEN = 1000;
/** More nodes than an article is read of; of what stands behind them nothing is kept, for a tree of millions takes a minute. */
const MOST_NODES = 400_000;
/** So many open elements are looked at for those that closing tags mean; no page of sense comes near it. */
const MOST_SEARCHED = 4_000_000;
const BREAK = kindOfElement('br');

/**
 * Makes a tree of what htmlparser2's parser finds, and measures each element when it is closed. Bounds how deep the tree is,
 * how large, and how long its making takes, whatever the page.
 */
export class TreeBuilder implements Partial<Handler> {
  readonly tree = new Tree();
  /** The innermost element that is open. */
  #inside: Element | Tree = this.tree;
  #depth = 0;
  #searched = 0;
  /** From where to where the page has the text that may still go on, as it is; -1 when there is none. */
  #from = -1;
  #to = -1;
  /** That text where it was put together. */
  #joined: string | undefined;
  /** Whether that text is nothing but white space that lays out the page, in one piece. */
  #isLayout = false;
  /** How many elements are open in which all white space is text. */
  #preformatted = 0;
  #count = 0;
  /** Names and values of the tag that is being read, how many of them, the bits of its attributes, and what its classes say. */
  readonly #attributes: string[] = [];
  #filled = 0;
  #told = 0;
  #classes = NO_CLASSES;
  readonly #html: string;
  readonly #units: Uint16Array;

  /** `units` are those of the page. */
  constructor(html: string, units: Uint16Array) {
    this.#html = html;
    this.#units = units;
  }

  /** Of the innermost element that is open, if one is. */
  get kind(): ElementKind | undefined {
    return this.#inside instanceof Element ? this.#inside.kind : undefined;
  }

  attribute({ name, bit }: AttributeKind, value: string): void {
    this.#told |= bit;
    this.#attributes[this.#filled] = name;
    this.#attributes[this.#filled + 1] = value;
    this.#filled += 2;
  }

  /** Those that stand first count. */
  classes(attribute: AttributeKind, classes: ClassFacts): void {
    if ((this.#told & CLASS) === 0) this.#classes = classes;
    this.attribute(attribute, classes.names);
  }

  /** Opens an element, where there is room for one, and closes it at once if it is empty. */
  open(kind: ElementKind, isEmpty: boolean): void {
    this.#endText(kind.parts);
    const isDeep = this.#depth >= MOST_OPEN && !kind.isVoid;
    const opens = !isDeep && !this.#isFull;
    if (opens) this.#begin(kind);
    this.#filled = 0;
    this.#told = 0;
    this.#classes = NO_CLASSES;
    if (isDeep) this.#part(kind);
    else if (opens && isEmpty) this.close();
  }

  close(): void {
    const closed = this.#inside;
    if (!(closed instanceof Element) || !closed.parent) return;
    this.#endText(closed.kind.parts);
    this.#depth -= 1;
    if (closed.kind.preformatted) this.#preformatted -= 1;
    this.#inside = closed.parent;
    this.#inside.headings += closed.headings;
    if (!closed.kind.unseen) add(this.#inside, closed);
  }

  /** Closes the innermost open element that is such a one, with all in it; says whether there is one. */
  closeInnermost(is: (kind: ElementKind) => boolean): boolean {
    let found = this.#inside as Element | Tree | null;
    if (this.#searched > MOST_SEARCHED) return false;
    for (; found instanceof Element && !is(found.kind); found = found.parent) this.#searched += 1;
    if (!(found instanceof Element)) return false;
    while (this.#inside !== found) this.close();
    this.close();
    return true;
  }

  /** A text, or more of it, that stands in the page. */
  onpiece(from: number, to: number): void {
    if (this.#joined !== undefined || this.#from >= 0) return this.ontext(this.#html.slice(from, to));
    this.#from = from;
    this.#to = to;
    this.#isLayout = isLayout(this.#units, from, to);
  }

  /** The same of what a reference stands for. */
  ontext(data: string): void {
    this.#joined = this.#textSoFar() + data;
    this.#isLayout = false;
  }

  oncomment(data: string): void {
    this.#endText(false);
    this.#add(new Remark(data));
  }

  onprocessinginstruction(_name: string, data: string): void {
    this.oncomment(data);
  }

  onend(): void {
    this.#endText(partsWithin(this.#inside));
    while (this.#inside instanceof Element) this.close();
  }

  get #isFull(): boolean {
    return this.#count >= MOST_NODES;
  }

  #begin(kind: ElementKind): void {
    const inside = this.#inside;
    const inLink = inside instanceof Element && inside.inLink;
    // A copy has no room for more, which would be most of what is kept of a page.
    const attributes = this.#filled === 0 ? NONE : this.#attributes.slice(0, this.#filled);
    const element = new Element(kind, attributes, this.#told, this.#classes, this.#count + 1, inLink);
    this.#add(element);
    this.#inside = element;
    this.#depth += 1;
    if (kind.preformatted) this.#preformatted += 1;
  }

  /** What an element that finds no room leaves between the texts around it. */
  #part(kind: ElementKind): void {
    if (!kind.block) return this.ontext(' ');
    // Two of them part paragraphs.
    this.open(BREAK, true);
    this.open(BREAK, true);
  }

  #add(node: Node): void {
    if (this.#isFull) return;
    append(this.#inside, node);
    this.#count += 1;
  }

  #textSoFar(): string {
    return this.#joined ?? (this.#from < 0 ? '' : this.#html.slice(this.#from, this.#to));
  }

  /** White space that lays out the page is none beside what parts texts; `parts` says whether that comes behind it. */
  #endText(parts: boolean): void {
    if (this.#joined === undefined && this.#from < 0) return;
    const isNone = this.#isLayout && this.#preformatted === 0 && (parts || this.#isParted);
    const text = isNone ? undefined : this.#joined === undefined ? this.#textOfPage() : textOf(this.#joined);
    this.#joined = undefined;
    this.#from = -1;
    if (text === undefined || this.#isFull) return;
    const inside = this.#inside;
    this.#add(text);
    const length = text.visible;
    inside.text += length;
    if (inside instanceof Element && inside.inLink) inside.linked += length;
    else if (length >= PROSE && !(inside instanceof Element && inside.kind.unseen)) this.tree.lastProse = this.#count;
  }

  /** Whether what comes next stands behind something that parts texts. */
  get #isParted(): boolean {
    const inside = this.#inside;
    const last = inside.children[inside.children.length - 1];
    return last ? last instanceof Element && last.kind.parts : partsWithin(inside);
  }

  #textOfPage(): Text {
    const text = new Text(this.#html, this.#from, this.#to);
    lookThrough(this.#units, this.#from, this.#to, text);
    return text;
  }
}

/** Whether its beginning and end part what is in it from what is around it. */
function partsWithin(inside: Element | Tree): boolean {
  return !(inside instanceof Element) || inside.kind.parts;
}

function textOf(data: string): Text {
  const text = new Text(data, 0, data.length);
  lookThrough(unitsOf(data), 0, data.length, text);
  return text;
}

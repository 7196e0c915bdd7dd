import type { Look } from '../text/characters.ts';
import { type ClassFacts, factsOf, NO_CLASSES } from './class-rules.ts';
import { type ElementKind, kindOfElement } from './element-kinds.ts';
import type { Measure } from './measure.ts';
import { CLASS, HREF } from '../rules/telling-attributes.ts';

/** A node of a parsed page. */
export type Node = Element | Text | Remark;

/**
 * Where a node stands. Nodes have the shape and the types of domhandler's, so that cheerio reads them, but not its classes,
 * which keep more and take longer to make.
 */
class Placed {
  parent: Element | Tree | null = null;
  prev: Node | null = null;
  next: Node | null = null;
}

/** A piece of text of a parsed page, looked through while it was parsed. */
export class Text extends Placed implements Look {
  readonly type = 'text';
  data: string;
  visible = 0;
  start = 0;
  end = 0;
  plain = false;

  constructor(data: string) {
    super();
    this.data = data;
  }
}

/** A comment, a declaration, an instruction: nothing to read. */
export class Remark extends Placed {
  readonly type = 'comment';
  readonly data: string;

  constructor(data: string) {
    super();
    this.data = data;
  }
}

/** What holds nothing holds this; most others hold one node, and an array made by pushing has room for seventeen. */
const NONE: Node[] = [];

/** An element of a parsed page, measured while it was parsed. */
export class Element extends Placed implements Measure {
  readonly type: 'tag' | 'script' | 'style';
  readonly name: string;
  readonly attribs: Record<string, string>;
  /** Not to be pushed to: {@link append}. */
  children: Node[] = NONE;
  readonly kind: ElementKind;
  readonly classes: ClassFacts;
  /** Which telling attributes it has: to ask attributes of all shapes for what few have would take most of the time. */
  readonly told: number;
  /** How many nodes come before it. */
  readonly at: number;
  /** Is a link, or stands in one. */
  readonly inLink: boolean;
  text = 0;
  linked = 0;
  links = 0;
  images = 0;
  blocks = 0;
  cards = 0;

  constructor(name: string, attribs: Record<string, string>, told: number, at: number, linked: boolean) {
    super();
    const kind = kindOfElement(name);
    this.type = name === 'script' || name === 'style' ? name : 'tag';
    this.name = kind.name;
    this.attribs = attribs;
    this.kind = kind;
    this.told = told;
    const classes = (told & CLASS) === 0 ? undefined : attribs['class'];
    this.classes = classes ? factsOf(classes) : NO_CLASSES;
    this.at = at;
    const isLink = name === 'a' && (told & HREF) !== 0;
    this.inLink = linked || isLink;
    if (isLink) this.links = 1;
    if (name === 'img') this.images = 1;
    if (linked && kind.cardPart) this.cards = 1;
    if (kind.makesBlock) this.blocks = 1;
  }
}

/** A parsed page; holds its top-level nodes. */
export class Tree implements Measure {
  readonly type = 'root';
  children: Node[] = NONE;
  /** Where the last running text stands, `0` when there is none; what comes behind it is seldom part of the article. */
  lastProse = 0;
  text = 0;
  linked = 0;
  links = 0;
  images = 0;
  blocks = 0;
  cards = 0;
}

/** Adds a node behind those that are in an element already. */
export function append(parent: Element | Tree, node: Node): void {
  const { children } = parent;
  node.parent = parent;
  if (children.length === 0) {
    parent.children = [node];
    return;
  }
  const before = children[children.length - 1] as Node;
  node.prev = before;
  before.next = node;
  children.push(node);
}

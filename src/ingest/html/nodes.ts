import type { Gap, Look } from '../text/characters.ts';
import type { ClassFacts } from './class-rules.ts';
import type { ElementKind } from './element-kinds.ts';
import type { Measure } from './measure.ts';
import { HREF } from '../rules/telling-attributes.ts';

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
  /** What it is a piece of: the page, or a text that was put together. */
  readonly page: string;
  readonly #from: number;
  readonly #to: number;
  visible = 0;
  start = 0;
  end = 0;
  before: Gap = 'none';
  after: Gap = 'none';
  plain = false;

  constructor(page: string, from: number, to: number) {
    super();
    this.page = page;
    this.#from = from;
    this.#to = to;
  }

  /** Cut out when it is asked for: most texts of a page are the white space between its tags. */
  get data(): string {
    return this.page.slice(this.#from, this.#to);
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
  /** Names and values in turn, as the page has them. */
  readonly #attributes: readonly string[];
  #attribs: Record<string, string> | undefined;
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
  /** How many headings are in it, itself one of them; also those in what is not measured. */
  headings = 0;

  constructor(
    kind: ElementKind,
    attributes: readonly string[],
    told: number,
    classes: ClassFacts,
    at: number,
    linked: boolean,
  ) {
    super();
    const { name } = kind;
    this.type = name === 'script' || name === 'style' ? name : 'tag';
    this.name = name;
    this.#attributes = attributes;
    this.kind = kind;
    this.told = told;
    this.classes = classes;
    this.at = at;
    const isLink = name === 'a' && (told & HREF) !== 0;
    this.inLink = linked || isLink;
    if (isLink) this.links = 1;
    if (name === 'img') this.images = 1;
    if (linked && kind.cardPart) this.cards = 1;
    if (kind.makesBlock) this.blocks = 1;
    if (kind.heading) this.headings = 1;
  }

  /** What an attribute says, of two alike the first. */
  attribute(name: string): string | undefined {
    const attributes = this.#attributes;
    for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return attributes[at + 1];
    return undefined;
  }

  /** Its attributes by name; gathered when they are asked for, which those of few elements are: {@link attribute}. */
  get attribs(): Record<string, string> {
    return (this.#attribs ??= gathered(this.#attributes));
  }
}

function gathered(attributes: readonly string[]): Record<string, string> {
  const attribs: Record<string, string> = {};
  for (let at = 0; at < attributes.length; at += 2) {
    const name = attributes[at] as string;
    if (!Object.hasOwn(attribs, name)) attribs[name] = attributes[at + 1] as string;
  }
  return attribs;
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
  headings = 0;
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

import { type Comment, Document, Element as DomElement, Text as DomText, type ProcessingInstruction } from 'domhandler';
import type { Look } from './characters.ts';
import { type ClassFacts, factsOf, NO_CLASSES } from './class-rules.ts';
import { type ElementKind, kindOfElement } from './element-kinds.ts';
import type { Measure } from './measure.ts';

/** A node of a parsed page. */
export type Node = Element | Text | Comment | ProcessingInstruction;

/** A piece of text of a parsed page, looked through while it was parsed. */
export class Text extends DomText implements Look {
  visible = 0;
  start = 0;
  end = 0;
  plain = false;
}

/** An element of a parsed page, measured while it was parsed. */
export class Element extends DomElement implements Measure {
  declare parent: Element | Tree | null;
  declare prev: Node | null;
  declare next: Node | null;
  declare children: Node[];
  readonly kind: ElementKind;
  readonly classes: ClassFacts;
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

  constructor(name: string, attribs: Record<string, string>, at: number, linked: boolean) {
    const kind = kindOfElement(name);
    super(kind.name, attribs);
    this.kind = kind;
    const classes = attribs['class'];
    this.classes = classes ? factsOf(classes) : NO_CLASSES;
    this.at = at;
    const isLink = name === 'a' && attribs['href'] !== undefined;
    this.inLink = linked || isLink;
    if (isLink) this.links = 1;
    if (name === 'img') this.images = 1;
    if (linked && kind.cardPart) this.cards = 1;
    if (kind.makesBlock) this.blocks = 1;
  }
}

/** A parsed page; holds its top-level nodes. */
export class Tree extends Document implements Measure {
  declare children: Node[];
  /** Where the last running text stands, `0` when there is none; what comes behind it is seldom part of the article. */
  lastProse = 0;
  text = 0;
  linked = 0;
  links = 0;
  images = 0;
  blocks = 0;
  cards = 0;

  constructor() {
    super([]);
  }
}

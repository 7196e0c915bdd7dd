import { type Handler, Parser } from 'htmlparser2';
import { LeapingTokenizer } from './leaping-tokenizer.ts';
import { factsAt, factsOf } from './class-rules.ts';
import { nameAt } from './names.ts';
import type { TreeBuilder } from './tree-builder.ts';

/** What is taken over of htmlparser2's parser, whose types keep it private. */
interface Parts {
  attribname: string;
  attribvalue: string;
  /** The names of the elements that are open, the innermost first. */
  stack: string[];
  getSlice(start: number, end: number): string;
  emitOpenTag(name: string): void;
  ontext(start: number, end: number): void;
  onopentagname(start: number, end: number): void;
  onclosetag(start: number, end: number): void;
  onattribname(start: number, end: number): void;
  onattribend(): void;
  end(page: string): void;
}

const Parsing = Parser as unknown as new (handler: Partial<Handler>, options: object) => Parts;

const HEADING = /^h[1-6]$/;

const OPTIONS = { decodeEntities: true, Tokenizer: LeapingTokenizer };

/**
 * htmlparser2's parser for a page that is there as a whole. It tells the builder of a tree where texts stand rather than what
 * they say, takes names from where they are kept, and leaves it to elements to gather their attributes.
 */
export class PageParser extends Parsing {
  readonly #page: string;
  readonly #units: Uint16Array;
  readonly #builder: TreeBuilder;

  /** `units` are those of the page, as long as it is parsed. */
  constructor(builder: TreeBuilder, page: string, units: Uint16Array) {
    super(builder, OPTIONS);
    this.#builder = builder;
    this.#page = page;
    this.#units = units;
  }

  parse(): void {
    this.end(this.#page);
  }

  override getSlice(start: number, end: number): string {
    return this.#page.slice(start, end);
  }

  override ontext(start: number, end: number): void {
    this.#builder.onpiece(start, end);
  }

  override onopentagname(start: number, end: number): void {
    this.emitOpenTag(nameAt(this.#page, this.#units, start, end));
  }

  /** What the tokenizer that leaps tells of an attribute that is written as nearly all are. */
  onplainattribute(start: number, end: number, valueStart: number, valueEnd: number): void {
    const name = nameAt(this.#page, this.#units, start, end);
    if (name === 'class') this.#builder.onclasses(factsAt(this.#page, this.#units, valueStart, valueEnd));
    else this.#builder.onattribute(name, this.#page.slice(valueStart, valueEnd));
  }

  override onattribname(start: number, end: number): void {
    this.attribname = nameAt(this.#page, this.#units, start, end);
  }

  override onattribend(): void {
    if (this.attribname === 'class') this.#builder.onclasses(factsOf(this.attribvalue));
    else this.#builder.onattribute(this.attribname, this.attribvalue);
    this.attribvalue = '';
  }

  override onclosetag(start: number, end: number): void {
    const name = nameAt(this.#page, this.#units, start, end);
    const { kind } = this.#builder;
    // Of other elements some change how the page is read, and what closes no innermost element may close several.
    if (this.stack[0] !== name || kind?.name !== name || !(kind.block || kind.inline)) {
      if (HEADING.test(name) && !this.stack.includes(name)) return this.#closeHeading();
      return super.onclosetag(start, end);
    }
    this.stack.shift();
    this.#builder.onclosetag();
  }

  /** The end of a heading of any level ends the one that is open (HTML standard, 13.2.6.4.7), or all text behind it is in it. */
  #closeHeading(): void {
    for (let open = this.stack.findIndex((name) => HEADING.test(name)); open >= 0; open -= 1) {
      this.stack.shift();
      this.#builder.onclosetag();
    }
  }
}

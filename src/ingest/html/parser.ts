import { type Handler, Parser } from 'htmlparser2';
import { CLASS, kindOfAttribute } from '../rules/telling-attributes.ts';
import { LeapingTokenizer } from './leaping-tokenizer.ts';
import { factsAt, factsOf } from './class-rules.ts';
import { kindOfElement } from './element-kinds.ts';
import { keptByName } from './names.ts';
import type { TreeBuilder } from './tree-builder.ts';

/** What is taken over of htmlparser2's parser, whose types keep it private. */
interface Parts {
  attribvalue: string;
  getSlice(start: number, end: number): string;
  ontext(start: number, end: number): void;
  onopentagname(start: number, end: number): void;
  onopentagend(): void;
  onselfclosingtag(): void;
  onclosetag(start: number, end: number): void;
  onattribname(start: number, end: number): void;
  onattribend(): void;
  end(page: string): void;
}

const Parsing = Parser as unknown as new (handler: Partial<Handler>, options: object) => Parts;

const OPTIONS = { decodeEntities: true, Tokenizer: LeapingTokenizer };

const elementAt = keptByName(kindOfElement);
const attributeAt = keptByName(kindOfAttribute);
const NO_TAG = kindOfElement('');
const NO_ATTRIBUTE = kindOfAttribute('');

/**
 * htmlparser2's parser for a page that is there as a whole. It tells the builder of a tree where texts stand rather than what
 * they say, takes names from where they are kept, and leaves it to elements to gather their attributes.
 */
export class PageParser extends Parsing {
  readonly #page: string;
  /** Those of the page, as long as it is parsed. */
  readonly units: Uint16Array;
  readonly #builder: TreeBuilder;
  /** The tag that is being read, and the attribute. */
  #tag = NO_TAG;
  #attribute = NO_ATTRIBUTE;
  /** Whether a slash at the end of a tag closes it, in the elements that are open and change that. */
  readonly #foreign: boolean[] = [];

  constructor(builder: TreeBuilder, page: string, units: Uint16Array) {
    super(builder, OPTIONS);
    this.#builder = builder;
    this.#page = page;
    this.units = units;
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
    const tag = elementAt(this.#page, this.units, start, end);
    this.#tag = tag;
    if (tag.closes) while (tag.closes.has(this.#builder.kind?.name ?? '')) this.#builder.close();
    if (tag.foreign !== undefined) this.#foreign.push(tag.foreign);
  }

  override onopentagend(): void {
    this.#builder.open(this.#tag, this.#tag.isVoid);
  }

  override onselfclosingtag(): void {
    this.#builder.open(this.#tag, this.#tag.isVoid || this.#foreign.at(-1) === true);
  }

  override onclosetag(start: number, end: number): void {
    const tag = elementAt(this.#page, this.units, start, end);
    const { name } = tag;
    if (tag.foreign !== undefined) this.#foreign.pop();
    if (this.#builder.kind?.name === name) return this.#builder.close();
    if (!tag.isVoid && this.#builder.closeInnermost((open) => open.name === name)) return;
    // The end of a heading of any level ends the one that is open (HTML standard, 13.2.6.4.7), or all text behind is in it.
    if (tag.heading) this.#builder.closeInnermost((open) => open.heading);
    else if (name === 'p' || name === 'br') this.#builder.open(tag, true);
  }

  /** What the tokenizer that leaps tells of an attribute that is written as nearly all are. */
  onplainattribute(start: number, end: number, valueStart: number, valueEnd: number): void {
    const attribute = attributeAt(this.#page, this.units, start, end);
    if (attribute.bit === CLASS)
      this.#builder.classes(attribute, factsAt(this.#page, this.units, valueStart, valueEnd));
    else this.#builder.attribute(attribute, this.#page.slice(valueStart, valueEnd));
  }

  override onattribname(start: number, end: number): void {
    this.#attribute = attributeAt(this.#page, this.units, start, end);
  }

  override onattribend(): void {
    if (this.#attribute.bit === CLASS) this.#builder.classes(this.#attribute, factsOf(this.attribvalue));
    else this.#builder.attribute(this.#attribute, this.attribvalue);
    this.attribvalue = '';
  }
}

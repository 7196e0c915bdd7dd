import { type Handler, Parser } from 'htmlparser2';
import { kindOfElement } from './element-kinds.ts';
import { LeapingTokenizer } from './leaping-tokenizer.ts';
import { nameAt } from './names.ts';

/** What is taken over of htmlparser2's parser, whose types keep it private. */
interface Parts {
  startIndex: number;
  endIndex: number;
  attribname: string;
  /** The names of the elements that are open, the innermost first. */
  stack: string[];
  getSlice(start: number, end: number): string;
  emitOpenTag(name: string): void;
  onopentagname(start: number, end: number): void;
  onclosetag(start: number, end: number): void;
  onattribname(start: number, end: number): void;
  end(page: string): void;
}

const Parsing = Parser as unknown as new (...args: ConstructorParameters<typeof Parser>) => Parts;

const OPTIONS = { decodeEntities: true, Tokenizer: LeapingTokenizer };

/** htmlparser2's parser for a page that is there as a whole: it tells a handler the same, and takes names from where they are kept. */
export class PageParser extends Parsing {
  readonly #page: string;
  readonly #units: Uint16Array;
  readonly #handler: Partial<Handler>;

  /** `units` are those of the page, as long as it is parsed. */
  constructor(handler: Partial<Handler>, page: string, units: Uint16Array) {
    super(handler, OPTIONS);
    this.#handler = handler;
    this.#page = page;
    this.#units = units;
  }

  parse(): void {
    this.end(this.#page);
  }

  override getSlice(start: number, end: number): string {
    return this.#page.slice(start, end);
  }

  override onopentagname(start: number, end: number): void {
    this.endIndex = end;
    this.emitOpenTag(nameAt(this.#page, this.#units, start, end));
  }

  override onattribname(start: number, end: number): void {
    this.startIndex = start;
    this.attribname = nameAt(this.#page, this.#units, start, end);
  }

  override onclosetag(start: number, end: number): void {
    const name = nameAt(this.#page, this.#units, start, end);
    const { block, inline } = kindOfElement(name);
    // Of other elements some change how the page is read, and what closes no innermost element may close several.
    if (this.stack[0] !== name || !(block || inline)) return super.onclosetag(start, end);
    this.endIndex = end;
    this.stack.shift();
    this.#handler.onclosetag?.(name, false);
    this.startIndex = end + 1;
  }
}

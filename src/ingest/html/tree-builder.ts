import type { Handler } from 'htmlparser2';
import { lookThrough } from '../text/characters.ts';
import { add } from './measure.ts';
import { append, Element, type Node, Remark, Text, Tree } from './nodes.ts';
import { bitOfAttribute } from '../rules/telling-attributes.ts';
import { unitsOf } from '../text/units.ts';

/** A run of text outside links that is this long is more than a label. */
const PROSE = 40;

/** Makes a tree of what htmlparser2's parser finds, and measures each element when it is closed. */
export class TreeBuilder implements Partial<Handler> {
  readonly tree = new Tree();
  /** The innermost element that is open. */
  #inside: Element | Tree = this.tree;
  /** The text that may still go on. */
  #text: Text | undefined;
  /** Where the page has that text as it is, `-1` where it was put together. */
  #textAt = -1;
  #count = 0;
  /** Bits of the attributes of the tag that is being read. */
  #told = 0;
  #parser: { endIndex: number } | undefined;
  readonly #html: string;
  readonly #units: Uint16Array;

  /** `units` are those of the page. */
  constructor(html: string, units: Uint16Array) {
    this.#html = html;
    this.#units = units;
  }

  onparserinit(parser: { endIndex: number }): void {
    this.#parser = parser;
  }

  onattribute(name: string): void {
    this.#told |= bitOfAttribute(name);
  }

  onopentag(name: string, attribs: Record<string, string>): void {
    const inside = this.#inside;
    const inLink = inside instanceof Element && inside.inLink;
    const element = new Element(name, attribs, this.#told, this.#count + 1, inLink);
    this.#told = 0;
    this.#add(element);
    this.#inside = element;
  }

  onclosetag(): void {
    this.#endText();
    const closed = this.#inside;
    if (!(closed instanceof Element) || !closed.parent) return;
    this.#inside = closed.parent;
    if (!closed.kind.unseen) add(this.#inside, closed);
  }

  ontext(data: string): void {
    if (this.#text) {
      this.#text.data += data;
      this.#textAt = -1;
      return;
    }
    const text = new Text(data);
    this.#add(text);
    this.#text = text;
    this.#textAt = this.#placeOf(data);
  }

  oncomment(data: string): void {
    this.#add(new Remark(data));
  }

  onprocessinginstruction(_name: string, data: string): void {
    this.#add(new Remark(data));
  }

  onend(): void {
    this.#endText();
  }

  /** Where the page has a text that ends where the parser stands; a character that a reference stood for is not there. */
  #placeOf(data: string): number {
    const at = (this.#parser?.endIndex ?? 0) + 1 - data.length;
    return data.length > 2 || this.#html.startsWith(data, at) ? at : -1;
  }

  #add(node: Node): void {
    this.#endText();
    append(this.#inside, node);
    this.#count += 1;
  }

  #endText(): void {
    const text = this.#text;
    if (!text) return;
    this.#text = undefined;
    const inside = this.#inside;
    const at = this.#textAt;
    if (at >= 0) lookThrough(this.#units, at, at + text.data.length, text);
    else lookThrough(unitsOf(text.data), 0, text.data.length, text);
    const length = text.visible;
    inside.text += length;
    if (inside instanceof Element && inside.inLink) inside.linked += length;
    else if (length >= PROSE && !(inside instanceof Element && inside.kind.unseen)) this.tree.lastProse = this.#count;
  }
}

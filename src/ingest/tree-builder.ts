import { Comment, ProcessingInstruction, Text } from 'domhandler';
import type { Handler } from 'htmlparser2';
import { add, visibleLength } from './measure.ts';
import { Element, type Node, Tree } from './nodes.ts';

/** A run of text outside links that is this long is more than a label. */
const PROSE = 40;

/** Makes a tree of what htmlparser2's parser finds, and measures each element when it is closed. */
export class TreeBuilder implements Partial<Handler> {
  readonly tree = new Tree();
  /** The innermost element that is open. */
  #inside: Element | Tree = this.tree;
  /** The text that may still go on. */
  #text: Text | undefined;
  #count = 0;

  onopentag(name: string, attribs: Record<string, string>): void {
    const inside = this.#inside;
    const element = new Element(name, attribs, this.#count + 1, inside instanceof Element && inside.inLink);
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
      return;
    }
    const text = new Text(data);
    this.#add(text);
    this.#text = text;
  }

  oncomment(data: string): void {
    this.#add(new Comment(data));
  }

  onprocessinginstruction(name: string, data: string): void {
    this.#add(new ProcessingInstruction(name, data));
  }

  onend(): void {
    this.#endText();
  }

  #add(node: Node): void {
    this.#endText();
    const parent = this.#inside;
    const { children } = parent;
    const before = children.length > 0 ? (children[children.length - 1] as Node) : null;
    children.push(node);
    node.parent = parent;
    node.prev = before;
    if (before) before.next = node;
    this.#count += 1;
  }

  #endText(): void {
    const text = this.#text;
    if (!text) return;
    this.#text = undefined;
    const inside = this.#inside;
    const length = visibleLength(text.data);
    inside.text += length;
    if (inside instanceof Element && inside.inLink) inside.linked += length;
    else if (length >= PROSE && !(inside instanceof Element && inside.kind.unseen)) this.tree.lastProse = this.#count;
  }
}

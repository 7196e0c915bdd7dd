import type { Block, Inline } from '../../model/block.ts';
import { InlineWriter } from './inline.ts';

/** Where blocks go: the innermost container that is open, and the text gathered for its next block. */
export class Target {
  readonly blocks: Block[] = [];
  readonly inline: InlineWriter;
  /** How many lists and quotes are open around it. */
  readonly containers: number;
  readonly #spacedLatin: () => boolean;
  #caption: Inline[] | undefined;

  constructor(spacedLatin: () => boolean, containers = 0) {
    this.#spacedLatin = spacedLatin;
    this.inline = new InlineWriter(spacedLatin);
    this.containers = containers;
  }

  /** A target of its own for what stands inside a block. */
  inner(containers = this.containers): Target {
    return new Target(this.#spacedLatin, containers);
  }

  /** Ends the paragraph. */
  flush(): void {
    if (this.inline.isEmpty) return;
    this.dropCaption();
    const children = this.inline.take();
    if (children.length > 0) this.blocks.push({ type: 'paragraph', children });
  }

  /** Ends the paragraph and adds a block. */
  push(block: Block): void {
    this.flush();
    if (block.type === 'image') {
      if (this.#caption) block.caption = this.#caption;
      this.#caption = undefined;
    }
    this.blocks.push(block);
  }

  /** Whether nothing stands behind a picture that has no caption yet. */
  get awaitsCaption(): boolean {
    const last = this.blocks.at(-1);
    return this.inline.isEmpty && last?.type === 'image' && last.caption.length === 0;
  }

  /** Gives a caption to the picture before it, else keeps it for the next. */
  addCaption(caption: Inline[]): void {
    this.flush();
    if (caption.length === 0) return;
    const last = this.blocks.at(-1);
    const before = last?.type === 'image' ? last.caption : this.#caption;
    const joined: Inline[] = before && before.length > 0 ? [...before, { type: 'break' }, ...caption] : caption;
    if (last?.type === 'image') last.caption = joined;
    else this.#caption = joined;
  }

  /** A caption whose picture never came is a paragraph. */
  dropCaption(): void {
    if (this.#caption) this.blocks.push({ type: 'paragraph', children: this.#caption });
    this.#caption = undefined;
  }

  close(): Block[] {
    this.flush();
    this.dropCaption();
    return this.blocks;
  }
}

import type { Block, HeadingBlock, ImageBlock, Inline } from '../model/block.ts';
import type { Removal } from '../model/article.ts';
import { BANNER_WORDS, PROMO_WORDS, SILENT } from './boilerplate.ts';
import { linkUrl } from './canonical.ts';
import { tidyLine } from './characters.ts';
import { codeOf, preformatted } from './code.ts';
import { decodeEmail } from './email.ts';
import { BLOCK_ELEMENTS, CAPTION_CLASSES, hasClass, INLINE_ELEMENTS, MARK_ELEMENTS } from './elements.ts';
import { fileOfPlayer, filmOfFrame } from './embeds.ts';
import { pictureKey, pictureOf } from './images.ts';
import { InlineWriter, PLAIN, type Style, withMark } from './inline.ts';
import { Judge } from './judge.ts';
import { type Grid, readGrid } from './table.ts';
import { type Element, isElement, type Node, parseTree, selectorOf, textOf } from './tree.ts';

/** Lists and quotes nest no deeper than this, which leaves room for marks below `MAX_DEPTH`. */
const MAX_CONTAINERS = 5;
/** Elements nested deeper than this are read as plain text. */
const MAX_RECURSION = 400;
const MAX_REMOVALS = 1000;
/** Elements that are read at most; the largest real pages have some 20,000. */
const MAX_ELEMENTS = 100_000;

export interface Cleaned {
  blocks: Block[];
  removed: Removal[];
}

/** Turns a page's markup into blocks and tells what was cut out of it. Addresses are resolved against `base`. */
export function cleanHtml(html: string, base: string | undefined): Cleaned {
  return new Cleaner(html, base).clean();
}

/** Where blocks go: the innermost container that is open, and the text gathered for its next block. */
interface Target {
  blocks: Block[];
  inline: InlineWriter;
  containers: number;
  /** A caption that stands before its picture. */
  caption: Inline[] | undefined;
}

class Cleaner {
  readonly #html: string;
  readonly #base: string | undefined;
  readonly #removed: Removal[] = [];
  readonly #pictures = new Set<string>();
  #judge: Judge | undefined;
  #spaced: boolean | undefined;
  #depth = 0;
  #elements = 0;

  constructor(html: string, base: string | undefined) {
    this.#html = html;
    this.#base = base;
  }

  clean(): Cleaned {
    const tree = parseTree(this.#html);
    this.#judge = new Judge(tree);
    const target = this.#open(0);
    this.#walk(tree.children, target, PLAIN);
    return { blocks: this.#close(target), removed: this.#removed };
  }

  #open(containers: number): Target {
    return { blocks: [], inline: new InlineWriter(() => this.#isSpaced()), containers, caption: undefined };
  }

  #close(target: Target): Block[] {
    this.#flush(target);
    this.#dropCaption(target);
    return target.blocks;
  }

  #flush(target: Target): void {
    if (target.inline.isEmpty) return;
    this.#dropCaption(target);
    const children = target.inline.take();
    if (children.length > 0) target.blocks.push({ type: 'paragraph', children });
  }

  /** A caption whose picture never came is a paragraph. */
  #dropCaption(target: Target): void {
    if (target.caption) target.blocks.push({ type: 'paragraph', children: target.caption });
    target.caption = undefined;
  }

  #walk(nodes: readonly Node[], target: Target, style: Style): void {
    for (const node of nodes) {
      if (this.#elements > MAX_ELEMENTS) return;
      const data = textOf(node);
      if (data !== undefined) target.inline.write(data, style);
      else if (isElement(node)) this.#element(node, target, style);
    }
  }

  #element(element: Element, target: Target, style: Style): void {
    const { name } = element;
    if (SILENT.has(name)) return;
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS) return this.#remove(element, 'size', 'all behind the first 100,000 elements');
    const verdict = this.#judge?.judge(element);
    if (verdict) return this.#remove(element, verdict.step, verdict.reason);
    if (this.#depth >= MAX_RECURSION) return target.inline.write(preformatted(element), style);
    this.#depth += 1;
    if (this.#isCaption(element)) this.#caption(element, target);
    else if (INLINE_ELEMENTS.has(name)) this.#inlineElement(element, target, style);
    else this.#blockElement(element, target, style);
    this.#depth -= 1;
  }

  #inlineElement(element: Element, target: Target, style: Style): void {
    const { name } = element;
    if (name === 'a') return this.#link(element, target, style);
    if (name === 'rt') {
      target.inline.write('（', style);
      this.#walk(element.children, target, style);
      return target.inline.write('）', style);
    }
    const email = decodeEmail(element);
    if (email !== undefined) return target.inline.write(email, style);
    const mark = Object.hasOwn(MARK_ELEMENTS, name) ? MARK_ELEMENTS[name] : undefined;
    this.#walk(element.children, target, mark ? withMark(style, mark) : style);
    if (this.#isInitial(element)) target.inline.glue();
  }

  #blockElement(element: Element, target: Target, style: Style): void {
    switch (element.name) {
      case 'br':
        if (target.inline.breakLine(style)) this.#flush(target);
        return;
      case 'img':
      case 'amp-img':
        return this.#image(element, target, style);
      case 'noscript':
        return this.#noscript(element, target, style);
      case 'iframe':
      case 'embed':
      case 'amp-youtube':
        return this.#frame(element, target);
      case 'video':
      case 'audio':
        return this.#player(element, target);
      case 'hr':
        this.#flush(target);
        target.blocks.push({ type: 'rule' });
        return;
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return this.#heading(element, target, style);
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return this.#list(element, target, style);
      case 'blockquote':
        return this.#quote(element, target, style);
      case 'pre':
        return this.#code(element, target);
      case 'table':
        return this.#table(element, target, style);
      default:
        return this.#section(element, target, style);
    }
  }

  #section(element: Element, target: Target, style: Style): void {
    const isBlock = BLOCK_ELEMENTS.has(element.name) || (this.#judge?.measure(element).blocks ?? 0) > 0;
    if (isBlock) this.#flush(target);
    this.#walk(element.children, target, element.name === 'dt' ? withMark(style, 'bold') : style);
    if (isBlock) this.#flush(target);
    if (element.name === 'figure') this.#dropCaption(target);
  }

  #link(element: Element, target: Target, style: Style): void {
    const href = element.attribs['href'] ?? '';
    const email = decodeEmail(element);
    if (email !== undefined) return target.inline.write(email, { bits: style.bits, url: `mailto:${email}` });
    const measure = this.#judge?.measure(element);
    if (measure && measure.text === 0 && measure.images > 0 && isPromo(href)) {
      return this.#remove(element, 'promo', 'banner that links to an offer');
    }
    const url = linkUrl(href, this.#base);
    this.#walk(element.children, target, url === undefined ? style : { bits: style.bits, url });
  }

  #heading(element: Element, target: Target, style: Style): void {
    this.#flush(target);
    const inner = this.#open(target.containers);
    this.#walk(element.children, inner, style);
    const level = Number(element.name[1]) as HeadingBlock['level'];
    for (const block of this.#close(inner)) {
      target.blocks.push(block.type === 'paragraph' ? { type: 'heading', level, children: block.children } : block);
    }
  }

  #list(element: Element, target: Target, style: Style): void {
    this.#flush(target);
    const { text } = this.#judge?.measure(element) ?? { text: 0 };
    if (text === 0 || target.containers >= MAX_CONTAINERS) {
      this.#walk(element.children, target, style);
      return this.#flush(target);
    }
    const items: Block[][] = [];
    for (const child of element.children) {
      if (this.#elements > MAX_ELEMENTS) break;
      if (isElement(child) && child.name !== 'li' && child.name !== 'ul' && child.name !== 'ol') {
        const verdict = this.#judge?.judge(child);
        if (verdict) {
          this.#remove(child, verdict.step, verdict.reason);
          continue;
        }
      }
      const inner = this.#open(target.containers + 1);
      this.#walk([child], inner, style);
      const blocks = this.#close(inner);
      const last = items.at(-1);
      if (blocks.length === 0) continue;
      // A list right inside a list belongs to the item before it.
      if (last && isElement(child) && child.name !== 'li') for (const block of blocks) last.push(block);
      else items.push(blocks);
    }
    if (items.length === 0) return;
    const start = Number.parseInt(element.attribs['start'] ?? '1', 10);
    const ordered = element.name === 'ol';
    target.blocks.push({ type: 'list', ordered, start: ordered && Number.isSafeInteger(start) ? start : 1, items });
  }

  #quote(element: Element, target: Target, style: Style): void {
    this.#flush(target);
    const nested = target.containers < MAX_CONTAINERS;
    const inner = this.#open(target.containers + 1);
    this.#walk(element.children, inner, style);
    const children = this.#close(inner);
    if (children.length === 0) return;
    if (nested && children.some((block) => block.type !== 'image')) target.blocks.push({ type: 'quote', children });
    else for (const child of children) target.blocks.push(child);
  }

  #code(element: Element, target: Target): void {
    this.#flush(target);
    const code = codeOf(element);
    if (code) target.blocks.push(code);
  }

  #table(element: Element, target: Target, style: Style): void {
    this.#flush(target);
    const grid = readGrid(element);
    if (grid) this.#grid(grid, target, style);
    else this.#walk(element.children, target, style);
    this.#flush(target);
  }

  #grid(grid: Grid, target: Target, style: Style): void {
    if (grid.caption) this.#caption(grid.caption, target);
    this.#dropCaption(target);
    const rows = grid.rows
      .map((row) => row.map(({ cell, header }) => ({ header, children: this.#inlineOf(cell, style) })))
      .filter((row) => row.some((cell) => cell.children.length > 0));
    if (rows.length > 0) target.blocks.push({ type: 'table', rows });
  }

  /** The text of an element as one run of inlines; what would be blocks become lines. */
  #inlineOf(element: Element, style: Style): Inline[] {
    const inner = this.#open(MAX_CONTAINERS);
    this.#walk(element.children, inner, style);
    const inlines: Inline[] = [];
    for (const block of this.#close(inner)) {
      const children = block.type === 'paragraph' || block.type === 'heading' ? block.children : [];
      if (inlines.length > 0 && children.length > 0) inlines.push({ type: 'break' });
      for (const child of children) inlines.push(child);
    }
    return inlines;
  }

  #image(element: Element, target: Target, style: Style): void {
    const picture = pictureOf(element, this.#base);
    if (picture.kind === 'emoji') return target.inline.write(picture.text, style);
    if (picture.kind === 'nothing') return this.#remove(element, 'image', picture.reason);
    const key = pictureKey(picture.url);
    const last = target.blocks.at(-1);
    if (last?.type === 'image' && pictureKey(last.url) === key && target.inline.isEmpty) {
      return this.#remove(element, 'image', 'second copy of a picture');
    }
    this.#pictures.add(key);
    this.#flush(target);
    const image: ImageBlock = { type: 'image', url: picture.url, alt: picture.alt, caption: target.caption ?? [] };
    target.caption = undefined;
    target.blocks.push(image);
  }

  /** Lazy loaders leave the real picture in a `noscript` beside the one that waits. */
  #noscript(element: Element, target: Target, style: Style): void {
    for (const image of imagesIn(element)) {
      const picture = pictureOf(image, this.#base);
      if (picture.kind === 'picture' && !this.#pictures.has(pictureKey(picture.url))) this.#image(image, target, style);
    }
    this.#remove(element, 'unreadable', 'copy for browsers without scripts');
  }

  #frame(element: Element, target: Target): void {
    const film = filmOfFrame(element, this.#base);
    if (!film) return this.#remove(element, 'embed', 'embedded page that is no film');
    this.#flush(target);
    target.blocks.push({ type: 'video', ...film });
  }

  #player(element: Element, target: Target): void {
    const film = fileOfPlayer(element, this.#base);
    if (!film) return this.#remove(element, 'embed', 'player without a file');
    this.#flush(target);
    target.blocks.push({ type: element.name === 'audio' ? 'audio' : 'video', ...film });
  }

  #isCaption(element: Element): boolean {
    return element.name === 'figcaption' || hasClass(element.attribs['class'], CAPTION_CLASSES);
  }

  #caption(element: Element, target: Target): void {
    if ((this.#judge?.measure(element).images ?? 0) > 0) return this.#section(element, target, PLAIN);
    this.#flush(target);
    const caption = this.#inlineOf(element, PLAIN);
    if (caption.length === 0) return;
    const last = target.blocks.at(-1);
    const before = last?.type === 'image' ? last.caption : target.caption;
    const joined: Inline[] = before && before.length > 0 ? [...before, { type: 'break' }, ...caption] : caption;
    if (last?.type === 'image') last.caption = joined;
    else target.caption = joined;
  }

  #isInitial(element: Element): boolean {
    const classes = element.attribs['class'];
    return (
      classes !== undefined &&
      /drop-?cap|initial-?letter/i.test(classes) &&
      (this.#judge?.measure(element).text ?? 0) === 1
    );
  }

  /** Whether this page sets a space between Han characters and Latin letters. */
  #isSpaced(): boolean {
    if (this.#spaced === undefined) {
      const sample = this.#html.slice(0, 60_000);
      const spaced = sample.match(/\p{Script=Han} [A-Za-z0-9]/gu)?.length ?? 0;
      const close = sample.match(/\p{Script=Han}[A-Za-z0-9]/gu)?.length ?? 0;
      this.#spaced = spaced >= close;
    }
    return this.#spaced;
  }

  #remove(element: Element, step: string, reason: string): void {
    if (this.#removed.length < MAX_REMOVALS)
      this.#removed.push({ step, selector: selectorOf(element), reason: tidyLine(reason) });
  }
}

function isPromo(href: string): boolean {
  return (
    /[?&](?:amp;)?utm_(?:campaign|source)=/.test(href) ||
    PROMO_WORDS.test(href.slice(0, 500)) ||
    BANNER_WORDS.test(href.slice(0, 500))
  );
}

function imagesIn(element: Element): Element[] {
  const found: Element[] = [];
  const stack: Node[] = [element];
  for (let node = stack.pop(); node && found.length < 20; node = stack.pop()) {
    if (!isElement(node)) continue;
    if (node.name === 'img') found.push(node);
    for (let at = node.children.length - 1; at >= 0; at -= 1) stack.push(node.children[at] as Node);
  }
  return found;
}

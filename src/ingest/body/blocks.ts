import type { Removal } from '../../model/article.ts';
import type { Block, Inline } from '../../model/block.ts';
import { isPromo, SHARE_URLS } from '../rules/boilerplate.ts';
import { linkUrl } from '../canonical.ts';
import { codeOf, preformatted, texOf } from './code.ts';
import { decodeEmail } from './email.ts';
import { pushFigure } from './figure.ts';
import { piecesOf, pushHeading } from './heading.ts';
import { awaitsPicture } from './images.ts';
import { PLAIN, withMark } from './inline.ts';
import { Judge } from './judge.ts';
import { MediaWriter } from './media.ts';
import type { Style } from './nest.ts';
import { spacesLatin } from '../text/spacing.ts';
import { type Grid, readGrid } from './table.ts';
import { Target } from './target.ts';
import { type Element, isElement, isText, type Node, parseTree, selectorOf } from '../html/tree.ts';

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

/**
 * Turns a page's markup into blocks and tells what was cut out of it. Addresses are resolved against `base`.
 *
 * One walk over the tree decides for each element whether it is part of the article, and writes it if it is.
 */
export function cleanHtml(html: string, base: string | undefined): Cleaned {
  const tree = parseTree(html);
  const cleaner = new Cleaner(new Judge(tree, base), base);
  const target = new Target(spacesLatin(html));
  cleaner.walk(tree.children, target, PLAIN);
  return { blocks: target.close(), removed: cleaner.removed };
}

class Cleaner {
  readonly removed: Removal[] = [];
  readonly #judge: Judge;
  readonly #base: string | undefined;
  readonly #media: MediaWriter;
  #depth = 0;
  #elements = 0;

  constructor(judge: Judge, base: string | undefined) {
    this.#judge = judge;
    this.#base = base;
    this.#media = new MediaWriter(base, judge, (...removed) => this.#remove(...removed));
  }

  walk(nodes: readonly Node[], target: Target, style: Style): void {
    for (const node of nodes) {
      if (this.#elements > MAX_ELEMENTS) return;
      if (isText(node)) target.inline.writeSeen(node, style);
      else if (isElement(node)) this.#element(node, target, style);
    }
  }

  #element(element: Element, target: Target, style: Style): void {
    if (element.kind.silent) return;
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS) return this.#remove(element, 'size', 'all behind the first 100,000 elements');
    if (element.kind.parts) target.inline.part();
    const verdict = this.#judge.judge(element);
    if (verdict) return this.#remove(element, verdict.step, verdict.reason);
    if (this.#depth >= MAX_RECURSION) return target.inline.write(preformatted(element), style);
    this.#depth += 1;
    if (this.#isCaption(element)) target.addCaption(this.#inlineOf(element, PLAIN, target));
    else if (element.kind.inline) this.#inlineElement(element, target, style);
    else this.#blockElement(element, target, style);
    this.#depth -= 1;
  }

  #inlineElement(element: Element, target: Target, style: Style): void {
    const { name } = element;
    if (name === 'a') return this.#link(element, target, style);
    const email = decodeEmail(element);
    if (email !== undefined) return target.inline.write(email, style);
    if (name === 'rt') target.inline.write('（', style);
    const { mark } = element.kind;
    this.walk(element.children, target, mark ? withMark(style, mark) : style);
    if (name === 'rt') target.inline.write('）', style);
    if (element.classes.initial && element.text === 1) target.inline.glue();
  }

  #blockElement(element: Element, target: Target, style: Style): void {
    if (element.kind.heading) return this.#heading(element, target, style);
    switch (element.name) {
      case 'br':
        if (target.inline.breakLine(style)) target.flush();
        return;
      case 'img':
      case 'amp-img':
        return this.#media.image(element, target, style);
      case 'noscript':
        return this.#media.noscript(element, target, style);
      case 'iframe':
      case 'embed':
      case 'amp-youtube':
        return this.#media.frame(element, target);
      case 'video':
      case 'audio':
        return this.#media.player(element, target);
      case 'hr':
        return target.push({ type: 'rule' });
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return this.#list(element, target, style);
      case 'blockquote':
        return this.#quote(element, target, style);
      case 'pre':
        return this.#code(element, target);
      case 'figure':
        return this.#figure(element, target, style);
      case 'table':
        return this.#table(element, target, style);
      default:
        return this.#section(element, target, style);
    }
  }

  #section(element: Element, target: Target, style: Style): void {
    if (awaitsPicture(element)) return this.#media.image(element, target, style);
    const tex = texOf(element);
    if (tex !== undefined) return target.inline.write(tex, withMark(style, 'code'));
    const isBlock = element.kind.block || element.blocks > 0;
    if (isBlock) target.flush();
    this.walk(element.children, target, element.name === 'dt' ? withMark(style, 'bold') : style);
    if (isBlock) target.flush();
  }

  #figure(element: Element, target: Target, style: Style): void {
    const inner = target.inner();
    this.walk(element.children, inner, style);
    pushFigure(inner.close(), target);
  }

  #link(element: Element, target: Target, style: Style): void {
    const href = element.attribute('href') ?? '';
    const email = decodeEmail(element);
    if (email !== undefined) return target.inline.write(email, { bits: style.bits, url: `mailto:${email}` });
    if (SHARE_URLS.test(href)) return this.#remove(element, 'share', 'link that shares the page');
    const { text, images } = element;
    if (text === 0 && images > 0 && isPromo(href)) {
      return this.#remove(element, 'promo', 'banner that links to an offer');
    }
    const url = linkUrl(href, this.#base);
    this.walk(element.children, target, url === undefined ? style : { bits: style.bits, url });
  }

  #heading(element: Element, target: Target, style: Style): void {
    const inner = target.inner();
    for (const piece of piecesOf(element)) {
      inner.inline.part();
      this.walk(piece, inner, style);
    }
    pushHeading(inner, element, target);
  }

  #list(element: Element, target: Target, style: Style): void {
    target.flush();
    if (element.text === 0 || target.containers >= MAX_CONTAINERS) {
      this.walk(element.children, target, style);
      return target.flush();
    }
    const items: Block[][] = [];
    for (const child of element.children) {
      if (isText(child) && child.start === child.end) continue;
      const inner = target.inner(target.containers + 1);
      this.walk([child], inner, style);
      const blocks = inner.close();
      if (blocks.length === 0) continue;
      const last = items.at(-1);
      // A list right inside a list belongs to the item before it.
      if (last && isElement(child) && child.name !== 'li') for (const block of blocks) last.push(block);
      else items.push(blocks);
    }
    const ordered = element.name === 'ol';
    const start = ordered ? Number.parseInt(element.attribute('start') ?? '1', 10) : 1;
    if (items.length > 0) target.push({ type: 'list', ordered, start: Number.isSafeInteger(start) ? start : 1, items });
  }

  #quote(element: Element, target: Target, style: Style): void {
    const inner = target.inner(target.containers + 1);
    this.walk(element.children, inner, style);
    const children = inner.close();
    if (target.containers < MAX_CONTAINERS && children.some((block) => block.type !== 'image'))
      target.push({ type: 'quote', children });
    else for (const child of children) target.push(child);
    this.#media.post(element, target);
  }

  #code(element: Element, target: Target): void {
    const code = codeOf(element);
    if (code) target.push(code);
    else target.flush();
  }

  #table(element: Element, target: Target, style: Style): void {
    target.flush();
    const grid = readGrid(element);
    if (grid) this.#grid(grid, target, style);
    else this.walk(element.children, target, style);
    target.flush();
  }

  #grid(grid: Grid, target: Target, style: Style): void {
    if (grid.caption) this.#section(grid.caption, target, style);
    const rows = grid.rows
      .map((row) => row.map(({ cell, header }) => ({ header, children: this.#inlineOf(cell, style, target) })))
      .filter((row) => row.some((cell) => cell.children.length > 0));
    if (rows.length > 0) target.push({ type: 'table', rows });
  }

  /** The text of an element as one run of inlines; what would be blocks become lines. */
  #inlineOf(element: Element, style: Style, target: Target): Inline[] {
    const inner = target.inner(MAX_CONTAINERS);
    this.walk(element.children, inner, style);
    const inlines: Inline[] = [];
    for (const block of inner.close()) {
      if (block.type !== 'paragraph' && block.type !== 'heading') continue;
      if (inlines.length > 0) inlines.push({ type: 'break' });
      for (const child of block.children) inlines.push(child);
    }
    return inlines;
  }

  #isCaption(element: Element): boolean {
    const named = element.name === 'figcaption' || element.classes.caption;
    return named && element.images === 0;
  }

  #remove(element: Element, step: string, reason: string): void {
    if (this.removed.length < MAX_REMOVALS) this.removed.push({ step, selector: selectorOf(element), reason });
  }
}

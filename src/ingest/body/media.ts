import { fileOfPlayer, filmOfFrame, filmOfQuote } from './embeds.ts';
import { isWaiting, type Picture, pictureKey, pictureOf } from './images.ts';
import type { Judge } from './judge.ts';
import type { Style } from './nest.ts';
import type { Target } from './target.ts';
import { type Element, isElement, type Node } from '../html/tree.ts';

/** Records that an element goes, and why. */
export type Remove = (element: Element, step: string, reason: string) => void;

/** Writes the pictures, films and recordings of one page. */
export class MediaWriter {
  readonly #base: string | undefined;
  readonly #remove: Remove;
  readonly #judge: Judge;
  readonly #pictures = new Set<string>();
  /** What images were found to be, for those that stand beside a copy. */
  readonly #found = new Map<Element, Picture>();

  constructor(base: string | undefined, judge: Judge, remove: Remove) {
    this.#base = base;
    this.#remove = remove;
    this.#judge = judge;
  }

  image(element: Element, target: Target, style: Style): void {
    const picture = this.#pictureOf(element);
    if (picture.kind === 'emoji') return target.inline.write(picture.text, style);
    if (picture.kind === 'nothing') return this.#remove(element, 'image', picture.reason);
    const key = pictureKey(picture.url);
    const last = target.blocks.at(-1);
    if (last?.type === 'image' && pictureKey(last.url) === key && target.inline.isEmpty) {
      return this.#remove(element, 'image', 'second copy of a picture');
    }
    this.#pictures.add(key);
    target.push({ type: 'image', url: picture.url, alt: picture.alt, caption: [] });
  }

  #pictureOf(image: Element): Picture {
    const found = this.#found.get(image) ?? pictureOf(image, this.#base);
    this.#found.set(image, found);
    return found;
  }

  /** Lazy loaders leave the real picture in a `noscript` beside the one that waits. */
  noscript(element: Element, target: Target, style: Style): void {
    const images = this.#standsBeside(element) ? [] : imagesIn(element);
    for (const image of images) {
      const picture = this.#pictureOf(image);
      if (picture.kind === 'picture' && !this.#pictures.has(pictureKey(picture.url))) this.image(image, target, style);
    }
    this.#remove(element, 'unreadable', 'copy for browsers without scripts');
  }

  /** Whether the one that waits is found too, if perhaps in another size. */
  #standsBeside(element: Element): boolean {
    const siblings = element.parent?.children.filter(isElement) ?? [];
    const at = siblings.indexOf(element);
    return [siblings[at - 1], siblings[at + 1]].some(
      (beside) =>
        beside?.name === 'img' &&
        isWaiting(beside) &&
        !this.#judge.judge(beside) &&
        this.#pictureOf(beside).kind === 'picture',
    );
  }

  frame(element: Element, target: Target): void {
    const film = filmOfFrame(element, this.#base);
    if (!film) return this.#remove(element, 'embed', 'embedded page that is no film');
    target.push({ type: 'video', ...film });
  }

  /** A post of another site whose picture or film only a script would show. */
  post(quote: Element, target: Target): void {
    const film = filmOfQuote(quote, this.#base);
    if (film) target.push({ type: 'video', ...film });
  }

  player(element: Element, target: Target): void {
    const film = fileOfPlayer(element, this.#base);
    if (!film) return this.#remove(element, 'embed', 'player without a file');
    target.push({ type: element.name === 'audio' ? 'audio' : 'video', ...film });
  }
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

import type { Removal } from '../../model/article.ts';
import { isWithin, selfAndAncestors } from '../html/ancestors.ts';
import { isInSentence } from '../html/in-sentence.ts';
import { markupOf } from '../html/markup.ts';
import { isFooterLine } from './boxes.ts';
import type { Judged, Selected } from './judged.ts';
import {
  ENDS,
  figureOf,
  flowsWith,
  isBox,
  isDated,
  isCopy,
  isLead,
  isLinkLine,
  listAround,
  listOf,
  STAMP,
} from './places.ts';
import type { Unit } from './units.ts';
import { kindOf, OWN_SHARE } from './votes.ts';
import { namesAway, namesBody, namesStranger } from './words.ts';
import { phraseKey } from '../rules/phrase-key.ts';
import { isPromo } from '../rules/promos.ts';
import { BareLine } from '../rules/bare-line.ts';
import { type Element, isElement, selectorOf } from '../html/tree.ts';

/** A box that stands in the article, but is none, is smaller than this share of it. */
const LARGEST_BOX = 0.3;
const MAX_REMOVALS = 500;
const LARGEST_BIO = 600;
/** What holds more of all that is wanted is no box beside the article, however little that is. */
const LARGEST_ASIDE = 0.5;
/** Texts that are compared with each other. */
const MAX_COMPARED = 2000;
const MAX_WHOLE = 300_000;

/** What of the root, and of what stands before it, is the article. */
export class Selection {
  readonly #page: Judged;
  readonly #total: number;
  readonly #removed: Removal[] = [];
  readonly #dropped = new Set<Element>();
  /** How much is wanted in all elements with a class by which pages name what is not the article, by those classes. */
  readonly #alike = new Map<string, number>();
  /** What holds the article's paragraphs. */
  #parents: ReadonlySet<unknown> = new Set();

  constructor(page: Judged) {
    this.#page = page;
    this.#total = Math.max(1, page.sums.get(page.root)?.wanted ?? 0);
    for (const [element, { wanted }] of page.sums) {
      if (wanted === 0 || !page.inside.has(element) || !namesAway(element as Element)) continue;
      const { class: names = '' } = (element as Element).attribs;
      this.#alike.set(names, (this.#alike.get(names) ?? 0) + wanted);
    }
  }

  write(): Selected {
    const inside = this.#page.units.filter(({ element }) => this.#page.inside.has(element));
    this.#dropEnds(inside);
    this.#dropCopies(inside);
    this.#dropLinkLines(inside);
    const lead = this.#lead(inside);
    const html = markupOf([...lead, this.#page.root], { without: (element) => this.#isDropped(element) });
    return { html, weight: this.#total, removed: this.#removed };
  }

  /** Before the first and behind the last paragraph of the article, only what is like them stays. */
  #dropEnds(inside: readonly Unit[]): void {
    const flow = this.#flow(inside);
    this.#parents = new Set<unknown>(
      flow.flatMap(({ element }) => [element, element.parent, listAround(element)?.parent]),
    );
    const first = inside.indexOf(flow[0] as Unit);
    const last = inside.indexOf(flow.at(-1) as Unit);
    const title = this.#page.title ? inside.indexOf(this.#page.title) : -1;
    if (first < 0) return;
    // Sentences marked up otherwise may come before.
    const begin = inside.findIndex(
      (unit, index) => index > title && unit.weight >= 100 && unit.prose && this.#isWanted(unit),
    );
    inside.forEach((unit, index) => {
      const isInside = index > first + 3 && index <= last;
      if (index > begin && index < first && this.#isWanted(unit) && !isDated(unit)) return;
      if (this.#isAboutAuthor(unit, isInside, index > inside.length * 0.6)) {
        if (index > last) this.#dropBox(unit, 'about the author');
        else this.#drop(unit, 'about the author');
      } else if (index >= first && index <= last) return;
      else if (index === first - 1 && index > title && /^h[2-6]$/.test(unit.element.name)) return;
      else if (index > last && this.#isHeadOf(inside[index + 1], unit)) return;
      else if (this.#isMargin(unit, index < first, index < title)) this.#drop(unit, 'stands at the margin');
    });
  }

  /** Whether a text is the heading of the next one, which stands beside it among the article's. */
  #isHeadOf(next: Unit | undefined, { element }: Unit): boolean {
    if (!/^h[2-6]$/.test(element.name) || !next?.prose || !this.#isWanted(next)) return false;
    return next.element.parent === element.parent && this.#parents.has(element.parent);
  }

  /** The article's paragraphs: sentences that are wanted and marked up as many others are. */
  #flow(inside: readonly Unit[]): Unit[] {
    const wanted = inside.filter((unit) => unit.prose && this.#isWanted(unit));
    const weights = new Map<string, number>();
    for (const { element, weight } of wanted)
      weights.set(kindOf(element), (weights.get(kindOf(element)) ?? 0) + weight);
    const flow = wanted.filter(({ element }) => (weights.get(kindOf(element)) ?? 0) >= this.#total * OWN_SHARE);
    return flow.length > 0 ? flow : wanted;
  }

  /** A byline, or behind the text a few words about who wrote it. */
  #isAboutAuthor(unit: Unit, isInside: boolean, isLate: boolean): boolean {
    const { author, sums } = this.#page;
    if (author.length < 3 || unit.weight > 400 || !unit.text.slice(0, 60).includes(author)) return false;
    if (unit.weight < 100 && !isInside && !ENDS.test(unit.text)) return true;
    return (
      isLate &&
      (!this.#parents.has(unit.element.parent) || (sums.get(unit.element.parent)?.wanted ?? 0) < this.#total * 0.15)
    );
  }

  /** Whether a text before the first or behind the last of the article's paragraphs is about the page. */
  #isMargin(unit: Unit, isEarly: boolean, isBeforeTitle: boolean): boolean {
    if (unit === this.#page.standfirst) return false;
    if (isFooterLine(unit.text) || (unit.weight < 200 && STAMP.test(unit.text))) return true;
    if (isEarly && isBeforeTitle) return !this.#isWanted(unit);
    if (this.#isWanted(unit) && (unit.prose || flowsWith(unit.element, this.#parents))) return false;
    if (isEarly) return !(unit.prose || isLead(unit) || ENDS.test(unit.text));
    const isText = this.#isWanted(unit) && /^(?:p|li|t[dh]|d[dt]|pre|blockquote)$/.test(unit.element.name);
    return !isText && !flowsWith(unit.element, this.#parents) && !isLead(unit);
  }

  /** Sliders and overlays hold captions and teasers once more. */
  #dropCopies(inside: readonly Unit[]): void {
    const keys = inside.map((unit) => phraseKey(unit.text.slice(0, 1000)));
    const whole = keys.slice(0, MAX_COMPARED).join('\n').slice(0, MAX_WHOLE);
    const seen = new Map<string, Unit>();
    for (const [index, unit] of inside.slice(0, MAX_COMPARED).entries()) {
      if (unit.weight < 30 || unit.element.name === 'li') continue;
      const key = keys[index] as string;
      const before = seen.get(key);
      // An article may say a thing twice by itself.
      if (before && kindOf(before.element) === kindOf(unit.element)) continue;
      const isBetter = before && !this.#isWanted(before) && this.#isWanted(unit);
      if (before && (unit.weight >= 100 || this.#isWanted(before) !== this.#isWanted(unit))) {
        this.#drop(isBetter ? before : unit, 'said twice');
      } else if (unit.weight >= 40 && unit.element.name !== 'p' && whole.indexOf(key) !== whole.lastIndexOf(key)) {
        if (!before && !/^(?:h[1-6]|figcaption|td|th)$/.test(unit.element.name))
          this.#drop(unit, 'words of the article, drawn out of it');
      }
      if (!before || isBetter) seen.set(key, unit);
    }
  }

  /** A paragraph that is one link to the same site leads to another article; where there are many, they are the article. */
  #dropLinkLines(inside: readonly Unit[]): void {
    for (const unit of inside) {
      const isOwn = this.#parents.has(unit.element.parent) && unit.linked < unit.weight * 0.8;
      if (!isOwn && unit.weight < 200 && isPromo(new BareLine(unit.text)))
        this.#dropBox(unit, 'asks readers to follow or subscribe');
    }
    const lines = inside.filter(
      (unit) => unit.weight >= 16 && unit.linked >= unit.weight * 0.95 && isLinkLine(unit, this.#page.url),
    );
    let weight = 0;
    for (const line of lines) weight += line.weight;
    if (weight > this.#total * 0.15) return;
    for (const line of lines) this.#drop(line, 'paragraph that is a link to another article');
  }

  #isWanted(unit: Unit): boolean {
    return this.#page.votes.get(unit)?.wanted === true;
  }

  /** Drops a text with the small box it stands in, unless paragraphs of the article stand there too. */
  #dropBox(unit: Unit, reason: string): void {
    const { parent } = unit.element;
    const sum = this.#page.sums.get(parent);
    const isSmall = sum && sum.weight < LARGEST_BIO && sum.wanted < this.#total * LARGEST_ASIDE;
    if (isSmall && parent && isElement(parent) && !this.#parents.has(parent)) {
      this.#dropped.add(parent);
      this.#note(parent, reason);
    } else this.#drop(unit, reason);
  }

  #drop(unit: Unit, reason: string): void {
    const sum = this.#page.sums.get(unit.element);
    if (this.#dropped.has(unit.element) || !sum || sum.weight > unit.weight) return;
    this.#dropped.add(unit.element);
    this.#note(unit.element, reason);
  }

  #note(element: Element, reason: string): void {
    if (this.#removed.length >= MAX_REMOVALS) return;
    this.#removed.push({ step: 'main content', selector: selectorOf(element), reason });
  }

  /** The sentences and pictures between the title and the root. */
  #lead(inside: readonly Unit[]): Element[] {
    const title = this.#page.title;
    const start = inside[0];
    if (!title || !start || this.#page.inside.has(title.element)) return [];
    const from = this.#page.units.indexOf(title);
    const to = this.#page.units.indexOf(start);
    if (from < 0 || to < from || to - from > 60) return [];
    const lead: Element[] = [];
    for (const unit of this.#page.units.slice(from + 1, to)) {
      if (lead.some((element) => isWithin(unit.element, element))) continue;
      if (unit === this.#page.standfirst) lead.push(unit.element);
      if (unit === this.#page.standfirst || unit.cut || unit.linked > unit.weight * 0.3) continue;
      const away = [...selfAndAncestors(unit.element)].slice(0, 4).some((element) => namesAway(element));
      const figure = figureOf(unit.element);
      const list = listOf(unit.element);
      if (figure && !away) lead.push(figure);
      else if (unit.prose && !away) lead.push(unit.element);
      else if (unit.weight >= 30 && isLead(unit)) lead.push(list ?? unit.element);
    }
    return lead;
  }

  #isDropped(element: Element): boolean {
    if (this.#dropped.has(element) || (element.name === 'noscript' && isCopy(element))) return true;
    const verdict = this.#verdict(element);
    if (verdict === undefined) return false;
    this.#note(element, verdict);
    return true;
  }

  #verdict(element: Element): string | undefined {
    const sum = this.#page.sums.get(element);
    if (!sum || element === this.#page.root) return undefined;
    if (sum.wanted > this.#total * LARGEST_BOX) return undefined;
    const { standfirst } = this.#page;
    if (standfirst && sum.linked < sum.weight * 0.4 && isWithin(standfirst.element, element)) return undefined;
    const box = this.#page.boxes.get(element);
    if (box !== undefined) return box;
    const isKept = this.#page.readable.has(element);
    const linkShare = sum.linked / sum.weight;
    const isManifold = (this.#alike.get(element.attribs['class'] ?? '') ?? 0) > this.#total * LARGEST_ASIDE;
    if (!isManifold && namesAway(element) && !namesBody(element) && !isInSentence(element)) {
      if (!isKept) return 'part of the page by its name, and not kept by the library';
      if (namesStranger(element) && sum.wanted < this.#total * 0.1) return 'part of the page by its name';
      if (linkShare > 0.4 && sum.wanted < this.#total * 0.15) return 'part of the page by its name, and mostly links';
    }
    if (!isKept && linkShare > 0.6 && isBox(element)) return 'mostly links, and not kept by the library';
    return undefined;
  }
}

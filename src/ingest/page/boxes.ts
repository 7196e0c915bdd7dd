import { selfAndAncestors } from '../html/ancestors.ts';
import type { Texts, Unit } from './units.ts';
import { type Element, isElement, type Node, textOf } from '../html/tree.ts';
import { TEXT_ELEMENTS } from '../html/elements.ts';
import { namesBody } from './words.ts';

/** What is left of a page's sentences when boxes are taken out, at least. */
const MIN_LEFT = 200;
const LONGEST_CARD = 600;
const LONGEST_FORM = 400;
const MANY = 3;
/** Cards with more of a page's sentences are its article. */
const MOST_OF_ARTICLE = 0.5;

const BOX = /^(?:div|section|aside|ul|ol|footer|article|table|dl|li|a|td)$/;
const COMMENTS =
  /^[\d\s.,()（）:：]*(?:reader |user |all |latest |your )?(?:comments?|responses?|replies|thoughts|discussion|join the (?:discussion|conversation)|leave a (?:reply|comment)|kommentare?|leserkommentare|leserbriefe|diskussion|commentaires?|(?:vos )?réactions|comentarios?|comentários?|commenti|reacties|мнения|комментарии|обсуждение|(?:网友|網友|全部|最新|热门|精彩)?(?:条|條|則|则)?\s*(?:评论|評論|留言|跟帖|回应|回應)|コメント|みんなのコメント|댓글|의견)[\d\s.,()（）:：]*$/iu;
const ANSWER =
  /^(?:reply|report|permalink|antworten|melden|répondre|signaler|responder|denunciar|rispondi|ответить|пожаловаться|回复|回覆|举报|檢舉|返信|답글|신고)$/iu;
const FOOTER_LINE = /^(?:©|\(c\)|copyright|版权所有|版權所有|著作權所有|著作权|all rights reserved|저작권자|무단)/i;

interface Facts {
  weight: number;
  linked: number;
  /** Weight of its sentences. */
  prose: number;
  first: Unit | undefined;
}

/**
 * Boxes of a page that are no part of its article, whatever their names and whoever keeps them, with the reason: cards of
 * other articles, discussions, sign-up forms, the next story, footers.
 */
export class Boxes {
  readonly #found = new Map<Element, string>();
  readonly #facts = new Map<unknown, Facts>();
  readonly #readable: ReadonlySet<Element>;
  #left = 0;

  /** `readable` is what the library keeps. */
  constructor(texts: Texts, title: Unit | undefined, readable: ReadonlySet<Element>) {
    this.#readable = readable;
    this.#count(texts);
    const titled = new Set(title ? selfAndAncestors(title.element) : []);
    const story = title && [...titled].find(({ name }) => name === 'article');
    const firstProse = texts.units.find(({ prose, cut }) => prose && !cut);
    for (const element of texts.elements) {
      if (this.#isIn(element) || titled.has(element)) continue;
      if (element.name === 'footer') this.#add(element, 'footer');
      else if (element.attribs['aria-modal'] === 'true') this.#add(element, 'lies over the page');
      else if (isUnread(element) && this.#prose(element) < this.#left / 2) {
        this.#add(element, 'not read to those who listen');
      } else if (element.name === 'article' && story && holdsHeading(element)) this.#add(element, 'another article');
      else if (element.name === 'form' && element !== firstProse?.element) this.#addForm(element);
      if (!BOX.test(element.name) && element.name !== 'main') continue;
      const { first } = this.#facts.get(element) as Facts;
      if (first && first !== firstProse && isHeadOf(first, element)) this.#add(element, 'discussion');
      this.#addSiblings(element, titled);
    }
    for (const unit of texts.units) if (this.isIn(unit.element)) unit.cut = true;
  }

  /** The boxes and why they are none of the article. */
  get found(): ReadonlyMap<Element, string> {
    return this.#found;
  }

  isIn(element: Element): boolean {
    for (const at of selfAndAncestors(element)) if (this.#found.has(at)) return true;
    return false;
  }

  /** In reading order a box comes before what is in it, so that the nearest few suffice for speed. */
  #isIn(element: Element): boolean {
    const { parent } = element;
    if (!parent || !('attribs' in parent)) return false;
    const inside = this.#found.has(parent) || this.#inner.has(parent);
    if (inside) this.#inner.add(element);
    return inside;
  }
  readonly #inner = new Set<Element>();

  #add(element: Element, reason: string): void {
    const { prose } = this.#facts.get(element) as Facts;
    if (this.#left - prose < MIN_LEFT) return;
    this.#left -= prose;
    this.#found.set(element, reason);
  }

  #prose(element: Element): number {
    return this.#facts.get(element)?.prose ?? 0;
  }

  #addForm(form: Element): void {
    let box = form;
    for (const at of [...selfAndAncestors(form)].slice(1, 3)) {
      if ((this.#facts.get(at)?.weight ?? 0) > LONGEST_FORM) break;
      box = at;
    }
    if ((this.#facts.get(box)?.weight ?? 0) <= LONGEST_FORM) this.#add(box, 'form with what belongs to it');
  }

  /** Boxes in a row that are marked up alike and are the cards of other articles, or the contributions to a discussion. */
  #addSiblings(parent: Element, titled: ReadonlySet<Element>): void {
    const rows = Map.groupBy(
      parent.children.filter(isElement),
      ({ name, attribs }) => `${name}.${attribs['class'] ?? ''}`,
    );
    for (const row of rows.values()) {
      if (row.length < MANY || !BOX.test(row[0]?.name ?? '')) continue;
      const filled = row.filter((element) => (this.#facts.get(element)?.weight ?? 0) > 0 && !titled.has(element));
      if (filled.length < MANY) continue;
      const cards = filled.filter((element) => this.#isCard(element));
      if (cards.length >= filled.length * 0.8 && !this.#areArticle(cards))
        this.#addAll(parent, cards, 'cards of other articles');
      const answers = filled.filter((element) => this.#isAnswered(element));
      if (answers.length >= filled.length * 0.8) this.#addAll(parent, answers, 'contributions to a discussion');
    }
  }

  /** Whether cards are the items of an article that lists things: the library keeps them, and most of the page's sentences. */
  #areArticle(cards: readonly Element[]): boolean {
    const kept = cards.filter((card) => this.#readable.has(card));
    return kept.reduce((sum, card) => sum + this.#prose(card), 0) > this.#left * MOST_OF_ARTICLE;
  }

  #addAll(parent: Element, boxes: readonly Element[], reason: string): void {
    const of = (element: Element): Facts => this.#facts.get(element) as Facts;
    const weight = boxes.reduce((sum, box) => sum + of(box).weight, 0);
    // Its heading goes with it.
    if (of(parent).weight - weight < 60 && parent.name !== 'body') return this.#add(parent, reason);
    for (const box of boxes) this.#add(box, reason);
  }

  #isCard(element: Element): boolean {
    const { weight, linked, first } = this.#facts.get(element) as Facts;
    if (!first || weight > LONGEST_CARD || linked === 0) return false;
    if (/^(?:[uod]l|table)$/.test(element.name) || (element.name === 'li' && first.element === element)) return false;
    return first.linked >= first.weight * 0.8 || element.name === 'a';
  }

  #isAnswered(element: Element): boolean {
    let found = false;
    const look = (node: Element, depth: number): void => {
      for (const child of node.children.slice(0, 30)) {
        if (found || !isElement(child)) continue;
        if (child.name === 'a' || child.name === 'button') {
          const text = child.children
            .map((part) => ('data' in part ? part.data : ''))
            .join('')
            .trim();
          if (ANSWER.test(text)) found = true;
        }
        if (depth < 8) look(child, depth + 1);
      }
    };
    look(element, 0);
    return found;
  }

  #count({ units, elements }: Texts): void {
    for (const element of elements) this.#facts.set(element, { weight: 0, linked: 0, prose: 0, first: undefined });
    for (const unit of units) {
      const prose = unit.prose && !unit.cut ? unit.weight : 0;
      this.#facts.set(unit.element, { weight: unit.weight, linked: unit.linked, prose, first: unit });
      this.#left += prose;
    }
    for (const element of elements.toReversed()) {
      const part = this.#facts.get(element) as Facts;
      const sum = this.#facts.get(element.parent);
      if (!sum) continue;
      sum.weight += part.weight;
      sum.linked += part.linked;
      sum.prose += part.prose;
      // Going backwards, the last to come is the first; an element's own text counts as before what is in it.
      if (part.first && sum.first?.element !== element.parent) sum.first = part.first;
    }
  }
}

/** Whether a box is not read to those who listen; a paragraph alone waits but for its script. */
function isUnread({ name, attribs }: Element): boolean {
  return attribs['aria-hidden'] === 'true' && !TEXT_ELEMENTS.test(name);
}

/** Whether a text that talks of comments stands at the head of an element, where one beside its paragraphs may be behind them. */
function isHeadOf({ text }: Unit, element: Element): boolean {
  if (!COMMENTS.test(text) || namesBody(element)) return false;
  let at: Node | undefined = element;
  const stack: Node[] = [];
  for (let count = 0; at && count < 200; count += 1, at = stack.pop()) {
    const start = textOf(at)?.trim();
    if (start) return text.startsWith(start.replace(/\s+/g, ' '));
    if (isElement(at)) stack.push(...at.children.slice(0, 100).reverse());
  }
  return true;
}

/** Whether a line says whose the page is. */
export function isFooterLine(text: string): boolean {
  return FOOTER_LINE.test(text);
}

function holdsHeading(element: Element): boolean {
  const stack: Element[] = [element];
  for (let count = 0; count < 200; count += 1) {
    const at = stack.pop();
    if (!at) return false;
    if (at.name === 'h1') return true;
    stack.push(...at.children.filter(isElement).slice(0, 20));
  }
  return false;
}

import { isPromo, ROLES } from '../rules/boilerplate.ts';
import { siteOf } from '../canonical.ts';
import { cardOf } from './cards.ts';
import { isNumbering, texOf } from './code.ts';
import { ruleOfNames } from '../html/class-rules.ts';
import { isInSentence } from '../html/in-sentence.ts';
import { BareLine } from '../rules/bare-line.ts';
import { RELATED_TITLES } from '../rules/phrases.ts';
import { isPlaceSign } from './place-sign.ts';
import { readGrid } from './table.ts';
import { TEXT_ELEMENTS } from '../html/elements.ts';
import { NAME, ROLE, SHOWN } from '../rules/telling-attributes.ts';
import { type Element, isElement, type Node, type Tree, textOf } from '../html/tree.ts';

/** Why an element is cut. */
export interface Verdict {
  step: string;
  reason: string;
}

/** A cut that takes such a share of the text, and so many characters, needs a second opinion. */
const LARGE_CUTS: readonly { share: number; text: number }[] = [
  { share: 0.2, text: 160 },
  { share: 0.6, text: 20 },
];
/** What must be left when comments are cut; in Han characters already a few sentences. */
const SHORTEST_ARTICLE = 60;

/** Comment sections inside comment sections that are looked into. */
const MAX_SECTIONS = 20;

const HIDDEN_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0(?:px|em|rem|%|pt)?\s*(?:;|!|$)|mso-hide\s*:\s*all|text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{4,}px|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|max-height\s*:\s*0(?:px)?\s*(?:;|!|$))/i;
/** What a page shows but does not read aloud is ornament when it is as short as this. */
const ORNAMENT = 30;
/** A link from a picture to a picture shows it larger. */
const PICTURE_LINK = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)|attachment/i;
const COMMENT_PARTS = new Set(
  `comment-reply-link comment-meta comment-metadata comment-author comment-form comment-respond commentmetadata
  comment-date comment-time comment-content says reply comment-edit-link commenter comment_author`.split(/\s+/),
);

/** Decides element by element what is no part of the article. Made anew for each tree. */
export class Judge {
  readonly #lastProse: number;
  /** Of the whole tree. */
  readonly #text: number;
  readonly #host: string | undefined;
  #sections = 0;

  /** `url` is the page's own, if it is known. */
  constructor(tree: Tree, url?: string) {
    this.#host = url === undefined ? undefined : siteOf(url);
    this.#lastProse = tree.lastProse;
    this.#text = tree.children.reduce((sum, node) => sum + textIn(node), 0);
  }

  /** Why the element is no part of the article, or `undefined` when it is. */
  judge(element: Element): Verdict | undefined {
    if (element.kind.unreadable && texOf(element) === undefined)
      return { step: 'unreadable', reason: `${element.name} element` };
    const verdict = this.#accuse(element);
    return verdict && this.#confirm(element, verdict) ? verdict : undefined;
  }

  #accuse(element: Element): Verdict | undefined {
    const { told } = element;
    if ((told & SHOWN) !== 0) {
      if (element.attribute('hidden') !== undefined || HIDDEN_STYLE.test(element.attribute('style') ?? '')) {
        return { step: 'hidden', reason: 'not shown to readers' };
      }
      if (element.attribute('aria-hidden') === 'true' && this.#isOrnament(element)) {
        return { step: 'hidden', reason: 'ornament that is not read aloud' };
      }
    }
    if (element.classes.numbering && isNumbering(element))
      return { step: 'furniture', reason: 'numbers of lines of code' };
    const rule = element.classes.rule ?? ((told & NAME) === 0 ? undefined : ruleOfNames(element));
    if (rule && !excuses(element, rule.step)) return rule;
    return this.#accuseByName(element);
  }

  #accuseByName(element: Element): Verdict | undefined {
    const { name, told } = element;
    // Old pages draw a frame around an article by them.
    if (name === 'form' || name === 'fieldset') return { step: 'unreadable', reason: name };
    if (name === 'nav') return { step: 'navigation', reason: 'navigation' };
    const role = (told & ROLE) === 0 ? undefined : element.attribute('role');
    if (role && Object.hasOwn(ROLES, role)) return ROLES[role];
    if (name !== 'a') return this.#accuseBox(element);
    if (isPlaceSign(element)) return { step: 'navigation', reason: 'sign that leads to where it stands' };
    return this.#accuseCard(element);
  }

  /** Formulas stand twice on a page, once for the eye alone. */
  #isOrnament(element: Element): boolean {
    if (element.attribute('class')?.includes('katex-html')) return true;
    const { text, images, blocks, linked } = element;
    return images === 0 && blocks === 0 && linked === 0 && text > 0 && text <= ORNAMENT;
  }

  /** Behind the text a picture that leads to another page is the card of that page. */
  #accuseCard(element: Element): Verdict | undefined {
    const { text, images, at } = element;
    if (images === 0 || text > 0 || this.#lastProse === 0 || at <= this.#lastProse) return undefined;
    const href = element.attribute('href');
    if (href === undefined || PICTURE_LINK.test(href) || isPromo(href) || isCaptioned(element)) return undefined;
    return { step: 'related', reason: 'picture behind the text that leads to another page' };
  }

  /** Boxes whose class names say nothing: mostly links, under a title such as "Related" or behind the text. */
  #accuseBox(element: Element): Verdict | undefined {
    if (!element.kind.box) return undefined;
    const { text, linked, links, cards, at } = element;
    if (links === 0) return undefined;
    const card = element.name === 'table' ? undefined : cardOf(element, this.#host);
    if (card !== undefined) return { step: 'related', reason: card };
    if (linked * 2 < text) return undefined;
    // A table of data comes out as a block, which is judged with the blocks around it.
    if (element.name === 'table' && readGrid(element)) return undefined;
    if (element.name === 'aside') return { step: 'related', reason: 'aside that is mostly links' };
    if (element.name !== 'ul') {
      const title = firstLine(element, 60);
      if (title !== undefined && RELATED_TITLES.has(new BareLine(title))) {
        return { step: 'related', reason: `box under "${title}"` };
      }
    }
    if (text === 0 || at <= this.#lastProse || this.#lastProse === 0) return undefined;
    if (cards > 0) return { step: 'related', reason: 'cards of other articles behind the text' };
    if (links >= 2 && linked >= text * 0.9 && element.name !== 'ul' && leadsToOneSite(element)) {
      return { step: 'related', reason: 'box of links to one site behind the text' };
    }
    return undefined;
  }

  #confirm(element: Element, { step }: Verdict): boolean {
    const share = element.text / Math.max(1, this.#text);
    if (!LARGE_CUTS.some((large) => share >= large.share && element.text >= large.text)) return true;
    if (step === 'comments') return this.#areComments(element);
    if (step === 'hidden') return share < 0.4;
    return element.linked > element.text * 0.5 && share < 0.8;
  }

  /**
   * Readers' comments can be longer than the article, and some sites publish debates as comments. Real comment sections have
   * the parts of one (reply links, dates, forms); debates are essays of long paragraphs.
   */
  #areComments(element: Element): boolean {
    if (this.#text - element.text < SHORTEST_ARTICLE) return false;
    this.#sections += 1;
    if (this.#sections > MAX_SECTIONS) return false;
    let parts = 0;
    for (const part of nodesIn(element, 3000)) {
      if (!isElement(part)) continue;
      if (tokens(part).some((token) => COMMENT_PARTS.has(token))) parts += 1;
      if (parts >= 2) return true;
    }
    return element.text / Math.max(1, element.blocks) < 80 || element.linked > element.text * 0.4;
  }
}

/** What a heading is called names what stands under it; what is called a paywall piece by piece is the text behind one. */
function excuses(element: Element, step: string): boolean {
  if ((step === 'tags' || step === 'navigation') && isInSentence(element)) return true;
  if (step !== 'paywall') return element.kind.heading && (step === 'navigation' || step === 'related');
  return TEXT_ELEMENTS.test(element.name) || [element.prev, element.next].some((node) => isTextCalled(node, element));
}

function isTextCalled(node: Node | null, { classes }: Element): boolean {
  if (!node || !isElement(node) || !TEXT_ELEMENTS.test(node.name)) return false;
  return node.classes.rule === classes.rule && firstName(node.classes) === firstName(classes);
}

function firstName({ names }: Element['classes']): string | undefined {
  return names.split(' ', 1)[0];
}

/** Characters of a top-level node. */
function textIn(node: Node): number {
  return isElement(node) ? node.text : (textOf(node)?.trim().length ?? 0);
}

function tokens(element: Element): string[] {
  return (element.attribute('class') ?? '').toLowerCase().split(/\s+/);
}

/** An element and what is in it in reading order, not more than `limit` nodes. */
function* nodesIn(element: Element, limit: number): Generator<Node> {
  const stack: Node[] = [element];
  for (let count = 0; count < limit; count += 1) {
    const node = stack.pop();
    if (!node) return;
    yield node;
    if (!isElement(node)) continue;
    for (let at = Math.min(node.children.length, limit) - 1; at >= 0; at -= 1) stack.push(node.children[at] as Node);
  }
}

/** Whether an element stands in a figure that says what it shows, or its picture says so itself. */
function isCaptioned(element: Element): boolean {
  for (const node of nodesIn(element, 60)) if (isElement(node) && node.attribute('alt')?.trim()) return true;
  let around = element.parent;
  for (let up = 0; around && isElement(around) && up < 3; up += 1) {
    if (around.name === 'figure') return true;
    around = around.parent;
  }
  return false;
}

/** Sources lead to many sites; a box of a page's own articles leads to one. Links under one line that names them stay. */
function leadsToOneSite(element: Element): boolean {
  const hosts = new Set<string>();
  for (const node of nodesIn(element, 600)) {
    if (!isElement(node) || node.name !== 'a') continue;
    const href = node.attribute('href');
    if (href !== undefined && !href.startsWith('#')) hosts.add(/^(?:https?:)?\/\/([^/?#]+)/i.exec(href)?.[1] ?? '');
  }
  return hosts.size === 1 && !/[:：]$/.test(textBefore(element));
}

/** The text right before an element, among its siblings. */
function textBefore(element: Element): string {
  for (let node = element.prev; node; node = node.prev as Node | null) {
    const text = isElement(node)
      ? [...nodesIn(node, 60)]
          .map((part) => textOf(part) ?? '')
          .join('')
          .trim()
      : (textOf(node)?.trim() ?? '');
    if (text !== '') return text;
  }
  return '';
}

/** The first text inside an element, if it is at most so long. */
function firstLine(element: Element, longest: number): string | undefined {
  for (const node of nodesIn(element, 60)) {
    const text = textOf(node)?.trim();
    if (text) return text.length <= longest ? text : undefined;
  }
  return undefined;
}

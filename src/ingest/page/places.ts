import { selfAndAncestors } from '../html/ancestors.ts';
import { CAPTION_CLASSES } from '../html/elements.ts';
import { dateInLine } from './dates.ts';
import type { Unit } from './units.ts';
import { namesLead } from './words.ts';
import { type Element, isElement, type Node } from '../html/tree.ts';

/** Lines that say when the page was published, by beginning so and holding a year or a time. */
export const STAMP =
  /^(?:first |last )?(?:published|posted|updated|created|modified|veröffentlicht|aktualisiert|stand|erstellt|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|opublikowano|опубликовано|обновлено|发布|發布|发表|發表|更新|公開|配信|게시|입력|수정|기사입력|등록)(?=[^a-zäöü]).*\d/i;

const YEAR = /(?:^|\D)(?:19|20)\d{2}(?!\d)/;
const CLOCK = /\d{1,2}[:.h]\d{2}(?!\d)/;
const SHORTEST_NOTE = 25;

/** Whether a text is too short to say more than when or by whom the page was published, or does say when. */
export function isDated({ text, weight, element }: Unit): boolean {
  if (weight < SHORTEST_NOTE) return element.name !== 'li' && !/^(?:h[2-6]|t[dh])$/.test(element.name);
  return (
    weight < 120 && element.name !== 'li' && (dateInLine(text) !== undefined || (YEAR.test(text) && CLOCK.test(text)))
  );
}

/** Where sites ask their readers to follow them. */
const PROFILES =
  /(?:^|\.)(?:line\.me|lin\.ee|t\.me|whatsapp\.com|facebook\.com|instagram\.com|apps\.apple\.com|play\.google\.com)$/;

/** Where lazy loaders keep the address of the real picture. */
const LAZY = ['data-src', 'data-original', 'data-actualsrc'];

/** Even a short line that ends so is a sentence. */
export const ENDS = /[.!?…。！？][\s"'”’»」』）)]*$/;

/** Whether a text is the lead by its name, an item of its list, or written under a picture. */
export function isLead({ element }: Unit): boolean {
  let count = 0;
  for (const at of selfAndAncestors(element)) {
    if (at.name === 'figure' || namesLead(at) || CAPTION_CLASSES.has(at.attribs['class'] ?? '')) return true;
    count += 1;
    if (count > 2) break;
  }
  return false;
}

/** Whether an element stands beside the article's paragraphs, or in a list, table, quote or figure that does. */
export function flowsWith(element: Element, parents: ReadonlySet<unknown>): boolean {
  for (const at of selfAndAncestors(element)) {
    if (parents.has(at.parent)) return at === element || /^(?:ul|ol|dl|table|blockquote|pre|figure)$/.test(at.name);
  }
  return false;
}

/** The list an element is an item of. */
export function listOf({ parent }: Element): Element | undefined {
  return parent && 'attribs' in parent && /^[uo]l$/.test(parent.name) ? parent : undefined;
}

/** The outermost list or quotation that an element is a part of, without a box between. */
export function listAround(element: Element): Element | undefined {
  let around: Element | undefined;
  for (const at of selfAndAncestors(element)) {
    if (/^(?:[uod]l|blockquote)$/.test(at.name)) around = at;
    else if (!/^(?:li|d[td]|p)$/.test(at.name)) break;
  }
  return around;
}

/** The figure an element stands in. */
export function figureOf(element: Element): Element | undefined {
  let count = 0;
  for (const at of selfAndAncestors(element)) {
    if (at.name === 'figure') return at;
    count += 1;
    if (count > 4) break;
  }
  return undefined;
}

/** Whether a `noscript` stands beside the picture it is a copy of, which some sites name otherwise in each. */
export function isCopy({ parent }: Element): boolean {
  if (!parent || !('attribs' in parent)) return false;
  return parent.children.some(
    (child) =>
      isElement(child) &&
      child.name === 'img' &&
      LAZY.some((name) => /^(?:https?:)?\/\//.test(child.attribs[name] ?? '')),
  );
}

/** Whether an element is a kind of box. */
export function isBox({ name }: Element): boolean {
  return /^(?:div|section|aside|ul|ol|footer|header|table|nav|article|details)$/.test(name);
}

function linkIn(element: Element): Element | undefined {
  const stack: Node[] = [element];
  for (let count = 0; count < 50; count += 1) {
    const node = stack.pop();
    if (!node) return undefined;
    if (!isElement(node)) continue;
    if (node.name === 'a' && node.attribs['href']) return node;
    stack.push(...node.children.slice(0, 20).reverse());
  }
  return undefined;
}

/** Whether a text that is a link stands alone in the flow of the article and leads to the same site, or to a profile of it. */
export function isLinkLine(unit: Unit, url: string | undefined): boolean {
  const host = hostOf(linkIn(unit.element)?.attribs['href'] ?? '', url);
  const isElsewhere = url !== undefined && host !== undefined && host !== hostOf(url, undefined);
  if (isElsewhere && !PROFILES.test(host)) return false;
  let count = 0;
  for (const { name } of selfAndAncestors(unit.element)) {
    if (/^(?:li|td|th|blockquote|figcaption|figure|pre|dd|dt|h[1-6])$/.test(name)) return false;
    count += 1;
    if (count > 3) break;
  }
  return true;
}

function hostOf(href: string, base: string | undefined): string | undefined {
  return URL.parse(href, base)?.hostname.replace(/^www\./, '');
}

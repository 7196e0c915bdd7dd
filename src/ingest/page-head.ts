import { tidyLine } from './characters.ts';
import { decodeReferences, type Element, isElement, type Node, type Tree, textOf } from './tree.ts';

const MAX_ELEMENTS = 50_000;

/** What a page's tags say of it, as they say it. */
export interface Head {
  meta: Map<string, string[]>;
  canonical: string;
  language: string;
  /** Dates that the page marks up in its text. */
  times: string[];
  /** Authors that the page marks up in its text. */
  authors: string[];
  headings: string[];
}

export function readHead(tree: Tree): Head {
  const head: Head = { meta: new Map(), canonical: '', language: '', times: [], authors: [], headings: [] };
  const stack: Node[] = [...tree.children].reverse();
  for (let count = 0; count < MAX_ELEMENTS; ) {
    const node = stack.pop();
    if (!node) break;
    if (!isElement(node)) continue;
    count += 1;
    readElement(node, head);
    for (let at = node.children.length - 1; at >= 0; at -= 1) stack.push(node.children[at] as Node);
  }
  return head;
}

function readElement(element: Element, head: Head): void {
  const { name, attribs } = element;
  if (name === 'html') head.language ||= (attribs['lang'] ?? attribs['xml:lang'] ?? '').trim();
  else if (name === 'link') {
    const rel = (attribs['rel'] ?? '').toLowerCase().split(/\s+/);
    if (rel.includes('canonical')) head.canonical ||= attribs['href'] ?? '';
  } else if (name === 'meta') {
    const value = tidyLine((attribs['content'] ?? '').slice(0, 5000));
    const names = [attribs['property'], attribs['name'], attribs['itemprop']];
    for (const key of names) {
      if (!key || value === '') continue;
      const known = head.meta.get(key.toLowerCase());
      if (!known) head.meta.set(key.toLowerCase(), [value]);
      else if (known.length < 100) known.push(value);
    }
  } else if (name === 'h1' && head.headings.length < 5) {
    head.headings.push(innerText(element));
  } else if (
    head.times.length < 5 &&
    (name === 'time' || /date(?:Published|Created)/.test(attribs['itemprop'] ?? ''))
  ) {
    const value = attribs['datetime'] ?? attribs['content'] ?? innerText(element);
    if (value) head.times.push(value.trim().slice(0, 60));
  } else if (head.authors.length < 5 && (attribs['rel'] === 'author' || attribs['itemprop'] === 'author')) {
    const value = innerText(element);
    if (value !== '' && value.length <= 60) head.authors.push(value);
  }
}

/** The text of a short element. */
function innerText(element: Element): string {
  let text = '';
  const stack: Node[] = [element];
  for (let node = stack.pop(); node && text.length < 500; node = stack.pop()) {
    text += textOf(node) ?? '';
    if (!isElement(node)) continue;
    for (let at = Math.min(node.children.length, 100) - 1; at >= 0; at -= 1) stack.push(node.children[at] as Node);
  }
  return tidyLine(text.slice(0, 500));
}

/** The first `<title>`; the parser's guard against nesting leaves it out of large trees. */
export function titleElement(html: string): string {
  const match = /<title\b[^>]{0,300}>([^<]{0,1000})/i.exec(html.slice(0, 500_000));
  return tidyLine(decodeReferences(match?.[1] ?? ''));
}

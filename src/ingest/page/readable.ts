import type * as readability from '@mozilla/readability';
import type * as linkedom from 'linkedom';
import { createRequire } from 'node:module';
import { markupOf } from '../html/markup.ts';
import { phraseKey } from '../rules/phrase-key.ts';
import type { Element, Tree } from '../html/tree.ts';

/** Larger pages are left to our own walk: the library's time grows with elements times depth. */
const MAX_ELEMENTS = 20_000;
const MAX_MARKUP = 3_000_000;
const MAX_DEPTH = 60;
const MAX_VALUE = 200;
/** All that the library looks at; no `srcset`, on which one of its expressions takes quadratic time. */
const ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'rel', 'style', 'hidden', 'aria-hidden', 'colspan', 'rowspan'];
const MARK = 'data-n';

/** What Readability keeps of a page. */
export interface Readable {
  elements: ReadonlySet<Element>;
  /** Its text as {@link phraseKey} gives it: some elements it writes anew, and only their text tells. */
  text: string;
}

/**
 * The parts of a page that Readability takes for its main content; empty when it finds none, or when the page is too
 * large to ask it.
 *
 * `size` is the number of its elements. The library is asked for an opinion only: its own markup has lost the class names
 * by which our rules know the parts of a page.
 */
export function readableParts(tree: Tree, title: string, size: number): Readable {
  const elements: Element[] = [];
  const kept = new Set<Element>();
  const nothing = { elements: kept, text: '' };
  if (size > MAX_ELEMENTS) return nothing;
  const body = markupOf(tree.children, {
    without: ({ name }) => name === 'noscript' || name === 'head' || name === 'link' || name === 'meta',
    maxDepth: MAX_DEPTH,
    attributes: (element) => {
      const attributes: Record<string, string> = { [MARK]: String(elements.push(element) - 1) };
      for (const name of ATTRIBUTES) {
        const value = element.attribs[name];
        if (value !== undefined) attributes[name] = value.slice(0, MAX_VALUE);
      }
      const { href, src } = element.attribs;
      if (href !== undefined) attributes['href'] = href.startsWith('#') ? '#a' : '/a';
      if (src !== undefined) attributes['src'] = element.name === 'iframe' ? src.slice(0, MAX_VALUE) : '/a.jpg';
      return attributes;
    },
  });
  if (body.length > MAX_MARKUP) return nothing;
  const head = `<title>${title.replaceAll('<', '&lt;')}</title>`;
  const { content, text } = contentOf(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  for (const [, index] of content.matchAll(/ data-n="(\d+)"/g)) {
    const element = elements[Number(index)];
    if (element) kept.add(element);
  }
  return { elements: kept, text: phraseKey(text) };
}

/** Loaded with the first page: two hundred modules, which who reads posts alone never needs. */
const require = createRequire(import.meta.url);

function contentOf(page: string): { content: string; text: string } {
  try {
    const { parseHTML } = require('linkedom') as typeof linkedom;
    const { Readability } = require('@mozilla/readability') as typeof readability;
    const { document } = parseHTML(page);
    const parsed = new Readability(document, { charThreshold: 250, disableJSONLD: true }).parse();
    return { content: parsed?.content ?? '', text: parsed?.textContent ?? '' };
  } catch {
    // An opinion that cannot be had; the page may still be read without it.
    return { content: '', text: '' };
  }
}

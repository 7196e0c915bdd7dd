import type { Inline } from '../model/block.ts';

/** The bare text of it, on one line; what a link or mark adds is gone. */
export function plainInlines(children: Inline[]): string {
  return children
    .map((child) => {
      if (child.type === 'break') return ' ';
      return 'text' in child ? oneLine(child.text) : plainInlines(child.children);
    })
    .join('');
}

/** Whether there is a link in it. */
export function holdsLink(children: Inline[]): boolean {
  return children.some((child) => child.type === 'link' || ('children' in child && holdsLink(child.children)));
}

/** A line break in a text is a space in HTML and a new line in Telegram; a real one is a `break`. */
export function oneLine(text: string): string {
  return BREAKING.test(text) ? text.replace(BREAKINGS, ' ') : text;
}

const BREAKING = /[\t-\r\u2028\u2029]/;
const BREAKINGS = /[\t-\r\u2028\u2029]+/g;

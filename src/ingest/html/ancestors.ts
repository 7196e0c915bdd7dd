import type { Element } from './tree.ts';

/** An element and those around it, the innermost first. */
export function* selfAndAncestors(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at; ) {
    yield at;
    const parent: Element['parent'] = at.parent;
    at = parent && 'attribs' in parent ? parent : undefined;
  }
}

/** Whether an element is another, or stands in it. */
export function isWithin(element: Element, root: Element): boolean {
  for (const at of selfAndAncestors(element)) if (at === root) return true;
  return false;
}

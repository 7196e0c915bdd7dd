import { type Element, isElement, textOf } from './tree.ts';

const TYPE = /^math\/tex\b/i;
/** How kramdown hides the signs of a formula from XML. */
const HIDDEN = /^% <!\[CDATA\[\s*(.*?)\s*%\]\]>$/s;

/**
 * The formula in a script that MathJax is to draw ("MathJax TeX input", version 2), as it was typed; `undefined` for any other,
 * and where it is drawn already, which then stands before it.
 */
export function undrawnFormula(element: Element): string | undefined {
  if (element.name !== 'script' || !TYPE.test(element.attribute('type') ?? '') || isDrawn(element)) return undefined;
  return element.children.map(textOf).join('').trim().replace(HIDDEN, '$1') || undefined;
}

function isDrawn({ prev }: Element): boolean {
  return prev !== null && isElement(prev) && prev.text > 0 && prev.classes.names.startsWith('MathJax');
}

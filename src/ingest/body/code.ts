import type { CodeBlock } from '../../model/block.ts';
import { dropInvisible } from '../text/characters.ts';
import { SHOWN } from '../rules/telling-attributes.ts';
import { undrawnFormula } from '../html/formula.ts';
import { type Element, isElement, type Node, textOf } from '../html/tree.ts';

const LANGUAGE = /(?:^|\s)(?:language|lang|highlight-source|brush:?)[-:\s]\s*([\w+#.-]{1,30})/i;

/** How engines that style each sign mark the numbers of lines. */
const UNMARKED = /user-select:\s*none/i;
/** The nodes of those of the longest listings. */
const MOST_NUMBERS = 10_000;

const STYLED = /^\{\\(?:display|text)style\s*(.*)\}$/s;

/** A `pre` as a code block, white space as it stands; `undefined` when it is empty. */
export function codeOf(pre: Element): CodeBlock | undefined {
  const whole = dropInvisible(preformatted(pre)).replaceAll('\u00a0', ' ').trimEnd();
  // Empty lines at the start go, the indentation of the first line stays.
  const text = whole.slice(whole.lastIndexOf('\n', whole.search(/\S/)) + 1);
  if (text.trim() === '') return undefined;
  const language = languageOf(pre);
  return language === undefined ? { type: 'code', text } : { type: 'code', text, language };
}

/**
 * Text in an element as it stands, line breaks kept, without the numbers of lines. Without recursion: it is also what is left
 * of markup that nests too deep. Texts of two elements get a line each where `isNewLine` says so.
 */
export function preformatted(
  element: Element,
  isNewLine: (before: string, text: string) => boolean = () => false,
): string {
  let text = '';
  const stack: (Node | string)[] = element.children.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const data = typeof node === 'string' ? node : textOf(node);
    if (data !== undefined) text += isNewLine(text, data) ? `\n${data}` : data;
    else if (typeof node !== 'string' && isElement(node)) {
      if (node.name === 'script' || node.name === 'style' || isNumbering(node)) continue;
      // The tree has no white space beside what parts texts, but in a `pre`.
      const isApart = node.kind.parts && (node.kind.isVoid || !element.kind.preformatted);
      if (isApart) text += '\n';
      if (isApart && !node.kind.isVoid) stack.push('\n');
      for (let at = node.children.length - 1; at >= 0; at -= 1) stack.push(node.children[at] as Node);
    }
  }
  return text;
}

/** Whether an element holds nothing but the numbers of lines of code, which readers cannot mark and copy. */
export function isNumbering(element: Element): boolean {
  if (!element.classes.numbering && ((element.told & SHOWN) === 0 || !UNMARKED.test(element.attribute('style') ?? '')))
    return false;
  const stack: Node[] = [...element.children];
  for (let seen = 0; stack.length > 0; seen += 1) {
    const node = stack.pop() as Node;
    if (isElement(node)) for (const child of node.children) stack.push(child);
    else if (/[^\d\s]/.test(textOf(node) ?? '')) return false;
    if (seen > MOST_NUMBERS) return false;
  }
  return true;
}

/**
 * A formula as it was typed, where it tells that beside how it is drawn (MathML Core, 2.2.1 `semantics`), or is still to be
 * drawn.
 */
export function texOf(element: Element): string | undefined {
  if (element.name === 'script') return undrawnFormula(element);
  if (element.name !== 'math') return undefined;
  const told = element.children.flatMap((child) =>
    isElement(child) && child.name === 'semantics' ? child.children : [],
  );
  const typed = told.find((child) => isElement(child) && /tex/i.test(child.attribute('encoding') ?? ''));
  const tex = typed && isElement(typed) ? preformatted(typed) : element.attribute('alttext');
  return tex?.trim().replace(STYLED, '$1') || undefined;
}

function languageOf(pre: Element): string | undefined {
  const code = pre.children.find((child) => isElement(child) && child.name === 'code');
  for (const element of [pre, code]) {
    if (!element || !isElement(element)) continue;
    const language = element.attribute('data-lang') ?? LANGUAGE.exec(element.attribute('class') ?? '')?.[1];
    if (language && /^[\w+#.-]{1,30}$/.test(language)) return language.toLowerCase();
  }
  return undefined;
}

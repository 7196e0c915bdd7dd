import { escapeText } from '../html/escape.ts';
import { CodeFinder, codeIn } from './code-spans.ts';

const MARK = /(?<![^\n]) {0,3}(?:`{3,}|~{3,})|<(?:pre|code|script|style|textarea)(?=[\s>])/gi;
const FENCED =
  /^ {0,3}(?:`{3,}|~{3,})[ \t]*(?:\{[ \t]*\.?)?([\w+#.-]{0,30})[^\n]*\n(?:([\s\S]*)\n)? {0,3}(?:`{3,}|~{3,})[ \t]*$/;
/** Nobody fences with so many: they draw a line across. */
const DRAWN = /^~{6,}$/;
/** The end of a line of markup, behind which CommonMark sees a fence only after an empty line. */
const BEFORE_FENCE = />[ \t]{0,9}\n(?= {0,3}(?:`{3}|~{3,5}(?!~)))/g;

/** Whether a text may hold anything fenced. */
export function mayHoldFences(text: string): boolean {
  return text.includes('```') || text.includes('~~~');
}

/** Markup in which what somebody fenced, as in Markdown, is code: its site made Markdown of it, and nobody fences anything else. */
export function codeOfFences(markup: string): string {
  if (!mayHoldFences(markup)) return markup;
  const code = new CodeFinder(markup);
  const mark = new RegExp(MARK);
  let made = '';
  let at = 0;
  for (let match = mark.exec(markup); match; match = mark.exec(markup)) {
    const { index } = match;
    const signs = match[0].trimStart();
    if (DRAWN.test(signs)) continue;
    const end = code.endOf(index + match[0].length - signs.length, signs);
    if (end === undefined) continue;
    mark.lastIndex = end;
    const [, language = '', lines = ''] = FENCED.exec(markup.slice(index, end)) ?? [];
    if (lines === '') continue;
    const named = language === '' ? '' : ` class="language-${language}"`;
    made += `${markup.slice(at, index)}<pre><code${named}>${escapeText(lines)}</code></pre>`;
    at = end;
  }
  return made + markup.slice(at);
}

/** Markdown in which every fence is seen, also right behind markup. */
export function fencesApart(text: string): string {
  if (!mayHoldFences(text) || text.search(BEFORE_FENCE) < 0) return text;
  const isCode = codeIn(text);
  return text.replace(BEFORE_FENCE, (all, at: number) => (isCode(at) ? all : `${all}\n`));
}

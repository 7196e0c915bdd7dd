import type { MarkdownIt as Parser, StateBlock, StateInline } from 'markdown-it';

const DOLLAR = 0x24;
const MARK = '$$';
/** What is written in TeX and hardly elsewhere: prices and process numbers have two dollars too. */
const TEX = /\\[a-z{]|\^[\w{\\]/i;
const INDEX = /\w_[\w{\\]/;
const MAX_LINES = 100;
/** How much of a line's end is looked at. */
const LAST = 10;
/** What is indented further is code. */
const STEP = 4;

/**
 * Lets what stands between two dollars on either side be code, as formulas of markup are: its stars and lines are no
 * emphasis, its line breaks (`\\`) no escapes, a sum no list. Kramdown and what draws formulas see them alike.
 */
export function keepFormulas(md: Parser): void {
  md.inline.ruler.before('escape', 'formula', formulaInLine);
  md.block.ruler.before('fence', 'formula', formulaOfLines, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

function formulaInLine(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src.charCodeAt(pos) !== DOLLAR || !src.startsWith(MARK, pos)) return false;
  const end = src.indexOf(MARK, pos + 2);
  if (end < 0 || end + 2 > posMax) return false;
  const tex = src.slice(pos + 2, end);
  if (!isTex(tex)) return false;
  if (!silent) state.push('code_inline', 'code', 0).content = tex.trim().replace(/\s+/g, ' ');
  state.pos = end + 2;
  return true;
}

function formulaOfLines(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  const { src } = state;
  const start = startOf(state, first);
  if (!src.startsWith(MARK, start) || (state.sCount[first] as number) - state.blkIndent >= STEP) return false;
  for (let line = first; line < Math.min(end, first + MAX_LINES); line += 1) {
    if (state.isEmpty(line)) return false;
    const ends = state.eMarks[line] as number;
    const from = Math.max(line === first ? start + 2 : startOf(state, line), ends - LAST);
    if (src.slice(from, ends).trimEnd().endsWith(MARK)) return takeLines(state, first, line + 1, silent);
    if (line > first && src.startsWith(MARK, startOf(state, line))) return false;
  }
  return false;
}

function takeLines(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  const lines = state.getLines(first, end, state.blkIndent, false).trim();
  const tex = lines.slice(2, -2).trim();
  if (tex.includes(MARK) || !isTex(tex)) return false;
  if (silent) return true;
  state.push('fence', 'code', 0).content = `${tex}\n`;
  state.line = end;
  return true;
}

function startOf({ bMarks, tShift }: StateBlock, line: number): number {
  return (bMarks[line] as number) + (tShift[line] as number);
}

function isTex(text: string): boolean {
  return TEX.test(text) || (text.includes('=') && INDEX.test(text));
}

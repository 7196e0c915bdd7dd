import type { Inline, MarkInline } from '../../model/block.ts';

/** How a run of text is set: its marks, one bit each, and where it links to. */
export interface Style {
  bits: number;
  url: string | undefined;
}

/** In the order in which they nest when they span the same text, outermost first. */
export const MARKS = [
  'bold',
  'italic',
  'underline',
  'strike',
  'mark',
  'spoiler',
  'sub',
  'sup',
] as const satisfies MarkInline['type'][];
export const CODE_BIT = 1 << MARKS.length;

/** A piece of text set in one style. */
export interface Run extends Style {
  text: string;
}

/** The text of a run that is a line break. */
export const BREAK = '\n';

/** Makes a tree of runs: links outermost, then whatever mark spans the most. */
export function nestRuns(runs: readonly Run[]): Inline[] {
  const [only] = runs;
  if (runs.length === 1 && only?.bits === 0 && only.url === undefined) return [leaf(only)];
  const inlines: Inline[] = [];
  for (let at = 0; at < runs.length; ) {
    const url = (runs[at] as Run).url;
    let end = at + 1;
    while (end < runs.length && (runs[end] as Run).url === url) end += 1;
    if (url === undefined) nestMarks(runs, at, end, 0, inlines);
    else inlines.push({ type: 'link', url, children: nested(runs, at, end, 0) });
    at = end;
  }
  return inlines;
}

/** Runs from one place to another, set in marks but for those that are done. */
function nested(runs: readonly Run[], from: number, to: number, done: number): Inline[] {
  const run = runs[from] as Run;
  // Of most links and marks all; an array made by pushing has room for seventeen.
  if (to - from === 1 && (run.bits & ~done & ~CODE_BIT) === 0) return [leaf(run)];
  const inlines: Inline[] = [];
  nestMarks(runs, from, to, done, inlines);
  return inlines;
}

function nestMarks(runs: readonly Run[], from: number, to: number, done: number, inlines: Inline[]): void {
  for (let at = from; at < to; ) {
    const run = runs[at] as Run;
    const open = run.bits & ~done & ~CODE_BIT;
    if (open === 0) {
      inlines.push(leaf(run));
      at += 1;
    } else {
      const { bit, end } = widestMark(runs, at, to, open);
      const type = MARKS[31 - Math.clz32(bit)] as MarkInline['type'];
      inlines.push({ type, children: nested(runs, at, end, done | bit) });
      at = end;
    }
  }
}

/** Which of the marks that are open at a run spans the most of those behind it, and where that ends. */
function widestMark(runs: readonly Run[], at: number, to: number, open: number): { bit: number; end: number } {
  let widest = { bit: 0, end: at };
  for (let bit = 1; bit <= open; bit <<= 1) {
    if ((open & bit) === 0) continue;
    let end = at + 1;
    while (end < to && ((runs[end] as Run).bits & bit) !== 0) end += 1;
    if (end > widest.end) widest = { bit, end };
  }
  return widest;
}

function leaf(run: Run): Inline {
  if (run.text === BREAK) return { type: 'break' };
  return { type: (run.bits & CODE_BIT) === 0 ? 'text' : 'code', text: run.text };
}

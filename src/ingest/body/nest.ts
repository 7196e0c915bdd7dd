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
    const children = nestMarks(runs.slice(at, end), 0);
    if (url === undefined) for (const child of children) inlines.push(child);
    else inlines.push({ type: 'link', url, children });
    at = end;
  }
  return inlines;
}

function nestMarks(runs: readonly Run[], done: number): Inline[] {
  const inlines: Inline[] = [];
  for (let at = 0; at < runs.length; ) {
    const run = runs[at] as Run;
    const [bit, end] = widestMark(runs, at, done);
    if (bit === 0) {
      inlines.push(leaf(run));
      at += 1;
    } else {
      const type = MARKS[31 - Math.clz32(bit)] as MarkInline['type'];
      inlines.push({ type, children: nestMarks(runs.slice(at, end), done | bit) });
      at = end;
    }
  }
  return inlines;
}

function widestMark(runs: readonly Run[], at: number, done: number): [bit: number, end: number] {
  let best = 0;
  let bestEnd = at;
  const open = (runs[at] as Run).bits & ~done & ~CODE_BIT;
  for (let bit = 1; bit <= open; bit <<= 1) {
    if ((open & bit) === 0) continue;
    let end = at + 1;
    while (end < runs.length && ((runs[end] as Run).bits & bit) !== 0) end += 1;
    if (end > bestEnd) {
      best = bit;
      bestEnd = end;
    }
  }
  return [best, bestEnd];
}

function leaf(run: Run): Inline {
  if (run.text === BREAK) return { type: 'break' };
  return { type: (run.bits & CODE_BIT) === 0 ? 'text' : 'code', text: run.text };
}

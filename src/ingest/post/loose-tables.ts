import { codeIn } from './code-spans.ts';

/** A line between bars. */
const ROW = /^ {0,3}\|.*\|[ \t]*$/;
const DELIMITERS = /^ {0,3}\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;
/** A bar that parts two cells; one in code does so in tables too. */
const BAR = /(?<!\\)\|/g;

/**
 * Markdown with the tables that kramdown sees as CommonMark's extensions want them: with a line of dashes under the first
 * row, and as many cells in that as in the longest. Lines of one cell are no table, but paragraphs.
 */
export function withWholeTables(text: string): string {
  if (!text.includes('|\n')) return text;
  const isCode = codeIn(text);
  const made: string[] = [];
  let rows: string[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (ROW.test(line) && !isCode(at)) rows.push(line);
    else {
      for (const row of tableOf(rows)) made.push(row);
      made.push(line);
      rows = [];
    }
    at += line.length + 1;
  }
  return made.concat(tableOf(rows)).join('\n');
}

function tableOf(rows: string[]): string[] {
  const [head, second] = rows;
  if (head === undefined || second === undefined) return rows;
  const isMarked = DELIMITERS.test(second);
  if (isMarked && cellsOf(head) === cellsOf(second)) return rows;
  const width = rows.reduce((most, row) => Math.max(most, cellsOf(row)), 0);
  if (width === 1) return rows.map((row) => `\n${row.replace(/^ *\||\|\s*$/g, '').trim()}\n`);
  const filled = head.trimEnd() + ' |'.repeat(width - cellsOf(head));
  return [filled, `|${'---|'.repeat(width)}`, ...rows.slice(isMarked ? 2 : 1)];
}

function cellsOf(row: string): number {
  return (row.match(BAR)?.length ?? 1) - 1;
}

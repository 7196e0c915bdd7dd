import type { TableBlock, TableCell } from '../../model/block.ts';
import { holdsLink, inlineText } from '../../model/text.ts';
import { classicInlines } from './inline.ts';
import { EMPTY, type Html, html, join } from '../html.ts';
import { displayWidth } from '../width.ts';

/** Columns of fixed-width text that a phone shows without breaking the line. */
const PHONE_COLUMNS = 34;

/**
 * A table for a narrow screen: columns in fixed width where they fit, else one line per cell, each behind its header.
 * A table with links is never set in fixed width, since no link lives in there.
 */
export function classicTable({ rows }: TableBlock, newline: string): Html {
  const filled = rows.filter((row) => row.some((cell) => textOf(cell) !== ''));
  const linked = filled.some((row) => row.some((cell) => holdsLink(cell.children)));
  return (linked ? null : columns(filled)) ?? listing(filled, newline);
}

function columns(rows: TableCell[][]): Html | null {
  const texts = rows.map((row) => row.map(textOf));
  const count = Math.max(0, ...texts.map((row) => row.length));
  if (count < 2) return null;
  const widths = Array.from({ length: count }, (_, at) => Math.max(...texts.map((row) => displayWidth(row[at] ?? ''))));
  const total = widths.reduce((sum, width) => sum + width, (count - 1) * GAP.length);
  if (total > PHONE_COLUMNS) return null;
  const lines = texts.map((row) =>
    row
      .map((text, at) => pad(text, widths[at] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
  if (headed(rows)) lines.splice(1, 0, '─'.repeat(total));
  return html`<pre>${lines.join('\n')}</pre>`;
}

function listing(rows: TableCell[][], newline: string): Html {
  const [first, ...rest] = rows;
  if (!first) return EMPTY;
  if (!headed(rows) || first.length < 2)
    return join(
      rows.map((row) => line(row, newline)),
      newline,
    );
  return join(
    rest.map((row) =>
      join(
        row.flatMap((cell, at) => labelled(first[at], cell, newline)),
        newline,
      ),
    ),
    newline === '\n' ? '\n\n' : newline,
  );
}

function labelled(header: TableCell | undefined, cell: TableCell, newline: string): Html[] {
  if (textOf(cell) === '') return [];
  const value = classicInlines(cell.children, newline);
  if (!header || textOf(header) === '') return [value];
  return [html`${bold(header, newline)}: ${value}`];
}

function line(row: TableCell[], newline: string): Html {
  const cells = row.filter((cell) => textOf(cell) !== '');
  return join(
    cells.map((cell) => (cell.header ? bold(cell, newline) : classicInlines(cell.children, newline))),
    ' · ',
  );
}

function bold(cell: TableCell, newline: string): Html {
  return html`<b>${classicInlines(cell.children, newline, ['b'])}</b>`;
}

/** Whether the first row names the columns. */
function headed(rows: TableCell[][]): boolean {
  return rows.length > 1 && (rows[0] ?? []).every((cell) => cell.header);
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - displayWidth(text));
}

function textOf(cell: TableCell): string {
  return inlineText(cell.children).replace(/\s+/g, ' ').trim();
}

const GAP = '  ';

import type { RichBlockTable, RichBlockTableCell } from '@grammyjs/types';
import { badRequest } from '../api-error.ts';
import { arrayIn, asFields, choiceIn, type Fields, flagIn, maybeIntegerIn } from './fields.ts';
import { readMaybeText } from './read-text.ts';
import type { Reading } from './reading.ts';
import { RICH_LIMITS } from './tally.ts';

/** A table. Rows count as blocks; a cell counts for as many columns as it spans, also in the rows it reaches down to. */
export function readTable(fields: Fields, reading: Reading): RichBlockTable {
  const caption = readMaybeText(fields, 'caption', reading);
  const rows = arrayIn(fields, 'cells').map((row) => {
    if (!Array.isArray(row)) throw badRequest('can\'t parse InputRichBlock: Field "cells" must be an Array of Arrays');
    return reading.tally.block(() => row.map((cell) => readCell(asFields(cell), reading)));
  });
  if (rows.every((row) => row.length === 0)) throw badRequest('RICH_MESSAGE_CONTENT_REQUIRED');
  if (widest(rows) > RICH_LIMITS.columns) throw badRequest('RICH_MESSAGE_TABLE_COLS_TOO_MANY');
  return {
    type: 'table',
    cells: rows,
    ...(flagIn(fields, 'is_bordered') && { is_bordered: true }),
    ...(flagIn(fields, 'is_striped') && { is_striped: true }),
    ...(flagIn(fields, 'is_compact') && { is_compact: true }),
    ...(caption !== undefined && { caption }),
  };
}

function readCell(fields: Fields, reading: Reading): RichBlockTableCell {
  const isHeader = flagIn(fields, 'is_header');
  const text = readMaybeText(fields, 'text', reading);
  const colspan = span(fields, 'colspan');
  const rowspan = span(fields, 'rowspan');
  return {
    ...(text !== undefined && { text }),
    ...(isHeader && { is_header: true }),
    ...(colspan > 1 && { colspan }),
    ...(rowspan > 1 && { rowspan }),
    align: choiceIn(fields, 'align', ['left', 'center', 'right'], isHeader ? 'center' : 'left'),
    valign: choiceIn(fields, 'valign', ['top', 'middle', 'bottom'], 'middle'),
  };
}

function span(fields: Fields, name: 'colspan' | 'rowspan'): number {
  const given = maybeIntegerIn(fields, name) ?? 1;
  if (given < 0) throw badRequest(`invalid table cell ${name} specified`);
  return Math.max(given, 1);
}

function widest(rows: RichBlockTableCell[][]): number {
  // How many columns of the rows below each cell that reaches down still takes.
  let reaching: { columns: number; rows: number }[] = [];
  let most = 0;
  for (const row of rows) {
    const above = reaching.reduce((sum, { columns }) => sum + columns, 0);
    const own = row.reduce((sum, cell) => sum + (cell.colspan ?? 1), 0);
    most = Math.max(most, above + own);
    const begun = row.map((cell) => ({ columns: cell.colspan ?? 1, rows: cell.rowspan ?? 1 }));
    reaching = [...reaching, ...begun].flatMap(({ columns, rows: left }) =>
      left > 1 ? [{ columns, rows: left - 1 }] : [],
    );
  }
  return most;
}

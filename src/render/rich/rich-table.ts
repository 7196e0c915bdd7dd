import type { RichBlockTableCell } from '@grammyjs/types';
import type { Inline, TableBlock, TableCell } from '../../model/block.ts';
import { inlineText } from '../../model/text.ts';
import { isBlank } from '../blank.ts';
import { around, type Place } from './place.ts';
import type { RichBlock } from './rich-message.ts';
import { richText } from './rich-text.ts';
import { MAX_COLUMNS } from './weight.ts';

/** More columns than a phone shows side by side are set closer. */
const ROOMY_COLUMNS = 3;

/** A table, or a line per row where it has more columns than Telegram takes. */
export function richTable({ rows }: TableBlock, place: Place): RichBlock[] {
  const filled = rows.filter((row) => row.some((cell) => !isEmpty(cell)));
  const columns = Math.max(0, ...filled.map((row) => row.length));
  if (columns === 0) return [];
  if (columns > MAX_COLUMNS) {
    return filled.map((row) => ({ type: 'paragraph', text: richText(rowAsLine(row), around(place)) }));
  }
  // A row is a level of its own.
  const inRow = { ...place, depth: place.depth + 1 };
  const cells = filled.map((row) =>
    Array.from({ length: columns }, (_, at) => tableCell(row[at] ?? { header: false, children: [] }, inRow)),
  );
  return [
    { type: 'table', cells, is_bordered: true, is_striped: true, ...(columns > ROOMY_COLUMNS && { is_compact: true }) },
  ];
}

function tableCell(cell: TableCell, place: Place): RichBlockTableCell {
  const plain = inlineText(cell.children).trim();
  return {
    ...(!isBlank(plain) && { text: richText(cell.children, around(place)) }),
    ...(cell.header && { is_header: true }),
    align: FIGURE.test(plain) ? 'right' : 'left',
    valign: 'top',
  };
}

function rowAsLine(row: readonly TableCell[]): Inline[] {
  const line: Inline[] = [];
  for (const { children } of row.filter((cell) => !isEmpty(cell))) {
    if (line.length > 0) line.push({ type: 'text', text: ' · ' });
    line.push(...children);
  }
  return line;
}

function isEmpty({ children }: TableCell): boolean {
  return isBlank(inlineText(children));
}

/** Amounts line up at their right. */
const FIGURE = /^[-+−±~<>≈]?\s?\p{Sc}?\s?\d[\d.,\s]*\s?(?:%|‰|\p{Sc})?$/u;

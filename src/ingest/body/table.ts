import { type Element, isElement, type Node } from '../html/tree.ts';

/** A table that is one: cells in rows. */
export interface Grid {
  rows: { cell: Element; header: boolean }[][];
  caption: Element | undefined;
}

const LAYOUT_PARTS = new Set([
  'table',
  'img',
  'iframe',
  'video',
  'ul',
  'ol',
  'blockquote',
  'pre',
  'h1',
  'h2',
  'h3',
  'figure',
]);
const MAX_CELL = 600;

/**
 * The rows of a table that holds data; `undefined` for one that only lays out a page: a single row or column, or cells that
 * hold pictures, lists, headings or whole passages of text.
 */
export function readGrid(table: Element): Grid | undefined {
  const grid: Grid = { rows: [], caption: undefined };
  readRows(table, grid, 0);
  if (grid.rows.length < 2 || !grid.rows.some((row) => row.length > 1)) return undefined;
  for (const row of grid.rows) for (const { cell } of row) if (isLayout(cell)) return undefined;
  return grid;
}

function readRows(parent: Element, grid: Grid, depth: number): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    if (child.name === 'tr') {
      const row = child.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th');
      if (row.length > 0) grid.rows.push(row.map((cell) => ({ cell, header: cell.name === 'th' })));
    } else if (child.name === 'caption') grid.caption ??= child;
    else if (/^t(?:head|body|foot)$/.test(child.name) && depth < 3) readRows(child, grid, depth + 1);
  }
}

function isLayout(cell: Element): boolean {
  let length = 0;
  let paragraphs = 0;
  const stack: Node[] = [cell];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) {
      if ('data' in node) length += node.data.trim().length;
      continue;
    }
    if (LAYOUT_PARTS.has(node.name)) return true;
    if (node.name === 'p') paragraphs += 1;
    for (const child of node.children) stack.push(child);
  }
  return length > MAX_CELL || paragraphs > 3;
}

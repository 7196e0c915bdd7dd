import { readUnits } from './units.ts';

/** What a text has in common with a title and with the texts beside it. */
export interface Likeness {
  /** How many grams it has: pairs of Han characters or kana, runs of four letters, in any language. */
  size: number;
  /** Of these, how many the title has too. */
  shared: number;
  /** In what share of the other texts each of them stands, summed up. */
  central: number;
}

/** Compares short texts by their grams, each with a title and with all others. */
export function likenesses(texts: readonly string[], title: string): { titleSize: number; likenesses: Likeness[] } {
  const table = tableFor(texts.reduce((length, text) => length + text.length, title.length));
  const first = table.added + 1;
  const titleSize = addTo(table, title, first, 0);
  let place = titleSize;
  const ends = texts.map((text) => (place = addTo(table, text, first, place)));
  const { cells, places } = table;
  const others = Math.max(1, texts.length - 1);
  let at = titleSize;
  const likenesses = ends.map((end): Likeness => {
    const size = end - at;
    let shared = 0;
    let central = 0;
    for (; at < end; at += 1) {
      const cell = places[at] as number;
      const inTitle = cells[cell + FIRST] === first ? 1 : 0;
      shared += inTitle;
      central += (cells[cell + TEXTS] as number) - inTitle - 1;
    }
    return { size, shared, central: central / others };
  });
  return { titleSize, likenesses };
}

/** Per cell of the table: the gram, the first and the last text it stands in, by number, and in how many it does. */
const CELL = 4;
const FIRST = 1;
const LAST = 2;
const TEXTS = 3;

/** Grams by open addressing: sets and maps of them took a twelfth of all the time an article takes. */
interface GramTable {
  readonly cells: Int32Array;
  /** Of the texts compared now the cells of their grams, text by text, each once. */
  readonly places: Int32Array;
  /** Of so much of it as the texts compared now need. */
  mask: number;
  /** How many texts were added since the table was made: what texts before these left there is known by its numbers. */
  added: number;
}

/** Used again for the next texts: to clear one takes as long as to fill it. */
let kept: GramTable = { cells: new Int32Array(0), places: new Int32Array(0), mask: -1, added: 0 };
const MOST_ADDED = 2 ** 30;

/** A table with room for texts of so many characters together. */
function tableFor(length: number): GramTable {
  const size = CELL << (33 - Math.clz32(length));
  if (kept.cells.length < size || kept.added > MOST_ADDED)
    kept = { cells: new Int32Array(size), places: new Int32Array(size / CELL), mask: 0, added: 0 };
  kept.mask = size - 1;
  return kept;
}

/** Adds a text, puts the cells of its grams behind those up to `place`, and gives where they end; `first` is the first text. */
function addTo(table: GramTable, text: string, first: number, place: number): number {
  const number = (table.added += 1);
  const { cells, places, mask } = table;
  let end = place;
  let run = 0;
  let length = 0;
  const units = readUnits(text);
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] as number;
    if (unit < 0x30 || (unit > 0x2000 && unit < 0x3040) || unit >= 0xff00) continue;
    const wide = unit >= 0x2e80 && unit < 0xac00;
    // Of letters the last four, five bits of each, which also makes capitals small.
    run = wide ? ((run & 0xffff) << 16) | unit : ((run << 5) ^ (unit & 31)) & 0xfffff;
    length += 1;
    if (length < (wide ? 2 : 4)) continue;
    let cell = (Math.imul(run, 0x9e3779b1) >>> 10) & mask & -CELL;
    while ((cells[cell + FIRST] as number) >= first && cells[cell] !== run) cell = (cell + CELL) & mask;
    if (cells[cell + LAST] === number) continue;
    const isNew = (cells[cell + FIRST] as number) < first;
    if (isNew) {
      cells[cell] = run;
      cells[cell + FIRST] = number;
    }
    cells[cell + LAST] = number;
    cells[cell + TEXTS] = isNew ? 1 : (cells[cell + TEXTS] as number) + 1;
    places[end] = cell;
    end += 1;
  }
  return end;
}

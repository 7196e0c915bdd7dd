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
  const table = new GramTable(texts.reduce((length, text) => length + text.length, title.length));
  const titleGrams = table.add(title);
  const grams = texts.map((text) => table.add(text));
  const others = Math.max(1, texts.length - 1);
  const likenesses = grams.map((places): Likeness => {
    let shared = 0;
    let central = 0;
    for (const place of places) {
      const inTitle = table.cells[place + FIRST] === 1;
      if (inTitle) shared += 1;
      central += ((table.cells[place + TEXTS] as number) - (inTitle ? 1 : 0) - 1) / others;
    }
    return { size: places.length, shared, central };
  });
  return { titleSize: titleGrams.length, likenesses };
}

/** Per place of the table: the gram, the first and the last text it stands in, counted from 1, and in how many it does. */
const CELL = 4;
const FIRST = 1;
const LAST = 2;
const TEXTS = 3;

/** Used again for the next texts; a new one for each article is what the garbage collector would mostly see. */
let cells = new Int32Array(0);

/** Grams by open addressing: sets and maps of them took a twelfth of all the time an article takes. One at a time. */
class GramTable {
  readonly cells: Int32Array;
  readonly #mask: number;
  #added = 0;

  /** Takes texts of so many characters together. */
  constructor(length: number) {
    const size = CELL << (33 - Math.clz32(length));
    if (cells.length < size) cells = new Int32Array(size);
    else cells.fill(0, 0, size);
    this.cells = cells;
    this.#mask = size - 1;
  }

  /** Adds a text; gives the places of its grams, each once, in the order of the text. */
  add(text: string): number[] {
    this.#added += 1;
    const places: number[] = [];
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
      if (length >= (wide ? 2 : 4)) this.#count(run, places);
    }
    return places;
  }

  #count(gram: number, places: number[]): void {
    const table = this.cells;
    let place = (Math.imul(gram, 0x9e3779b1) >>> 10) & this.#mask & -CELL;
    while (table[place + FIRST] !== 0 && table[place] !== gram) place = (place + CELL) & this.#mask;
    if (table[place + LAST] === this.#added) return;
    table[place] = gram;
    table[place + FIRST] ||= this.#added;
    table[place + LAST] = this.#added;
    table[place + TEXTS] = (table[place + TEXTS] as number) + 1;
    places.push(place);
  }
}

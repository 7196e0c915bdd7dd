import { letterOf, scramble, skipAddress } from '../text/letters.ts';

/** A line that stands in so many articles of a site tells no news. */
const RECURRING = 3;
/** Shorter lines weigh nothing in a fingerprint: 6 Han characters, 16 Latin letters. */
const MIN_BITS = 64;
/** What recurs stands at the beginning and at the end of articles. */
const FIRST_LINES = 24;
const LAST_LINES = 40;
/** Distinct lines of one generation; two are kept. */
const GENERATION = 20_000;

const COLON = 0x3a;
const DOT = 0x2e;
const SPACE = 0x20;
const ZERO = 0x30;
const NINE = 0x39;
/** A line also ends with a sentence: many posts have lost the line breaks between what is new and what is always there. */
const ENDS = new Set(Array.from('\n!?。！？；', (sign) => sign.charCodeAt(0)));

/**
 * The line that begins at `start`: where the next one begins, and what names it, 0 if it is too short to matter.
 *
 * A line ends at a line break, behind a sentence, or behind an address. Its name has 30 bits and does not depend on case,
 * width, punctuation, white space, the script of Chinese, or on which digits stand in it ("12 comments").
 */
export function lineFrom(text: string, start: number): { end: number; hash: number } {
  let bits = 0;
  let hash = 0;
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const letter = letterOf(unit >= ZERO && unit <= NINE ? ZERO : unit);
    at += 1;
    if (letter !== 0) {
      bits += letter >>> 28;
      hash = Math.imul(hash ^ letter, 0x01000193);
    } else if (unit === COLON && text.startsWith('//', at)) {
      at = skipAddress(text, at - 1);
      break;
    } else if (ENDS.has(unit) || (unit === DOT && text.charCodeAt(at) === SPACE)) break;
  }
  return { end: at, hash: bits < MIN_BITS ? 0 : scramble(hash) >>> 2 || 1 };
}

/** The names of an article's lines that could recur: title, first 24 and last 40, if they are long enough; each once. */
export function lineHashes({ title, text }: { title: string; text: string }): Set<number> {
  const lines = [...hashesOf(text)];
  const outer =
    lines.length > FIRST_LINES + LAST_LINES ? [...lines.slice(0, FIRST_LINES), ...lines.slice(-LAST_LINES)] : lines;
  return new Set([...hashesOf(title), ...outer]);
}

function* hashesOf(text: string): Generator<number> {
  for (let start = 0; start < text.length; ) {
    const { end, hash } = lineFrom(text, start);
    if (hash !== 0) yield hash;
    start = end;
  }
}

/**
 * Knows the lines that stand in three or more articles of one site: channel descriptions, calls to subscribe, bylines.
 *
 * Counting is incremental and bounded: two generations of 20,000 distinct lines each. A line is forgotten when a whole
 * generation went by without it.
 *
 * The seam for the store: one of these per site, {@link RecurringLines.parse parsed} when a run begins and
 * {@link RecurringLines.format written} when it ends. A site is the host of the articles' addresses, or the source where
 * they have none; not the source alone, for in a folder of many sites the same report from four of them is a story. Add
 * each new article once, not again when it was corrected, or its own lines would come to recur. In a first import add a
 * whole batch before its first fingerprint is made, else the first two articles under a description are one story.
 */
export class RecurringLines {
  #young = new Map<number, number>();
  #old: Map<number, number>;

  constructor(counts: Map<number, number> = new Map()) {
    this.#old = counts;
  }

  /** Counts the lines of one more article; `hashes` as {@link lineHashes} gives them. */
  add(hashes: ReadonlySet<number>): void {
    for (const hash of hashes) {
      this.#young.set(hash, Math.min(RECURRING, this.#count(hash) + 1));
      if (this.#young.size < GENERATION) continue;
      this.#old = this.#young;
      this.#young = new Map();
    }
  }

  has(hash: number): boolean {
    return this.#count(hash) >= RECURRING;
  }

  /** As text for {@link RecurringLines.parse}. Lines seen once are left out: most are never seen again. */
  format(): string {
    const counts = [...new Map([...this.#old, ...this.#young])].filter(([, count]) => count > 1);
    const bytes = Buffer.alloc(counts.length * 4);
    for (const [index, [hash, count]] of counts.entries()) bytes.writeUInt32LE(hash * 4 + count - 1, index * 4);
    return bytes.toString('base64url');
  }

  /** What {@link RecurringLines.format} wrote; of anything else nothing useful, but never an error. */
  static parse(text: string): RecurringLines {
    const bytes = Buffer.from(text, 'base64url');
    const counts = new Map<number, number>();
    for (let at = 0; at + 4 <= bytes.length && counts.size < 2 * GENERATION; at += 4) {
      const entry = bytes.readUInt32LE(at);
      counts.set(entry >>> 2, (entry & 3) + 1);
    }
    return new RecurringLines(counts);
  }

  #count(hash: number): number {
    return this.#young.get(hash) ?? this.#old.get(hash) ?? 0;
  }
}

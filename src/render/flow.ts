import { type Html } from './html.ts';
import { enclosing, type Mark, parseRuns, printRuns, type Run } from './runs.ts';

/** A message as one long text with its tags beside it; positions are UTF-16 units of the text. */
export class Flow {
  readonly runs: readonly Run[];
  readonly text: string;
  /** End of the text without the white space behind it. */
  readonly end: number;
  /** Where each run starts. */
  readonly #starts: number[] = [];

  constructor(html: Html) {
    this.runs = parseRuns(html);
    let length = 0;
    for (const run of this.runs) {
      this.#starts.push(length);
      length += run.text.length;
    }
    this.text = this.runs.map((run) => run.text).join('');
    this.end = this.text.trimEnd().length;
  }

  /** Index of the run that holds the character at `position`. */
  runAt(position: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  startOf(run: number): number {
    return this.#starts[run] ?? this.text.length;
  }

  markAt(position: number): Mark | null {
    return this.runs[this.runAt(position)]?.mark ?? null;
  }

  /**
   * The first position from `from` on that a message may start at: behind white space, which Telegram trims. Inside
   * `<pre>` only whole blank lines are skipped, so that code keeps its indentation; and a space that carries a combining
   * mark stays with it.
   */
  skipSpace(from: number): number {
    let at = from;
    for (let run = this.runAt(at); at < this.text.length; run++) {
      const pattern = enclosing(this.runs[run]?.mark ?? null, CODE) ? BLANK_LINES : SPACE;
      pattern.lastIndex = at;
      const behind = Math.min(at + (pattern.exec(this.text)?.[0].length ?? 0), this.startOf(run + 1));
      if (behind < this.startOf(run + 1)) return behind > from && this.#carriesMark(behind - 1) ? behind - 1 : behind;
      at = behind;
    }
    return at;
  }

  /** The text between two positions with its tags, without white space at its end. */
  slice(from: number, to: number): Html {
    const end = from + this.text.slice(from, to).trimEnd().length;
    const pieces: Run[] = [];
    for (let index = this.runAt(from); index < this.runs.length && this.startOf(index) < end; index++) {
      const { text, mark } = this.runs[index] as Run;
      const start = this.startOf(index);
      pieces.push({ text: text.slice(Math.max(0, from - start), end - start), mark });
    }
    return printRuns(pieces);
  }

  /** Whether the last line before `position` is a heading: one bold text and nothing else. */
  endsHeading(position: number): boolean {
    let end = position;
    while (end > 0 && (this.text[end - 1] === '\n' || this.text[end - 1] === ' ')) end--;
    const start = this.text.lastIndexOf('\n', end - 1) + 1;
    if (end - start > LONGEST_HEADING) return false;
    const bold = end > start ? enclosing(this.markAt(start), BOLD) : null;
    return bold !== null && enclosing(this.markAt(end - 1), BOLD) === bold;
  }

  #carriesMark(position: number): boolean {
    MARKED_SPACE.lastIndex = position;
    return MARKED_SPACE.test(this.text);
  }
}

/** A longer bold line is a paragraph for which its author had much regard. */
const LONGEST_HEADING = 200;
const CODE: ReadonlySet<string> = new Set(['pre', 'code']);
const BOLD: ReadonlySet<string> = new Set(['b', 'strong']);
const SPACE = /\s+/y;
const BLANK_LINES = /(?:[^\S\n]*\n)+/y;
/** A space, but no line break, with what UAX #29 never separates from the character before it. */
const MARKED_SPACE = /\p{Zs}[\p{Grapheme_Extend}\p{Mc}\p{Emoji_Modifier}\u200d\u0e33\u0eb3]/uy;

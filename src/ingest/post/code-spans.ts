const MARK = /`+|(?<![^\n])[ \t>]*~{3,}|<(?:pre|code|script|style|textarea)(?=[\s>])/gi;

/** Tells of places in a text, to be asked for in reading order, whether they stand in code. */
export function codeIn(text: string): (at: number) => boolean {
  const code = new CodeFinder(text);
  const mark = new RegExp(MARK);
  let next = mark.exec(text);
  let end = 0;
  return (at) => {
    while (next && next.index <= at) {
      end = code.endOf(next.index, next[0]) ?? end;
      mark.lastIndex = Math.max(end, mark.lastIndex);
      next = mark.exec(text);
    }
    return at < end;
  };
}

/**
 * Finds where code ends in a text that may be Markdown, HTML, or both: fences, back-ticks, `pre` and the like.
 *
 * Asked in reading order it stays linear, whatever is never closed.
 */
export class CodeFinder {
  readonly #text: string;
  /** Where runs of so many back-ticks stand, and which of them was looked at last. */
  #runs: Map<number, { starts: number[]; next: number }> | undefined;
  readonly #unclosed = new Set<string>();
  #paragraphEnd = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The end of the code that `mark` opens at `index`, or `undefined` when it opens none. */
  endOf(index: number, mark: string): number | undefined {
    if (mark.startsWith('<')) return this.#endOfElement(index, mark.slice(1).toLowerCase());
    return (
      this.#endOfFence(index, mark.trimStart()) ?? (mark.startsWith('`') ? this.#endOfRun(index, mark) : undefined)
    );
  }

  #endOfElement(index: number, name: string): number | undefined {
    if (this.#unclosed.has(name)) return undefined;
    const closing = new RegExp(`</${name}\\s*>`, 'gi');
    closing.lastIndex = index;
    if (closing.test(this.#text)) return closing.lastIndex;
    this.#unclosed.add(name);
    return undefined;
  }

  /** A fence stands alone before its line, perhaps in a list or a quote; never closed, it holds all that follows. */
  #endOfFence(index: number, mark: string): number | undefined {
    const signs = mark.replace(/^[\s>]+/, '');
    if (signs.length < 3) return undefined;
    const before = index > 40 ? this.#text.slice(index - 40, index) : `\n${this.#text.slice(0, index)}`;
    if (!/\n[ \t>]*(?:[-*+]|\d{1,9}[.)])?[ \t]*$/.test(before)) return undefined;
    const lineEnd = this.#after('\n', index);
    if (signs.startsWith('`') && this.#text.slice(index + signs.length, lineEnd).includes('`')) return undefined;
    const closing = new RegExp(`^[ \\t>]{0,40}${signs[0]}{${Math.min(signs.length, 1000)},}[ \\t]*$`, 'gm');
    closing.lastIndex = lineEnd;
    return closing.test(this.#text) ? closing.lastIndex : this.#text.length;
  }

  /** Code between two runs of equally many back-ticks, within one paragraph. */
  #endOfRun(index: number, mark: string): number | undefined {
    this.#runs ??= runsOf(this.#text);
    const runs = this.#runs.get(mark.length);
    if (!runs) return undefined;
    while ((runs.starts[runs.next] ?? Number.POSITIVE_INFINITY) <= index) runs.next += 1;
    const close = runs.starts[runs.next];
    if (close === undefined || close > this.#endOfParagraph(index)) return undefined;
    return close + mark.length;
  }

  #endOfParagraph(index: number): number {
    if (this.#paragraphEnd < index) {
      const blank = /\n[ \t]*\n/g;
      blank.lastIndex = index;
      this.#paragraphEnd = blank.exec(this.#text)?.index ?? this.#text.length;
    }
    return this.#paragraphEnd;
  }

  #after(mark: string, from: number): number {
    const at = this.#text.indexOf(mark, from);
    return at < 0 ? this.#text.length : at + mark.length;
  }
}

function runsOf(text: string): Map<number, { starts: number[]; next: number }> {
  const runs = new Map<number, { starts: number[]; next: number }>();
  for (const match of text.matchAll(/`+/g)) {
    const known = runs.get(match[0].length);
    if (known) known.starts.push(match.index);
    else runs.set(match[0].length, { starts: [match.index], next: 0 });
  }
  return runs;
}

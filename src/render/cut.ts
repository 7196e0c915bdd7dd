import type { Flow } from './flow.ts';
import { enclosing } from './runs.ts';

/** Finds where to cut a {@link Flow}. Holds the segmenters, which are slow to build. */
export class Cutter {
  readonly #flow: Flow;
  readonly #sentences = new Intl.Segmenter('und', { granularity: 'sentence' });
  readonly #words = new Intl.Segmenter('und', { granularity: 'word' });
  readonly #graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /**
   * The best place for a cut in `(from, to]`: between blocks, else lines, else sentences, else words, else graphemes;
   * of each kind the last. Kinds that would leave the part less than a third full give way to the next.
   *
   * @param most the fullest the part should be, where that can be helped
   */
  cut(from: number, to: number, most: number): number {
    const window = this.#flow.text.slice(from, to + CONTEXT);
    const graphemes = this.#graphemes.segment(window);
    const isWhole = (at: number): boolean => graphemes.containing(at)?.index === at;
    const high = most - from;
    const kinds = [
      (low: number) => this.#between('\n\n', window, from, low, high),
      (low: number) => this.#between('\n', window, from, low, high),
      () => this.#sentences.segment(window).containing(high)?.index,
      () => lastSpace(window, high),
      () => lastWord(this.#words.segment(window), window, high),
    ];
    for (const low of [Math.floor(high / 3), 0]) {
      for (const kind of kinds) {
        const at = kind(low) ?? 0;
        if (at > low && isWhole(at)) return from + at;
      }
    }
    return from + lastGrapheme(graphemes, window, high, to - from);
  }

  /** The last such separator, outside of quotes and code if there is one there; not below a heading, unless at any price. */
  #between(separator: string, window: string, from: number, low: number, high: number): number {
    let inside = 0;
    for (let at = window.lastIndexOf(separator, high); at > low; at = window.lastIndexOf(separator, at - 1)) {
      if (low > 0 && this.#flow.endsHeading(from + at)) continue;
      const mark = this.#flow.markAt(from + at);
      if (!enclosing(mark, BOXES)) return at;
      if (separator === '\n') return at;
      inside ||= enclosing(mark, CODE) ? 0 : at;
    }
    return inside;
  }
}

/** The segmenters look this far behind a cut. */
const CONTEXT = 64;

const BOXES: ReadonlySet<string> = new Set(['blockquote', 'pre']);
const CODE: ReadonlySet<string> = new Set(['pre']);

function lastSpace(window: string, high: number): number {
  let at = high;
  while (at > 0 && !SPACE.test(window[at] ?? '')) at--;
  return at;
}

/** Chinese, Japanese and Thai words have no space between them; closing marks stay with the word before. */
function lastWord(words: Intl.Segments, window: string, high: number): number {
  let at = words.containing(high)?.index ?? 0;
  while (at > 0 && (CLOSING.test(window[at] ?? '') || OPENING.test(window[at - 1] ?? ''))) {
    at = words.containing(at - 1)?.index ?? 0;
  }
  return at;
}

function lastGrapheme(graphemes: Intl.Segments, window: string, high: number, most: number): number {
  const grapheme = graphemes.containing(high);
  if (grapheme && grapheme.index > 0) return grapheme.index;
  if (grapheme && grapheme.segment.length <= most) return grapheme.segment.length;
  // One grapheme fills the whole message: only its code points are left to cut between.
  const unit = window.charCodeAt(most);
  return unit >= 0xdc00 && unit <= 0xdfff && most > 1 ? most - 1 : most;
}

/** White space a line may break at: not the no-break spaces. */
const SPACE = /[\t \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]/;
const CLOSING = /[\p{Pe}\p{Pf}\p{Po}]/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;

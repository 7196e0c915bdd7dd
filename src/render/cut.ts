import type { Flow } from './flow.ts';
import { enclosing } from './runs.ts';
import { segmentsOf } from './segments.ts';

/** The stretch of a {@link Flow} a cut is looked for in; positions below are relative to `from`. */
interface Stretch {
  flow: Flow;
  from: number;
  /** The stretch, and a little beyond for the segmenters to look at. */
  text: string;
  /** The fullest the part should be, where that can be helped. */
  high: number;
  /** The fullest it can be. */
  most: number;
}

/**
 * The best place for a cut in `(from, to]`: between blocks, else lines, else sentences, else words, else graphemes;
 * of each kind the last at or before `wanted`.
 *
 * A kind that would leave the part less than a third full, or ending in a heading, gives way to the next.
 */
export function bestCut(flow: Flow, from: number, to: number, wanted: number): number {
  const text = flow.text.slice(from, to + CONTEXT);
  const stretch: Stretch = { flow, from, text, high: wanted - from, most: to - from };
  for (const low of [Math.floor(stretch.high / 3), 0]) {
    for (const kind of KINDS) {
      const at = kind(stretch, low);
      if (at > low) return from + at;
    }
  }
  return from + lastGrapheme(stretch);
}

const CONTEXT = 64;

/** Each gives its last place above `low`, or something not above it. */
const KINDS: readonly ((stretch: Stretch, low: number) => number)[] = [
  (stretch, low) => lastBreak(stretch, low, '\n\n'),
  (stretch, low) => lastBreak(stretch, low, '\n'),
  ({ text, high }) => ifWhole(text, lastSentence(text, high)),
  ({ text, high }) => ifWhole(text, lastSpace(text, high)),
  ({ text, high }) => ifWhole(text, lastWord(text, high)),
];

/** Blank lines inside a quote come after those between blocks; those inside code do not count as such. */
function lastBreak({ flow, from, text, high }: Stretch, low: number, separator: '\n' | '\n\n'): number {
  let quoted = 0;
  for (let at = text.lastIndexOf(separator, high); at > low; at = text.lastIndexOf(separator, at - 1)) {
    if (low > 0 && flow.endsHeading(from + at)) continue;
    const box = enclosing(flow.markAt(from + at), BOXES);
    if (!box || separator === '\n') return at;
    if (box.name === 'blockquote') quoted ||= at;
  }
  return quoted;
}

const BOXES: ReadonlySet<string> = new Set(['blockquote', 'pre']);

/** A sentence that starts a line is no place of its own: {@link lastBreak} has passed it over. */
function lastSentence(text: string, high: number): number {
  const at = segmentsOf(text, 'sentence').containing(high)?.index ?? 0;
  return text[at - 1] === '\n' ? 0 : at;
}

function lastSpace(text: string, high: number): number {
  let at = high;
  while (at > 0 && !SPACE.test(text.charAt(at))) at--;
  return at;
}

/** Chinese, Japanese and Thai words have no space between them; closing marks stay with the word before. */
function lastWord(text: string, high: number): number {
  const words = segmentsOf(text, 'word');
  let at = words.containing(high)?.index ?? 0;
  while (at > 0 && (CLOSING.test(text.charAt(at)) || OPENING.test(text.charAt(at - 1)))) {
    at = words.containing(at - 1)?.index ?? 0;
  }
  return at;
}

/** White space a line may break at: not the no-break spaces. */
const SPACE = /[\t \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]/;
const CLOSING = /[\p{Pe}\p{Pf}\p{Po}]/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;

function lastGrapheme({ text, high, most }: Stretch): number {
  const graphemes = segmentsOf(text, 'grapheme');
  for (const at of [high, most]) {
    const start = graphemes.containing(at)?.index ?? 0;
    if (start > 0) return start;
  }
  // One grapheme fills the whole message: only its code points are left to cut between.
  const unit = text.charCodeAt(most);
  return unit >= 0xdc00 && unit <= 0xdfff && most > 1 ? most - 1 : most;
}

/** The place if it lies between two graphemes, else 0: dictionaries cut Korean and others inside of them. */
function ifWhole(text: string, at: number): number {
  return isApart(text, at) || segmentsOf(text, 'grapheme').containing(at)?.index === at ? at : 0;
}

/** Whether the characters around are of kinds that never join, so that no segmenter need be asked. */
function isApart(text: string, at: number): boolean {
  return isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at));
}

/** Latin letters with their punctuation, and Chinese: nothing UAX #29 joins to another of them. */
function isPlain(unit: number): boolean {
  return (unit >= 0x20 && unit < 0x300) || (unit >= 0x4e00 && unit < 0xa000) || (unit > 0x3000 && unit < 0x302a);
}

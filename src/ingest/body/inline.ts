import type { Inline } from '../../model/block.ts';
import {
  dropInvisible,
  type Gap,
  gapOf,
  isOwnSpace,
  isUnspaced,
  lookThrough,
  withoutOwnSpaces,
} from '../text/characters.ts';
import { Text } from '../html/nodes.ts';
import { literalMarks } from '../text/literal-marks.ts';
import { closeMarks } from '../text/spacing.ts';
import { BREAK, CODE_BIT, MARKS, nestRuns, type Run, type Style } from './nest.ts';
import { decodeReferences } from '../html/tree.ts';
import { unitsOf } from '../text/units.ts';

export const PLAIN: Style = { bits: 0, url: undefined };

/** A run has at most so many marks beside code, which bounds how deep inlines nest. */
const MAX_MARKS = 4;

/** Where an address was broken in two, for the sake of a mark in it. */
const OPEN_ADDRESS = /(?:(?:^|\s)[\w-]+\.[\w.-]+\/\S*[/=&?]|[&?][\w.]+=)$/;
const REST_OF_ADDRESS = /^(?:[&?]|\/\?)[\w.]+=/;

/** How much of a run's end is looked at: the longest address that is put together again. */
const TAIL = 300;

type MarkName = (typeof MARKS)[number] | 'code';

const BITS = Object.fromEntries([...MARKS, 'code'].map((mark, at) => [mark, 1 << at])) as Record<MarkName, number>;

const QUOTES_AND_DASHES = /[\u2018-\u201f\u2014\u2015\u2026\u00b7]/;
const OPENING = /[([{\u201c\u2018\u00ab\u00bf\u00a1]$/u;
const CLOSING = /^[.,;:!?)\]}\u201d\u2019%]/u;
/** Such a sign may begin a word: `.git`, `:symbol`, `%d`. */
const OPENED_WORD = /^[.:!?%][\p{L}\p{N}_]/u;
/** A capital that is no word, alone at the start of a block: the first letter of a word, set apart. */
const INITIAL = /^[\u201c\u2018"'「]?[B-HJ-NP-Z]$/;
/** The same at the start of a quotation or a title. */
const INITIAL_IN_QUOTES = /[\u201c\u2018《〈「『][B-HJ-NP-Z]$/;
const ESCAPED_TWICE = /&(?:amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|hellip|[mn]dash|middot|#\d{2,5}|#x[\da-f]{2,5});/i;

/** The style with one more mark; past the deepest nesting the style as it was. */
export function withMark(style: Style, mark: MarkName): Style {
  const bits = style.bits | BITS[mark];
  if (bits === style.bits) return style;
  return countBits(bits & ~CODE_BIT) > MAX_MARKS ? style : { bits, url: style.url };
}

/**
 * Gathers the text of one block run by run and gives it back as inlines, with white space as the language wants it.
 *
 * White space with a line break in it was put there by whoever laid out the source. Between Latin words it stands for a
 * space; between Han characters or kana, and inside brackets, for nothing; between the two it follows the habit of the
 * author (`spacedLatin`). A space without a line break was typed, and stays.
 */
export class InlineWriter {
  #runs: Run[] = [];
  /** How the last run ends: to look at the run itself each time would copy it each time. */
  #tail = '';
  #gap: Gap = 'none';
  #glued = false;
  readonly #spacedLatin: () => boolean;

  constructor(spacedLatin: () => boolean) {
    this.#spacedLatin = spacedLatin;
  }

  write(data: string, style: Style): void {
    const text = new Text(data, 0, data.length);
    lookThrough(unitsOf(data), 0, data.length, text);
    this.writeSeen(text, style);
  }

  /** The same where the text has been looked through before. */
  writeSeen(text: Text, style: Style): void {
    const { start, end, before, after } = text;
    if (start === end) return this.#widen(before);
    if (!text.plain) return this.#writeMarked(text.data, style);
    this.#widen(before);
    this.#push(text.page.slice(start, end), style);
    this.#widen(after);
  }

  /** Starts a new line. Says whether the line before was empty too, which makes it a new paragraph. */
  breakLine(style: Style): boolean {
    this.#gap = 'none';
    const last = this.#runs.at(-1);
    if (!last || last.text === BREAK) return true;
    this.#runs.push({ text: BREAK, bits: style.bits, url: style.url });
    return false;
  }

  /** Joins what follows to what is there, whatever white space the source has between them: for initials set apart. */
  glue(): void {
    this.#gap = 'none';
    this.#glued = true;
  }

  /** Keeps what follows apart from what is there, as white space in the source would. */
  part(): void {
    this.#widen('layout');
  }

  get isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  /** What was written, and empties the writer. */
  take(): Inline[] {
    const runs = this.#runs;
    this.#runs = [];
    this.#gap = 'none';
    this.#glued = false;
    while (runs.at(-1)?.text === BREAK) runs.pop();
    return closeMarks(nestRuns(runs));
  }

  #writeMarked(data: string, style: Style): void {
    if ((style.bits & CODE_BIT) !== 0) return this.#writeTidied(data, style);
    // A reference that is still one after parsing was escaped twice.
    const text = data.includes('&') && ESCAPED_TWICE.test(data) ? decodeReferences(data) : data;
    if (!text.includes('*')) return this.#writeTidied(text, style);
    for (const piece of literalMarks(withoutOwnSpaces(text))) {
      this.#writeTidied(piece.text, piece.mark ? withMark(style, piece.mark) : style);
    }
  }

  #writeTidied(data: string, style: Style): void {
    const visible = dropInvisible(data);
    const text = visible.trim();
    if (text === '') return this.#widen(gapOf(visible));
    const start = visible.indexOf(text[0] as string);
    this.#widen(gapOf(visible.slice(0, start)));
    const tidy = this.#tidy(text);
    this.#push((style.bits & CODE_BIT) === 0 ? withoutOwnSpaces(tidy) : tidy, style);
    this.#widen(gapOf(visible.slice(start + text.length)));
  }

  #widen(gap: Gap): void {
    if (gap === 'none' || this.#glued) return;
    if (gap === 'typed' || this.#gap === 'none') this.#gap = gap;
  }

  #tidy(text: string): string {
    return text.replace(/[^\S ]\s*| \s+/g, (space, at: number) => {
      if (!space.includes('\n')) return space === '\u3000' ? space : ' ';
      return this.#layoutSpace(text.slice(Math.max(0, at - TAIL), at), text.slice(at + space.length));
    });
  }

  #push(text: string, style: Style): void {
    const last = this.#runs.at(-1);
    const space = !last || last.text === BREAK ? '' : this.#space(this.#tail, text);
    this.#gap = 'none';
    this.#glued = false;
    if (last && space !== '')
      this.#append(space, { bits: last.bits & style.bits & ~CODE_BIT, url: sameUrl(last, style) });
    this.#append(text, style);
  }

  #append(text: string, { bits, url }: Style): void {
    const last = this.#runs.at(-1);
    if (last && last.text !== BREAK && last.bits === bits && last.url === url) {
      last.text += text;
      this.#tail = (this.#tail + text).slice(-TAIL);
    } else {
      this.#runs.push({ text, bits, url });
      this.#tail = text.slice(-TAIL);
    }
  }

  #space(before: string, after: string): string {
    if (this.#gap === 'none') return '';
    if (this.#gap === 'layout') return this.#layoutSpace(before, after);
    return isOwnSpace(before, after) ? '' : ' ';
  }

  #layoutSpace(before: string, after: string): string {
    const left = lastCharacter(before);
    if (left >= 'B' && left <= 'Z' && this.#isSetApart(before, after)) return '';
    if (REST_OF_ADDRESS.test(after) || ('/=&?'.includes(left) && OPEN_ADDRESS.test(before))) return '';
    const right = String.fromCodePoint(after.codePointAt(0) ?? 32);
    const unspacedLeft = isUnspaced(left);
    const unspacedRight = isUnspaced(right);
    if (unspacedLeft && unspacedRight) return '';
    if (unspacedLeft || unspacedRight) {
      const other = unspacedLeft ? right : left;
      if (QUOTES_AND_DASHES.test(other) || isPunctuation(unspacedLeft ? left : right)) return '';
      if (CLOSING.test(right) || OPENING.test(left)) return '';
      return this.#spacedLatin() ? ' ' : '';
    }
    return (CLOSING.test(right) && !OPENED_WORD.test(after)) || OPENING.test(left) ? '' : ' ';
  }

  /** Whether the text before ends in the first letter of a word, whose others come behind. */
  #isSetApart(before: string, after: string): boolean {
    if (this.#runs.length <= 1 && INITIAL.test(before) && /^\p{Ll}/u.test(after)) return true;
    return INITIAL_IN_QUOTES.test(before.slice(-2)) && /^\p{Script=Latin}/u.test(after);
  }
}

/** A space between two runs belongs to what both are set in. */
function sameUrl(one: Style, other: Style): string | undefined {
  return one.url === other.url ? one.url : undefined;
}

function lastCharacter(text: string): string {
  const unit = text.charCodeAt(text.length - 1);
  return text.slice(unit >= 0xdc00 && unit <= 0xdfff ? -2 : -1);
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}\u3000]/u.test(character);
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

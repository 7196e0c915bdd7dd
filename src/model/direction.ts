import { kept } from './kept.ts';

/** Whether a language is written from right to left. */
export const isRightToLeft: (language: string) => boolean = kept((language) => {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '');
  } catch {
    // What a page says of its language need not be any.
    return false;
  }
});

/**
 * A text from elsewhere for a line in this language: between isolates (U+2068, U+2069) where it holds letters of the
 * other direction, so that neither moves the other's punctuation; as it is where it holds none.
 */
export function isolate(text: string, language: string): string {
  const foreign = isRightToLeft(language) ? LEFTWARD : RIGHTWARD;
  return foreign.test(text) ? `\u2068${text}\u2069` : text;
}

/**
 * A text in its own language that is a line by itself among lines of another. What is known to run from right to left says
 * so, even with a foreign word first; among lines from left to right the rest needs nothing.
 */
export function ownLine(text: string, own: string, language: string): string {
  if (isRightToLeft(own)) return directed(text, own);
  return isRightToLeft(language) ? isolate(text, language) : text;
}

/**
 * The text with a mark (RLM, U+200F) before each line that a client might take for a left-to-right one although the
 * language is not. Classic messages do not say their direction: a line's first letter sets it (UAX #9, rule P2), or the
 * client does where there is none. Letters between isolates should not count, and do in some clients.
 */
export function directed(text: string, language: string): string {
  if (!isRightToLeft(language)) return text;
  return text.replace(/^.*\S.*$/gm, (line) => (leadsRight(line) ? line : `\u200f${line}`));
}

function leadsRight(line: string): boolean {
  const [first] = TELLING.exec(line) ?? [];
  return first !== undefined && RIGHTWARD.test(first);
}

/**
 * Buttons of a row in the order in which the language reads them: clients lay a row out from left to right in every
 * language, and an arrow that leads on points to where reading goes.
 */
export function alongReading<Button>(row: readonly Button[], language: string): Button[] {
  return isRightToLeft(language) ? row.toReversed() : [...row];
}

/** ISO 15924 scripts in use that run from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** Letters that run from right to left, and the marks that count as such. */
const RIGHTWARD_SOURCE =
  '(?=\\p{L})[\\p{scx=Arab}\\p{scx=Hebr}\\p{scx=Syrc}\\p{scx=Thaa}\\p{scx=Nkoo}\\p{scx=Adlm}\\p{scx=Rohg}]|[\\u200f\\u061c]';
const RIGHTWARD = new RegExp(RIGHTWARD_SOURCE, 'u');
const LEFTWARD = new RegExp(`(?!${RIGHTWARD_SOURCE})\\p{L}|\\u200e`, 'u');
const TELLING = /[\p{L}\u200e\u200f\u061c]/u;

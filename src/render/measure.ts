import type { Html } from './html.ts';
import { isOpenAt, type Mark, parseRuns, type Run } from './runs.ts';

/** Longest text of a message, in the units of {@link textLength} (Bot API, sendMessage.text). */
export const MESSAGE_LENGTH = 4096;

/** Telegram keeps 100 and drops the rest without a word; two are left for a line that numbers the part. */
const MAX_ENTITIES = 98;
/** Of entities as they travel to the server, which refuses about 9,500 with `ENTITIES_TOO_LONG`. */
const MAX_ENTITY_BYTES = 9000;
/** Of the whole text with its tags; the Bot API server refuses 32 KiB. */
const MAX_BYTES = 32_000;
/** An entity without its URL or language: constructor, offset, length, length of the argument. */
const ENTITY_BYTES = 16;

/** The length of a message in UTF-16 units, as Telegram counts it: after parsing, without tags, entities as one character. */
export function textLength(html: Html): number {
  let length = 0;
  for (const run of parseRuns(html)) length += run.text.length;
  return length;
}

/** The text of a message as Telegram shows it, without its marks. */
export function plainText(html: Html): string {
  return parseRuns(html)
    .map((run) => run.text)
    .join('');
}

/**
 * How far a message that starts `offset` units into run `first` can go, in units from there, before it breaks a limit.
 * Never 0 while text is left and `limit` is at least 2.
 */
export function reach(runs: readonly Run[], first: number, offset: number, limit: number): number {
  const load = new Load();
  let units = 0;
  for (let index = first; index < runs.length; index++) {
    const run = runs[index] as Run;
    load.enter(run);
    if (load.isOver()) return units;
    for (let at = index === first ? offset : 0; at < run.text.length; at++) {
      load.bytes += escapedBytes(run.text.charCodeAt(at));
      if (units === limit || load.bytes > MAX_BYTES) return units;
      units++;
    }
  }
  return units;
}

/**
 * What a message weighs besides its characters.
 *
 * Entities are counted from above: Telegram splits bold, italic, underline, strike and spoiler wherever another entity
 * starts or ends inside them (tdlib, `split_entities`), so each counts once per run; all others count once.
 */
class Load {
  entities = 0;
  entityBytes = 0;
  bytes = 0;
  #mark: Mark | null = null;

  enter(run: Run): void {
    for (let mark = run.mark; mark; mark = mark.parent) {
      const opens = !isOpenAt(mark, this.#mark);
      if (opens || SPLITTABLE.has(mark.name)) {
        this.entities++;
        this.entityBytes += ENTITY_BYTES;
      }
      if (opens) {
        this.entityBytes += mark.bytes;
        this.bytes += mark.bytes + mark.name.length + 3;
      }
    }
    this.#mark = run.mark;
  }

  isOver(): boolean {
    return this.entities > MAX_ENTITIES || this.entityBytes > MAX_ENTITY_BYTES || this.bytes > MAX_BYTES;
  }
}

const SPLITTABLE: ReadonlySet<string> = new Set([
  'b',
  'strong',
  'i',
  'em',
  'u',
  'ins',
  's',
  'strike',
  'del',
  'tg-spoiler',
  'span',
]);

/** Bytes of one UTF-16 unit once escaped; a surrogate is half of a character of four. */
function escapedBytes(unit: number): number {
  if (unit >= 0x80) return unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  if (unit === 0x22) return 6;
  if (unit === 0x26) return 5;
  return unit === 0x3c || unit === 0x3e ? 4 : 1;
}

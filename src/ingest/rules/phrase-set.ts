import { OPENINGS, openingOf, phraseKey, UNSURE } from './phrase-key.ts';
import type { BareLine } from './bare-line.ts';

/** Phrases, of which most lines are told by their first two letters. */
export class PhraseSet {
  readonly #keys: ReadonlySet<string>;
  readonly #openings = new Uint8Array(OPENINGS);

  /** A list of them has `|` or a line end between each and the next. */
  constructor(list: string) {
    this.#keys = new Set(list.split(/[\n|]/).map(phraseKey).filter(Boolean));
    for (const key of this.#keys) this.#add(key);
  }

  #add(key: string): void {
    // So that its letters are known, as those of the phrase itself are.
    phraseKey(key);
    const opening = openingOf(key);
    if (opening !== UNSURE) this.#openings[opening] = 1;
  }

  has(line: BareLine): boolean {
    return (line.opening === UNSURE || this.#openings[line.opening] === 1) && this.#keys.has(line.key);
  }
}

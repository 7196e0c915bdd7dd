import { NO_LETTERS, openingOf, phraseKey, UNSURE } from './phrase-key.ts';
import { tellingWordsIn } from './telling-words.ts';

/** A line as rules look at its words; each answer is found once, when it is first asked for. */
export class BareLine {
  readonly text: string;
  #key: string | undefined;
  #opening: number | undefined;
  #words: number | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** {@link phraseKey} of it. */
  get key(): string {
    return (this.#key ??= phraseKey(this.text));
  }

  /** {@link openingOf} it. */
  get opening(): number {
    return (this.#opening ??= openingOf(this.text));
  }

  /** {@link tellingWordsIn} it. */
  get words(): number {
    return (this.#words ??= tellingWordsIn(this.text));
  }

  /** Whether it has neither letters nor digits. */
  get isSigns(): boolean {
    return this.opening === NO_LETTERS || (this.opening === UNSURE && this.key === '');
  }
}

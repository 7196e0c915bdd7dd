import { badRequest } from '../api-error.ts';

/** What one rich message may hold (Bot API 10.3, "Rich Message Limits"). */
export const RICH_LIMITS = {
  /** Code points, with captions, button labels, alternative texts of custom emoji and sources of formulas. */
  text: 32_768,
  /** Blocks with all nested ones, list items and table rows. */
  blocks: 500,
  /** Blocks and formatting inside each other. */
  depth: 16,
  media: 50,
  columns: 20,
  buttons: 8,
} as const;

/** Counts what a rich message holds while it is read, and refuses it at the first limit it breaks. */
export class Tally {
  #text = 0;
  #blocks = 0;
  #media = 0;
  #depth = 0;

  text(text: string): void {
    for (const _ of text) this.#text++;
    if (this.#text > RICH_LIMITS.text) throw badRequest('RICH_MESSAGE_TEXT_TOO_LONG');
  }

  media(): void {
    if (++this.#media > RICH_LIMITS.media) throw badRequest('RICH_MESSAGE_MEDIA_TOO_MANY');
  }

  /** One block more, one level deeper while its content is read. */
  block<Result>(read: () => Result): Result {
    if (++this.#blocks > RICH_LIMITS.blocks) throw badRequest('RICH_MESSAGE_BLOCKS_TOO_MANY');
    return this.deeper(read);
  }

  /** One level deeper while the content is read. */
  deeper<Result>(read: () => Result): Result {
    if (++this.#depth > RICH_LIMITS.depth) throw badRequest('RICH_MESSAGE_DEPTH_INVALID');
    const result = read();
    this.#depth--;
    return result;
  }
}

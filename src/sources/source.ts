import type { Post } from '../model/article.ts';

/** Where posts come from. */
export interface Source {
  /** Names it in the store for good. */
  readonly name: string;
  /** The instant (epoch ms) its dates count from, in a source whose posts are dated relative to their first import. */
  readonly epoch?: number;
  /**
   * How many posts there are, those that changed since this process last read them to the end (the first time: all), then
   * every path there is. Whoever ends early, or throws, is given the same posts again the next time.
   *
   * @throws {SourceError} if the source as a whole cannot be read; nothing is known to be gone then
   */
  read(): AsyncIterable<SourceEvent>;
  /** Calls back soon after something there may have changed, until closed. */
  watch(changed: () => void): Watch;
}

export interface Watch {
  close(): void;
}

export type SourceEvent =
  /** How many posts there are; comes first where that is known. */
  | { kind: 'found'; posts: number }
  | { kind: 'post'; post: Post }
  | { kind: 'unreadable'; path: string; reason: string }
  | { kind: 'complete'; paths: ReadonlySet<string> };

/** A source cannot be read; the message names it, what is wrong, and what to do. */
export class SourceError extends Error {
  override name = 'SourceError';
}

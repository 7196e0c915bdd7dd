import type { Post } from '../model/article.ts';
import type { SourceOptions } from '../model/source-entry.ts';

/** Where posts come from. */
export interface Source {
  /** Names it in the store for good. */
  readonly name: string;
  /** The instant (epoch ms) its dates count from, in a source whose posts are dated relative to their first import. */
  readonly epoch?: number;
  /** How often it is read again, in ms; without one, only {@link watch} says when. */
  readonly interval?: number;
  /** What its operator wants of it and its articles. */
  readonly options?: SourceOptions;
  /**
   * What is there to be read: the posts that may have changed since the last reading that was complete, then `complete`.
   * Whoever ends early, or throws, is given the same posts again the next time.
   *
   * @throws {SourceError} if the source as a whole cannot be read; nothing is known to be gone then
   */
  read(before: Reading): AsyncIterable<SourceEvent>;
  /**
   * Looks whether it can be read, where reading it may take long.
   *
   * @throws {SourceError} if it cannot
   */
  look?(signal: AbortSignal): Promise<void>;
  /** Calls back soon after something there may have changed, until closed; absent where nobody tells. */
  watch?(changed: () => void): Watch;
}

/** What a reading may go by. */
export interface Reading {
  /** Epoch ms. */
  now: number;
  /** What the last complete reading, of whatever process, left to be remembered; the source itself parses it. */
  memory?: string;
  /** Told how much has come of what is fetched as a whole before any post is read: objects of a repository. */
  fetched?: (done: number, of: number) => void;
  /** Aborted when the reading is given up: nobody waits for it any more. */
  signal?: AbortSignal;
}

export interface Watch {
  close(): void;
}

export type SourceEvent =
  /** How many posts there are; comes first where that is known. */
  | { kind: 'found'; posts: number }
  | { kind: 'post'; post: Post }
  | { kind: 'unreadable'; path: string; reason: string }
  /** Withdrawn at its source; a `post` of the same path that comes later in the reading takes that back. */
  | { kind: 'gone'; path: string }
  /** Comes last. */
  | {
      kind: 'complete';
      /** Every path there is: the others are withdrawn. Without, nothing more is known to be gone. */
      paths?: ReadonlySet<string>;
      /** Folders that nobody could look into: what is known to lie below them is there still. */
      shut?: readonly string[];
      /** To be given to the next reading; kept once all posts of this one are stored. Without, what was kept stays. */
      memory?: string;
      /** Epoch ms: the source asks not to be read again before. */
      next?: number;
    };

/** A source cannot be read; the message names it, what is wrong, and what to do. */
export class SourceError extends Error {
  override name = 'SourceError';
  /** Epoch ms: the source asks not to be read again before. */
  readonly retryAt?: number;
  /** Whether it is gone for good, and is not to be read again. */
  readonly ended?: boolean;
  /** To be given to the next reading in place of what was kept. */
  readonly memory?: string;

  constructor(message: string, more: { retryAt?: number; ended?: boolean; memory?: string } = {}) {
    super(message);
    Object.assign(this, more);
  }
}

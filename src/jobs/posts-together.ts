import type { Ingested } from '../ingest/assemble.ts';
import type { Staged } from '../ingest/staged.ts';
import type { Post } from '../model/article.ts';
import type { KeptPost } from '../store/kept-posts.ts';
import { inTurns } from './in-turns.ts';

/** A post to be made an article; `again`: what is in the store of it already, made with other options. */
export interface WaitingPost {
  post: Post;
  hash: string;
  again: KeptPost | undefined;
}

export interface TogetherPorts {
  /** Makes articles of posts, perhaps once what that takes is loaded. */
  ingest: (posts: readonly Post[]) => Staged<Ingested[]> | Promise<Staged<Ingested[]>>;
  /** Takes what became of one, in the order in which they were added. */
  made: (post: WaitingPost, result: Ingested) => Promise<void>;
}

/** So many posts, or bytes of them and one more, are made articles together. */
export const MOST_TOGETHER = 24;
const MOST_BYTES = 500_000;

/** Has posts wait for each other and makes articles of them together, which takes less time than one by one. */
export class PostsTogether {
  readonly #ports: TogetherPorts;
  #waiting = new Map<string, WaitingPost>();
  #bytes = 0;

  constructor(ports: TogetherPorts) {
    this.#ports = ports;
  }

  async add(waiting: WaitingPost): Promise<void> {
    const { path, bytes } = waiting.post;
    this.#waiting.set(path, waiting);
    this.#bytes += bytes.length;
    if (this.#waiting.size >= MOST_TOGETHER || this.#bytes >= MOST_BYTES) await this.finish();
  }

  has(path: string): boolean {
    return this.#waiting.has(path);
  }

  /** Fulfilled when all that were added are made articles and taken. */
  async finish(): Promise<void> {
    const waiting = [...this.#waiting.values()];
    this.#waiting = new Map();
    this.#bytes = 0;
    if (waiting.length === 0) return;
    const results = await inTurns(await this.#ports.ingest(waiting.map(({ post }) => post)));
    for (const [at, post] of waiting.entries()) await this.#ports.made(post, results[at] as Ingested);
  }
}

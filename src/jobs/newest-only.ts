/** Something that may be one too many. */
export interface Candidate {
  path: string;
  /** Epoch ms. */
  date: number;
  keep: () => Promise<void>;
  leave: () => Promise<void>;
}

/** Keeps the newest of many things, so many, and leaves the others; what is held meanwhile is at most twice as many. */
export class NewestOnly {
  readonly #most: number;
  #held = new Map<string, Candidate>();

  constructor(most: number) {
    this.#most = most;
  }

  /** A second one of the same path takes the place of the first. */
  async add(candidate: Candidate): Promise<void> {
    this.#held.set(candidate.path, candidate);
    if (this.#held.size >= 2 * this.#most) await this.#leaveOldest();
  }

  /** Keeps what is newest of all that was added, in the order in which it came. */
  async finish(): Promise<void> {
    await this.#leaveOldest();
    for (const candidate of this.#held.values()) await candidate.keep();
    this.#held.clear();
  }

  drop(path: string): void {
    this.#held.delete(path);
  }

  async #leaveOldest(): Promise<void> {
    const oldest = [...this.#held.values()].sort((a, b) => b.date - a.date).slice(this.#most);
    for (const candidate of oldest) {
      this.#held.delete(candidate.path);
      await candidate.leave();
    }
  }
}

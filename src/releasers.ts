/** Undoes what was acquired, the last first. */
export class Releasers {
  readonly #releases: (() => unknown)[] = [];
  #released: Promise<void> | undefined;

  add(release: () => unknown): void {
    this.#releases.push(release);
  }

  /** Also undoes what is added meanwhile. Whoever calls a second time waits for the first. */
  release(): Promise<void> {
    return (this.#released ??= this.#releaseAll());
  }

  async #releaseAll(): Promise<void> {
    for (let release = this.#releases.pop(); release; release = this.#releases.pop()) await release();
  }
}

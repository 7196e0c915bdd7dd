/** Undoes what was acquired, the last first. */
export class Releasers {
  readonly #releases: (() => unknown)[] = [];
  #released: Promise<void> | undefined;

  add(release: () => unknown): void {
    this.#releases.push(release);
  }

  /** The same of what is still being acquired, once it is there: whoever waits for it hears of its failure. */
  addComing<Acquired>(coming: Promise<Acquired>, release: (acquired: Acquired) => unknown): void {
    this.add(() => coming.then(release, () => undefined));
  }

  /** Whether what was acquired is being given back, or was: whoever still starts has nothing to work with. */
  get isReleasing(): boolean {
    return this.#released !== undefined;
  }

  /** Also undoes what is added meanwhile. Whoever calls a second time waits for the first. */
  release(): Promise<void> {
    return (this.#released ??= this.#releaseAll());
  }

  async #releaseAll(): Promise<void> {
    for (let release = this.#releases.pop(); release; release = this.#releases.pop()) await release();
  }
}

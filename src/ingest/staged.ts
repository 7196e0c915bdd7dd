/** Work that pauses after each of its stages. */
export type Staged<T> = Generator<undefined, T, undefined>;

/**
 * Works of the same stages side by side, a stage of all before the next of any, as one work that pauses after each; gives
 * what they give, in their order.
 *
 * Where a stage is much code and a work is small, a good part of the time goes into bringing the code into the processor's
 * caches (docs/adr/0029-posts-side-by-side.md). So it is brought once for all.
 */
export function* sideBySide<T>(works: readonly Staged<T>[]): Staged<T[]> {
  const given: T[] = [];
  let under = [...works.entries()];
  while (under.length > 0) {
    const left: typeof under = [];
    for (const entry of under) {
      const [at, work] = entry;
      const { done, value } = work.next();
      if (done) given[at] = value;
      else left.push(entry);
      yield;
    }
    under = left;
  }
  return given;
}

/** Does a work to its end. */
export function atOnce<T>(work: Staged<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

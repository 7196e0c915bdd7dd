/** Work that pauses after each of its stages. */
export type Staged<T> = Generator<undefined, T, undefined>;

/**
 * Does works of the same stages side by side, a stage of all before the next of any, and gives what they give in their order.
 *
 * Where a stage is much code and a work is small, a good part of the time goes into bringing the code into the processor's
 * caches (docs/adr/0029-posts-side-by-side.md). So it is brought once for all.
 */
export function sideBySide<T>(works: readonly Staged<T>[]): T[] {
  const given: T[] = [];
  let under = Array.from(works.entries());
  while (under.length > 0) {
    under = under.filter(([at, work]) => {
      const { done, value } = work.next();
      if (done) given[at] = value;
      return !done;
    });
  }
  return given;
}

/** Does one work to its end. */
export function atOnce<T>(work: Staged<T>): T {
  const [given] = sideBySide([work]);
  return given as T;
}

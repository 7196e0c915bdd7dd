/**
 * What `load` gives, loaded when it is first asked for, and once: with an `import()` of what most processes never need, or
 * not before they are ready.
 */
export function whenNeeded<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let loaded: Promise<Part> | undefined;
  return () => (loaded ??= load());
}

/**
 * What `load` gives, loaded when it is first asked for, and once: with an `import()` of what most processes never need, or
 * not before they are ready. Where that fails, as while another version is being installed, it is tried again.
 */
export function whenNeeded<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let loaded: Promise<Part> | undefined;
  const loading = async () => {
    try {
      return await load();
    } catch (error) {
      loaded = undefined;
      throw error;
    }
  };
  return () => (loaded ??= loading());
}

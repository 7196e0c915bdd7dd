/** What was made of equal texts, made once, by whoever asks first. Keeps the newest `most`. */
export function newestByText<Made>(most: number) {
  const known = new Map<string, Made>();
  return (text: string, make: () => Made): Made => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make();
    const oldest = known.keys().next();
    if (known.size >= most && !oldest.done) known.delete(oldest.value);
    // A copy: what was cut out of a longer text would keep all of that.
    known.set(Buffer.from(text).toString(), made);
    return made;
  };
}

/** The same of a single way to make it: most of what is read from the store was read a moment ago. */
export function memoByText<Made>(most: number, make: (text: string) => Made) {
  const made = newestByText<Made>(most);
  return (text: string): Made => made(text, () => make(text));
}

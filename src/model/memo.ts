/**
 * What was made of equal texts, made once: most of what is read from the store was read a moment ago. Keeps the newest
 * `most`.
 */
export function memoByText<Made>(most: number, make: (text: string) => Made) {
  const known = new Map<string, Made>();
  return (text: string): Made => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    const oldest = known.keys().next();
    if (known.size >= most && !oldest.done) known.delete(oldest.value);
    known.set(text, made);
    return made;
  };
}

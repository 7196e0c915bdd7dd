import type { Document } from './documents.ts';

/** Documents that are not made again: those asked for last, up to so many bytes of them, by what they were made of. */
export function keptDocuments(mostBytes: number) {
  const known = new Map<string, Document>();
  let bytes = 0;

  /** What was made under this key, made now if it is not known. Who changes what goes into it changes the key. */
  return async (key: string, make: () => Document | Promise<Document>): Promise<Document> => {
    const found = known.get(key);
    if (found) {
      // The last in order is the last to go.
      known.delete(key);
      known.set(key, found);
      return found;
    }
    const made = await make();
    const size = sizeOf(made);
    if (size > mostBytes) return made;
    const meanwhile = known.get(key);
    if (meanwhile) return meanwhile;
    known.set(key, made);
    bytes += size;
    for (const [oldest, document] of known) {
      if (bytes <= mostBytes) break;
      known.delete(oldest);
      bytes -= sizeOf(document);
    }
    return made;
  };
}

/** Its body, and what comes of that when it is compressed, at most. */
function sizeOf({ body }: Document): number {
  return body.length * 1.5;
}

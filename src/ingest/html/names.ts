/** Longer names are seldom met twice. */
const LONGEST = 24;
/** Distinct names that are kept; real pages know some two hundred. */
const PLACES = 2048;

/**
 * What is known by the name that stands in a page from one place to another, in small letters: each time the very same
 * answer, found at once, where a piece cut out of the page would have to be read anew by each table that is asked.
 */
export function keptByName<Known extends { readonly name: string }>(
  describe: (name: string) => Known,
): (page: string, units: Uint16Array, from: number, to: number) => Known {
  const kept: (Known | undefined)[] = Array.from({ length: PLACES });
  return (page, units, from, to) => {
    if (to - from > LONGEST) return describe(page.slice(from, to).toLowerCase());
    const place = hashAt(units, from, to) & (PLACES - 1);
    const known = kept[place];
    if (known !== undefined && standsAt(known.name, units, from, to)) return known;
    const found = describe(ownString(page.slice(from, to).toLowerCase()));
    // Under a name that is not in small letters it would not be found again.
    if (standsAt(found.name, units, from, to)) kept[place] = found;
    return found;
  };
}

/** A number for what stands in a page from one place to another. */
export function hashAt(units: Uint16Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (units[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Whether it is this text that stands there. */
export function standsAt(text: string, units: Uint16Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== units[from + at]) return false;
  return true;
}

/** What names a property is a string of its own, not a piece of a page that it would keep in memory. */
function ownString(name: string): string {
  return Object.keys({ [name]: true })[0] as string;
}

/**
 * What is known of a piece of a page that stands from one place to another: each time the very same answer, found at once,
 * where a piece cut out of the page would have to be read anew by each table that is asked.
 */
export type KnownAt<Known> = (page: string, units: Uint16Array, from: number, to: number) => Known;

/**
 * Keeps what `describe` says of pieces that come again and again, of so many at most, and none longer than `longest`; a later
 * one takes the place of the second before it. `describe` must keep no piece of the page, which would keep all of it in memory.
 */
export function keptBySpelling<Known>(
  places: number,
  longest: number,
  describe: (piece: string) => Known,
): KnownAt<Known> {
  const kept: ({ spelling: Uint16Array; known: Known } | undefined)[] = Array.from({ length: places });
  return (page, units, from, to) => {
    if (to - from > longest) return describe(page.slice(from, to));
    const place = hashAt(units, from, to) & (places - 1);
    const found = kept[place];
    if (found !== undefined && standsAt(found.spelling, units, from, to)) return found.known;
    const beside = kept[place ^ 1];
    if (beside !== undefined && standsAt(beside.spelling, units, from, to)) return beside.known;
    const known = describe(page.slice(from, to));
    // Two that fall on one place would else drive each other out time and again.
    kept[place ^ 1] = found;
    kept[place] = { spelling: units.slice(from, to), known };
    return known;
  };
}

/** Longer names are seldom met twice, and real pages know some two hundred. */
const LONGEST = 24;
const PLACES = 2048;

/** The same by names of elements or attributes, which are given in small letters. */
export function keptByName<Known>(describe: (name: string) => Known): KnownAt<Known> {
  return keptBySpelling(PLACES, LONGEST, (piece) => describe(ownName(piece.toLowerCase())));
}

function hashAt(units: Uint16Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (units[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

function standsAt(spelling: Uint16Array, units: Uint16Array, from: number, to: number): boolean {
  if (spelling.length !== to - from) return false;
  for (let at = 0; at < spelling.length; at += 1) if (spelling[at] !== units[from + at]) return false;
  return true;
}

/** What names a property is a string of its own, and equal ones are the very same. */
function ownName(name: string): string {
  return Object.keys({ [name]: true })[0] as string;
}

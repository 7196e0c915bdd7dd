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
  const kept: (Known | undefined)[] = Array.from({ length: places });
  // In one piece of memory, all over which objects would lie. Each stands behind its length and one, for nothing is one too.
  const spellings = new Uint16Array(places * (longest + 1));
  const room = (place: number) => place * (longest + 1);
  return (page, units, from, to) => {
    if (to - from > longest) return describe(page.slice(from, to));
    const place = hashAt(units, from, to) & (places - 1);
    if (standsAt(spellings, room(place), units, from, to)) return kept[place] as Known;
    const beside = place ^ 1;
    if (standsAt(spellings, room(beside), units, from, to)) return kept[beside] as Known;
    const known = describe(page.slice(from, to));
    // Two that fall on one place would else drive each other out time and again.
    kept[beside] = kept[place];
    spellings.copyWithin(room(beside), room(place), room(place + 1));
    kept[place] = known;
    spellings[room(place)] = to - from + 1;
    spellings.set(units.subarray(from, to), room(place) + 1);
    return known;
  };
}

/** Longer names are seldom met twice, and real pages know some two hundred. */
const LONGEST = 31;
const PLACES = 2048;

/** The same by names of elements or attributes, which are given in small letters. */
export function keptByName<Known>(describe: (name: string) => Known): KnownAt<Known> {
  return keptBySpelling(PLACES, LONGEST, (piece) => describe(ownName(piece.toLowerCase())));
}

function hashAt(units: Uint16Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at += 1) hash = ((hash << 5) | (hash >>> 27)) ^ (units[at] as number);
  return Math.imul(hash, 0x9e3779b1) >>> 16;
}

function standsAt(spellings: Uint16Array, room: number, units: Uint16Array, from: number, to: number): boolean {
  const length = to - from;
  if (spellings[room] !== length + 1) return false;
  for (let at = 0; at < length; at += 1) if (spellings[room + 1 + at] !== units[from + at]) return false;
  return true;
}

/** What names a property is a string of its own, and equal ones are the very same. */
function ownName(name: string): string {
  return Object.keys({ [name]: true })[0] as string;
}

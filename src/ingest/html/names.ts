/**
 * What is known of a piece of a page that stands from one place to another: each time the very same answer, found at once,
 * where a piece cut out of the page would have to be read anew by each table that is asked.
 */
export type KnownAt<Known> = (page: string, units: Uint16Array, from: number, to: number) => Known;

/** Spellings have room for so many units each, on the average; when it is used up, all are forgotten. */
const USUAL = 32;

/**
 * Keeps what `describe` says of pieces that come again and again, of so many at most, and none longer than `longest`; a later
 * one takes the place of the second before it. `describe` must keep no piece of the page, which would keep all of it in memory.
 */
export function keptBySpelling<Known>(
  places: number,
  longest: number,
  describe: (piece: string) => Known,
): KnownAt<Known> {
  const kept = Array.from({ length: places }, (): Known | undefined => undefined);
  // In one piece of memory, one behind the other: the caches would not hold all over which strings lie.
  const spellings = new Uint16Array(places * USUAL);
  let used = 0;
  /** Where each begins, and its length and one, for nothing is a spelling too. */
  const starts = new Uint32Array(places);
  const lengths = new Uint16Array(places);
  const standsAt = (place: number, units: Uint16Array, from: number, to: number): boolean => {
    const length = to - from;
    if (lengths[place] !== length + 1) return false;
    const start = starts[place] as number;
    for (let at = 0; at < length; at += 1) if (spellings[start + at] !== units[from + at]) return false;
    return true;
  };
  return (page, units, from, to) => {
    const length = to - from;
    if (length > longest) return describe(page.slice(from, to));
    const place = hashAt(units, from, to) & (places - 1);
    if (standsAt(place, units, from, to)) return kept[place] as Known;
    const beside = place ^ 1;
    if (standsAt(beside, units, from, to)) return kept[beside] as Known;
    if (used + length > spellings.length) {
      lengths.fill(0);
      kept.fill(undefined);
      used = 0;
    }
    // Two that fall on one place would else drive each other out time and again.
    kept[beside] = kept[place];
    starts[beside] = starts[place] as number;
    lengths[beside] = lengths[place] as number;
    const known = describe(page.slice(from, to));
    kept[place] = known;
    starts[place] = used;
    lengths[place] = length + 1;
    spellings.set(units.subarray(from, to), used);
    used += length;
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

/** What names a property is a string of its own, and equal ones are the very same. */
function ownName(name: string): string {
  return Object.keys({ [name]: true })[0] as string;
}

/** Longer names are seldom met twice. */
const LONGEST = 24;
/** Distinct names that are kept; real pages know some two hundred. */
const PLACES = 2048;

const kept: (string | undefined)[] = Array.from({ length: PLACES });

/**
 * The name that stands in a page from one place to another, in small letters: each time the very same string, which tables
 * find at once, where a piece cut out of the page would have to be read anew by each of them.
 */
export function nameAt(page: string, units: Uint16Array, from: number, to: number): string {
  if (to - from > LONGEST) return page.slice(from, to).toLowerCase();
  const place = hashAt(units, from, to) & (PLACES - 1);
  const name = kept[place];
  return name !== undefined && standsAt(name, units, from, to) ? name : keep(place, page.slice(from, to));
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

/** Only what is in small letters already is found again. */
function keep(place: number, piece: string): string {
  const name = piece.toLowerCase();
  if (name !== piece) return name;
  // What names a property is a string of its own, not a piece of a page that it would keep in memory.
  const own = Object.keys({ [name]: true })[0] as string;
  kept[place] = own;
  return own;
}

/** How much of a hostile post's size is tried, from 0 to 1; `HOSTILE_SHARE=1` for all of it, some minutes long. */
export const HOSTILE_SHARE = Number(process.env['HOSTILE_SHARE'] ?? 0.25);

/** That share of a number of pieces. */
export function large(pieces: number): number {
  return Math.round(pieces * HOSTILE_SHARE);
}

/**
 * The seconds of the processor that a share of a hostile post may take, of those that all of it may.
 *
 * What grows with the square would take minutes for all of it, and is still found at a quarter: it takes a sixteenth of
 * them there, and is given a quarter.
 */
export function secondsFor(all: number): number {
  return Math.max(4, all * HOSTILE_SHARE);
}

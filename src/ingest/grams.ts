/** Room for the pairs of all sentences that are looked at, half of it free; a power of two. */
const PLACES = 8192;
/** All that are counted; what comes behind tells nothing more. */
const MOST = PLACES / 2;

/** What sentences have in common: pairs of Han characters or kana, runs of four letters, in any language. */
export class GramCounter {
  readonly #grams = new Int32Array(PLACES);
  /** By place: in how many texts the gram stands, `0` where the place is free. */
  readonly #texts = new Uint8Array(PLACES);
  /** By place: the last text it was found in. */
  readonly #last = new Uint8Array(PLACES);
  #count = 0;
  #added = 0;
}

/** Slots of a fingerprint. */
export const SLOTS = 128;
/** Two slots of 8 bits are alike by chance this often. */
const CHANCE = 1 / 256;
/** Leads every written fingerprint; another way of making them must have another, for the two cannot be compared. */
const VERSION = 'a';
const WRITTEN = /^a(?:[A-Za-z0-9_-]{171})?$/;

declare const brand: unique symbol;

/** What is left of a text to compare it by: {@link SLOTS} bytes, or none when there was too little text to tell by. */
export type Fingerprint = Readonly<Uint8Array> & { readonly [brand]: 'Fingerprint' };

/** What nothing is like: of a text too short to tell by. */
export const NO_FINGERPRINT: Fingerprint = new Uint8Array() as Readonly<Uint8Array> as Fingerprint;

/**
 * How much of two texts is the same, from 0 to 1: an estimate of the Jaccard similarity of their sets of letter sequences.
 *
 * The standard error is √(J(1−J)/128), at most 0.045. A text compared with itself gives 1; a text that was too short to
 * tell by gives 0 with every text, itself included.
 *
 * Slots keep 8 bits of a minimum, so that different minima agree in one of 256 cases; that share is taken off
 * (P. Li, A. C. König: b-Bit Minwise Hashing, WWW 2010, where the sets are small against the universe).
 */
export function similarity(a: Fingerprint, b: Fingerprint): number {
  if (a.length !== SLOTS || b.length !== SLOTS) return 0;
  let same = 0;
  for (let slot = 0; slot < SLOTS; slot += 1) if (a[slot] === b[slot]) same += 1;
  return Math.max(0, (same / SLOTS - CHANCE) / (1 - CHANCE));
}

/** The fingerprint as 172 URL-safe characters, or as one when it is empty. */
export function formatFingerprint(fingerprint: Fingerprint): string {
  return VERSION + Buffer.from(fingerprint).toString('base64url');
}

/** The text as a fingerprint, or `undefined` when it is none or was made in a way that is no longer ours. */
export function parseFingerprint(text: string): Fingerprint | undefined {
  if (!WRITTEN.test(text)) return undefined;
  return new Uint8Array(Buffer.from(text.slice(1), 'base64url')) as Readonly<Uint8Array> as Fingerprint;
}

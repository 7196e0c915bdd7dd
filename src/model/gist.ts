import type { Mark } from './mark.ts';
import { type Fingerprint, NO_FINGERPRINT, SLOTS } from './similarity.ts';

/** What is kept of an article to tell whether another tells the same news; some 400 bytes. */
export interface Gist {
  /** When it was published, epoch ms; kept to the minute. */
  date: number;
  /** Names who says it: two articles with the same number are of one source. */
  source: number;
  /** Names where it stands, in 16 bits: two articles with the same number are of one site; 0 where that is not known. */
  site: number;
  /** Ascending. */
  marks: Readonly<Uint32Array<ArrayBufferLike>>;
  fingerprint: Fingerprint;
}

const VERSION = 1;
const HEADER = 12;
const MINUTE = 60_000;

/** Version, length of the fingerprint, site, date, source, fingerprint, marks. */
export function packGist({ date, source, site, marks, fingerprint }: Gist): Buffer {
  const bytes = Buffer.alloc(HEADER + fingerprint.length + marks.length * 4);
  bytes[0] = VERSION;
  bytes[1] = fingerprint.length;
  bytes.writeUInt16LE(site, 2);
  bytes.writeInt32LE(Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, Math.round(date / MINUTE))), 4);
  bytes.writeUInt32LE(source, 8);
  bytes.set(fingerprint, HEADER);
  let at = HEADER + fingerprint.length;
  for (const mark of marks) at = bytes.writeUInt32LE(mark, at);
  return bytes;
}

/** What {@link packGist} made; `undefined` for anything else, and for what another release made in another way. */
export function unpackGist(bytes: Uint8Array): Gist | undefined {
  const length = bytes[1];
  if (bytes[0] !== VERSION || (length !== 0 && length !== SLOTS)) return undefined;
  const marksAt = HEADER + length;
  if (bytes.length < marksAt || (bytes.length - marksAt) % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const marks = new Uint32Array((bytes.length - marksAt) / 4);
  for (let at = 0; at < marks.length; at += 1) marks[at] = view.getUint32(marksAt + at * 4, true) satisfies Mark;
  return {
    date: view.getInt32(4, true) * MINUTE,
    source: view.getUint32(8, true),
    site: view.getUint16(2, true),
    marks,
    fingerprint:
      length === 0
        ? NO_FINGERPRINT
        : (Uint8Array.from(bytes.subarray(HEADER, marksAt)) as Readonly<Uint8Array> as Fingerprint),
  };
}

import { once } from 'node:events';
import { type Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';
import { FetchError } from './fetch-error.ts';

/** What may be asked for; the order says nothing. */
export const ENCODINGS = 'gzip, br, zstd';
/** One over the other at most; honest servers use one. */
const MOST_ENCODINGS = 2;
/** What content encoding allows a window of zstd to be, 8 MB (RFC 9659). */
const ZSTD_WINDOW_LOG = 23;
/** What stands where a compression is told, and is none. */
const NO_COMPRESSION = /^(?:identity|none|binary|utf-?8|iso-8859-\d+|us-ascii|text\/\w+)?$/;
/** The low half of the first byte of what is deflated as RFC 9110 wants it; some servers leave out what goes around it. */
const WRAPPED = 8;

/**
 * The whole of a body, decompressed. Neither it nor what it is decompressed from is ever held beyond `largest` bytes.
 *
 * @throws {FetchError} if it is larger, or cannot be decompressed
 */
export async function readBody(
  body: Readable,
  encoding: string,
  largest: number,
  signal: AbortSignal,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const collect = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  const names = compressionsOf(encoding);
  const first = names.length > 0 ? await firstByte(body, signal) : undefined;
  // Nothing is compressed to nothing, whatever is told of it.
  if (names.length > 0 && first === undefined) return Buffer.alloc(0);
  const inflate = names.at(-1) !== 'deflate' || isWrapped(first) ? createInflate : createInflateRaw;
  const decoders = names.reverse().map((name) => decoderOf(name, inflate));
  await pipeline([body, atMost(largest), ...decoders, atMost(largest), collect], { signal });
  return Buffer.concat(chunks);
}

function atMost(largest: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      if (size > largest) done(tooLarge(largest));
      else done(null, chunk);
    },
  });
}

export function tooLarge(largest: number): FetchError {
  return new FetchError('large', `it is larger than ${Math.round(largest / 1024 / 1024)} MB, which is not read`);
}

/** In the order in which they were applied. */
function compressionsOf(encoding: string): string[] {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => !NO_COMPRESSION.test(name));
  if (names.length > MOST_ENCODINGS) throw new FetchError('garbled', 'it is compressed over and over');
  return names;
}

/** What a body begins with, which stays in it; `undefined` of an empty one. */
async function firstByte(body: Readable, signal: AbortSignal): Promise<number | undefined> {
  // Of a body that is empty only its end is told.
  if (body.readableLength === 0) await Promise.race(['readable', 'end'].map((event) => once(body, event, { signal })));
  const chunk = body.read() as Buffer | null;
  if (chunk !== null) body.unshift(chunk);
  return chunk?.[0];
}

function isWrapped(first: number | undefined): boolean {
  return ((first ?? WRAPPED) & 0x0f) === WRAPPED;
}

function decoderOf(name: string, inflate: () => Transform): Transform {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return inflate();
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } });
    default:
      throw new FetchError('garbled', `it is compressed in a way that was not asked for (${name.slice(0, 40)})`);
  }
}

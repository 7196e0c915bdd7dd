import { type Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import { FetchError } from './fetch-error.ts';

/** What may be asked for; the order says nothing. */
export const ENCODINGS = 'gzip, br, zstd';
/** One over the other at most; honest servers use one. */
const MOST_ENCODINGS = 2;
/** What content encoding allows a window of zstd to be, 8 MB (RFC 9659). */
const ZSTD_WINDOW_LOG = 23;

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
  await pipeline([body, atMost(largest), ...decodersOf(encoding), atMost(largest), collect], { signal });
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

function decodersOf(encoding: string): Transform[] {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MOST_ENCODINGS) throw new FetchError('garbled', 'it is compressed over and over');
  return names.reverse().map((name) => {
    switch (name) {
      case 'gzip':
      case 'x-gzip':
        return createGunzip();
      case 'deflate':
        return createInflate();
      case 'br':
        return createBrotliDecompress();
      case 'zstd':
        return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } });
      default:
        throw new FetchError('garbled', `it is compressed in a way that was not asked for (${name.slice(0, 40)})`);
    }
  });
}

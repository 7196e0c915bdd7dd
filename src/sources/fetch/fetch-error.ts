import { errors } from 'undici';

export type FetchFault =
  /** The address is none that may be fetched. */
  | 'refused'
  /** Nobody answers there. */
  | 'unreachable'
  | 'slow'
  | 'large'
  /** Too many redirects, or in a circle. */
  | 'redirects'
  /** What came is no HTTP, or not what it says it is. */
  | 'garbled';

/** Something could not be fetched; the message says why, without the address, and what to do where something can be done. */
export class FetchError extends Error {
  override name = 'FetchError';
  readonly fault: FetchFault;

  constructor(fault: FetchFault, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.fault = fault;
  }
}

/** How an address is refused, by whatever way it is found out. */
export function refusedAddress(host: string, addresses: readonly string[]): FetchError {
  const where = addresses.length === 1 && addresses[0] === host ? host : `${host} (${addresses.join(', ')})`;
  return new FetchError(
    'refused',
    `${where} is on this machine or in a private network, which is not fetched; if it is meant, name it in FETCH_ALLOW_PRIVATE`,
  );
}

const UNKNOWN_HOST = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME']);

/** What went wrong below us, in plain words. */
export function describeFault(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  const { code = '', name, message, cause } = error as NodeJS.ErrnoException;
  if (cause instanceof FetchError) return cause;
  if (name === 'TimeoutError') return new FetchError('slow', 'it took too long to answer in full', error);
  if (error instanceof errors.ConnectTimeoutError) return new FetchError('slow', 'it does not take connections', error);
  if (error instanceof errors.HeadersTimeoutError) return new FetchError('slow', 'it does not answer', error);
  if (error instanceof errors.BodyTimeoutError)
    return new FetchError('slow', 'its answer stopped in the middle', error);
  if (error instanceof errors.HeadersOverflowError) return new FetchError('large', 'its headers are too long', error);
  if (UNKNOWN_HOST.has(code)) return new FetchError('unreachable', 'there is no host of that name', error);
  if (code === 'ECONNREFUSED') return new FetchError('unreachable', 'nobody answers there', error);
  if (/^Z_|^ERR_.*(?:BROTLI|_ERROR_FORMAT_|ZSTD|PADDING|ZLIB)|^ZSTD_/.test(code))
    return new FetchError('garbled', 'its answer cannot be decompressed', error);
  if (error instanceof errors.HTTPParserError && !message.includes('EOF'))
    return new FetchError('garbled', 'its answer is no HTTP', error);
  const isCutOff = error instanceof errors.ResponseContentLengthMismatchError;
  if (error instanceof errors.HTTPParserError || error instanceof errors.SocketError || isCutOff)
    return new FetchError('unreachable', 'the connection broke off', error);
  if (code === 'ECONNRESET' || code === 'EPIPE')
    return new FetchError('unreachable', 'the connection broke off', error);
  return new FetchError('unreachable', message || code || 'the connection failed', error);
}

/** What is longer, in bytes, gets memory of its own: few messages are. */
const LONGEST = 32 * 1024;
/** Bodies kept for the next ones: as many as there ever are lanes for digests (`jobs/lanes.ts`). */
const MOST = 128;

/**
 * Memory for the bodies of requests, used again and again: a digest of 10 KB takes ten times as long to find room for as
 * to copy.
 */
export function bodyMemory() {
  const free: ArrayBufferLike[] = [];
  return {
    /** The start as text, and behind it the rest. */
    fill(start: string, rest: Uint8Array): Buffer {
      const length = Buffer.byteLength(start) + rest.length;
      const body =
        length > LONGEST
          ? Buffer.allocUnsafeSlow(length)
          : Buffer.from(free.pop() ?? new ArrayBuffer(LONGEST), 0, length);
      body.set(rest, body.write(start));
      return body;
    },
    /** Takes a body back that was sent and that nobody reads any more. */
    give(body: Buffer): void {
      if (body.buffer.byteLength === LONGEST && free.length < MOST) free.push(body.buffer);
    },
  };
}

/** A request's body is larger than is read. */
export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge';
}

/**
 * A request's body, whole, as it was sent. One that says that it is too large is not read at all.
 *
 * @throws {BodyTooLarge}
 */
export async function readBody(request: Request, most: number): Promise<Buffer> {
  const size = request.headers.get('content-length');
  if (Number(size ?? 0) > most) throw new BodyTooLarge();
  // Held to its word by the parser of HTTP, and read without the stream below, which takes longer than all the rest.
  if (size !== null && !request.headers.has('transfer-encoding')) return Buffer.from(await request.arrayBuffer());
  const pieces: Uint8Array[] = [];
  let read = 0;
  for await (const piece of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    read += piece.length;
    // Leaving the loop tells the sender to stop.
    if (read > most) throw new BodyTooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

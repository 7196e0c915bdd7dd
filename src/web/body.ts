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
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new BodyTooLarge();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.length;
    // Leaving the loop tells the sender to stop.
    if (size > most) throw new BodyTooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

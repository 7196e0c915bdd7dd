import { setImmediate as nextTurn } from 'node:timers/promises';

/** Something to do, and what of: no two that share an id are done side by side. */
export interface Piece {
  ids: readonly string[];
  /** About how much memory it holds until it is done. */
  bytes: number;
  run: () => Promise<unknown>;
}

/** So many pieces, or bytes, that wait while as many are being done. */
const MOST_PIECES = 16;
const MOST_BYTES = 2_000_000;

/**
 * Does many small pieces of waiting work side by side: their commands to Redis travel together, at a fraction of the cost
 * of one after the other.
 *
 * Pieces that share an id are done in the order in which they were added. What is not done yet is bounded: twice 16 pieces
 * (or what it is told), or twice 2 MB but for one larger piece. When a piece fails, those under way are waited for and no
 * further ones are begun.
 */
export class Batches {
  #waiting: Piece[] = [];
  #waitingIds = new Set<string>();
  #waitingBytes = 0;
  #running: Promise<PromiseSettledResult<unknown>[]> = Promise.resolve([]);
  readonly #mostPieces: number;

  constructor(mostPieces = MOST_PIECES) {
    this.#mostPieces = mostPieces;
  }

  /** @throws {unknown} what an earlier piece failed with */
  async add(piece: Piece): Promise<void> {
    const full = this.#waiting.length >= this.#mostPieces || this.#waitingBytes + piece.bytes > MOST_BYTES;
    if (full || piece.ids.some((id) => this.#waitingIds.has(id))) await this.#begin();
    this.#waiting.push(piece);
    for (const id of piece.ids) this.#waitingIds.add(id);
    this.#waitingBytes += piece.bytes;
    // Between the pieces, answers are read and what waits for them goes on.
    await nextTurn();
  }

  /** Fulfilled when all that was added is done. @throws {unknown} what a piece failed with */
  async finish(): Promise<void> {
    await this.#begin();
    await this.#done();
  }

  /** Drops what was not begun, and waits for the rest. */
  async abandon(): Promise<void> {
    this.#waiting = [];
    await this.#running;
  }

  async #begin(): Promise<void> {
    await this.#done();
    const batch = this.#waiting;
    this.#waiting = [];
    this.#waitingIds.clear();
    this.#waitingBytes = 0;
    this.#running = Promise.allSettled(batch.map((piece) => piece.run()));
  }

  async #done(): Promise<void> {
    const failed = (await this.#running).find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }
}

import { z } from 'zod';
import { subscriberKeySchema, tagIdSchema } from '../model/id-schemas.ts';
import type { Store } from '../store/store.ts';

/** How long, in ms, after the first instant article those that follow it come in the same message. */
export const BUNDLE_MS = 30_000;
/** Subscribers brought forward in one step. */
const PIECE = 500;
/** How long those that are due already are given to be taken on. */
const TAKEN_ON_MS = 1_000;

const schema = z.object({
  tag: tagIdSchema,
  /** When all of the news can be had, epoch ms by the clock that stamped it. */
  available: z.number().exactOptional(),
  /** The last subscriber of those done. */
  after: z.string().default(''),
  /** Those who were due when their turn came. */
  again: z.array(subscriberKeySchema).default([]),
});

/** What is left to do for a tag that has news. */
export type BringForward = z.output<typeof schema>;

/** @throws {z.ZodError} if the job's data is none */
export function parseBringForward(data: unknown): BringForward {
  return schema.parse(data);
}

export interface BringForwardPorts {
  store: Pick<Store, 'due' | 'subscribers'>;
  now: () => number;
  stopping: () => boolean;
}

/**
 * Has everyone with an instant subscription to the tag be due in {@link BUNDLE_MS}, and not before the news can be had by
 * a clock that may be ahead; or when they are anyway. Done again from the start it does no harm: an edition that holds
 * nothing is not sent.
 *
 * Who is due already may be being served without the news, and would be moved on right after: they are waited for.
 */
export async function bringForward(
  { store, now, stopping }: BringForwardPorts,
  { tag, available = 0, after, again }: BringForward,
): Promise<{ done: true } | { done: false; left: BringForward; ms: number }> {
  const news = { tag, ...(available > 0 && { available }) };
  let last = after;
  let piece = again;
  for (;;) {
    if (piece.length === 0) {
      piece = await store.subscribers.instantReaders(tag, last, PIECE);
      last = piece.at(-1) ?? last;
      if (piece.length === 0) return { done: true };
    }
    if (stopping()) return { done: false, left: { ...news, after: last, again: piece }, ms: 0 };
    const at = now();
    const overdue = await store.due.bringForward(piece, Math.max(at + BUNDLE_MS, available), at);
    if (overdue.length > 0) return { done: false, left: { ...news, after: last, again: overdue }, ms: TAKEN_ON_MS };
    piece = [];
  }
}

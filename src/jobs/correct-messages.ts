import { z } from 'zod';
import { type CorrectionPorts, correct } from '../delivery/correct.ts';
import { articleIdSchema, subscriberKeySchema } from '../model/id-schemas.ts';
import type { Showing } from '../model/showing.ts';
import type { Store } from '../store/store.ts';
import { inLanes, soonest } from './lanes.ts';

/** Messages edited at once: few, so that digests, which have forty lanes or more, get most of the bot's budget. */
const LANES = 4;

export interface CorrectPorts extends CorrectionPorts {
  store: CorrectionPorts['store'] & Pick<Store, 'corrections'>;
  /** True once the process is to stop: what is begun is ended, the rest stays for the next one. */
  stopping: () => boolean;
}

const correctionSchema = z.object({
  article: articleIdSchema,
  /** The messages that are still to be edited, once it has begun. */
  left: z.array(z.object({ chat: subscriberKeySchema, messageId: z.int() })).exactOptional(),
});

/** A correction as its job carries it. */
export type Correction = z.output<typeof correctionSchema>;

/** @throws {z.ZodError} if the job's data is no correction */
export function parseCorrection(data: unknown): Correction {
  return correctionSchema.parse(data);
}

/** How a correction ended: done, or to be taken up again with what is left in so many ms (`null`: after a back-off). */
export type CorrectionEnd = { done: true } | { done: false; ms: number | null; correction: Correction };

/**
 * Edits the messages that show an article, the newest first, unless others did within the hour. `run` names this
 * correction, however often it is taken up. One chat's trouble never holds up the others.
 */
export async function correctMessages(
  ports: CorrectPorts,
  correction: Correction,
  run: string,
): Promise<CorrectionEnd> {
  const { store, log } = ports;
  const { article } = correction;
  const wait = await store.corrections.begin(article, run);
  if (wait > 0) return { done: false, ms: wait, correction };

  const left: { showing: Showing; ms: number | null }[] = [];
  const counts = { edited: 0, kept: 0, forgotten: 0, later: 0, failed: 0 };
  const showings = correction.left ?? (await store.showings.of(article, ports.now()));
  await inLanes(LANES, showings, async (showing) => {
    if (ports.stopping()) {
      left.push({ showing, ms: 0 });
      return 'go on';
    }
    try {
      const end = await correct(ports, article, showing);
      counts[end.kind]++;
      if (end.kind === 'later') left.push({ showing, ms: end.ms });
    } catch (error) {
      counts.failed++;
      log.error({ err: error, article, ...showing }, 'a message could not be corrected');
    }
    return 'go on';
  });
  log.info({ article, ...counts }, 'corrected');
  if (left.length === 0) return { done: true };
  const ms = soonest(left.map((one) => one.ms));
  return { done: false, ms, correction: { article, left: left.map(({ showing }) => showing) } };
}

import { hash } from 'node:crypto';
import { z } from 'zod';
import type { SubscriberKey } from '../model/chat.ts';
import { subscriberKeySchema } from '../model/id-schemas.ts';
import { type Cadence, cadenceSchema } from '../model/subscriber.ts';

/** An edition to be delivered to a subscriber. */
export interface DueEdition {
  key: SubscriberKey;
  /** The slot it is for, epoch ms. */
  edition: number;
  /** Of which cadences the subscriptions are that it serves; all of them when absent. */
  cadences?: readonly Cadence[];
}

const groupSchema = z.object({
  edition: z.number(),
  cadences: z.array(cadenceSchema).exactOptional(),
  keys: z.array(subscriberKeySchema).min(1),
});

const batchSchema = z.object({ editions: z.array(groupSchema) });

/** A batch as its job carries it: what many subscribers have alike is said once. */
export type Batch = z.input<typeof batchSchema>;

/** Editions as the data of a job, in their order but for those that are alike, which stand together. */
export function batchOf(due: readonly DueEdition[]): Batch {
  const groups = new Map<string, Batch['editions'][number]>();
  for (const { key, edition, cadences } of due) {
    const alike = `${edition} ${cadences?.join() ?? ''}`;
    const group = groups.get(alike);
    if (group) group.keys.push(key);
    else groups.set(alike, { edition, ...(cadences && { cadences: [...cadences] }), keys: [key] });
  }
  return { editions: [...groups.values()] };
}

/** @throws {z.ZodError} if the job's data is no batch */
export function parseBatch(data: unknown): DueEdition[] {
  return batchSchema
    .parse(data)
    .editions.flatMap(({ edition, cadences, keys }) =>
      keys.map((key) => ({ key, edition, ...(cadences && { cadences }) })),
    );
}

/** The same for the same editions, so that a batch added twice is one job. */
export function batchId(due: readonly DueEdition[]): string {
  const spelled = due.map(({ key, edition }) => `${key}@${edition}`).join(' ');
  return `batch-${hash('sha256', spelled, 'base64url').slice(0, 22)}`;
}

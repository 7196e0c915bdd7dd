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
  /** Before that instant, epoch ms, it is not tried again, even if others of its batch are. */
  after?: number;
}

const groupSchema = z.object({
  edition: z.number(),
  cadences: z.array(cadenceSchema).exactOptional(),
  after: z.number().exactOptional(),
  keys: z.array(subscriberKeySchema).min(1),
});

const batchSchema = z.object({ editions: z.array(groupSchema) });

/** A batch as its job carries it: what many subscribers have alike is said once. */
export type Batch = z.input<typeof batchSchema>;

/** Editions as the data of a job, in their order but for those that are alike, which stand together. */
export function batchOf(due: readonly DueEdition[]): Batch {
  const groups = new Map<string, Batch['editions'][number]>();
  for (const { key, edition, cadences, after } of due) {
    const alike = `${edition} ${cadences?.join() ?? ''} ${after ?? ''}`;
    const group = groups.get(alike);
    if (group) group.keys.push(key);
    else {
      const when = { ...(cadences && { cadences: [...cadences] }), ...(after !== undefined && { after }) };
      groups.set(alike, { edition, ...when, keys: [key] });
    }
  }
  return { editions: [...groups.values()] };
}

/** @throws {z.ZodError} if the job's data is no batch */
export function parseBatch(data: unknown): DueEdition[] {
  return batchSchema.parse(data).editions.flatMap(({ keys, ...edition }) => keys.map((key) => ({ key, ...edition })));
}

/** The same for the same editions, so that a batch added twice is one job. */
export function batchId(due: readonly DueEdition[]): string {
  const spelled = due.map(({ key, edition }) => `${key}@${edition}`).join(' ');
  return `batch-${hash('sha256', spelled, 'base64url').slice(0, 22)}`;
}

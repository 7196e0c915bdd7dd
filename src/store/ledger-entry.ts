import { z } from 'zod';
import type { SubscriberKey } from '../model/chat.ts';
import type { Delivery } from '../model/digest.ts';
import { articleIdSchema } from '../model/id-schemas.ts';
import { parseArticleId, parseTagId } from '../model/ids.ts';
import { keys } from './keys.ts';
import { readStored } from './stored.ts';

const ids = z.string().transform((list) => list.split(' '));
const articleIds = ids.transform((list) => list.flatMap((id) => parseArticleId(id) ?? []));

const leftSchema = z.object({
  articleId: articleIdSchema,
  reason: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('muted-word'), word: z.string() }),
    z.object({ kind: z.literal('muted-source'), source: z.string() }),
    z.object({ kind: z.literal('muted-story') }),
    z.object({ kind: z.literal('same-story'), as: articleIdSchema }),
    z.object({ kind: z.literal('over-size') }),
  ]),
});

const entrySchema = z.object({
  edition: z.coerce.number(),
  articleIds,
  uncertain: articleIds,
  tagIds: ids.transform((list) => list.flatMap((id) => parseTagId(id) ?? [])),
  until: z.coerce.number(),
  left: z
    .string()
    .transform((json) => z.array(leftSchema).parse(JSON.parse(json)))
    .exactOptional(),
  state: z.enum(['planned', 'claimed', 'sent', 'empty', 'possibly-sent', 'gone', 'rejected']),
  messageId: z.coerce.number().nullable().default(null),
});

/** An entry of the ledger as typed values. @throws {StoreError} if it is damaged */
export function readDelivery(key: SubscriberKey, edition: number, fields: Record<string, string>): Delivery {
  return readStored(keys.delivery(key, edition), () => entrySchema.parse(fields));
}

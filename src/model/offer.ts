import { z } from 'zod';
import { articleIdSchema } from './id-schemas.ts';
import type { ArticleId } from './ids.ts';

/** An article that was offered to a subscriber, or waits to be offered again, and when that was (epoch ms). */
export interface Offer {
  id: ArticleId;
  at: number;
}

const INSTANT = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** ISO 8601 in the file, epoch ms here. */
export const instant = z.string().transform((text, issue) => {
  const at = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(at)) return at;
  issue.addIssue('expected an instant such as "2026-11-22T08:00:00.000Z"');
  return z.NEVER;
});

/** By their instants in the file. */
export const offers = z.record(z.string(), z.array(articleIdSchema)).transform((byInstant, issue) =>
  Object.entries(byInstant).flatMap(([text, ids]): Offer[] => {
    const at = instant.safeParse(text);
    if (at.success) return ids.map((id) => ({ id, at: at.data }));
    issue.addIssue(`expected instants as keys, not "${text}"`);
    return [];
  }),
);

/** An instant as a backup writes it. */
export function spell(at: number | null | undefined): string | undefined {
  return at === null || at === undefined ? undefined : new Date(at).toISOString();
}

/** Offers as {@link offers} reads them; `undefined` where there are none. */
export function spellOffers(offers: readonly Offer[]): Record<string, ArticleId[]> | undefined {
  if (offers.length === 0) return undefined;
  const byInstant = Map.groupBy(offers, ({ at }) => new Date(at).toISOString());
  return Object.fromEntries([...byInstant].map(([at, same]) => [at, same.map(({ id }) => id)]));
}

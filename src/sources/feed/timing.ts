import type { FeedDocument } from './item.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Whoever asks for more is given so much. */
const LONGEST_MS = DAY_MS;
const LONGEST_RETRY_MS = 7 * DAY_MS;

export type Header = (name: string) => string | undefined;

/** Epoch ms before which an answer asks not to be fetched again, by `Cache-Control` or else `Expires`; `now` if it does not. */
export function freshUntil(header: Header, now: number): number {
  const control = header('cache-control') ?? '';
  if (/\bno-(?:cache|store)\b/i.test(control)) return now;
  const age = /\bmax-age\s*=\s*"?(\d{1,10})/i.exec(control)?.[1];
  if (age !== undefined) return now + Math.max(0, Number(age) - Number(header('age') ?? 0)) * 1_000;
  // Counted from what the server takes for now: its clock may be wrong.
  const left = Date.parse(header('expires') ?? '') - (Date.parse(header('date') ?? '') || now);
  return left > 0 ? now + left : now;
}

/** Epoch ms before which a server that refuses wants no other request; `undefined` if it does not say. */
export function retryAfter(header: Header, now: number): number | undefined {
  const written = header('retry-after')?.trim() ?? '';
  const at = /^\d{1,10}$/.test(written) ? now + Number(written) * 1_000 : Date.parse(written);
  return at > now ? Math.min(at, now + LONGEST_RETRY_MS) : undefined;
}

/**
 * Epoch ms before which a feed is not to be read again, by all that it and its server say; `undefined` if they say nothing
 * beyond `interval`. Hours and days that it wants to be spared are left out.
 */
export function nextReading(
  { ttl, skip }: Pick<FeedDocument, 'ttl' | 'skip'>,
  fresh: number,
  now: number,
  interval: number,
): number | undefined {
  const asked = Math.min(Math.max(fresh, now + ttl), now + LONGEST_MS);
  const earliest = Math.max(asked, now + interval);
  let at = earliest;
  // A feed that forbids every hour of the week forbids none.
  for (let hours = 0; hours < 7 * 24 && isSkipped(at, skip); hours++) at = (Math.floor(at / HOUR_MS) + 1) * HOUR_MS;
  if (isSkipped(at, skip)) at = earliest;
  return at > now + interval ? at : undefined;
}

function isSkipped(at: number, { hours, days }: FeedDocument['skip']): boolean {
  const date = new Date(at);
  return hours.includes(date.getUTCHours()) || days.includes(date.getUTCDay());
}

import { badRequest } from '../api-error.ts';
import { checkLink } from '../text/links.ts';

/**
 * Gives a link of a rich text as it was, if Telegram takes it.
 *
 * Stricter than in classic messages, where a bad link only vanishes: here one fails the whole call. It must be absolute.
 *
 * @throws {ApiError} `RICH_MESSAGE_URL_INVALID`
 */
export function richLink(raw: string): string {
  const link = raw.trim();
  // A browser's parser would find a host in `https:///a.b`, too.
  const absolute = /^https?:/i.test(link) ? /^https?:\/\/[^/?#]/i : /^[a-z][a-z0-9+.-]*:/i;
  if (!absolute.test(link) || 'fault' in checkLink(link)) throw badRequest('RICH_MESSAGE_URL_INVALID');
  return link;
}

import { parseAccept } from 'hono/utils/accept';

/** More languages than a browser names, and as much of the header as that takes. */
const MOST_LANGUAGES = 10;
const MOST_TEXT = 500;

/** The languages that a browser asks for, best first (RFC 9110, 12.5.4); those it rules out and `*` left out. */
export function acceptedLanguages(header = ''): string[] {
  const asked = parseAccept(header.slice(0, MOST_TEXT)).slice(0, MOST_LANGUAGES);
  return asked.flatMap(({ type, q }) => (type === '*' || q === 0 ? [] : [type]));
}

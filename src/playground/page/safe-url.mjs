const PROTOCOLS = ['http:', 'https:', 'tg:', 'mailto:', 'tel:'];

/** An address that may stand in a link, as the browser writes it; `null` for one that could run something. */
export function safeUrl(url) {
  const parsed = URL.parse(url);
  return parsed && PROTOCOLS.includes(parsed.protocol) ? parsed.href : null;
}

/** What opens an address in a tab of its own, knowing nothing of this page. */
export const outward = (url) => ({ href: safeUrl(url), target: '_blank', rel: 'noopener noreferrer' });

/** Why a link is refused on a button; in a text it only loses its entity. */
export type LinkFault =
  | 'Unsupported URL protocol'
  | 'Wrong HTTP URL'
  | 'URL host is empty'
  | 'Disallowed character in URL host'
  | 'Wrong port number specified in the URL';

/**
 * Gives a link as Telegram keeps it, or says why it does not.
 *
 * Without a scheme it is taken for http. A host needs a dot, so `localhost` is none, while an IP address is one.
 */
export function checkLink(raw: string): { url: string } | { fault: LinkFault } {
  const link = raw.trim();
  if (link === '') return { fault: 'URL host is empty' };
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(link)?.[1]?.toLowerCase();
  if (scheme === 'mailto' || scheme === 'tel') return { url: link };
  if (scheme === 'tg') return /^tg:(\/\/)?[a-z0-9]/i.test(link) ? { url: link } : { fault: 'Wrong HTTP URL' };
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return { fault: 'Unsupported URL protocol' };
  const parsed = URL.parse(scheme === undefined ? `http://${link}` : link);
  if (!parsed || /\s/.test(link)) return { fault: 'Wrong HTTP URL' };
  const host = parsed.hostname;
  if (!/^[^.].*\.[^.]+\.?$/.test(host) && !host.startsWith('[')) return { fault: 'Wrong HTTP URL' };
  if (/["`{}]/.test(host)) return { fault: 'Disallowed character in URL host' };
  if (parsed.port === '0') return { fault: 'Wrong port number specified in the URL' };
  return { url: parsed.href };
}

/** The link as kept, or `undefined` where Telegram drops it. */
export function checkedLink(raw: string): string | undefined {
  const checked = checkLink(raw);
  return 'url' in checked ? checked.url : undefined;
}

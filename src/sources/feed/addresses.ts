import { Parser } from 'htmlparser2';

/** An http(s) address written absolute or relative to `base`; `undefined` when it is none. */
export function httpAddress(text: string | undefined, base: string): string | undefined {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || trimmed.length > 4_000) return undefined;
  const url = URL.parse(trimmed, base);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  // A name and a password are nobody's business who reads.
  [url.username, url.password] = ['', ''];
  return url.href;
}

/** Pages of those who search for news, which lead to the address in their own. */
const LEADS = /^https?:\/\/www\.(?:google\.[a-z.]+\/url|bing\.com\/news\/apiclick\.aspx)\?/;

/**
 * The article itself, where an item leads to a page that leads to it, as the alerts of Google and what Bing finds do: that is
 * neither its address nor its text, and Bing's is another at each reading.
 */
export function beyondSearch(link: string | undefined): string | undefined {
  const leads = link !== undefined && LEADS.test(link);
  return (leads ? httpAddress(new URL(link).searchParams.get('url') ?? undefined, link) : undefined) ?? link;
}

const TAG = /<[a-z][^<>]*>/gi;
const ADDRESS = /(\s(?:href|src|poster)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/gi;
const ABSOLUTE = /^(?:[a-z][a-z\d+.-]*:|#|$)/i;

/** Markup whose relative addresses are relative to `base`, with absolute ones. */
export function withAbsoluteAddresses(html: string, base: string): string {
  const absolute = (whole: string, before: string, quoted: string): string => {
    const written = quoted.replace(/^["']|["']$/g, '').trim();
    const url = ABSOLUTE.test(written) ? null : URL.parse(written.replaceAll('&amp;', '&'), base);
    return url ? `${before}"${url.href.replaceAll('&', '&amp;')}"` : whole;
  };
  return html.replaceAll(TAG, (tag) => tag.replaceAll(ADDRESS, absolute));
}

/** Of a text that is only looked at; what is nested as deeply as it is long costs the square of that. */
const LOOKED_AT = 20_000;
const SILENT = new Set(['script', 'style', 'template']);
/** Elements in the middle of a word. */
const INLINE = new Set('a abbr b bdi cite code em font i mark q s small span strong sub sup u'.split(' '));

/** What markup says when it is read as one line. */
export function textOf(html: string): string {
  let text = '';
  let silent = 0;
  const apart = (name: string) => {
    if (!INLINE.has(name)) text += ' ';
  };
  const parser = new Parser({
    onopentagname(name) {
      if (SILENT.has(name)) silent++;
      apart(name);
    },
    ontext(data) {
      if (silent === 0) text += data;
    },
    onclosetag(name) {
      if (SILENT.has(name)) silent--;
      apart(name);
    },
  });
  parser.end(html.slice(0, LOOKED_AT));
  return text.replace(/\s+/g, ' ').trim();
}

/** Text as markup. */
export function asMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

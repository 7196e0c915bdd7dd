import { type ArticleId, articleIdOf } from '../model/ids.ts';
import { percentDecoded } from '../model/percent-decoded.ts';
import { REDIRECTORS, TRACKING_PARAMETERS, TRACKING_PREFIXES, TRACKING_VALUES } from './rules/tracking.ts';

const MAX_URL = 2048;
const DOUBLE_ENCODED = /(?:%(?:25)+[89A-F][0-9A-F])+/gi;
/** Escapes in a row of what letters beyond ASCII are made of, none of which stands for itself, and one of ASCII. */
const BEYOND_ASCII = /(?:%[89a-f][0-9a-f])+/gi;
const ASCII = /%[0-7][0-9a-f]/gi;
const UNRESERVED = /[A-Za-z0-9\-._~]/;
/** Addresses that the URL standard leaves as they are, which most are; to have them parsed takes much longer. */
const SETTLED =
  /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}\/[\w~!$&'()*+,;=:@/.%-]*(?:\?[\w~!$&()*+,;=:@/?.%-]*)?(?:#[\w~!$&'()*+,;=:@/?.%-]*)?$/;
const UNSETTLED = /\/\.|%2e|xn--/i;

/**
 * An article's address as it is shown and opened, or `undefined` when the text is no `http(s)` address.
 *
 * The host is lower-case, the default port, the fragment and tracking parameters are gone, percent-encoding is in one form
 * (RFC 3986, 6.2.2), also where it was applied twice. Doing it again changes nothing. Scheme, trailing slash and the order
 * of parameters stay: servers may tell them apart.
 */
export function canonicalUrl(text: string): string | undefined {
  if (isSettled(text) && !/[?#]/.test(text)) return normaliseEscapes(text);
  const url = parseHttp(text);
  if (!url) return undefined;
  // A fragment that begins like a path is the path of a page drawn by scripts.
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  cleanQuery(url);
  const once = normaliseEscapes(url.href);
  return once.length <= MAX_URL ? once : undefined;
}

/**
 * What two addresses of one article have in common: the canonical address without scheme, `www.`, a trailing slash or index
 * page, its parameters in order. Names the article; not fit to be opened.
 */
export function identityOf(canonical: string): string {
  const settled = isSettled(canonical) ? SITE_AND_PATH.exec(canonical) : null;
  if (settled) return `${settled[1]}${withoutIndex(settled[2] as string)}`;
  const url = new URL(canonical);
  if (url.search !== '') url.searchParams.sort();
  return `${url.host.replace(/^www\./, '')}${withoutIndex(url.pathname)}${url.search}${url.hash}`;
}

/** The id of the article whose original lies at an address, if there is one; `undefined` when the text is no address. */
export function articleIdAt(text: string): ArticleId | undefined {
  const url = canonicalUrl(text);
  return url === undefined ? undefined : articleIdOf(identityOf(url));
}

/** The name of the host of a canonical address. */
export function hostOf(canonical: string): string {
  return isSettled(canonical) ? (canonical.split('/', 3)[2] as string) : new URL(canonical).hostname;
}

/** The host of an address, with its port and without `www.`; `undefined` when it is no address. */
export function siteOf(url: string): string | undefined {
  const host = isSettled(url) ? url.split('/', 3)[2] : URL.parse(url)?.host;
  return host?.replace(/^www\./, '');
}

const SITE_AND_PATH = /^https?:\/\/(?:www\.)?([^/?#]+)(\/[^?#]*)$/;

function withoutIndex(path: string): string {
  return path.replace(/\/(?:index\.(?:html?|php))?$/, '');
}

/**
 * The address a link leads to, resolved against the page it stands on, or `undefined` when it is not fit to be followed:
 * only `http(s)`, `mailto:` and `tel:` are. Redirectors are skipped and tracking parameters taken off.
 */
export function linkUrl(href: string, base: string | undefined): string | undefined {
  const text = href.trim();
  if (text === '' || text.startsWith('#') || text.length > MAX_URL) return undefined;
  if (isSettled(text) && !(text.includes('?') && (tracks(text) || mayRedirect(text)))) return text;
  let url = URL.parse(text, base);
  if (!url) return undefined;
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return url.pathname ? url.href : undefined;
  if (!isHttp(url)) return undefined;
  for (let hops = 0; hops < 3; hops += 1) {
    const target = redirectTarget(url);
    if (!target) break;
    url = target;
  }
  cleanQuery(url);
  return url.href;
}

/** The address of a picture or film, resolved; `undefined` unless `http(s)`. */
export function mediaUrl(source: string, base: string | undefined): string | undefined {
  const text = source.trim();
  if (text === '' || text.length > MAX_URL) return undefined;
  if (isSettled(text) && !tracks(text)) return text;
  const url = URL.parse(text, base) ?? (text.startsWith('//') ? URL.parse(`https:${text}`) : null);
  if (!url || !isHttp(url)) return undefined;
  cleanQuery(url);
  return url.href;
}

function isSettled(text: string): boolean {
  return text.length <= MAX_URL && SETTLED.test(text) && !UNSETTLED.test(text);
}

/** Whether something is to be cut out of the query of a settled address. */
function tracks(text: string): boolean {
  const start = text.indexOf('?');
  if (start < 0) return false;
  const [query = ''] = text.slice(start + 1).split('#', 1);
  return query.split('&').some((pair) => pair === '' || isTracking(pair));
}

function parseHttp(text: string): URL | undefined {
  const trimmed = text.trim();
  if (trimmed.length > MAX_URL * 3) return undefined;
  const url = URL.parse(trimmed.startsWith('//') ? `https:${trimmed}` : trimmed);
  return url && isHttp(url) ? url : undefined;
}

function isHttp(url: URL): boolean {
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname.length > 0;
}

/** Cuts parameters out of the query as it stands; URLSearchParams would write the others anew. */
function cleanQuery(url: URL): void {
  const { search } = url;
  if (search === '') {
    // The mark alone is no query to the getter, but stands in the address.
    if (url.href.includes('?')) url.search = '';
    return;
  }
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair));
  // With its mark: the setter takes a first question mark of the query itself for one.
  const cleaned = kept.length > 0 ? `?${kept.join('&')}` : '';
  if (cleaned !== search) url.search = cleaned;
}

function isTracking(pair: string): boolean {
  const equals = pair.indexOf('=');
  const name = (equals < 0 ? pair : pair.slice(0, equals)).toLowerCase().replace(/^amp;/, '');
  if (TRACKING_PARAMETERS.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix))) return true;
  const value = equals < 0 ? '' : pair.slice(equals + 1);
  return TRACKING_VALUES.some(
    (rule) => (typeof rule.name === 'string' ? rule.name === name : rule.name.test(name)) && rule.value.test(value),
  );
}

/** Whether a settled address is of a host that sends readers on. */
function mayRedirect(text: string): boolean {
  const name = hostOf(text);
  return REDIRECTORS.some(({ host }) => host.test(name));
}

function redirectTarget(url: URL): URL | undefined {
  if (url.search === '') return undefined;
  const rule = REDIRECTORS.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
  for (const name of rule?.parameters ?? []) {
    const target = URL.parse(url.searchParams.get(name) ?? '');
    if (target && isHttp(target)) return target;
  }
  return undefined;
}

function normaliseEscapes(href: string): string {
  if (!href.includes('%')) return href;
  let text = href;
  for (let before = ''; before !== text && text.includes('%25'); ) {
    before = text;
    text = text.replace(DOUBLE_ENCODED, (run) => {
      const single = run.replace(/%(?:25)+/g, '%');
      return percentDecoded(single) === undefined ? run : single;
    });
  }
  return text
    .replace(BEYOND_ASCII, (run) => run.toUpperCase())
    .replace(ASCII, (escape) => {
      const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
      return UNRESERVED.test(character) ? character : escape.toUpperCase();
    });
}

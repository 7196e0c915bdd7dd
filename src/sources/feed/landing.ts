import { asMarkup, httpAddress } from './addresses.ts';

/** How far into a page its head goes. */
const LOOKED_AT = 20_000;
const UNSEEN = /<!--[\s\S]*?(?:-->|$)|<noscript\b[\s\S]*?(?:<\/noscript|$)/gi;
const REFRESH = /<meta\b(?=[^<>]*\bhttp-equiv\s*=\s*["']?refresh\b)[^<>]*\bcontent\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/i;
/** In fewer than ten seconds: pages that renew themselves, as the fronts of papers do, wait for minutes. */
const AT_ONCE = /^\s*\d(?:\.\d*)?\s*[;,]\s*url\s*=\s*["']?([^"']+)/i;
const BASE = /<base\b[^<>]*\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/i;
/** Of a site, or of one of its languages. */
const FRONT = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w{2,5})?$/i;

/**
 * Whether who asked for a page was led to one that asks for something first, as for cookies or a name, and has the address
 * to go back to in its own; or to the front of its site, since the page is gone.
 */
export function isTurnedAway(link: string, landed: string): boolean {
  const [from, to] = [new URL(link), new URL(landed)];
  if (FRONT.test(from.pathname) || (hostOf(from) === hostOf(to) && from.pathname === to.pathname)) return false;
  if (hostOf(from) === hostOf(to) && FRONT.test(to.pathname) && to.search === '') return true;
  return [...to.searchParams.values()].some((value) => {
    // The number of an article, or nothing, is no address.
    const back = value.includes('/') ? URL.parse(value, from.href) : null;
    return back !== null && hostOf(back) === hostOf(from) && back.pathname === from.pathname;
  });
}

/** Where a page at `url` leads on by itself, at once; `undefined` of one that stays. */
export function refreshOf(page: string, url: string): string | undefined {
  const head = page.slice(0, LOOKED_AT).replaceAll(UNSEEN, '');
  const content = REFRESH.exec(head)?.slice(1).find(Boolean) ?? '';
  const to = httpAddress(AT_ONCE.exec(content)?.[1]?.replaceAll('&amp;', '&'), url);
  return to === undefined || to === url ? undefined : to;
}

/** A page that was found elsewhere than where its item leads to, with a word of where its addresses begin. */
export function withBase(page: string, url: string): string {
  const own = BASE.exec(page.slice(0, LOOKED_AT))?.slice(1).find(Boolean);
  const base = httpAddress(own, url) ?? url;
  return `<base href="${asMarkup(base).replaceAll('"', '&quot;')}">${page}`;
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^www\./, '');
}

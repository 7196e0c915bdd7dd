import { Parser } from 'htmlparser2';
import { httpAddress } from './addresses.ts';

/** Pages name their feeds in their heads. */
const LOOKED_AT = 200_000;
const FEED = /^\s*application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\b/i;
/** Feeds beside the one that was meant. */
const BESIDE = /comment|kommentar|评论|コメント/i;

/** The feed that a page names as its own; the first one, but that of comments only where there is no other. */
export function feedLinkOf(html: string, url: string): string | undefined {
  const found: { href: string; beside: boolean }[] = [];
  let base = url;
  const parser = new Parser({
    onopentag(name, { href, rel = '', type = '', title = '' }) {
      if (name === 'base') base = httpAddress(href, url) ?? base;
      if (name !== 'link' || !/\balternate\b/i.test(rel) || !FEED.test(type)) return;
      const address = httpAddress(href, base);
      if (address !== undefined) found.push({ href: address, beside: BESIDE.test(`${title} ${address}`) });
    },
  });
  parser.end(html.slice(0, LOOKED_AT));
  const others = found.filter(({ href }) => href !== url);
  return (others.find(({ beside }) => !beside) ?? others[0])?.href;
}

import { type AnyFeed, parseFeed } from 'feedsmith';
import { atomDocument } from './atom.ts';
import type { FeedDocument } from './item.ts';
import { jsonDocument } from './json.ts';
import { mendXml } from './mend.ts';
import { rssDocument } from './rss.ts';

/** Further items of a feed are not even looked at. */
const MOST_ITEMS = 20_000;

/** Where a feed begins, whatever stands before it. */
const ROOT = /<(?:\w{1,20}:)?(?:rss|feed|rdf|channel)[\s>]/i;
const DECLARES = /<!(?:doctype|entity)/i;
/** What may hold any signs. Without an end it goes to the end of the text, so that each sign is looked at once. */
const OPAQUE = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)/g;
/** A tag that another begins in, or that never ends: for each the parser would look through all that follows. */
const UNENDED = /<(?!\?)(?![^<>"']*(?:"[^<"]*"[^<>"']*|'[^<']*'[^<>"']*)*>)/;

/**
 * A feed in RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0 or JSON Feed, read as well as it can be where it is broken. `undefined`
 * when the text is none. `url` is where it was found; its addresses are resolved against what it says itself, then that.
 */
export function readFeedDocument(text: string, url: string): FeedDocument | undefined {
  const start = text.search(/\S/);
  if (text[start] === '{') return documentOf(text.slice(start), url);
  const root = ROOT.exec(text)?.index;
  if (root === undefined || isPage(text.slice(0, root))) return undefined;
  const body = text.slice(root);
  // What a document type declares is nothing that a feed needs, and an old way to make a parser work for hours.
  const parsable = !DECLARES.test(body) && !UNENDED.test(body.replace(OPAQUE, ''));
  return (parsable ? documentOf(body, url) : undefined) ?? documentOf(mendXml(body), url);
}

function isPage(before: string): boolean {
  return /<(?:html|head|body)[\s>]/i.test(before);
}

function documentOf(text: string, url: string): FeedDocument | undefined {
  let parsed: AnyFeed;
  try {
    parsed = parseFeed(text, { maxItems: MOST_ITEMS });
  } catch {
    return undefined;
  }
  switch (parsed.format) {
    case 'rss':
    case 'rdf':
      return rssDocument(parsed.feed, url);
    case 'atom':
      return atomDocument(parsed.feed, url);
    case 'json':
      return jsonDocument(parsed.feed, url);
  }
}

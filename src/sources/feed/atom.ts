import type { AtomFeed } from 'feedsmith';
import { asMarkup, beyondSearch, httpAddress, withAbsoluteAddresses } from './addresses.ts';
import { parseFeedDate } from './dates.ts';
import type { FeedDocument, FeedItem } from './item.ts';
import { looksLikeMarkup, markupOfLines, mendMarkup } from './markup.ts';
import { filesOfMedia, mediaOf, textOfMedia } from './media.ts';

type Feed = AtomFeed.Feed<string>;
type Entry = AtomFeed.Entry<string>;
type Text = { value?: string; type?: string } | undefined;

export function atomDocument(feed: Feed, url: string): FeedDocument {
  const base = httpAddress(feed.xml?.base, url);
  const site = addressOf(feed.links, base ?? url);
  const authors = namesOf(feed.authors);
  return {
    title: markupOf(feed.title),
    site,
    items: (feed.entries ?? []).map((entry) => atomItem(entry, { base, home: base ?? url, authors })),
    ttl: 0,
    skip: { hours: [], days: [] },
  };
}

function atomItem(
  entry: Entry,
  { base, home, authors }: { base: string | undefined; home: string; authors: string[] },
): FeedItem {
  const own = httpAddress(entry.xml?.base, home) ?? base;
  const called = /^\s*https?:/i.test(entry.id ?? '') ? entry.id : undefined;
  const link = beyondSearch(
    addressOf(entry.links, own ?? home) ?? httpAddress(entry.content?.src ?? called, own ?? home),
  );
  const content = textIn(entry.content) ? entry.content : undefined;
  const whole: Text = content ?? entry.summary ?? { value: markupOfLines(textOfMedia(entry.media)), type: 'html' };
  const text = textIn(whole);
  // Many say nothing of their markup, which by the book is then none.
  const form = isMarkup(whole) || looksLikeMarkup(text) ? 'html' : 'text';
  const body = form === 'html' ? mendMarkup(text) : text;
  const within = httpAddress(content?.xml?.base, own ?? home) ?? own;
  const film = entry.yt?.videoId;
  const files = [
    ...(entry.links ?? []).filter(({ rel }) => rel === 'enclosure').map(({ href, type }) => ({ url: href, type })),
    ...filesOfMedia(entry.media),
  ];
  return {
    guid: entry.id,
    link,
    title: markupOf(entry.title),
    form,
    body: form === 'text' || within === undefined ? body : withAbsoluteAddresses(body, within),
    summary: content ? markupOf(entry.summary) : '',
    date: parseFeedDate(entry.published) ?? parseFeedDate(entry.updated),
    authors: entry.authors ? namesOf(entry.authors) : authors,
    tags: (entry.categories ?? []).map(({ label, term }) => label ?? term ?? ''),
    media: [
      ...mediaOf(files, own ?? home),
      ...(film ? [{ kind: 'frame' as const, url: `https://www.youtube.com/embed/${encodeURIComponent(film)}` }] : []),
    ],
  };
}

/** The page that a person reads, among the links of a feed or entry. */
function addressOf(links: Feed['links'], base: string): string | undefined {
  const isOther = ({ type = 'html' }: { type?: string | undefined }) => Number(!type.includes('html'));
  const pages = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  const read = pages.toSorted((a, b) => isOther(a) - isOther(b));
  return read.map(({ href }) => httpAddress(href, base)).find(Boolean);
}

/** Also in Atom 0.3, where types are those of MIME; other markup is of no use to readers. */
function isMarkup(text: Text): boolean {
  return /html/i.test(text?.type ?? '');
}

function textIn(text: Text): string {
  const type = text?.type ?? 'text';
  return /^(?:text|html|xhtml)$|html|^text\//i.test(type) ? (text?.value ?? '') : '';
}

function markupOf(text: Text): string {
  return isMarkup(text) ? textIn(text) : asMarkup(textIn(text));
}

function namesOf(people: Feed['authors']): string[] {
  return (people ?? []).map(({ name }) => name ?? '');
}

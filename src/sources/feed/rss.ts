import type { RdfFeed, RssFeed } from 'feedsmith';
import { beyondSearch, httpAddress, withAbsoluteAddresses } from './addresses.ts';
import { collected } from './collected.ts';
import { parseFeedDate } from './dates.ts';
import type { FeedDocument, FeedItem } from './item.ts';
import { mendMarkup, unwrapped } from './markup.ts';
import { filesOfMedia, mediaOf, textOfMedia } from './media.ts';

type Feed = RssFeed.Feed<string> | RdfFeed.Feed<string>;
type Item = RssFeed.Item<string> & RdfFeed.Item<string>;

/** Of somebody's page, which is no name. */
const ADDRESS = /^\s*https?:\S+\s*$/i;
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const PERIODS: Record<string, number> = {
  hourly: HOUR_MS,
  daily: 24 * HOUR_MS,
  weekly: 7 * 24 * HOUR_MS,
  monthly: 30 * 24 * HOUR_MS,
  yearly: 365 * 24 * HOUR_MS,
};

export function rssDocument(feed: Feed, url: string): FeedDocument {
  const rss: RssFeed.Feed<string> = feed;
  const written = rss.xml?.base;
  const base = httpAddress(written, url);
  const site = httpAddress(feed.link, base ?? url);
  const items = (feed.items ?? []) as Item[];
  return {
    title: feed.title ?? '',
    site,
    items: items.map((item) => rssItem(item, { base, home: base ?? site ?? url })),
    ttl: Math.max((rss.ttl ?? 0) * MINUTE_MS, period(feed)),
    skip: {
      hours: (rss.skipHours ?? []).map((hour) => hour % 24),
      days: (rss.skipDays ?? []).map((day) => DAYS.indexOf(day.trim().slice(0, 3).toLowerCase())),
    },
  };
}

/** Of `home` are the addresses of the feed, of `base` those in its texts too, where it names one. */
function rssItem(item: Item, { base, home }: { base: string | undefined; home: string }): FeedItem {
  const own = httpAddress(item.xml?.base, home) ?? base;
  const { guid } = item;
  const permalink = guid?.isPermaLink === false || !/^https?:/i.test(guid?.value ?? '') ? undefined : guid?.value;
  const atomLink = item.atom?.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  const link = beyondSearch(httpAddress(item.link ?? atomLink ?? permalink, own ?? home));
  const encoded = item.content?.encoded ?? item.atom?.content?.value ?? '';
  const described = item.description ?? item.dc?.descriptions?.[0] ?? '';
  const written = mendMarkup(encoded || described || item.itunes?.summary || textOfMedia(item.media));
  const titled = unwrapped(item.title ?? item.dc?.titles?.[0] ?? item.itunes?.title ?? item.media?.title?.value ?? '');
  const { title, body, origin } = collected(titled, written, item.source?.title);
  const authors = authorsOf(item);
  const files = [
    ...(item.enclosures ?? []).map(({ url, type }) => ({ url, type })),
    ...filesOfMedia(item.media),
    ...(item.itunes?.image ? [{ url: item.itunes.image, medium: 'image' }] : []),
  ];
  return {
    guid: guid?.value ?? item.rdf?.about ?? item.atom?.id,
    link,
    title,
    form: 'html',
    body: own === undefined ? body : withAbsoluteAddresses(body, own),
    summary: encoded === '' ? '' : unwrapped(item.description ?? ''),
    date: firstDate([item.pubDate, ...(item.dc?.dates ?? []), item.atom?.published, item.atom?.updated]),
    authors: authors.length === 0 ? origin : authors,
    tags: [...(item.categories ?? []).map(({ name }) => name ?? ''), ...(item.dc?.subjects ?? [])],
    media: mediaOf(files, own ?? home),
  };
}

/** By the first that names anybody. What .NET makes of a feed names them as Atom does. */
function authorsOf(item: Item): string[] {
  const named = [
    item.dc?.creators,
    item.authors?.map(({ name }) => name ?? ''),
    item.atom?.authors?.map(({ name }) => name ?? ''),
    item.itunes?.author === undefined ? undefined : [item.itunes.author],
  ];
  const names = named.map((some) => (some ?? []).filter((name) => name.trim() !== '' && !ADDRESS.test(name)));
  return names.find((some) => some.length > 0) ?? [];
}

function firstDate(texts: readonly (string | undefined)[]): number | undefined {
  return texts.map(parseFeedDate).find((date) => date !== undefined);
}

/** What the syndication module says: so many updates a period. */
function period({ sy }: Feed): number {
  const length = PERIODS[sy?.updatePeriod?.trim().toLowerCase() ?? ''] ?? 0;
  return length / Math.max(1, sy?.updateFrequency ?? 1);
}

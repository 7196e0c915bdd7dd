import type { JsonFeed } from 'feedsmith';
import { asMarkup, httpAddress } from './addresses.ts';
import { parseFeedDate } from './dates.ts';
import type { FeedDocument, FeedItem } from './item.ts';
import { mediaOf } from './media.ts';

type Feed = JsonFeed.Feed<string>;
type Item = JsonFeed.Item<string>;

/** `undefined` when it is some other JSON. */
export function jsonDocument(feed: Feed, url: string): FeedDocument | undefined {
  if (!Array.isArray(feed.items)) return undefined;
  const site = httpAddress(feed.home_page_url, url);
  const items: readonly Item[] = feed.items;
  return {
    title: asMarkup(feed.title ?? ''),
    site,
    items: items.map((item) => jsonItem(item, feed, site ?? url)),
    ttl: 0,
    skip: { hours: [], days: [] },
  };
}

function jsonItem(item: Item, feed: Feed, home: string): FeedItem {
  const link = httpAddress(item.url, home) ?? httpAddress(item.external_url, home);
  const html = item.content_html ?? '';
  const text = item.content_text ?? '';
  const whole = html || text;
  const files = [
    ...[item.image ?? item.banner_image].map((url) => ({ url, medium: 'image' })),
    ...(item.attachments ?? []).map(({ url, mime_type: type }) => ({ url, type })),
  ];
  return {
    guid: item.id,
    link,
    title: asMarkup(item.title ?? ''),
    form: html === '' ? 'text' : 'html',
    body: whole || (item.summary ?? ''),
    summary: whole === '' ? '' : asMarkup(item.summary ?? ''),
    date: parseFeedDate(item.date_published) ?? parseFeedDate(item.date_modified),
    authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name ?? ''),
    tags: item.tags ?? [],
    media: mediaOf(files, home),
  };
}

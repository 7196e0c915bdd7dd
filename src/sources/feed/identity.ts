import { hash } from 'node:crypto';
import type { FeedItem } from './item.ts';
import type { KnownItem } from './memory.ts';

/** Remembered of items that fell off the feed, since some come back. */
const MOST_GONE = 500;

export interface IdentifiedItem {
  item: FeedItem;
  known: KnownItem;
  /** Whether its link leads to it alone, and not to the site or to other items too. */
  linked: boolean;
}

/**
 * Finds out which item is which.
 *
 * What a feed calls an item names it, unless it calls items with other addresses the same; then its address, unless other
 * items have it too; then title and date. An item is known again by the first of these that an earlier reading saw, so
 * that one whose guid or address changes stays itself. Of items that are the same by all that is left, or by all but what
 * they are called, the first counts.
 */
export function identify(
  listed: readonly FeedItem[],
  before: readonly KnownItem[],
  home: string | undefined,
  now: number,
) {
  const items = once(listed);
  const pages = Map.groupBy(items, ({ link }) => pageOf(link));
  const guids = Map.groupBy(items, ({ guid }) => guid);
  const isTelling = ({ guid }: FeedItem) => new Set((guids.get(guid) ?? []).map(({ link }) => link)).size === 1;
  const isOwn = ({ link, guid }: FeedItem) =>
    link !== undefined &&
    pageOf(link) !== pageOf(home) &&
    (pages.get(pageOf(link)) ?? []).every((other) => other.guid === guid);

  const named = new Map<string, { item: FeedItem; keys: KnownItem['keys']; linked: boolean }>();
  for (const item of items) {
    const linked = isOwn(item);
    const keys: KnownItem['keys'] = [
      item.guid && isTelling(item) ? short(`guid ${item.guid}`) : '',
      item.link && linked ? short(`link ${item.link}`) : '',
      short(`title ${item.title} ${item.date ?? item.body.slice(0, 500)}`),
    ];
    const first = keys.find(Boolean) as string;
    if (!named.has(first)) named.set(first, { item, keys, linked });
  }
  const found = matchKnown([...named.values()], before);
  const identified = [...named].map(([first, { item, keys, linked }]): IdentifiedItem => {
    const known = found.get(item) ?? { path: first, seen: now, content: '', page: false, tries: 0 };
    return { item, linked, known: { ...known, keys } };
  });
  return distinct(identified);
}

/** Without what is listed again under another name. */
function once(items: readonly FeedItem[]): readonly FeedItem[] {
  const seen = new Set<string>();
  return items.filter(({ link, title, date, body, media }) => {
    const what = JSON.stringify([link, title, date, body.slice(0, 500), media]);
    if (link !== undefined && seen.has(what)) return false;
    seen.add(what);
    return true;
  });
}

/** What to remember: the items that are there, and those that were lately. */
export function rememberItems(present: readonly KnownItem[], before: readonly KnownItem[]): KnownItem[] {
  const paths = new Set(present.map(({ path }) => path));
  return [...present, ...before.filter(({ path }) => !paths.has(path)).slice(0, MOST_GONE)];
}

/** All by the surest key first, so that none takes what another has a better claim to. */
function matchKnown(
  items: readonly { item: FeedItem; keys: KnownItem['keys'] }[],
  before: readonly KnownItem[],
): Map<FeedItem, KnownItem> {
  const found = new Map<FeedItem, KnownItem>();
  const claimed = new Set<KnownItem>();
  for (const level of [0, 1, 2] as const) {
    const byKey = new Map(before.map((known) => [known.keys[level], known]));
    for (const { item, keys } of items) {
      const known = keys[level] === '' || found.has(item) ? undefined : byKey.get(keys[level]);
      if (!known || claimed.has(known)) continue;
      found.set(item, known);
      claimed.add(known);
    }
  }
  return found;
}

/** Of two that came to one path, as when an item takes the guid another had, the first. */
function distinct(items: readonly IdentifiedItem[]): IdentifiedItem[] {
  const paths = new Set<string>();
  return items.filter(({ known: { path } }) => !paths.has(path) && paths.add(path));
}

/** Of places in one page the page; what begins like a path behind the `#` is a page of its own, drawn by a script. */
function pageOf(link: string | undefined): string | undefined {
  return link?.replace(/#(?!!?\/).*$/s, '');
}

/** Names one among the items of a feed. */
export function short(text: string | Uint8Array): string {
  return hash('sha256', text, 'base64url').slice(0, 11);
}

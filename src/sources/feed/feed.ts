import { httpAddress, withAbsoluteAddresses } from './addresses.ts';
import { type FeedPorts, type GotFeed, getFeed } from './get.ts';
import { identify, type IdentifiedItem, rememberItems } from './identity.ts';
import type { FeedItem } from './item.ts';
import { type FeedMemory, formatMemory, type KnownItem, parseMemory } from './memory.ts';
import { isSettled, pageTaker, takeItem } from './pages.ts';
import { freshUntil, nextReading } from './timing.ts';
import type { Reading, Source, SourceEvent } from '../source.ts';

export interface FeedOptions {
  /** How often it is read at most, in ms. */
  interval: number;
  /** Whether items are to be read with the pages they lead to. */
  fullText?: boolean;
  /** Only so many of its items, the newest, are read. */
  limit?: number;
}

/** Pages asked for side by side, for whichever of them the fetcher has a turn. */
const SIDE_BY_SIDE = 2;
const LONGEST_TAG = 60;
/** Of more items, as feeds of whole archives have, the newest are read: some begin with the oldest. */
const MOST_ITEMS = 2_000;

/**
 * A feed at an http(s) address, or at the page that names it.
 *
 * Each item is a post, under a path that it keeps while it can be told that it is the same. Items that fell off the feed
 * are not withdrawn: feeds are windows.
 */
export function feedSource(name: string, address: string, options: FeedOptions, ports: FeedPorts): Source {
  const { interval, fullText = false, limit } = options;

  async function* read({ now, memory: json }: Reading): AsyncGenerator<SourceEvent> {
    const before = parseMemory(json, fullText);
    const { etag, modified, url: moved } = before;
    const got = await getFeed(ports, { name, address, moved, etag, modified }, now);
    if (!got.document) return yield complete({ ...before, url: got.moved }, got, now);
    const { title, site, items, ttl, skip } = got.document;
    const identified = identify(newest(items, limit, now), before.items, site, now);
    yield { kind: 'found', posts: identified.length };
    const takePage = pageTaker(ports.fetcher, ports.decode);
    const present: KnownItem[] = [];
    for (let at = 0; at < identified.length; at += SIDE_BY_SIDE) {
      const taken = identified.slice(at, at + SIDE_BY_SIDE).map(async (one) => {
        const { known, linked } = one;
        const path = `${known.path}.md`;
        const spelling = { source: name, path, seen: known.seen, tag: title.slice(0, LONGEST_TAG), linked };
        const whole = standingAlone(one, site ?? httpAddress(got.moved ?? address, address));
        return fullText ? takePage(whole, spelling) : takeItem(whole, spelling);
      });
      for (const { post, known } of await Promise.all(taken)) {
        if (post) yield { kind: 'post', post };
        present.push(known);
      }
    }
    const settled = !fullText || present.every(isSettled);
    const memory: FeedMemory = {
      url: got.moved,
      // While a page is missing, an answer without the items would be of no use.
      etag: settled ? got.header('etag') : undefined,
      modified: settled ? got.header('last-modified') : undefined,
      ttl,
      skip,
      pages: fullText,
      items: rememberItems(present, before.items),
    };
    yield complete(memory, got, now);
  }

  function complete(memory: FeedMemory, { header }: GotFeed, now: number): SourceEvent {
    const next = nextReading(memory, freshUntil(header, now), now, interval);
    return { kind: 'complete', memory: formatMemory(memory), ...(next !== undefined && { next }) };
  }

  return { name, interval, read };
}

function newest(items: readonly FeedItem[], limit: number | undefined, now: number): readonly FeedItem[] {
  const most = Math.min(limit ?? MOST_ITEMS, MOST_ITEMS);
  if (items.length <= most) return items;
  return items.toSorted((a, b) => (b.date ?? now) - (a.date ?? now)).slice(0, most);
}

/** With absolute addresses, where it has no page of its own that relative ones could begin at. */
function standingAlone(one: IdentifiedItem, home: string | undefined): IdentifiedItem {
  const { item, linked } = one;
  const base = item.link ?? home;
  if (linked || item.form === 'text' || base === undefined) return one;
  return { ...one, item: { ...item, body: withAbsoluteAddresses(item.body, base) } };
}

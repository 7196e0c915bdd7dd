import { z } from 'zod';

/** What of an item is remembered from one reading to the next; names and texts as short hashes. */
export interface KnownItem {
  /** Of its post, without the extension. */
  path: string;
  /** By which it is known again: what the feed calls it, its address, its title and date; empty where it has none. */
  keys: [guid: string, link: string, title: string];
  /** Epoch ms. */
  seen: number;
  /** Of what the feed says of it. */
  content: string;
  /** Whether its post in the store holds its page. */
  page: boolean;
  /** How often its page, as it is now, was asked for in vain. */
  tries: number;
}

export interface FeedMemory {
  /** Where it is read now, where that is not its address any more. */
  url?: string | undefined;
  etag?: string | undefined;
  modified?: string | undefined;
  /** How long it asks to be left alone, in ms, and in which hours and days. */
  ttl: number;
  skip: { hours: number[]; days: number[] };
  /** Whether items are read with their pages. */
  pages: boolean;
  items: KnownItem[];
}

const text = z.string().max(4_000);
const remembered = z.object({
  url: text.optional(),
  etag: text.optional(),
  modified: text.optional(),
  ttl: z.number(),
  skip: z.object({ hours: z.array(z.number()), days: z.array(z.number()) }),
  pages: z.boolean(),
  items: z.array(z.tuple([text, text, text, text, z.number(), text, z.boolean(), z.int()])),
});

/** What an earlier reading left; nothing, where that cannot be read. What was read in the other way is read anew. */
export function parseMemory(json: string | undefined, pages: boolean): FeedMemory {
  const nothing: FeedMemory = { ttl: 0, skip: { hours: [], days: [] }, pages, items: [] };
  try {
    const { items, ...found } = remembered.parse(JSON.parse(json ?? ''));
    const known = items.map(([path, guid, link, title, seen, content, page, tries]): KnownItem => {
      return { path, keys: [guid, link, title], seen, content, page, tries };
    });
    if (found.pages === pages) return { ...found, items: known };
    return {
      ...nothing,
      url: found.url,
      items: known.map((item) => ({ ...item, content: '', page: false, tries: 0 })),
    };
  } catch {
    return nothing;
  }
}

export function formatMemory({ items, ...rest }: FeedMemory): string {
  const known = items.map(({ path, keys, seen, content, page, tries }) => [path, ...keys, seen, content, page, tries]);
  return JSON.stringify({ ...rest, items: known });
}

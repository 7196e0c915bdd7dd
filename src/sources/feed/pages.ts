import type { Post } from '../../model/article.ts';
import { type IdentifiedItem, short } from './identity.ts';
import { isTurnedAway, refreshOf, withBase } from './landing.ts';
import type { KnownItem } from './memory.ts';
import { postOfItem, postOfPage, type Spelling } from './post.ts';
import type { Fetcher } from '../fetch/fetch.ts';
import { FetchError } from '../fetch/fetch-error.ts';

/** In vain, until an item stays with its own text. */
const MOST_TRIES = 3;
/** Of one reading; further items stay with their own text. */
const MOST_PAGES = 200;
/** Pages that lead on by themselves, one after the other. */
const MOST_HOPS = 2;
const LARGEST_PAGE = 4 * 1024 * 1024;
const ACCEPT = 'text/html, application/xhtml+xml;q=0.9';

/** The text that bytes are, by what they say themselves, by the charset their server gave, or by how they look. */
export type Decode = (bytes: Uint8Array, charset: string | undefined) => string | undefined;

/** An item's post, where the store may not have it as it is; and what to remember of the item. */
export interface TakenItem {
  post?: Post;
  known: KnownItem;
}

/** An item with the text that the feed gives. */
export function takeItem({ item, known }: IdentifiedItem, spelling: Spelling): TakenItem {
  const post = postOfItem(item, spelling);
  return { post, known: { ...known, content: short(post.bytes), page: false, tries: 0 } };
}

/** Whether nothing is left to be asked for. */
export function isSettled({ page, tries }: KnownItem): boolean {
  return tries >= MOST_TRIES || (page && tries === 0);
}

/** Takes the items of one reading with the pages they lead to, each fetched once unless the feed changes what it says of it. */
export function pageTaker(fetcher: Fetcher, decode: Decode) {
  let left = MOST_PAGES;
  let refused = false;

  async function take(identified: IdentifiedItem, spelling: Spelling): Promise<TakenItem> {
    const { item, linked } = identified;
    const own = postOfItem(item, spelling);
    const content = short(own.bytes);
    const known = identified.known.content === content ? identified.known : { ...identified.known, content, tries: 0 };
    // A page that was had is better than the text, however old.
    const without = (tries: number): TakenItem => ({
      known: { ...known, tries },
      ...(!known.page && { post: own }),
    });
    if (known === identified.known && isSettled(known)) return without(known.tries);
    if (!item.link || !linked) return without(MOST_TRIES);
    if (refused) return without(known.tries + 1);
    if (left-- <= 0) return without(MOST_TRIES);
    const page = await get(item.link);
    if (typeof page !== 'string') return without(page.later ? known.tries + 1 : MOST_TRIES);
    return { known: { ...known, page: true, tries: 0 }, post: postOfPage(item, spelling, page) };
  }

  /** The text of a page; if there is none, whether there may be one later. */
  async function get(link: string): Promise<string | { later: boolean }> {
    try {
      let asked = link;
      for (let hops = 0; ; hops++) {
        const { status, header, body, url } = await fetcher.get(asked, { accept: ACCEPT, largest: LARGEST_PAGE });
        refused ||= status === 429 || status === 503;
        if (status !== 200) return { later: status !== 404 && status !== 410 };
        const type = header('content-type') ?? 'text/html';
        const page = /html/i.test(type) ? decode(body, charsetOf(type)) : undefined;
        if (page === undefined || isTurnedAway(link, url)) return { later: false };
        const onward = hops < MOST_HOPS ? refreshOf(page, url) : undefined;
        if (onward === undefined) return url === link.replace(/#.*$/s, '') ? page : withBase(page, url);
        asked = onward;
      }
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      return { later: error.fault !== 'refused' && error.fault !== 'large' };
    }
  }

  return take;
}

export function charsetOf(type: string | undefined): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(type ?? '')?.[1];
}

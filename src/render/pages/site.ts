import type { ArticleId, TagId } from '../../model/ids.ts';

/** Where the pages are, as they need to know it to link to each other. */
export interface Site {
  /** Where browsers reach it, without a slash at the end. */
  url: string;
  /** The path in front of every page; empty where there is none. */
  path: string;
  /** The bot's name in Telegram, without @, where it is known. */
  bot: string | undefined;
  /** Path of the style sheet. */
  style: string;
  /** IANA zone in which instants are shown: a page does not know its reader's. */
  timezone: string;
}

/** Paths below {@link Site.path}; `null` stands for the articles of all tags. */
export const articlePath = (id: ArticleId) => `/a/${id}`;
export const tagPath = (tag: TagId | null, page = 1) =>
  `${tag === null ? '/' : `/tag/${tag}`}${page === 1 ? '' : `?page=${page}`}`;
export const feedPath = (tag: TagId | null) => `/feed/${tag ?? EVERYTHING}.xml`;
export const TAGS_PATH = '/tags';
export const ICON_PATH = '/icon.svg';

/** What stands for a tag in the address of the feed of everything; no tag id is as short. */
export const EVERYTHING = 'all';

/** A link relation for feed readers (RFC 4287, and what browsers look for). */
export const ATOM_TYPE = 'application/atom+xml';

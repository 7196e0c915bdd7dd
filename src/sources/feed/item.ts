/** What a feed says, whatever its format. */
export interface FeedDocument {
  title: string;
  /** The site it is the feed of; absolute. */
  site: string | undefined;
  items: FeedItem[];
  /** How long it asks to be left alone, in ms. */
  ttl: number;
  /** Hours (0 to 23) and days (0 is Sunday) in UTC in which it asks not to be read. */
  skip: { hours: number[]; days: number[] };
}

export interface FeedItem {
  /** What the feed calls it; not always what it promises to be. */
  guid: string | undefined;
  /** Where it is read; absolute. */
  link: string | undefined;
  /** One line, with references and inline tags where there are any; may be empty. */
  title: string;
  form: 'html' | 'text';
  body: string;
  /** Written to stand for the whole; empty where the whole is all there is. May hold markup. */
  summary: string;
  /** Epoch ms. */
  date: number | undefined;
  authors: string[];
  tags: string[];
  media: Media[];
}

export interface Media {
  kind: 'image' | 'audio' | 'video' | 'frame';
  url: string;
}

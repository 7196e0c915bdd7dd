import type { ArticleId, TagId } from './ids.ts';
import type { Format, LocalTime } from './subscriber.ts';

/** What a button means when it is pressed. `press-codec.ts` writes it into Telegram's callback data. */
export type Press =
  /** Open an article, at a part from 0. */
  | { do: 'open'; article: ArticleId; part: number }
  /** Open an article of a delivered digest, at a part from 0. */
  | { do: 'read'; edition: number; article: ArticleId; part: number }
  /** Go to another article of the digest, in place of the one that is read. */
  | { do: 'step'; edition: number; article: ArticleId }
  /** Ask of what in an article there should be less. */
  | { do: 'less'; article: ArticleId }
  /** Let nothing more come from an article's source, or let it come again. */
  | { do: 'mute-source' | 'unmute-source'; article: ArticleId }
  /** Turn a delivered digest to a page from 0. */
  | { do: 'turn'; edition: number; page: number }
  /** Show a page from 0 of all tags. */
  | { do: 'browse'; page: number; welcome: boolean }
  /** Subscribe to or unsubscribe from a tag, on that page of tags. */
  | { do: 'toggle'; tag: TagId; page: number; welcome: boolean }
  /** Show the newest articles of a tag. */
  | { do: 'list'; tag: TagId }
  /** Subscribe to a tag offered as a guess at a name. */
  | { do: 'subscribe'; tag: TagId }
  | { do: 'unsubscribe'; tag: TagId }
  /** Go on from the tags of the welcome to the hour. */
  | { do: 'hours' }
  | { do: 'set-time'; time: LocalTime; welcome: boolean }
  | { do: 'set-zone'; zone: string }
  | { do: 'set-language'; locale: string }
  | { do: 'set-format'; format: Format }
  | { do: 'stop'; sure: boolean };

export type Button = { label: string; press: Press } | { label: string; url: string };

/** Rows of buttons under a message. */
export type Keyboard = Button[][];

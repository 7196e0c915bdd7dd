import type { ChatRef } from './chat.ts';
import type { ArticleId, BroadcastId, SourceCode, TagId, WordsId } from './ids.ts';
import type { ArticleScript, Cadence, DigestSize, Format, LocalTime, QuietHours, Weekday } from './subscriber.ts';

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
  /** Let nothing more come of the story an article tells, or let it come again. */
  | { do: 'mute-story' | 'unmute-story'; article: ArticleId }
  /** Show a page from 0 of what is muted. */
  | { do: 'mutes'; page: number }
  /** Let something that is muted come again, from that page. */
  | { do: 'unmute'; mute: WordsId; page: number }
  /** Show a page from 0 of the articles that hold typed words. */
  | { do: 'search'; words: WordsId; page: number }
  /** Put an article aside for the person who presses, or take it out again. */
  | { do: 'save'; article: ArticleId }
  /** Show a page from 0 of what a person put aside. */
  | { do: 'saved'; page: number }
  | { do: 'unsave'; article: ArticleId; page: number }
  /** Turn a delivered digest to a page from 0. */
  | { do: 'turn'; edition: number; page: number }
  /** Show a page from 0 of all tags. */
  | { do: 'browse'; page: number; welcome: boolean }
  /** Subscribe to a tag (`on`) or unsubscribe from it, on that page of tags. */
  | { do: 'toggle'; tag: TagId; on: boolean; page: number; welcome: boolean }
  /** Show a page from 0 of the tags that typed words found. */
  | { do: 'find-tags'; words: WordsId; page: number }
  | { do: 'toggle-found'; tag: TagId; on: boolean; words: WordsId; page: number }
  /** Show a page from 0 of the chat's own tags. */
  | { do: 'own-tags'; page: number }
  /** Give one of them another cadence, or unsubscribe from it. */
  | { do: 'cycle'; tag: TagId; cadence: Cadence; page: number }
  | { do: 'drop'; tag: TagId; page: number }
  /** Show the newest articles of a tag. */
  | { do: 'list'; tag: TagId }
  /** Subscribe to a tag offered as a guess at a name. */
  | { do: 'subscribe'; tag: TagId }
  | { do: 'subscribe-as'; tag: TagId; cadence: Cadence }
  /** Subscribe again to a tag as if that had never ended: it was served up to that instant (epoch ms), or began then and was not. */
  | { do: 'take-up'; tag: TagId; cadence: Cadence; since: number; served: boolean }
  | { do: 'unsubscribe'; tag: TagId }
  /** Subscribe to the tag whose newest articles stand above, and leave them there. */
  | { do: 'follow'; tag: TagId }
  /** Go on from the tags of the welcome to the hour. */
  | { do: 'hours' }
  /** Show the clocks that are read on the earth now; one of them was chosen, and with it a zone. */
  | { do: 'clocks' }
  | { do: 'set-clock'; zone: string }
  | { do: 'set-time'; time: LocalTime; welcome: boolean }
  | { do: 'set-zone'; zone: string }
  | { do: 'set-language'; locale: string }
  | { do: 'set-format'; format: Format }
  | { do: 'set-script'; script: ArticleScript }
  /** Show all settings, or one of them with its choices. */
  | { do: 'settings'; screen: Screen }
  | { do: 'set-times'; times: LocalTime[] }
  | { do: 'set-days'; days: Weekday[] }
  | { do: 'set-quiet'; quiet: QuietHours | null }
  /** Pause for so many days; 0 until it is resumed. */
  | { do: 'pause'; days: number }
  | { do: 'resume' }
  | { do: 'set-size'; size: DigestSize | null }
  /** Show a page from 0 of what the next digest would hold, or of what did not come. */
  | { do: 'preview' | 'missed'; page: number }
  /** Operators: show a page from 0 of the sources, or of the editions that Telegram refused. */
  | { do: 'sources' | 'failed'; page: number }
  /** Operators: read a source now. */
  | { do: 'reload'; source: SourceCode; page: number }
  /** Operators: try an edition again that was refused, or forget it. */
  | { do: 'retry' | 'discard'; chat: ChatRef; edition: number }
  /** Operators: show a page from 0 of the aliases of tags, or take one away on that page. */
  | { do: 'aliases'; page: number }
  | { do: 'drop-alias'; alias: WordsId; page: number }
  /** Operators: begin a message to everyone, give its draft up, or stop it. */
  | { do: 'broadcast' | 'withhold' | 'halt'; broadcast: BroadcastId }
  | { do: 'stop'; sure: boolean }
  | { do: 'undo-stop' }
  /** Do it for another chat, whose administrator presses the button in their private chat. */
  | { do: 'for'; chat: ChatRef; press: Press };

/** Whether everybody in a chat may press it; the rest changes the chat's settings. */
export const isReading = (press: Press) => READING.has(press.do);
const READING: ReadonlySet<Press['do']> = new Set([
  'open',
  'read',
  'step',
  'turn',
  'list',
  'browse',
  'find-tags',
  'own-tags',
  'preview',
  'missed',
  'search',
  'save',
  'saved',
  'unsave',
]);

const OPENING = ['open', 'read', 'step'] as const satisfies readonly Press['do'][];

export type OpeningPress = Extract<Press, { do: (typeof OPENING)[number] }>;

/** Whether it shows an article. */
export function isOpening(press: Press): press is OpeningPress {
  return OPENING.some((one) => one === press.do);
}

/**
 * Whether it shows or does the same in every chat: what it reads is nobody's, or belongs to the person who presses; what it
 * shows has no button that changes a chat's settings.
 */
export const isOfNoChat = (press: Press) => OF_NO_CHAT.has(press.do);
const OF_NO_CHAT: ReadonlySet<Press['do']> = new Set(['open', 'read', 'step', 'save', 'saved', 'unsave']);

const OPERATING = [
  'sources',
  'reload',
  'failed',
  'retry',
  'discard',
  'broadcast',
  'withhold',
  'halt',
  'aliases',
  'drop-alias',
] as const satisfies readonly Press['do'][];

/** What operators alone may press. */
export type OperatorPress = Extract<Press, { do: (typeof OPERATING)[number] }>;

export function isOperating(press: Press): press is OperatorPress {
  return OPERATING.some((one) => one === press.do);
}

export const SCREENS = [
  'all',
  'time',
  'days',
  'zone',
  'quiet',
  'pause',
  'size',
  'language',
  'format',
  'chats',
] as const;

/** What a message that shows settings shows: all of them, one, or the chats whose settings may be changed. */
export type Screen = (typeof SCREENS)[number];

export type Button = { label: string; press: Press } | { label: string; url: string };

/** Rows of buttons under a message. */
export type Keyboard = Button[][];

import { z } from 'zod';
import type { ChatKind, ChatRef } from './chat.ts';
import { plainDigits } from './digits.ts';
import type { TagId } from './ids.ts';
import { kept } from './kept.ts';

/** A time of day in the subscriber's own zone, `HH:MM`. */
export type LocalTime = `${number}:${number}`;
const LOCAL_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const localTime = z.custom<LocalTime>((value) => typeof value === 'string' && LOCAL_TIME.test(value));

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);

export const cadenceSchema = z.enum(['instant', 'daily', 'weekly']);
export type Cadence = z.infer<typeof cadenceSchema>;

export const scheduleSchema = z.object({ times: z.array(localTime).min(1), days: z.array(weekday).min(1) });
/** When editions come, in the subscriber's zone. */
export type Schedule = z.infer<typeof scheduleSchema>;

export const quietSchema = z.object({ from: localTime, to: localTime });
/** The hours in which nothing comes that the reader did not set a time for; past midnight where `to` is the earlier. */
export type QuietHours = z.infer<typeof quietSchema>;

export const sizeSchema = z.union([
  z.object({ kind: z.literal('stories'), most: z.literal([5, 10, 20]) }),
  z.object({ kind: z.literal('minutes'), most: z.int().positive() }),
]);
/** How much an edition holds at most: so many stories, or as many as can be read in so many minutes. */
export type DigestSize = z.infer<typeof sizeSchema>;

export const formatSchema = z.enum(['rich', 'classic']);
/** How digests and articles are shown: `rich` messages unfold and hold pictures; `classic` ones are text that any client shows. */
export type Format = z.infer<typeof formatSchema>;

/** More editions a day than anybody reads. */
export const MOST_TIMES = 6;

/** A longer pause is one without an end. */
export const MOST_PAUSED_DAYS = 365;

export const scriptSchema = z.enum(['as-written', 'hans', 'hant']);
/** How Chinese articles are written: as their source does, or in simplified (`hans`) or traditional (`hant`) characters. */
export type ArticleScript = z.infer<typeof scriptSchema>;

export const stateSchema = z.enum(['active', 'paused', 'unreachable']);

/** Whether a pause lasts. One that is over by itself stays noted until its first edition has come. */
export function isPaused({ state, pausedUntil }: Pick<Subscriber, 'state' | 'pausedUntil'>, now: number): boolean {
  return state === 'paused' && (pausedUntil === null || pausedUntil > now);
}

/** A chat, or a topic of a forum, that gets digests. */
export interface Subscriber {
  chat: ChatRef;
  kind: ChatKind;
  locale: string;
  /** IANA name, or an offset such as `+05:30` where the person gave one. */
  timezone: string;
  schedule: Schedule;
  format: Format;
  script: ArticleScript;
  /** Names of sources from which nothing is to come, as articles write them. */
  mutedSources: readonly string[];
  /** Words as typed; an article that holds one never comes. */
  mutedWords: readonly string[];
  /** Words as typed, each for the articles of one tag alone, by its name. */
  mutedInTags: readonly MutedInTag[];
  /** Ids of stories of which nothing more is to come. */
  mutedStories: readonly string[];
  quiet: QuietHours | null;
  /** `null`: everything, in pages. */
  size: DigestSize | null;
  state: z.infer<typeof stateSchema>;
  /** When a pause ends by itself, epoch ms; `null` when it does not, and while there is none. */
  pausedUntil: number | null;
  /** Epoch ms. */
  createdAt: number;
}

export interface Subscription {
  tagId: TagId;
  /** The tag's name as it was when the chat subscribed. */
  tag: string;
  cadence: Cadence;
  /**
   * The cursor: what became available up to this instant (epoch ms) has been offered. `null` until the first digest,
   * which holds the newest articles of the tag, whatever their age, and all that came since it {@link Subscription.began}.
   */
  since: number | null;
  /** When it began, epoch ms; not told any more once it has a cursor. */
  began?: number | undefined;
}

export const mutedInTagSchema = z.object({ word: z.string(), tag: z.string() });
/** A word that no article of a tag is to hold. */
export type MutedInTag = z.infer<typeof mutedInTagSchema>;

/** The settings of a chat that has chosen nothing yet, but for those that depend on where it is. */
export const UNCHOSEN = {
  format: 'rich',
  script: 'as-written',
  mutedSources: [],
  mutedWords: [],
  mutedInTags: [],
  mutedStories: [],
  quiet: null,
  size: null,
  state: 'active',
  pausedUntil: null,
} as const satisfies Partial<Subscriber>;

export const EVERY_DAY: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The text as a time of day, or `undefined`: `08:30`, also typed as `8:30`, `8.30`, `8h30`, `830`, `8`, `8h`, or in full-width or Arabic digits. */
export function parseLocalTime(text: string): LocalTime | undefined {
  const match = /^(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?h?$/i.exec(plainDigits(text).trim());
  if (!match) return undefined;
  const time = `${match[1]?.padStart(2, '0')}:${match[2] ?? '00'}`;
  return LOCAL_TIME.test(time) ? (time as LocalTime) : undefined;
}

/** The zone as `Intl` spells it, or `undefined` when there is none of that name. */
export const parseTimezone = kept((text: string): string | undefined => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
});

export const chatKindSchema = z.enum(['private', 'group', 'supergroup', 'channel']);

import { z } from 'zod';
import type { ChatKind, ChatRef } from './chat.ts';
import { plainDigits } from './digits.ts';
import type { TagId } from './ids.ts';

/** A time of day in the subscriber's own zone, `HH:MM`. */
export type LocalTime = `${number}:${number}`;

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type Cadence = 'instant' | 'daily' | 'weekly';

/** When editions come, in the subscriber's zone. */
export interface Schedule {
  times: LocalTime[];
  days: Weekday[];
}

/** How digests and articles are shown: `rich` messages unfold and hold pictures; `classic` ones are text that any client shows. */
export type Format = 'rich' | 'classic';

/** A chat, or a topic of a forum, that gets digests. */
export interface Subscriber {
  chat: ChatRef;
  kind: ChatKind;
  locale: string;
  /** IANA name, or an offset such as `+05:30` where the person gave one. */
  timezone: string;
  schedule: Schedule;
  format: Format;
  /** Names of sources from which nothing is to come, as articles write them. */
  mutedSources: string[];
  state: 'active' | 'paused' | 'unreachable';
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
   * which holds the newest articles of the tag, whatever their age.
   */
  since: number | null;
}

export const EVERY_DAY: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const LOCAL_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** The text as a time of day, or `undefined`: `08:30`, also typed as `8:30`, `8.30`, `830`, `8`, or in full-width or Arabic digits. */
export function parseLocalTime(text: string): LocalTime | undefined {
  const match = /^(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?$/i.exec(plainDigits(text).trim());
  if (!match) return undefined;
  const time = `${match[1]?.padStart(2, '0')}:${match[2] ?? '00'}`;
  return LOCAL_TIME.test(time) ? (time as LocalTime) : undefined;
}

/** The zone as `Intl` spells it, or `undefined` when there is none of that name. */
export function parseTimezone(text: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

const weekday = z.union([1, 2, 3, 4, 5, 6, 7].map((day) => z.literal(day as Weekday)));

export const scheduleSchema = z.object({
  times: z.array(z.custom<LocalTime>((value) => typeof value === 'string' && LOCAL_TIME.test(value))).min(1),
  days: z.array(weekday).min(1),
});

export const cadenceSchema = z.enum(['instant', 'daily', 'weekly']);

export const formatSchema = z.enum(['rich', 'classic']);

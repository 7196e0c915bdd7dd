import { kept } from '../model/kept.ts';

const MOMENT = {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

/** A day as the language writes it, without its year: "Sunday, November 22". */
export const formatDay = written({
  weekday: 'long',
  month: 'long',
  day: 'numeric',
});

/** A day and a time, short: "22 Nov, 08:30". */
export const formatMoment = written(MOMENT);

/** The same with its year, for what may be old: "22 Nov 2026, 08:30". */
export const formatDate = written({
  // Not dateStyle: its medium is 22/11/2026 in Arabic, where Telegram takes /11 and /2026 for commands.
  year: 'numeric',
  ...MOMENT,
});

/** The same with the name of its zone, for who may be anywhere: "22 Nov 2026, 08:30 UTC". */
export const formatZonedDate = written({
  year: 'numeric',
  ...MOMENT,
  timeZoneName: 'short',
});

const MONTHS_AHEAD = 300 * 86_400_000;

/** What is to come: with its year where it is so far ahead that it might be taken for a day that was. */
export function formatMomentAhead(instant: number, now: number, locale: string, timezone: string): string {
  return (instant - now > MONTHS_AHEAD ? formatDate : formatMoment)(instant, locale, timezone);
}

/** The time of day, from 00 to 23 in every language, so that what is read can be typed: "14:05". */
export const formatTime = written({
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The day of the week, short: "Sun". */
export const formatWeekday = written({ weekday: 'short' });

const UNITS = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago that was: "3h ago"; what is less than a minute old, or still to come, is "now". */
export function formatAge(instant: number, now: number, locale: string): string {
  for (const [unit, ms] of UNITS) {
    const amount = Math.floor((now - instant) / ms);
    // "yesterday" is a word; "last mo." is none, and the words for the day before are rare in some languages.
    if (amount >= 1) return ageFormat(locale, unit, amount === 1 && unit === 'day').format(-amount, unit);
  }
  return ageFormat(locale, 'hour', true).format(0, 'second');
}

/**
 * As short as it can be read: "3h ago" in English, while CLDR's narrow forms of others are signs ("-3 h" in French) or mean
 * something else ("vor 3 m" in German), and so are its short ones of days and more ("hace 1 a" in Spanish).
 */
function ageFormat(locale: string, unit: (typeof UNITS)[number][0], inWords: boolean): Intl.RelativeTimeFormat {
  const style = languageOf(locale) === 'en' ? 'narrow' : unit === 'hour' || unit === 'minute' ? 'short' : 'long';
  return ageFormats(`${locale} ${style} ${inWords ? 'auto' : 'always'}`);
}

/** Whatever the region and the script. */
const languageOf = kept((locale) => new Intl.Locale(locale).language);

const ageFormats = kept((key) => {
  const [locale, style, numeric] = key.split(' ');
  return new Intl.RelativeTimeFormat(locale, { style: style as 'short', numeric: numeric as 'auto' });
});

/** "today" or "tomorrow" in the language, when that is the day of `instant` as seen from `now`; else `undefined`. */
export function formatNearDay(instant: number, now: number, locale: string, timezone: string): string | undefined {
  const distance = Math.round((Date.parse(dayOf(instant, timezone)) - Date.parse(dayOf(now, timezone))) / 86_400_000);
  if (distance !== 0 && distance !== 1) return undefined;
  return nearDayFormat(locale).format(distance, 'day');
}

const nearDayFormat = kept((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

/** The time of day, with the day unless it is that of `near`: "14:05" or "22 Nov, 14:05". */
export function formatMomentNear(instant: number, near: number, locale: string, timezone: string): string {
  const format = dayOf(instant, timezone) === dayOf(near, timezone) ? formatTime : formatMoment;
  return format(instant, locale, timezone);
}

/** The day as the zone has it, `2026-11-22`. */
function dayOf(instant: number, timezone: string): string {
  return isoDayFormat(timezone).format(instant);
}

const isoDayFormat = kept((timeZone) => new Intl.DateTimeFormat('en-CA', { timeZone }));

/** How a zone calls itself in a language: "China Standard Time"; UTC and what is off it as people type it: "UTC+08:00". */
export function formatZone(timezone: string, locale: string, instant: number): string {
  if (timezone === 'UTC') return timezone;
  if (/^[+-]/.test(timezone)) return `UTC${timezone}`;
  const parts = zoneFormat(locale, timezone).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timezone;
}

const zoneFormat = zoned({ timeZoneName: 'longGeneric' });

/** What the first of a month is in languages that count it and no other day; CLDR knows it as a mere 1. */
const FIRST_OF_MONTH: ReadonlyMap<string, string> = new Map([
  ['fr', '1er'],
  // oxlint-disable-next-line gazette/visible-text -- a figure, as the language's own dates have it
  ['pt', '1º'],
]);

/** Writes instants with these options. */
function written(options: Intl.DateTimeFormatOptions) {
  const formatOf = zoned(options);
  return (instant: number, locale: string, timezone: string): string => {
    const format = formatOf(locale, timezone);
    const language = languageOf(locale);
    const first = FIRST_OF_MONTH.get(language);
    if (first !== undefined)
      return format
        .formatToParts(instant)
        .map(({ type, value }) => (type === 'day' && value === '1' ? first : value))
        .join('');
    const text = format.format(instant);
    // Times with a colon in every language, as buttons and examples have them; Indonesian has a point by itself.
    return language === 'id' ? text.replace(/(\d\d)\.(\d\d)/, '$1:$2') : text;
  };
}

/** Formatters with these options, one for each locale and zone. */
function zoned(options: Intl.DateTimeFormatOptions) {
  const formatOf = kept((key) => {
    const [locale, timeZone] = key.split(' ');
    return new Intl.DateTimeFormat(locale, { ...options, timeZone });
  });
  return (locale: string, timezone: string) => formatOf(`${locale} ${timezone}`);
}

/** A day as the zone has it, and its number in the month, for what counts by days. */
export function dayNumber(instant: number, timezone: string): { name: string; label: string } {
  const name = dayOf(instant, timezone);
  return { name, label: String(Number(name.slice(-2))) };
}

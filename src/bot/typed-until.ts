import { nextEdition } from '../digest/schedule.ts';
import { foldText } from '../model/fold-text.ts';
import { kept } from '../model/kept.ts';
import { EVERY_DAY, type Weekday } from '../model/subscriber.ts';
import { dayNamed } from './day-names.ts';
import { typedNumbers } from './typed-numbers.ts';

/** What says that a day is an end, before it or behind it. */
const UNTIL =
  /^(?:(?:until|till?|bis(?: zu[mr])?|jusqu['’](?:au|à)|hasta|até|sampai|hingga|до|حتى|إلى|الى)\s+|直到|一直到|[到至])|(?:まで|까지|[为為]止|の?前)\.?$/giu;
/** That it is in the week after this one, in languages that mean nothing else by it. */
const IN_NEXT_WEEK = /^(?:下一?[个個]?(?=[周週星礼禮])|来週の?|다음\s*주\s*)/u;
/** Said of the day that comes next, and what may stand before a day. */
const SAID_BESIDE =
  /(?:^|\s)(?:(?:next|this|on|the|n[äa]chste[mnrs]?|kommende[mnrs]?|dem|den|le|el|los|o|a|à|dia|día|tanggal|hari|prochaine?|pr[óo]xim[oa]|que (?:viene|vem)|depan|следующ\p{L}+|يوم|القادمة?|المقبلة?)(?=\s|$))+/giu;
/** What belongs to a date, besides numbers and a month. */
const OF_DATE = /^(?:of|de|del|st|nd|rd|th|er|го|ого|числа|года?|年|月|日|号|號|년|월|일)$/iu;

type End = { midnights: number } | { weekday: Weekday; isAfterThisWeek: boolean } | TypedDate;
interface TypedDate {
  day: number;
  month?: number;
  year?: number;
}

/**
 * The midnight (epoch ms) with which the day begins until which somebody wants something: a day of the week, a date, tomorrow,
 * next week, next month. `undefined` where no end is named, or it is no day of the next `most`.
 */
export function readUntil(text: string, locale: string, timezone: string, now: number, most: number) {
  const typed = text.trim();
  const named = typed.replace(UNTIL, '').trim();
  const end = named === typed ? undefined : readEnd(named, locale);
  return end && midnightOf(end, timezone, now, most);
}

function readEnd(named: string, locale: string): End | undefined {
  const near = nearDays(locale).get(foldText(named));
  if (near) return near;
  const said = named.replace(IN_NEXT_WEEK, '');
  const bare = said.replace(SAID_BESIDE, ' ').trim();
  const date = readDate(typedNumbers(bare), locale);
  if (date) return date;
  const weekday = dayNamed(bare, locale);
  return weekday && { weekday, isAfterThisWeek: IN_NEXT_WEEK.test(named) };
}

/** The signs of Chinese and Japanese stand beside numbers without a space. */
const PIECES = /\d+|\p{sc=Han}|\p{sc=Hang}+|[^\s\d./,\-\p{sc=Han}\p{sc=Hang}]+/gu;

function readDate(text: string, locale: string): TypedDate | undefined {
  const pieces = text.match(PIECES) ?? [];
  const numbers = pieces.filter((piece) => /^\d/.test(piece));
  const words = pieces.filter((piece) => !/^\d/.test(piece) && !OF_DATE.test(piece));
  const year = numbers.find((number) => number.length === 4);
  const short = numbers.filter((number) => number.length <= 2).map(Number);
  const inMonth = words.map((word) => monthNamed(word, locale));
  if (short.length === 0 || short.length > 2 || short.length + Number(year !== undefined) < numbers.length)
    return undefined;
  if (words.length > 1 || inMonth.includes(undefined)) return undefined;
  const [first = 0, second] = short;
  const dated = year === undefined ? {} : { year: Number(year) };
  if (inMonth[0] !== undefined) return second === undefined ? { ...dated, day: first, month: inMonth[0] } : undefined;
  if (second === undefined) return { day: first };
  const isMonthFirst = /[月월]/u.test(text) || numbers[0] === year || monthFirst(locale);
  const [month, day] = isMonthFirst && first <= 12 ? [first, second] : [second, first];
  return { ...dated, day, month };
}

function midnightOf(end: End, timezone: string, now: number, most: number): number | undefined {
  const next = (days: Weekday[], after: number) => nextEdition({ times: ['00:00'], days }, timezone, after);
  if ('weekday' in end) {
    const from = end.isAfterThisWeek ? next([1], now) : now;
    return end.isAfterThisWeek && end.weekday === 1 ? from : next([end.weekday], from);
  }
  for (let midnight = now, passed = 1; passed <= most; passed++) {
    midnight = next(EVERY_DAY, midnight);
    if ('midnights' in end ? passed === end.midnights : isOf(end, midnight, timezone)) return midnight;
  }
  return undefined;
}

function isOf({ day, month, year }: TypedDate, instant: number, timezone: string): boolean {
  const [itsYear, itsMonth, itsDay] = dateIn(timezone).format(instant).split('-').map(Number);
  return day === itsDay && (month ?? itsMonth) === itsMonth && (year ?? itsYear) === itsYear;
}

const dateIn = kept(
  (timeZone) => new Intl.DateTimeFormat('sv', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
);

/** Tomorrow, the day after it, next week (from Monday on) and next month, as the language and English call them. */
const nearDays = kept((locale): ReadonlyMap<string, End> => {
  const ends: [number, Intl.RelativeTimeFormatUnit, End][] = [
    [1, 'day', { midnights: 1 }],
    [2, 'day', { midnights: 2 }],
    [1, 'week', { weekday: 1, isAfterThisWeek: true }],
    [1, 'month', { day: 1 }],
  ];
  const names = ['en', locale].flatMap((language) => {
    const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    return ends.map(([ahead, unit, end]) => [foldText(format.format(ahead, unit)), end] as const);
  });
  return new Map(names);
});

/** Enough of a month's name to tell it by. */
const BEGINNING = 3;

function monthNamed(word: string, locale: string): number | undefined {
  const wanted = foldText(word);
  const isMonth = (name: string) =>
    name === wanted ||
    (wanted.length >= BEGINNING && (name.startsWith(wanted) || wanted.startsWith(name.slice(0, -1))));
  const found = monthsOf(locale).flatMap((names, index) => (names.some(isMonth) ? [index + 1] : []));
  return found.length === 1 ? found[0] : undefined;
}

const monthsOf = kept((locale): readonly (readonly string[])[] =>
  Array.from({ length: 12 }, (_, month) =>
    [locale, 'en'].map((language) => {
      const parts = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
      return foldText(parts.formatToParts(Date.UTC(2026, month, 5)).find(({ type }) => type === 'month')?.value ?? '');
    }),
  ),
);

const monthFirst = kept((locale): boolean => {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'month';
});

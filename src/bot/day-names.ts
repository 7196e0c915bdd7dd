import { plainDigits } from '../model/digits.ts';
import { foldName } from '../model/ids.ts';
import { kept } from '../model/kept.ts';
import { EVERY_DAY, type Weekday } from '../model/subscriber.ts';
import { splitList, splitStretch } from './typed-lists.ts';

export const WORKDAYS: Weekday[] = [1, 2, 3, 4, 5];
export const WEEKEND: Weekday[] = [6, 7];

/** A Monday at noon, UTC. */
const MONDAY = Date.UTC(2026, 0, 5, 12);

/** "Mon" in the language, without the dot of "lun.": a sentence that ends in a day has its own. */
export function shortDay(day: Weekday, locale: string): string {
  return withoutDot(namesOf(`${locale} short`)[day - 1] ?? '');
}

/** The days of the week as the language begins it. */
export function weekOf(locale: string): Weekday[] {
  const first = new Intl.Locale(locale).getWeekInfo().firstDay;
  return EVERY_DAY.map((_, index) => (((first - 1 + index) % 7) + 1) as Weekday);
}

/** "Mon–Fri, Sun"; three or more that follow each other are a stretch, also over the end of the week: "Sun–Thu". */
export function listDays(days: readonly Weekday[], locale: string): string {
  const stretches: Weekday[][] = [];
  for (const day of days.toSorted((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last?.at(-1) === day - 1) last?.push(day);
    else stretches.push([day]);
  }
  const [first = [], ...more] = stretches;
  const last = more.pop();
  const goesOn = last?.at(-1) === 7 && first[0] === 1 && last.length + first.length >= 3;
  const whole = !last ? [first] : goesOn ? [...more, [...last, ...first]] : [first, ...more, last];
  const words = whole.flatMap((stretch) => {
    const names = stretch.map((day) => shortDay(day, locale));
    return names.length < 3 ? names : [`${names[0]}–${names.at(-1)}`];
  });
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(words);
}

/** What leads to days and says nothing of them. */
const EACH =
  /^(?:(?:on|every|each|am|an|jeden|jede|le|la|les|tous les|chaque|los|las|el|todos los|todas as|às?|aos?|setiap|tiap|hari|каждую|каждый|по|в|во|كل|أيام|يوم)\s+|[每毎][周週]?|매주\s*)/iu;

/** The same in Portuguese alone: elsewhere it is what somebody does not want. */
const ON_IN_PORTUGUESE = /^nos?\s+/iu;

const withoutEach = (text: string, locale: string) =>
  text.replace(EACH, '').replace(locale.startsWith('pt') ? ON_IN_PORTUGUESE : '', '');

/**
 * The days somebody typed, or the first piece of it that is none: names, short or long, of the language or of English,
 * numbers from 1 for Monday, stretches of either (`mon-fri`, also over the end of the week), and words for several.
 */
export function parseDays(
  text: string,
  locale: string,
  words: ReadonlyMap<string, readonly Weekday[]>,
): { days: Weekday[] } | { unknown: string } {
  const whole = words.get(foldDay(text)) ?? words.get(foldDay(withoutEach(text, locale)));
  if (whole) return { days: [...whole] };
  const found = new Set<Weekday>();
  const said = splitStretch(withoutEach(plainDigits(text).replaceAll('・', ',').trim(), locale)).join('-');
  const pieces = splitList(said, locale)
    .map((piece) => withoutEach(piece, locale))
    .flatMap((piece) => (words.has(foldDay(piece)) ? [piece] : piece.split(/\s+/)));
  for (const piece of pieces) {
    const several = words.get(foldDay(piece));
    // A Portuguese Monday has a hyphen of its own.
    const one = dayNamed(piece, locale);
    const [from, to, ...more] = piece.split('-').map((name) => dayNamed(name, locale));
    const inSigns = one === undefined ? daysInSigns(piece, locale) : [one];
    if (several ?? inSigns) for (const day of several ?? inSigns ?? []) found.add(day);
    else if (from === undefined || to === undefined || more.length > 0) return { unknown: piece };
    else
      for (let day = from; ; day = ((day % 7) + 1) as Weekday) {
        found.add(day);
        if (day === to) break;
      }
  }
  return found.size === 0 ? { unknown: text } : { days: EVERY_DAY.filter((day) => found.has(day)) };
}

/** Enough of a day's name to tell it by: `wedn`, `月曜`. */
const BEGINNING = /^(?:.{3}|\p{Unified_Ideograph}{2})/u;
/** An ending of cases and plurals has no more letters than this. */
const LONGEST_ENDING = 3;

/** `周一`, `礼拜天`: Chinese has three words for the week that a sign stands behind, and two signs for Sunday. */
const OF_THE_WEEK = /^(?:星期|礼拜|禮拜|[周週])(?=.$)/u;

/** The day that is called so, in the language or in English. */
export function dayNamed(name: string, locale: string): Weekday | undefined {
  if (/^[1-7]$/.test(name)) return Number(name) as Weekday;
  const sign = name.replace(OF_THE_WEEK, '');
  if (sign === '天' && sign !== name) return 7;
  const wanted = foldDay(sign);
  if (wanted === '') return undefined;
  const lists = [locale, 'en'].flatMap((language) =>
    ['long', 'short', 'narrow'].map((width) => `${language} ${width}`),
  );
  const begun = (one: string) => one === wanted || (BEGINNING.test(wanted) && one.startsWith(wanted));
  // `montags`, `пятницу`
  const inflected = (one: string) =>
    one.length > 4 && wanted.startsWith(one.slice(0, -1)) && wanted.length < one.length + LONGEST_ENDING;
  for (const fits of [begun, inflected])
    for (const key of lists) {
      const names = namesOf(key).map(foldDay);
      // A letter that stands for two days stands for none.
      const fitting = EVERY_DAY.filter((_, index) => fits(names[index] ?? ''));
      if (fitting.length === 1) return fitting[0];
    }
  return undefined;
}

/** `月水金`, `周一三五`: days sign by sign, in scripts that name each with one. */
function daysInSigns(text: string, locale: string): Weekday[] | undefined {
  const signs = Array.from(text.replace(/^(?:周|週|星期|礼拜|禮拜)/, ''));
  if (signs.length < 2 || !signs.every((sign) => /[\p{sc=Han}\p{sc=Hang}]/u.test(sign))) return undefined;
  const days = signs.map((sign) => dayNamed(sign, locale));
  return days.every((day) => day !== undefined) ? days : undefined;
}

/** Short names end in a dot in some languages, and nobody types it; nor do many the hamza of Arabic ones. */
export function foldDay(name: string): string {
  return withoutDot(foldName(name).normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC'));
}

const withoutDot = (name: string) => name.replace(/\.$/, '');

/** Monday's first. */
const namesOf = kept((key) => {
  const [locale, weekday] = key.split(' ');
  const format = new Intl.DateTimeFormat(locale, { weekday: weekday as 'long', timeZone: 'UTC' });
  return EVERY_DAY.map((day) => format.format(MONDAY + (day - 1) * 86_400_000));
});

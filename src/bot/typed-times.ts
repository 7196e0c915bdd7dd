import { kept } from '../model/kept.ts';
import { type LocalTime, parseLocalTime } from '../model/subscriber.ts';
import { OF_HOUR } from './clock-words.ts';
import { splitList } from './typed-lists.ts';
import { typedNumbers } from './typed-numbers.ts';

/** A time of day has no more words than this: `a las 8:30 de la mañana`. */
const MOST_WORDS = 6;

/** The times of day somebody typed, or the first word that belongs to none. */
export function readTimes(text: string, locale: string): { times: LocalTime[] } | { unknown: string } {
  const times = new Set<LocalTime>();
  for (const piece of splitList(typedNumbers(text).replace(MINUTES_APART, '$1:'), locale)) {
    const words = piece.replace(beforePart(locale), ' ').split(BETWEEN_WORDS);
    for (let from = 0; from < words.length; ) {
      const read = longestTime(words, from, locale);
      if (!read) return { unknown: words[from] ?? '' };
      times.add(read.time);
      from = read.next;
    }
  }
  return times.size === 0 ? { unknown: text } : { times: [...times].sort() };
}

/** Between an hour and the part of the day of the next, in scripts without spaces: `早8点晚8点`. */
const beforePart = kept((locale) => {
  const parts = [...partsOfDay(locale).keys()].filter((name) => /^\p{Script=Han}+$/u.test(name));
  return new RegExp(`(?<=[\\d点點时時分半刻钟鐘整])(?=${parts.join('|')})`, 'gu');
});

/** `7 30 pm`, as phones write what is said to them. */
const MINUTES_APART = /(?<![\d:.])(\d{1,2})\s(?=(?:2[5-9]|[3-5]\d)\s*[ap]\.?\s*m)/gi;

function longestTime(words: readonly string[], from: number, locale: string) {
  for (let next = Math.min(words.length, from + MOST_WORDS); next > from; next--) {
    const time = readTime(words.slice(from, next).join(' '), locale);
    if (time) return { time, next };
  }
  return undefined;
}

/**
 * A time of day as {@link parseLocalTime} reads it or 24:00, also as a language writes or says it: `8 Uhr`, `8点半`, `8시 30분`,
 * `20 ч 30 мин`, `20 h 30`, and with its part of the day before or behind it: `8:30 pm`, `오후 8시`, `晚上八点`, `8 вечера`;
 * noon and midnight go by their names.
 */
export function readTime(text: string, locale: string): LocalTime | undefined {
  const told = withColon(text).replace(AT, '');
  const [, before = '', clock = '', after = ''] = /^(\D*)(\d(?:\S*\d)?h?)(\D*)$/u.exec(told) ?? [];
  if (clock === '') return hourNamed(folded(told), locale);
  const [part = '', more] = [before.replace(LEADING, ''), after]
    .map((said) => said.trim())
    .filter((said) => said !== '');
  // The end of a day is the beginning of the next.
  const time = more === undefined ? parseLocalTime(clock.replace(/^24(?!\dh?$)/i, '00')) : undefined;
  if (time === undefined || part === '') return time;
  const parts = partsOfDay(locale);
  const hours = parts.get(folded(part)) ?? parts.get(folded(part.replace(EACH, ''))) ?? [];
  const hour = hourIn(hours, Number(time.slice(0, 2)));
  return hour === undefined ? undefined : parseLocalTime(`${hour}${time.slice(2)}`);
}

/** Noon, or midnight: what the language calls one hour only. A letter alone is a slip. */
function hourNamed(name: string, locale: string): LocalTime | undefined {
  const [hour, ...more] = new Set(name.length > 1 ? partsOfDay(locale).get(name) : []);
  return hour === undefined || more.length > 0 ? undefined : parseLocalTime(String(hour));
}

/** What leads to an hour and says nothing of it. */
const AT = /^(?:at|um|à|(?:a )?las?|[àa]?s|alle|jam|pukul|в|(?:في )?الساعة)\s+|(?:に|에)$/giu;
/** The same between a part of the day and its hour: `abends um 8`, `夜の8時`. */
const LEADING = /の$|\s(?:um|at|à|a las?|[àa]?s|alle|jam|pukul|в|الساعة)\s*$/iu;
/** What says of a part of the day that every one is meant: `every morning at 8`, `8 h tous les matins`, `по утрам в 8`. */
const EACH =
  /^(?:every|each|in the|jeden|am|chaque|tous les|le|cada|tod[ao]s (?:l?as|l?os)|tod[ao]|por la|de|кажд\p{L}+|по|setiap|tiap|كل|في)\s+/iu;
const HOUR_MARK = new RegExp(`(?<=\\d)\\s*(?:${OF_HOUR})`, 'giu');
/** `20 h 30` and `8 Uhr 15`, but not the next time in `8h 20h` or `8h 20:00`. */
const MINUTES = /(?<=\dh)\s*(?:(\d{2})(?![\d:.h])(?:\s*(?:(?:min|мин)\p{L}{0,4}(?!\p{L})|[分분]))?|([13])刻|[半반])/giu;
/** A number and what says that it is an hour are one word. */
const BETWEEN_WORDS = new RegExp(`\\s+(?!\\s|(?<=\\d\\s+)(?:${OF_HOUR}))`, 'iu');

const withColon = (text: string) =>
  typedNumbers(text)
    .replaceAll('∶', ':')
    .replace(HOUR_MARK, 'h')
    .replace(MINUTES, (_, minutes: string | undefined, quarters: string | undefined) =>
      String(minutes ?? (quarters === undefined ? 30 : 15 * Number(quarters))),
    );

/** How many hours from a part of the day people still call so, beyond what a language's rules have. */
const FARTHEST = 4;

/**
 * Of the two hours that a dial shows alike the one in that part of the day, or nearer to it: `10 pm` is an hour of the
 * night where nights begin at midnight, and 12 at night is midnight where they end there. `undefined` where neither is near,
 * or both.
 */
function hourIn(part: readonly number[], shown: number): number | undefined {
  // A morning lasts till noon, though rules end it early, and twelve in the morning may be either.
  if (part.every((hour) => hour < 12) && part.some((hour) => hour >= 5))
    return shown <= 12 && (shown % 12 > 0 || part.includes(0)) ? shown % 12 : undefined;
  const away = (hour: number) =>
    Math.min(...part.map((other) => Math.min(Math.abs(hour - other), 24 - Math.abs(hour - other))));
  const [near, far] = [shown % 12, (shown % 12) + 12]
    .filter((hour) => shown <= 12 || hour === shown)
    .map((hour) => ({ hour, off: away(hour) }))
    .sort((a, b) => a.off - b.off);
  return near && near.off <= FARTHEST && near.off !== far?.off ? near.hour : undefined;
}

const MORNING = [5, 6, 7, 8, 9, 10, 11];
const EVENING = [18, 19, 20, 21, 22, 23];
const AFTERNOON = [12, 13, 14, 15, 16, 17];
const NIGHT = [20, 21, 22, 23, 0, 1, 2, 3, 4];
const NOON = [12];
const MIDNIGHT = [0];
/** What people say beside the rules of their language, in any of them. Arabic's call the hour after midnight an evening. */
const ALSO: Readonly<Record<string, readonly number[]>> = {
  'في المساء': EVENING,
  早: MORNING,
  晚: EVENING,
  早上: MORNING,
  早晨: MORNING,
  午后: AFTERNOON,
  午後: AFTERNOON,
  晚间: EVENING,
  晚間: EVENING,
  每晚: EVENING,
  夜里: NIGHT,
  夜裡: NIGHT,
  夜裏: NIGHT,
  夜间: NIGHT,
  夜間: NIGHT,
  深夜: NIGHT,
  毎朝: MORNING,
  早朝: MORNING,
  お昼: NOON,
  晩: EVENING,
  毎晩: EVENING,
  真夜中: MIDNIGHT,
  عصرا: AFTERNOON,
  ليلا: NIGHT,
  früh: MORNING,
  傍晚: EVENING,
  midday: NOON,
  mittag: NOON,
  mediodía: NOON,
  'a mediodía': NOON,
  الظهر: NOON,
  midnight: MIDNIGHT,
  mitternacht: MIDNIGHT,
  minuit: MIDNIGHT,
  medianoche: MIDNIGHT,
  'meia-noite': MIDNIGHT,
  полночь: MIDNIGHT,
  'tengah malam': MIDNIGHT,
  자정: MIDNIGHT,
  午夜: MIDNIGHT,
  半夜: MIDNIGHT,
};

/** Parts of the day as every one of them is called, in any language. */
const NAMED: Readonly<Record<string, readonly number[]>> = {
  'morning mornings morgen matin matins mañana mañanas manhã manhãs утро утром утрам pagi صباح': MORNING,
  'afternoon afternoons nachmittag nachmittags tarde tardes siang': AFTERNOON,
  'evening evenings abend soir soirs вечер вечером вечерам مساء': EVENING,
  'night nights tonight nacht noche noches noite noites ночь ночью ночам malam ليلة': NIGHT,
};

/** What the language and English call parts of the day, folded, and the hours that they call so. */
const partsOfDay = kept((locale): ReadonlyMap<string, readonly number[]> => {
  const also = [
    ...Object.entries(ALSO),
    ...Object.entries(NAMED).flatMap(([names, called]) => names.split(' ').map((name) => [name, called] as const)),
  ];
  const hours = new Map(also.map(([said, called]) => [folded(said), [...called]]));
  for (const language of [locale, 'en'])
    for (const dayPeriod of [undefined, 'narrow', 'short', 'long'] as const) {
      const format = new Intl.DateTimeFormat(language, {
        hour: 'numeric',
        hour12: true,
        timeZone: 'UTC',
        ...(dayPeriod && { dayPeriod }),
      });
      for (let hour = 0; hour < 24; hour++)
        for (const { type, value } of format.formatToParts(hour * 3_600_000))
          if (type === 'dayPeriod') hours.set(folded(value), [...(hours.get(folded(value)) ?? []), hour]);
    }
  return hours;
});

/** `p. m.` is `pm`, and Arabic may go without its vowels. */
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}.\s]/gu, '');

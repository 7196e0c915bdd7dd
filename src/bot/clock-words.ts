import type { Translate } from '../i18n.ts';
import { kept } from '../model/kept.ts';
import { SEPARATOR } from './typed-lists.ts';
import { typedNumbers } from './typed-numbers.ts';

/** What stands in a translation where the hour is said. */
const HOUR = '…';
/** What says behind a number that it is an hour. */
export const OF_HOUR = /(?:h(?:eures?|oras?)?|час(?:ов|а)?|ч)(?!\p{L})|uhr|o['’]clock|[時时點点](?:钟|鐘|整)?|시/u
  .source;

/**
 * Times of day in words as digits have them, in any of these languages: `half past seven` is `7h30`, `halb neun` `8h30`,
 * `acht` `8`. Numbers as Chinese, Arabic and Korean write them are digits too, and that it is every day is left out.
 */
export function clockInDigits(text: string, languages: readonly Translate[]): string {
  return languages.reduce((typed, t) => {
    const words = wordsIn(t);
    const said = words.sayings.reduce(
      (told, { pattern, minutes }) =>
        told.replace(pattern, (_, hour: string) =>
          clock(words.hourOf.get(hour.toLowerCase()) ?? Number(hour), minutes),
        ),
      typed.replace(words.everyDay, ''),
    );
    return hoursInDigits(said, words);
  }, typedNumbers(text).trim());
}

/** The same for any number as small as an hour: `drei Tage` is `3 Tage`, `ten stories` `10 stories`. */
export function numbersInDigits(text: string, languages: readonly Translate[]): string {
  return languages.reduce((typed, t) => hoursInDigits(typed, wordsIn(t)), typedNumbers(text).trim());
}

function hoursInDigits(text: string, { hours, hourOf }: ReturnType<typeof wordsOf>): string {
  return text.replace(hours, (hour) => String(hourOf.get(hour.toLowerCase())));
}

const wordsIn = (t: Translate) => wordsOf([t('words-daily'), t('words-hours'), t('words-clock')].join(BREAK));

/** So many minutes after an hour, or before it; before one it is past twelve. */
function clock(hour: number, minutes: number): string {
  return minutes < 0 ? `${hour === 1 ? 12 : (hour + 23) % 24}h${60 + minutes}` : `${hour}h${minutes}`;
}

const BREAK = '\n\n';
const NO_LETTER_BEFORE = '(?<![\\p{L}\\d])';
const NO_LETTER_BEHIND = '(?![\\p{L}\\d])';

const wordsOf = kept((words) => {
  const [daily = '', hours = '', sayings = ''] = words.split(BREAK);
  const hourOf = new Map(entriesOf(hours).map(([hour, name]) => [name.toLowerCase(), hour]));
  const anyHour = oneOf([...hourOf.keys()]);
  const patterns = entriesOf(sayings)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([minutes, saying]) => {
      const [before = '', behind = ''] = saying.split(HOUR).map(typedNumbers);
      // `пол…` is one word with its hour; Chinese has no spaces anywhere.
      const open = /\p{L}$/u.test(before) ? '' : NO_LETTER_BEFORE;
      const hour = `((?<!\\d)\\d{1,2}|${open}${anyHour}(?!\\p{L}))(?:\\s*(?:${OF_HOUR}))?`;
      const edges = [isSpelled(before) ? NO_LETTER_BEFORE : '', isSpelled(behind) ? NO_LETTER_BEHIND : ''];
      const source = [edges[0], spaced(before), hour, spaced(behind), edges[1]].join('');
      return { pattern: new RegExp(source, 'giu'), minutes };
    });
  const everyDay = oneOf(daily.split(SEPARATOR).map((name) => name.trim()));
  return {
    everyDay: new RegExp(`^${everyDay}\\s*|\\s+${everyDay}$`, 'giu'),
    sayings: patterns,
    hours: new RegExp(`${NO_LETTER_BEFORE}${anyHour}${NO_LETTER_BEHIND}`, 'giu'),
    hourOf,
  };
});

/** `7 seven, 8 eight`: a number, and what is called so. */
function entriesOf(list: string): [number: number, called: string][] {
  return list.split(SEPARATOR).flatMap((entry): [number, string][] => {
    const [, number, called] = /^\s*(-?\d+)\s+(.+?)\s*$/u.exec(entry) ?? [];
    return called === undefined ? [] : [[Number(number), called]];
  });
}

/** The longer first: `dix-neuf` is no `dix`. What is nothing fits nowhere. */
function oneOf(names: readonly string[]): string {
  const listed = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  return listed.length === 0 ? '(?!)' : `(?:${listed.map(spaced).join('|')})`;
}

/** Literally, but for how much white space there is. */
const spaced = (text: string) =>
  text
    .split(/\s+/)
    .map((word) => RegExp.escape(word))
    .join('\\s+');

const isSpelled = (text: string) => /\p{L}/u.test(text) && !/\p{Script=Han}/u.test(text);

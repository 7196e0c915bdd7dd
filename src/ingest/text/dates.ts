import { postName } from './post-name.ts';

/** Years a post can be from; a date outside is a mistake in the post. */
const EARLIEST = Date.UTC(1970, 0, 2);
const LATEST = Date.UTC(2200, 0, 1);

const STAMP =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[Tt\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const CHINESE = /^(\d{4})年(\d{1,2})月(\d{1,2})日[ \t]*/;
/** `7 Nov 2021`, `November 7, 2021 08:40`. */
const NAMED_MONTH =
  /^(?:[A-Z][a-z]{2,8},? )?(?:(\d{1,2})(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,?|[A-Z][a-z]{2,8}\.? (\d{1,2})(?:st|nd|rd|th)?,?) \d{4}(?:,? (?:at )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?)?$/;
const FILE_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=[-_ .]|$)/;
const COMPACT_FILE_DATE = /^((?:19|20)\d{2})(\d{2})(\d{2})(?=[-_ .]|$)/;
/** As C and git print it: `Mon Jan 20 07:18:30 2020 +0700`; others have the zone before the year. */
const PRINTED =
  /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d{2}:\d{2}:\d{2})(?: ([A-Z]{3}|[+-]\d{2,4}))? (\d{4})(?: ([+-]\d{4}))?$/;

/**
 * A front matter date as epoch ms, or `undefined` when it is none: what YAML made a date, ISO 8601 and what Jekyll accepts
 * beside it (`2021-11-07 08:40:12 +0800`), RFC 2822, months by their English names, `2021年11月7日`. Without an offset it is UTC.
 */
export function parseDate(value: unknown): number | undefined {
  if (value instanceof Date) return within(value.getTime());
  if (typeof value !== 'string') return undefined;
  if (value.length > 100) return undefined;
  const text = asStamp(value.trim());
  const match = STAMP.exec(text) ?? COMPACT.exec(text);
  if (match) return stamp(match);
  const printed = PRINTED.exec(text);
  if (printed) return printedDate(printed);
  const named = NAMED_MONTH.exec(text);
  if (named) return namedMonth(text, Number(named[1] ?? named[2]));
  // Date.parse reads whatever holds a number as a date in local time; a weekday or month name and an offset make it honest.
  return /^[A-Za-z]{3,9},? .*(?:[+-]\d{4}|GMT|UTC|Z)$/.test(text) ? within(Date.parse(text)) : undefined;
}

function asStamp(text: string): string {
  return text.includes('年') ? text.replace(CHINESE, '$1-$2-$3 ').trim() : text;
}

/** The date that Jekyll puts at the head of a file's name (`2021-11-07-title.md`, elsewhere `20211107-title.md`), midnight UTC. */
export function dateOfPath(path: string): number | undefined {
  const name = postName(path);
  const match = FILE_DATE.exec(name) ?? COMPACT_FILE_DATE.exec(name);
  return match ? stamp(match) : undefined;
}

function stamp(match: RegExpExecArray): number | undefined {
  const part = (group: number) => Number(match[group] ?? 0);
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)];
  if (month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 60) return undefined;
  if (day > 28 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return within(Date.UTC(year, month - 1, day, hour, minute, second) + milliseconds(match[0]) - offset(match[7]));
}

/** Date.parse rolls the 31st of a shorter month over into the next. */
function namedMonth(text: string, day: number): number | undefined {
  const time = Date.parse(
    `${text
      .replace(/(\d)(?:st|nd|rd|th)\b/, '$1')
      .replace(/ at /, ' ')
      .replace(/(\d)([AaPp][Mm])$/, '$1 $2')} UTC`,
  );
  return new Date(time).getUTCDate() === day ? within(time) : undefined;
}

function printedDate([, month, day, time, zone = '', year, behind = zone]: RegExpExecArray): number | undefined {
  const written = namedMonth(`${day} ${month} ${year} ${time}`, Number(day));
  return written === undefined ? undefined : within(written - offset(behind));
}

function milliseconds(text: string): number {
  const fraction = /:\d{2}[.,](\d{1,3})/.exec(text)?.[1];
  return fraction ? Number(fraction.padEnd(3, '0')) : 0;
}

function offset(zone: string | undefined): number {
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone ?? '');
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -1 : 1) * minutes * 60_000;
}

function within(time: number): number | undefined {
  return time >= EARLIEST && time <= LATEST ? time : undefined;
}

import { parseDate } from '../text/dates.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ENGLISH =
  /^(?:[a-z]{3,9},?\s+)?(?:([a-z]{3,9})\.?\s+(\d{1,2})|(\d{1,2})\s+([a-z]{3,9})\.?),?\s+(\d{4})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]\.?m)?)?/i;
const EAST_ASIAN =
  /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]?(?:\s*\S{0,3}?\s*(\d{1,2})\s*[:：时時시]\s*(\d{1,2}))?/;
const GERMAN = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(\d{1,2})[:.](\d{2}))?/;
/** Seconds or milliseconds since 1970, from 2001 on. */
const EPOCH = /^1\d{9}(?:\d{3})?$/;

/** A date as pages give it to machines or show it to people, as epoch ms; without an offset it is UTC. */
export function parsePageDate(value: unknown): number | undefined {
  if (typeof value === 'number') return parsePageDate(String(value));
  if (typeof value !== 'string') return undefined;
  const text = value.trim().slice(0, 80);
  if (EPOCH.test(text)) return Number(text) * (text.length === 10 ? 1000 : 1);
  return (
    parseDate(text) ??
    parseDate(text.replace(/\s*\[.*$/, '').replace(/(\d)\s+([+-]\d{2}:?\d{2})$/, '$1$2')) ??
    parseWords(text)
  );
}

function parseWords(text: string): number | undefined {
  const english = ENGLISH.exec(text);
  if (english) {
    const month = MONTHS.indexOf((english[1] ?? english[4] ?? '').slice(0, 3).toLowerCase()) + 1;
    const hour = Number(english[6] ?? 0) % (english[8] ? 12 : 24);
    const noon = english[8]?.toLowerCase().startsWith('p') ? 12 : 0;
    return month === 0 ? undefined : stamp(english[5], month, english[2] ?? english[3], hour + noon, english[7]);
  }
  const asian = EAST_ASIAN.exec(text);
  if (asian) return stamp(asian[1], asian[2], asian[3], asian[4], asian[5]);
  const german = GERMAN.exec(text);
  return german ? stamp(german[3], german[2], german[1], german[4], german[5]) : undefined;
}

type Part = string | number | undefined;

function stamp(year: Part, month: Part, day: Part, hour: Part = 0, minute: Part = 0): number | undefined {
  return parseDate(`${year}-${month}-${day} ${hour}:${String(minute).padStart(2, '0')}`);
}

const IN_LINE =
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T\s]+\d{1,2}:\d{2})?|\d{4}\s*[年년]\s*\d{1,2}\s*[月월]\s*\d{1,2}\s*[日號号일]?(?:\s*\d{1,2}\s*[:：时時시]\s*\d{1,2})?|\d{1,2}\.\d{1,2}\.\d{4}(?:,?\s+\d{1,2}[:.]\d{2})?|(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}),? \d{4}(?:,?\s+(?:at )?\d{1,2}:\d{2}\s*(?:[AaPp]\.?[Mm])?)?/;

/** The date in a line that people read, such as `Eva Sommer | 07.03.2024, 8:40`. */
export function dateInLine(line: string): number | undefined {
  return parsePageDate(IN_LINE.exec(line)?.[0]);
}

/** The date in an address such as `/2024/03/07/title` or `/20240307/title`. */
export function dateInUrl(url: string): number | undefined {
  const match = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(url);
  return match ? stamp(match[1], match[2], match[3]) : undefined;
}

/** How engines hand the date over to their scripts; what is longer is no date. */
const IN_SCRIPT =
  /\b(?:var|let|const)\s+(?:ct|oriCreateTime|createTime|create_time|pubdate|pubtime|__\$pubtime|publishdate|publishtime|publish_?(?:date|time))\s*=\s*["']([\d\s:./T+Z-]{8,30})["']/i;

/** The date that a page tells its own scripts, as WeChat's do, which show readers only how long ago it was. */
export function dateInScripts(html: string): number | undefined {
  return parsePageDate(IN_SCRIPT.exec(html)?.[1]);
}

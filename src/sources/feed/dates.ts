import { writtenDate } from './written-dates.ts';

/** Earlier dates are those of clocks that were never set. */
const EARLIEST = Date.UTC(1971, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/** Zones by the names that feeds give them and the platform does not know. */
const ZONES: Record<string, string> = {
  WET: '+0000',
  BST: '+0100',
  CET: '+0100',
  WEST: '+0100',
  CEST: '+0200',
  EET: '+0200',
  EEST: '+0300',
  MSK: '+0300',
  IST: '+0530',
  HKT: '+0800',
  SGT: '+0800',
  AWST: '+0800',
  JST: '+0900',
  KST: '+0900',
  AEST: '+1000',
  AEDT: '+1100',
  NZST: '+1200',
  NZDT: '+1300',
};
/** Months in the languages of those whose feeds do not name them in English, by their first letters. */
const MONTHS = new Map(
  `jän:Jan ene:Jan gen:Jan fév:Feb fev:Feb mär:Mar mrz:Mar maa:Mar avr:Apr abr:Apr mai:May mag:May mei:May giu:Jun juin:Jun
  lug:Jul juil:Jul aoû:Aug ago:Aug agu:Aug agt:Aug set:Sep okt:Oct ott:Oct out:Oct déc:Dec dez:Dec dic:Dec des:Dec
  oca:Jan şub:Feb nis:Apr haz:Jun tem:Jul ağu:Aug eyl:Sep eki:Oct kas:Nov ara:Dec mrt:Mar
  sty:Jan lut:Feb kwi:Apr maj:May cze:Jun lip:Jul sie:Aug wrz:Sep paź:Oct lis:Nov gru:Dec
  січ:Jan лют:Feb бер:Mar кві:Apr тра:May чер:Jun лип:Jul сер:Aug вер:Sep жов:Oct лис:Nov гру:Dec
  ينا:Jan فبر:Feb مار:Mar أبر:Apr ماي:May يون:Jun يول:Jul أغس:Aug سبت:Sep أكت:Oct نوف:Nov ديس:Dec
  янв:Jan фев:Feb мар:Mar апр:Apr май:May мая:May июн:Jun июл:Jul авг:Aug сен:Sep окт:Oct ноя:Nov дек:Dec
  一月:Jan 二月:Feb 三月:Mar 四月:Apr 五月:May 六月:Jun 七月:Jul 八月:Aug 九月:Sep 十月:Oct 十一月:Nov 十二月:Dec
  1月:Jan 2月:Feb 3月:Mar 4月:Apr 5月:May 6月:Jun 7月:Jul 8月:Aug 9月:Sep 10月:Oct 11月:Nov 12月:Dec`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);
/** Java writes Chinese and Japanese months with a sign behind their number. */
const MONTH = String.raw`\p{L}{3,12}|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月`;
const CLOCK = String.raw`(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M\b)?)(?:\.\d+)?`;
const ZONE = String.raw`(?:(?:GMT|UTC)(?=[+-]\d))?([+-]\d{2}:?\d{2}|[+-]\d{1,2}|[A-Za-z]{1,5})?`;
const ISO = new RegExp(
  String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d+))?)?\s*([AP]M\b)?\s*${ZONE})?`,
  'i',
);
const MAIL = new RegExp(
  String.raw`^(?:\p{L}+(?:\.?[,،]?\s+|[,،]))?(\d{1,2})[\s-]+(${MONTH})\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s+(?:-\s+)?${CLOCK}\s*${ZONE})?`,
  'iu',
);
/** As Americans write, and JavaScript. */
const MONTH_FIRST = new RegExp(
  String.raw`^(?:\p{L}+\.?,?\s+)?(\p{L}{3,12})\.?\s+(\d{1,2}),?\s+(\d{4})(?:,?\s+(?:-\s+)?${CLOCK}\s*${ZONE})?`,
  'iu',
);
/** As C and Java print a date that nobody gave them a form for: the year comes last. */
const YEAR_LAST = new RegExp(
  String.raw`^\p{L}+\.?,?\s+(\p{L}{3,12})\.?\s+(\d{1,2})\s+(\d{1,2}:\d{2}:\d{2})\s+(?:([A-Za-z]{1,5}|(?:GMT|UTC)?[+-]\d{2}:?\d{2})\s+)?(\d{4})$`,
  'iu',
);

/** Clocks on Kiritimati are 14 hours ahead. */
const FARTHEST_ZONE_MS = 14 * 3_600_000;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

function latinDigit(digit: string): string {
  return String(digit.charCodeAt(0) % 16);
}

/**
 * A date as feeds write it, epoch ms: RFC 3339 and RFC 822 and what people make of them. The name of the day, which may be
 * wrong or in any language, is not looked at; without a zone it is UTC. `undefined` when it is no date, or none a feed can
 * have.
 */
export function parseFeedDate(text: string | undefined): number | undefined {
  const trimmed = (text ?? '').trim().slice(0, 100).replace('\u2212', '-').replaceAll(ARABIC_DIGIT, latinDigit);
  const iso = ISO.exec(trimmed);
  const time = iso
    ? isoTime(iso)
    : (mailTime(MAIL.exec(trimmed)) ??
      monthFirst(MONTH_FIRST.exec(trimmed)) ??
      yearLast(YEAR_LAST.exec(trimmed)) ??
      writtenDate(trimmed));
  return time !== undefined && time >= EARLIEST && time <= LATEST ? time : undefined;
}

function isoTime([, year, month, day, hours, minutes, seconds, parts, half, zone = 'Z']: RegExpExecArray): number {
  const two = (part = '0') => part.padStart(2, '0');
  const hour = half ? String((Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0)) : hours;
  const clock = `${two(hour)}:${two(minutes)}:${two(seconds)}.${parts ?? 0}`;
  return Date.parse(`${year}-${two(month)}-${two(day)}T${clock}Z`) - aheadOf(zone);
}

/** How far the clocks of a zone are ahead, in ms; not at all, where nobody knows it, or no clock is so far ahead. */
function aheadOf(zone: string): number {
  const ahead = Date.UTC(2000, 0, 1) - Date.parse(`1 Jan 2000 00:00 ${spelledZone(zone)}`);
  return Math.abs(ahead) <= FARTHEST_ZONE_MS ? ahead : 0;
}

/** A zone as the platform takes it. */
function spelledZone(zone: string): string {
  return ZONES[zone.toUpperCase()] ?? zone.replace(/^([+-])(\d)$/, '$10$2').replace(/^([+-]\d\d)$/, '$100');
}

function mailTime(match: RegExpExecArray | null): number | undefined {
  if (!match) return undefined;
  const [, day = '', month = '', written = '', clock, zone] = match;
  const short = Number(written);
  return timeOf(day, month, written.length === 4 ? short : short + (short < 70 ? 2000 : 1900), clock, zone);
}

function monthFirst(match: RegExpExecArray | null): number | undefined {
  if (!match) return undefined;
  const [, month = '', day = '', year, clock, zone] = match;
  return timeOf(day, month, Number(year), clock, zone);
}

function yearLast(match: RegExpExecArray | null): number | undefined {
  if (!match) return undefined;
  const [, month = '', day = '', clock, zone, year] = match;
  return timeOf(day, month, Number(year), clock, zone?.replace(/^(?:GMT|UTC)(?=[+-])/i, ''));
}

function timeOf(day: string, month: string, year: number, clock = '00:00', zone = 'UTC'): number {
  const name = month.toLowerCase();
  const english = MONTHS.get(name.slice(0, 4)) ?? MONTHS.get(name.slice(0, 3)) ?? month.slice(0, 3);
  return Date.parse(`${day} ${english} ${year} ${clock.replace(/\s?([AP]M)/i, ' $1')} UTC`) - aheadOf(zone);
}

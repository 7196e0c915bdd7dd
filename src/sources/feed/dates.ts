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
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?/i;
const MAIL =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})[\s-]+([A-Za-z]{3})[A-Za-z]*\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*([+-]\d{2}:?\d{2}|[A-Za-z]{1,5})?)?/u;

/**
 * A date as feeds write it, epoch ms: RFC 3339 and RFC 822 and what people make of them. The name of the day, which may be
 * wrong or in any language, is not looked at; without a zone it is UTC. `undefined` when it is no date, or none a feed can
 * have.
 */
export function parseFeedDate(text: string | undefined): number | undefined {
  const trimmed = text?.trim().slice(0, 100) ?? '';
  const iso = ISO.exec(trimmed);
  const time = iso ? isoTime(iso) : mailTime(MAIL.exec(trimmed));
  return time >= EARLIEST && time <= LATEST ? time : undefined;
}

function isoTime([, year, month = '', day = '', clock = '00:00', zone = 'Z']: RegExpExecArray): number {
  const [hours = '', ...rest] = clock.split(':');
  const offset = zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return Date.parse(
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hours.padStart(2, '0')}:${rest.join(':')}${offset}`,
  );
}

function mailTime(match: RegExpExecArray | null): number {
  if (!match) return Number.NaN;
  const [, day, month, written = '', clock = '00:00', zone = 'UTC'] = match;
  const short = Number(written);
  const year = written.length === 4 ? short : short + (short < 70 ? 2000 : 1900);
  const offset = ZONES[zone.toUpperCase()] ?? zone;
  const at = (zone: string) => Date.parse(`${day} ${month} ${year} ${clock} ${zone}`);
  const time = at(offset);
  return Number.isNaN(time) ? at('UTC') : time;
}

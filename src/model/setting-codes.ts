import {
  type DigestSize,
  EVERY_DAY,
  type LocalTime,
  MOST_TIMES,
  parseLocalTime,
  type QuietHours,
  sizeSchema,
  type Weekday,
} from './subscriber.ts';

// Settings in as few characters as callback data has room for. What reads them gives `undefined` for what is none.

/** `08302000`: 08:30 and 20:00. */
export function parseTimesCode(code: string): LocalTime[] | undefined {
  if (!/^(?:\d{4})+$/.test(code) || code.length > 4 * MOST_TIMES) return undefined;
  const times = (code.match(/\d{4}/g) ?? []).flatMap((digits) => parseLocalTime(digits) ?? []);
  return times.length * 4 === code.length && isRising(times) ? times : undefined;
}

/** `135`: Monday, Wednesday and Friday. */
export function parseDayCode(code: string): Weekday[] | undefined {
  const days = EVERY_DAY.filter((day) => code.includes(`${day}`));
  return days.length > 0 && days.join('') === code ? days : undefined;
}

const OFF = 'off';

/** `2200-0700`, or `off`. */
export function spellQuiet(quiet: QuietHours | null): string {
  return quiet === null ? OFF : `${quiet.from}-${quiet.to}`.replaceAll(':', '');
}

export function parseQuietCode(code: string): QuietHours | null | undefined {
  if (code === OFF) return null;
  const [from, to] = (/^(\d{4})-(\d{4})$/.exec(code) ?? []).slice(1).map(parseLocalTime);
  return from && to && from !== to ? { from, to } : undefined;
}

const ALL = 'all';
const SIZE_UNITS = { s: 'stories', m: 'minutes' } as const;

/** `s10`: ten stories; `m15`: as much as is read in 15 minutes; `all`: everything. */
export function spellSize(size: DigestSize | null): string {
  return size === null ? ALL : `${size.kind === 'stories' ? 's' : 'm'}${size.most}`;
}

export function parseSizeCode(code: string): DigestSize | null | undefined {
  if (code === ALL) return null;
  const [, unit, digits] = /^([sm])(\d{1,3})$/.exec(code) ?? [];
  if (unit === undefined) return undefined;
  return sizeSchema.safeParse({ kind: SIZE_UNITS[unit as keyof typeof SIZE_UNITS], most: Number(digits) }).data;
}

function isRising(times: readonly LocalTime[]): boolean {
  return times.every((time, index) => index === 0 || (times[index - 1] ?? '') < time);
}

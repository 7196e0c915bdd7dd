const UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * A moment as its format wants it, in the reader's zone: `r` how long ago, `w` weekday, `d` or `D` date, `t` or `T` time.
 *
 * `undefined` for an empty format: then the text itself stands, and the moment only explains it.
 */
export function writeMoment(seconds, format, locale, now = Date.now()) {
  if (format === '') return undefined;
  if (format === 'r') return relative(seconds - now / 1000, locale);
  const has = (sign) => format.includes(sign);
  return new Intl.DateTimeFormat(locale, {
    ...(has('w') && { weekday: has('d') ? 'short' : 'long' }),
    ...(has('d') && { year: '2-digit', month: '2-digit', day: '2-digit' }),
    ...(has('D') && { year: 'numeric', month: 'long', day: 'numeric' }),
    ...((has('t') || has('T')) && { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    ...(has('T') && { second: '2-digit' }),
  }).format(new Date(seconds * 1000));
}

function relative(seconds, locale) {
  const [unit, length] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(seconds / length), unit);
}

import { describe, expect, test } from 'vitest';
import { clocksNow, guessZone, offsetAt } from '../../src/bot/likely-zones.ts';

const WINTER = Date.UTC(2026, 0, 15, 12);
const SUMMER = Date.UTC(2026, 6, 15, 12);

test.each([
  ['zh-hans', 'Asia/Shanghai'],
  ['zh-hant', 'Asia/Taipei'],
  ['de', 'Europe/Berlin'],
  ['de-AT', 'Europe/Vienna'],
  ['ja', 'Asia/Tokyo'],
  ['vi', 'Asia/Saigon'],
  ['id', 'Asia/Jakarta'],
  ['ru', 'Europe/Moscow'],
  ['pt-br', 'America/Sao_Paulo'],
  ['en-GB', 'Europe/London'],
  ['en-US', 'America/New_York'],
  ['es-MX', 'America/Mexico_City'],
  ['ar-EG', 'Africa/Cairo'],
  // Spoken in so many countries that another guess is as good.
  ['ar', undefined],
  ['en', undefined],
  ['es', undefined],
  ['eo', undefined],
  ['???', undefined],
  ['', undefined],
  [undefined, undefined],
])('where Telegram speaks %s, somebody most likely lives in %s', (language, zone) => {
  expect(guessZone(language)).toBe(zone);
});

describe.each([
  ['winter', WINTER],
  ['summer', SUMMER],
])('of the clocks of %s', (_, now) => {
  test('none is missing and none comes twice, from west to east', () => {
    const all = new Set(Intl.supportedValuesOf('timeZone').map((zone) => offsetAt(now, zone)));
    const shown = clocksNow('en', now).map(({ offset }) => offset);
    expect(shown).toEqual([...all].sort((a, b) => a - b));
    for (const { zone, offset } of clocksNow('en', now)) expect(offsetAt(now, zone)).toBe(offset);
  });
});

test.each([
  ['de', 60, 'Europe/Berlin'],
  ['fr', 60, 'Europe/Paris'],
  ['en-GB', 0, 'Europe/London'],
  ['en', -300, 'America/New_York'],
  ['es', -300, 'America/Bogota'],
  ['es', -360, 'America/Mexico_City'],
  ['es-MX', -300, 'America/Cancun'],
  ['en-US', -600, 'Pacific/Honolulu'],
  ['ar', 120, 'Africa/Cairo'],
  ['ar', 180, 'Asia/Riyadh'],
  ['ru', 300, 'Asia/Yekaterinburg'],
  ['zh-hans', 480, 'Asia/Shanghai'],
  ['pt-br', -180, 'America/Sao_Paulo'],
  ['??', 330, 'Asia/Kolkata'],
])('a clock means for who speaks %s, at %i minutes from UTC, %s', (language, offset, zone) => {
  expect(clocksNow(language, WINTER).find((clock) => clock.offset === offset)?.zone).toBe(zone);
});

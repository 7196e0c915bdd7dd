import { describe, expect, test } from 'vitest';
import { foldDay, parseDays, WEEKEND, WORKDAYS } from '../../src/bot/day-names.ts';
import { parseQuietHours } from '../../src/bot/features/quiet.ts';
import { isAmong, SEPARATOR } from '../../src/bot/typed-lists.ts';
import { readUntil } from '../../src/bot/typed-until.ts';
import { findZones } from '../../src/bot/zones.ts';
import { loadI18n, type Translate } from '../../src/i18n.ts';
import { parseLocalTime } from '../../src/model/subscriber.ts';

const i18n = loadI18n(new URL('../../locales/', import.meta.url), 'en');
const SUNDAY = Date.UTC(2026, 10, 22, 9, 30);
const plain = (text: string) => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '');

/** What the help says to type behind a command. */
function example(t: Translate, command: string): string {
  const line =
    plain(t('help'))
      .split('\n')
      .find((one) => one.startsWith(`/${command} `)) ?? '';
  return /^\S+ (.*?) –/.exec(line)?.[1] ?? '';
}

describe('what the bot tells people to type, it understands', () => {
  test.each(i18n.locales)('in %s', (locale) => {
    const t = i18n.in(locale);
    const words = new Map([[foldDay(t('days-weekends')), WEEKEND]]);

    expect(example(t, 'time').split(' ').map(parseLocalTime)).toEqual(['08:30', '20:00']);
    expect(parseDays(example(t, 'days'), locale, words)).toEqual({ days: WORKDAYS });
    expect(findZones(example(t, 'timezone'))).toHaveLength(1);
    expect(parseQuietHours(example(t, 'quiet'), locale)).toEqual({ from: '22:00', to: '07:00' });
    expect([example(t, 'pause'), example(t, 'size')]).toEqual(['7', '10']);

    const until = /\/pause 7 \S+ \/pause (.+)$/u.exec(plain(t('pause-ask')))?.[1] ?? '';
    expect(readUntil(until, locale, 'UTC', SUNDAY, 365)).toBe(Date.UTC(2026, 10, 23));
    expect(plain(t('pause-wrong', { text: 'x', most: 365 }))).toContain(`/pause ${until}`);

    const word = (message: string, command: string) =>
      new RegExp(`/${command} (\\p{L}+)`, 'u').exec(plain(message))?.[1] ?? '';
    expect(isAmong(word(t('quiet-wrong', { text: 'x' }), 'quiet'), t('words-off'))).toBe(true);
    expect(isAmong(word(t('unsubscribe-how'), 'unsubscribe'), t('words-all'))).toBe(true);
    expect(isAmong(word(t('size-wrong', { text: 'x' }), 'size'), t('words-all'))).toBe(true);

    // Each cadence that the help names is one the bot reads.
    const subscribing =
      plain(t('help'))
        .split('\n')
        .find((line) => line.startsWith('/subscribe ')) ?? '';
    for (const cadence of ['weekly', 'instant'] as const)
      expect(
        t(`words-${cadence}`)
          .split(SEPARATOR)
          .some((said) => subscribing.includes(said.trim())),
        cadence,
      ).toBe(true);

    const daysWrong = plain(t('days-wrong', { text: 'x' }));
    expect(daysWrong).toContain(`/days ${example(t, 'days')}`);
    expect(daysWrong.toLowerCase()).toContain(`/days ${t('days-weekends').toLowerCase()}`);
    const clock = { zone: 'x', clock: 'x' };
    for (const text of [t('zone-ask', { ...clock }), t('zone-wrong', { text: 'x' })])
      expect(plain(text)).toContain(`/timezone ${example(t, 'timezone')}`);
  });
});

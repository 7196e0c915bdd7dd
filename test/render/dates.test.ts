import { describe, expect, test } from 'vitest';
import {
  formatAge,
  formatDate,
  formatDay,
  formatMoment,
  formatMomentNear,
  formatNearDay,
  formatTime,
  formatZone,
} from '../../src/render/dates.ts';

const NOW = Date.parse('2026-11-22T18:30:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a date', () => {
  test.each([
    ['en', 'UTC', 'Sunday, November 22', 'Nov 22, 18:30', '18:30'],
    ['ar', 'UTC', 'الأحد، 22 نوفمبر', '22 نوفمبر، 18:30', '18:30'],
    ['zh-Hans', 'Asia/Shanghai', '11月23日星期一', '11月23日 02:30', '02:30'],
    ['zh-Hans', '+05:30', '11月23日星期一', '11月23日 00:00', '00:00'],
  ])('in %s, in %s, is %s; with its hour %s; the hour alone %s', (locale, zone, day, moment, time) => {
    expect(formatDay(NOW, locale, zone)).toBe(day);
    expect(formatMoment(NOW, locale, zone)).toBe(moment);
    expect(formatTime(NOW, locale, zone)).toBe(time);
  });

  test.each([
    ['fr', 'mardi 1er décembre', '1er déc., 08:05', '1er déc. 2026, 08:05', 'mercredi 2 décembre'],
    [
      'pt-BR',
      'terça-feira, 1º de dezembro',
      '1º de dez., 08:05',
      '1º de dez. de 2026, 08:05',
      'quarta-feira, 2 de dezembro',
    ],
    ['es', 'martes, 1 de diciembre', '1 dic, 08:05', '1 dic 2026, 08:05', 'miércoles, 2 de diciembre'],
    ['en', 'Tuesday, December 1', 'Dec 1, 08:05', 'Dec 1, 2026, 08:05', 'Wednesday, December 2'],
  ])('on the first of a month is written in %s as people do: %s', (locale, day, moment, date, next) => {
    const first = Date.parse('2026-12-01T08:05:00Z');
    const shown = [formatDay, formatMoment, formatDate].map((format) => format(first, locale, 'UTC'));
    expect([...shown, formatDay(first + DAY, locale, 'UTC')]).toEqual([day, moment, date, next]);
  });

  test('of an article has its year', () => {
    const then = Date.parse('2021-11-07T00:05:00Z');
    expect(formatDate(then, 'en', 'UTC')).toBe('Nov 7, 2021, 00:05');
    expect(formatDate(then, 'zh-Hans', 'UTC')).toBe('2021年11月7日 00:05');
  });

  test('of a day that is in sight is its hour alone', () => {
    const near = NOW - 2 * HOUR;
    expect(formatMomentNear(NOW, near, 'en', 'UTC')).toBe('18:30');
    expect(formatMomentNear(NOW, near - DAY, 'en', 'UTC')).toBe('Nov 22, 18:30');
    expect(formatMomentNear(NOW, NOW - 3 * HOUR, 'zh-Hans', 'Asia/Shanghai')).toBe('11月23日 02:30');
  });

  test.each(['ar', 'en', 'zh-Hans'])('of an article holds nothing that Telegram takes for a command: %s', (locale) => {
    expect(formatDate(NOW, locale, 'UTC')).not.toContain('/');
  });

  test('has a colon in every language, as buttons and examples do', () => {
    for (const locale of ['id', 'en', 'de', 'ar', 'ja'])
      expect(formatTime(Date.parse('2026-11-22T14:05:00Z'), locale, 'UTC'), locale).toBe('14:05');
    expect(formatMoment(Date.parse('2026-11-22T14:05:00Z'), 'id', 'UTC')).toContain('14:05');
  });

  test('at midnight is 00:00, not 24:00', () => {
    expect(formatTime(Date.parse('2026-11-22T00:00:00Z'), 'en', 'UTC')).toBe('00:00');
    expect(formatTime(Date.parse('2026-11-22T00:00:00Z'), 'zh-Hans', 'UTC')).toBe('00:00');
  });
});

describe('an age', () => {
  test.each([
    [-HOUR, 'now', '现在'],
    [0, 'now', '现在'],
    [59_999, 'now', '现在'],
    [MINUTE, '1m ago', '1分钟前'],
    [59 * MINUTE, '59m ago', '59分钟前'],
    [HOUR, '1h ago', '1小时前'],
    [23 * HOUR, '23h ago', '23小时前'],
    [DAY, 'yesterday', '昨天'],
    [2 * DAY, '2d ago', '2天前'],
    [29 * DAY, '29d ago', '29天前'],
    [40 * DAY, '1mo ago', '1个月前'],
    [400 * DAY, '1y ago', '1年前'],
  ])('of %i ms is %s, %s', (age, english, chinese) => {
    expect(formatAge(NOW - age, NOW, 'en')).toBe(english);
    expect(formatAge(NOW - age, NOW, 'zh-Hans')).toBe(chinese);
  });

  test.each([
    ['ar', 'قبل 5 دقائق', 'قبل 3 ساعات', 'أمس', 'قبل يومين', 'قبل سنة واحدة'],
    ['de', 'vor 5 Min.', 'vor 3 Std.', 'gestern', 'vor 2 Tagen', 'vor 1 Jahr'],
    ['es', 'hace 5 min', 'hace 3 h', 'ayer', 'hace 2 días', 'hace 1 año'],
    ['fr', 'il y a 5 min', 'il y a 3 h', 'hier', 'il y a 2 jours', 'il y a 1 an'],
    ['id', '5 mnt lalu', '3 jam lalu', 'kemarin', '2 hari yang lalu', '1 tahun yang lalu'],
    ['ja', '5 分前', '3 時間前', '昨日', '2 日前', '1 年前'],
    ['ko', '5분 전', '3시간 전', '어제', '2일 전', '1년 전'],
    ['pt-BR', 'há 5 min.', 'há 3 h', 'ontem', 'há 2 dias', 'há 1 ano'],
    ['ru', '5 мин. назад', '3 ч назад', 'вчера', '2 дня назад', '1 год назад'],
    ['zh-Hant', '5 分鐘前', '3 小時前', '昨天', '2 天前', '1 年前'],
  ])('in %s is what people write', (locale, ...ages) => {
    const said = [5 * MINUTE, 3 * HOUR, DAY, 2 * DAY, 400 * DAY].map((age) => formatAge(NOW - age, NOW, locale));
    expect(said.map((text) => text.replaceAll('\u00a0', ' '))).toEqual(ages);
  });
});

describe('a day near by', () => {
  test('is today or tomorrow in the zone of the person, else has no such name', () => {
    expect(formatNearDay(NOW + HOUR, NOW, 'en', 'UTC')).toBe('today');
    expect(formatNearDay(NOW + 6 * HOUR, NOW, 'en', 'UTC')).toBe('tomorrow');
    // 18:30 in UTC is after midnight already in Shanghai.
    expect(formatNearDay(NOW + 6 * HOUR, NOW, 'zh-Hans', 'Asia/Shanghai')).toBe('今天');
    expect(formatNearDay(NOW + 2 * DAY, NOW, 'en', 'UTC')).toBeUndefined();
    expect(formatNearDay(NOW - DAY, NOW, 'en', 'UTC')).toBeUndefined();
  });

  test('is tomorrow also on the night when the clocks change', () => {
    const evening = Date.parse('2026-10-24T20:00:00Z');
    expect(formatNearDay(evening + 13 * HOUR, evening, 'en', 'Europe/Berlin')).toBe('tomorrow');
  });
});

describe('a zone', () => {
  test.each([
    ['UTC', 'UTC', 'UTC'],
    ['+08:00', 'UTC+08:00', 'UTC+08:00'],
    ['-03:30', 'UTC-03:30', 'UTC-03:30'],
    ['Europe/Berlin', 'Central European Time', '中欧时间'],
    ['Asia/Shanghai', 'China Standard Time', '中国标准时间'],
  ])('%s calls itself %s, %s', (zone, english, chinese) => {
    expect(formatZone(zone, 'en', NOW)).toBe(english);
    expect(formatZone(zone, 'zh-Hans', NOW)).toBe(chinese);
  });
});

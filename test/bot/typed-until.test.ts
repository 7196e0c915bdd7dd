import { describe, expect, test } from 'vitest';
import { readUntil } from '../../src/bot/typed-until.ts';

/** A Wednesday at noon, in Berlin. */
const NOW = Date.parse('2026-11-25T11:00:00Z');
const until = (typed: string, locale: string) => {
  const end = readUntil(typed, locale, 'Europe/Berlin', NOW, 365);
  return end === undefined ? undefined : new Date(end).toISOString();
};

describe('a day that ends a pause', () => {
  test.each([
    ['en', 'until Monday', '2026-11-30'],
    ['en', 'till Friday', '2026-11-27'],
    ['en', 'until December 5', '2026-12-05'],
    ['en', 'until the 5th', '2026-12-05'],
    ['en', 'until tomorrow', '2026-11-26'],
    ['en', 'until next month', '2026-12-01'],
    ['en', 'until 12/24', '2026-12-24'],
    ['en', 'until 2026-12-24', '2026-12-24'],
    ['en', 'until Wednesday', '2026-12-02'],
    ['de', 'bis Montag', '2026-11-30'],
    ['de', 'bis zum 5. Dezember', '2026-12-05'],
    ['de', 'bis 5.12.', '2026-12-05'],
    ['de', 'bis übermorgen', '2026-11-27'],
    ['de', 'bis nächsten Freitag', '2026-11-27'],
    ['fr', 'jusqu’à lundi prochain', '2026-11-30'],
    ['fr', 'jusqu’au 1er décembre', '2026-12-01'],
    ['fr', 'jusqu’au 5/12', '2026-12-05'],
    ['es', 'hasta el lunes que viene', '2026-11-30'],
    ['es', 'hasta el 5 de diciembre', '2026-12-05'],
    ['pt-BR', 'até segunda-feira', '2026-11-30'],
    ['pt-BR', 'até o dia 5', '2026-12-05'],
    ['ru', 'до понедельника', '2026-11-30'],
    ['ru', 'до 5-го', '2026-12-05'],
    ['ru', 'до следующей среды', '2026-12-02'],
    ['id', 'hingga Jumat depan', '2026-11-27'],
    ['id', 'sampai tanggal 5', '2026-12-05'],
    ['ja', '来週の月曜日まで', '2026-11-30'],
    ['ja', '12月5日まで', '2026-12-05'],
    ['ja', '明日まで', '2026-11-26'],
    ['ko', '다음 주 금요일까지', '2026-12-04'],
    ['ko', '12월 5일까지', '2026-12-05'],
    ['zh-Hans', '到周五', '2026-11-27'],
    ['zh-Hans', '到下周五', '2026-12-04'],
    ['zh-Hans', '到十二月五号', '2026-12-05'],
    ['zh-Hans', '到下个月', '2026-12-01'],
    ['zh-Hant', '到禮拜五', '2026-11-27'],
    ['ar', 'حتى يوم الاثنين', '2026-11-30'],
    ['ar', 'حتى ٥ ديسمبر', '2026-12-05'],
  ])('in %s, %s is the next such day, from its midnight on', (locale, typed, day) => {
    // In winter Berlin is an hour ahead.
    expect(until(typed, locale)).toBe(new Date(Date.parse(`${day}T00:00:00Z`) - 3_600_000).toISOString());
  });

  test('of another year is that year’s, if it is near enough', () => {
    expect(until('until January 5', 'en')).toBe('2027-01-04T23:00:00.000Z');
    expect(until('until the 5th of January 2027', 'en')).toBe('2027-01-04T23:00:00.000Z');
    expect(until('until 5 January 2029', 'en')).toBeUndefined();
  });

  test.each([
    'until',
    'until noon',
    'until 40',
    'until 31 February',
    'until 5 6 7',
    'until May',
    'Monday',
    'until I say so',
  ])('%j is none', (typed) => expect(until(typed, 'en')).toBeUndefined());
});

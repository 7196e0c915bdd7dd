import { describe, expect, test } from 'vitest';
import { readTimes } from '../../src/bot/typed-times.ts';

describe('times of day', () => {
  test.each([
    ['en', '8:30 20:00', '08:30 20:00'],
    ['en', '8 20', '08:00 20:00'],
    ['en', '8am 8pm', '08:00 20:00'],
    ['en', '8 20 pm', '08:00 20:00'],
    ['en', '8:30 PM', '20:30'],
    ['en', '8.30 p.m.', '20:30'],
    ['en', '12am', '00:00'],
    ['en', '12pm', '12:00'],
    ['en', '7 in the morning; 9 at night', '07:00 21:00'],
    ['de', '8 Uhr und 20:30 Uhr', '08:00 20:30'],
    ['de', '8 abends', '20:00'],
    ['fr', '8h et 20 h', '08:00 20:00'],
    ['fr', '8 h 20 et 20 h 30', '08:20 20:30'],
    ['fr', '8 h 20 h', '08:00 20:00'],
    ['fr', '8h 20:00', '08:00 20:00'],
    ['fr', '20 heures 30', '20:30'],
    ['de', '8 Uhr 15 und 20  Uhr', '08:15 20:00'],
    ['zh-Hans', '8点 20点', '08:00 20:00'],
    ['es', '8:30 de la noche', '20:30'],
    ['es', '8 a. m. y 8 p. m.', '08:00 20:00'],
    ['pt-BR', '8 da manhã e 20h30', '08:00 20:30'],
    ['id', '7 pagi dan 8 malam', '07:00 20:00'],
    ['ru', '8 вечера', '20:00'],
    ['ru', '8 часов, 20 ч 30 мин', '08:00 20:30'],
    ['ja', '午前8時、午後8時30分', '08:00 20:30'],
    ['ko', '오전 8시 오후 8시 30분', '08:00 20:30'],
    ['zh-Hans', '早上8点和晚上8点半', '08:00 20:30'],
    ['zh-Hans', '中午12点', '12:00'],
    ['zh-Hant', '下午3點', '15:00'],
    ['ar', '٨ ص و٨:٣٠ مساء', '08:00 20:30'],
    // Nights and evenings last longer than the rules of a language have it, and begin sooner.
    ['zh-Hans', '晚上12点', '00:00'],
    ['zh-Hans', '晚上6点', '18:00'],
    ['zh-Hans', '中午11点半', '11:30'],
    ['id', '12 malam', '00:00'],
    ['id', '12 siang', '12:00'],
    ['id', '11 pagi', '11:00'],
    ['ja', '夜1時', '01:00'],
    ['es', '12 de la noche', '00:00'],
    ['de', '11 Uhr nachts', '23:00'],
    ['de', '1 Uhr morgens', '01:00'],
    ['ko', '아침 11시', '11:00'],
    ['ru', '22 ночи', '22:00'],
    ['ar', '10 ليلا', '22:00'],
    ['ar', '8 في المساء', '20:00'],
    // English is understood everywhere.
    ['ja', '8pm', '20:00'],
    ['en', 'at 8 and at 8:30 pm', '08:00 20:30'],
    ['de', 'um 8 und um 20 Uhr', '08:00 20:00'],
    ['fr', 'à 8h et à 20h', '08:00 20:00'],
    ['es', 'a las 8:30 de la mañana', '08:30'],
    ['pt-BR', 'às 8 e às 20h30', '08:00 20:30'],
    ['id', 'jam 8 malam', '20:00'],
    ['ru', 'в 8 вечера', '20:00'],
    ['ja', '午後8時に', '20:00'],
    ['ko', '오전 8시에', '08:00'],
    ['ar', 'الساعة ٨ مساء', '20:00'],
  ])('typed in %s as %s are %s', (locale, typed, times) => {
    expect(readTimes(typed, locale)).toEqual({ times: times.split(' ') });
  });

  test.each([
    ['en', '8 30', '30'],
    ['en', '15 am', 'am'],
    ['en', '23 am', 'am'],
    // Noon in Spain, midnight by the rules of the others.
    ['es', '12 de la mañana', 'de'],
    ['en', 'am 8 pm', 'pm'],
    ['en', '24:00', '24:00'],
    ['ja', '25時', '25時'],
    ['en', '8h 60', '60'],
    ['en', 'pm', 'pm'],
    ['en', ',', ','],
  ])('are not in %s: %s', (locale, typed, unknown) => {
    expect(readTimes(typed, locale)).toEqual({ unknown });
  });
});

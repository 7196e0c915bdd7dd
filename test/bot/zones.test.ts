import { describe, expect, test } from 'vitest';
import { moreCities } from '../../src/bot/zone-names.ts';
import { findZones } from '../../src/bot/zones.ts';
import { parseTimezone } from '../../src/model/subscriber.ts';

describe('a time zone', () => {
  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['London, England', 'Europe/London'],
    ['Toronto, Canada', 'America/Toronto'],
    ['Boston, MA', 'America/New_York'],
    ['Москва, Россия', 'Europe/Moscow'],
    ['上海，中国', 'Asia/Shanghai'],
    ['I live in Paris', 'Europe/Paris'],
    ['ich wohne in Berlin', 'Europe/Berlin'],
    ['vivo en Madrid', 'Europe/Madrid'],
    ['我住在上海', 'Asia/Shanghai'],
    ['我在北京', 'Asia/Shanghai'],
    ['europe/berlin', 'Europe/Berlin'],
    ['Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['New_York', 'America/New_York'],
    ['Shanghai', 'Asia/Shanghai'],
    ['北京', 'Asia/Shanghai'],
    ['القاهرة', 'Africa/Cairo'],
    ['أبو ظبي', 'Asia/Dubai'],
    ['UTC+٣', '+03:00'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['UTC', 'UTC'],
    ['UTC+8', '+08:00'],
    ['utc8', '+08:00'],
    ['GMT 5:30', '+05:30'],
    // As Russia counts its zones.
    ['МСК+2', '+05:00'],
    ['msk -1', '+02:00'],
    ['МСК', 'Europe/Moscow'],
    ['GMT-3', '-03:00'],
    ['+5:30', '+05:30'],
    ['ＵＴＣ＋８', '+08:00'],
    ['UTC−05:00', '-05:00'],
    ['Пекин', 'Asia/Shanghai'],
    ['成都', 'Asia/Shanghai'],
    ['Hanoi', 'Asia/Saigon'],
    ['EST', 'America/New_York'],
    ['MSK', 'Europe/Moscow'],
    ['BST', 'Europe/London'],
    ['AST', 'America/Halifax'],
    ['WIB', 'Asia/Jakarta'],
    ['MEZ', 'Europe/Berlin'],
    ['东八区', '+08:00'],
    // A place's clock, as people say it and as answers call it.
    ['北京时间', 'Asia/Shanghai'],
    ['台北时间', 'Asia/Taipei'],
    ['台北標準時間', 'Asia/Taipei'],
    ['東京時間', 'Asia/Tokyo'],
    ['纽约时间', 'America/New_York'],
    ['上海市', 'Asia/Shanghai'],
    ['西五區', '-05:00'],
    ['UTC+14', '+14:00'],
  ])('typed as %s is %s', (typed, zone) => {
    expect(findZones(typed)).toEqual([zone]);
  });

  test.each([
    ['England', 'Europe/London'],
    ['Inglaterra', 'Europe/London'],
    ['بريطانيا', 'Europe/London'],
    ['Korea', 'Asia/Seoul'],
    ['UAE', 'Asia/Dubai'],
    ['الإمارات', 'Asia/Dubai'],
    ['السعودية', 'Asia/Riyadh'],
    ['Голландия', 'Europe/Amsterdam'],
    ['臺灣', 'Asia/Taipei'],
    ['Paris Time', 'Europe/Paris'],
    ['heure de Paris', 'Europe/Paris'],
    ['hora de Madrid', 'Europe/Madrid'],
    ['ロンドン時間', 'Europe/London'],
  ])('typed as people say, %s, is %s', (typed, zone) => {
    expect(findZones(typed, ['en'])).toEqual([zone]);
  });

  test('of America is any of its clocks', () => {
    for (const typed of ['America', 'Amerika', 'EEUU', 'Америка', 'أمريكا'])
      expect(findZones(typed, ['en'])).toEqual(findZones('United States', ['en']));
  });

  test.each([
    ['en', 'Germany', ['Europe/Berlin']],
    ['de', 'Deutschland', ['Europe/Berlin']],
    ['de', 'Österreich', ['Europe/Vienna']],
    ['ja', '日本', ['Asia/Tokyo']],
    ['ko', '대한민국', ['Asia/Seoul']],
    ['zh-Hans', '埃及', ['Africa/Cairo']],
    ['ru', 'Франция', ['Europe/Paris']],
    ['ar', 'المغرب', ['Africa/Casablanca']],
    ['pt-BR', 'Argentina', ['America/Buenos_Aires']],
    ['id', 'Jepang', ['Asia/Tokyo']],
  ])('typed as a country in %s, %s, is %j', (language, country, zones) => {
    expect(findZones(country, ['en', language])).toEqual(zones);
  });

  test.each([
    ['Казань', ['Europe/Moscow']],
    ['Саранск', []],
    ['旧金山', ['America/Los_Angeles']],
    ['Genève', ['Europe/Zurich']],
    ['جنيف', ['Europe/Zurich']],
    ['Salvador', ['America/Bahia']],
    ['Porto', ['Europe/Lisbon']],
    ['Калининград', ['Europe/Kaliningrad']],
    ['モスクワ', ['Europe/Moscow']],
    ['뉴욕', ['America/New_York']],
    ['洛杉磯', ['America/Los_Angeles']],
    ['Estambul', ['Europe/Istanbul']],
    ['Singapur', ['Asia/Singapore']],
    ['طوكيو', ['Asia/Tokyo']],
    ['Londres', ['Europe/London']],
  ])('typed as a city is found in every language: %s', (city, zones) => {
    expect(findZones(city)).toEqual(zones);
  });

  test('of a country with several is one of each that goes differently', () => {
    const zones = findZones('United States', ['en'], Date.UTC(2026, 10, 22));
    expect(zones).toEqual(expect.arrayContaining(['America/New_York', 'America/Chicago', 'America/Los_Angeles']));
    expect(zones.length).toBeLessThanOrEqual(10);
  });

  test.each([
    ['United States', ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles']],
    ['Brazil', ['America/Sao_Paulo', 'America/Manaus']],
    ['Canada', ['America/Toronto', 'America/Vancouver']],
    ['Russia', ['Europe/Moscow', 'Europe/Samara']],
  ])('of %s begins with where most people live', (country, first) => {
    expect(findZones(country, ['en'], Date.UTC(2026, 10, 22)).slice(0, first.length)).toEqual(first);
  });

  test('may be one of several, which are all offered', () => {
    expect(findZones('san')).toEqual(expect.arrayContaining(['America/Santiago', 'America/Santo_Domingo']));
  });

  test.each(['Atlantis', '25:00', 'UTC+99', 'UTC+15', '东十五区', '', 'x', '🕰'])(
    'that does not exist is none: %j',
    (typed) => {
      expect(findZones(typed)).toEqual([]);
    },
  );

  test('each of the cities written by hand is in a zone there is, and in one only', () => {
    const known = new Set(Intl.supportedValuesOf('timeZone'));
    for (const [city, zones] of moreCities()) {
      expect(zones, city).toHaveLength(1);
      expect(known.has(parseTimezone(zones[0] ?? '') ?? ''), `${city}: ${zones[0]}`).toBe(true);
    }
  });
});

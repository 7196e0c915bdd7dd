import { expect, test } from 'vitest';
import { listDays, parseDays } from '../../src/bot/day-names.ts';
import type { Weekday } from '../../src/model/subscriber.ts';

const WORKDAYS: Weekday[] = [1, 2, 3, 4, 5];
const WEEKEND: Weekday[] = [6, 7];

test.each([
  ['en', 'Mon–Fri', 'Sat, Sun'],
  ['fr', 'lun–ven', 'sam, dim'],
  ['pt-BR', 'seg–sex', 'sáb, dom'],
  ['zh-Hans', '周一–周五', '周六、周日'],
])('days in %s are %s and %s, with no dot that would double the dot of a sentence', (locale, workdays, weekend) => {
  expect(listDays(WORKDAYS, locale)).toBe(workdays);
  expect(listDays(WEEKEND, locale)).toBe(weekend);
});

test.each<[string, string, Weekday[]]>([
  ['ar', 'الاثنين والاربعاء', [1, 3]],
  ['ja', '月曜、水曜', [1, 3]],
  ['ja', '月〜金', WORKDAYS],
  ['pt-BR', 'segunda-feira e sexta-feira', [1, 5]],
  ['pt-BR', 'seg-sex', WORKDAYS],
  ['de', 'Mi., Sa - So', [3, 6, 7]],
  ['de', 'Mo bis Fr', WORKDAYS],
  ['fr', 'du lundi au vendredi', WORKDAYS],
  ['es', 'de lunes a viernes y domingo', [...WORKDAYS, 7]],
  ['pt-BR', 'segunda a sexta', WORKDAYS],
  ['id', 'senin sampai jumat', WORKDAYS],
  ['ru', 'с пн по пт', WORKDAYS],
  ['ja', '月曜から金曜まで', WORKDAYS],
  ['ko', '월요일부터 금요일까지', WORKDAYS],
  ['zh-Hans', '从周一到周五', WORKDAYS],
  ['ar', 'من الاثنين إلى الجمعة', WORKDAYS],
])('typed in %s, %s are days', (locale, typed, days) => {
  expect(parseDays(typed, locale, new Map())).toEqual({ days });
});

test.each([
  ['en', 'mon-', 'mon-'],
  ['en', 'mon-tue-wed', 'mon-tue-wed'],
  ['en', 'th', 'th'],
  ['zh-Hans', '星期', '星期'],
])('typed in %s, %s are none', (locale, typed, unknown) => {
  expect(parseDays(typed, locale, new Map())).toEqual({ unknown });
});

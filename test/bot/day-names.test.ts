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

test.each<[string, Weekday[], string]>([
  ['ar', [7, 1, 2, 3, 4], 'الأحد–الخميس'],
  ['en', [7, 1, 2, 3, 4], 'Sun–Thu'],
  ['en', [1, 3, 5, 6, 7], 'Wed, Fri–Mon'],
  ['en', [1, 7], 'Mon, Sun'],
  ['en', [1, 2, 6, 7], 'Sat–Tue'],
])('days in %s, %j, are one stretch also over the end of the week: %s', (locale, days, said) => {
  expect(listDays(days, locale)).toBe(said);
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
  ['ja', '月水金', [1, 3, 5]],
  ['ja', '月・水・金', [1, 3, 5]],
  ['ja', '毎週火曜', [2]],
  ['ja', '土日', [6, 7]],
  ['ko', '월수금', [1, 3, 5]],
  ['zh-Hans', '每周一三五', [1, 3, 5]],
  ['zh-Hans', '星期六、星期天', [6, 7]],
  ['zh-Hant', '禮拜天', [7]],
  ['de', 'montags und donnerstags', [1, 4]],
  ['en', 'on Mondays', [1]],
  ['fr', 'tous les lundis', [1]],
  ['es', 'los lunes y los jueves', [1, 4]],
  ['ru', 'с понедельника по пятницу', WORKDAYS],
  ['ru', 'по средам', [3]],
  ['pt-BR', 'no domingo', [7]],
  ['en', 'mon through fri', WORKDAYS],
  ['en', 'Monday until Friday', WORKDAYS],
  ['fr', 'lundi jusqu’au vendredi', WORKDAYS],
])('typed in %s, %s are days', (locale, typed, days) => {
  expect(parseDays(typed, locale, new Map())).toEqual({ days });
});

test.each([
  ['en', 'mon-', 'mon-'],
  ['en', 'mon-tue-wed', 'mon-tue-wed'],
  ['en', 'th', 'th'],
  ['fr', 'mars', 'mars'],
  ['en', 'mondayish', 'mondayish'],
  ['zh-Hans', '周一二三八', '周一二三八'],
  ['zh-Hans', '星期', '星期'],
  // Of what somebody does not want the opposite is not set.
  ['en', 'no Sunday', 'no'],
  ['es', 'no lunes', 'no'],
])('typed in %s, %s are none', (locale, typed, unknown) => {
  expect(parseDays(typed, locale, new Map())).toEqual({ unknown });
});

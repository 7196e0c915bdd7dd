import { expect, test } from 'vitest';
import { listDays } from '../../src/bot/day-names.ts';
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

import { expect, test } from 'vitest';
import { suspects } from '../../src/delivery/suspects.ts';
import { anArticle } from '../store/an-article.ts';

test('what was refused is suspected until it is corrected', () => {
  const { note, has } = suspects();
  const tower = anArticle('Tower');
  expect(has(tower)).toBe(false);
  note(tower);
  expect(has({ ...tower })).toBe(true);
  expect(has({ ...tower, updated: 1 })).toBe(false);
  note({ ...tower, updated: 1 });
  expect([has(tower), has({ ...tower, updated: 1 })]).toEqual([false, true]);
});

test('a hundred are remembered, the latest', () => {
  const { note, has } = suspects();
  const many = Array.from({ length: 101 }, (_, at) => anArticle(`Pier ${at}`));
  for (const head of many) note(head);
  expect(many.map(has)).toEqual(many.map((_, at) => at > 0));
  const [, oldest, second] = many;
  if (!oldest || !second) throw new Error('there are a hundred');
  note(oldest);
  note(anArticle('Quay'));
  expect([has(oldest), has(second)]).toEqual([true, false]);
});

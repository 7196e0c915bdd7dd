import fc from 'fast-check';
import { expect, test } from 'vitest';
import { optionsMark, withOptions } from '../../src/ingest/with-options.ts';
import { foldName } from '../../src/model/ids.ts';

const name = fc.constantFrom('Coast', 'coast', 'Sea', 'SEA', 'Town', 'Ads', 'Séa', '城市');
const names = fc.array(name, { maxLength: 6 });
const distinct = fc.uniqueArray(name, { selector: foldName });
const rules = fc.record({ add: names, drop: names, rename: fc.array(fc.tuple(name, name), { maxLength: 4 }) });
const folds = (tags: readonly string[]) => tags.map(foldName);

test('tags are dropped, renamed and added, keep their order, and never fold alike', () => {
  fc.assert(
    fc.property(distinct, rules, (tags, rule) => {
      const made = withOptions({ tags, language: 'en' }, { tags: rule }).tags;
      expect(new Set(folds(made)).size).toBe(made.length);
      for (const tag of rule.add) expect(folds(made)).toContain(foldName(tag));
      const from = new Map(rule.rename.map(([old, renamed]) => [foldName(old), renamed]));
      const fromPost = tags.filter((tag) => !folds(rule.drop).includes(foldName(tag)));
      const expected = fromPost.map((tag) => from.get(foldName(tag)) ?? tag);
      expect(folds(made)).toEqual([...new Set(folds([...expected, ...rule.add]))]);
    }),
  );
});

test('of tags that fold alike the first is kept as it is spelt', () => {
  const tags = { add: ['COAST'], drop: [], rename: [['Sea', 'coast'] as [string, string]] };
  expect(withOptions({ tags: ['Coast', 'Sea'], language: 'en' }, { tags }).tags).toEqual(['Coast']);
});

test('without options an article is as it was, and with them nothing else of it changes', () => {
  const article = { tags: ['Coast'], language: 'en', title: 'The harbour', author: null };
  expect(withOptions(article, {})).toEqual(article);
  expect(withOptions(article, { interval: 1_000, limit: 5, fullText: true })).toEqual(article);
  const options = { name: 'The Herald', language: 'de', tags: { add: ['News'], drop: ['coast'], rename: [] } };
  expect(withOptions(article, options)).toEqual({
    ...article,
    language: 'de',
    tags: ['News'],
    sourceTitle: 'The Herald',
  });
});

test('options that make other articles have another mark, and those that do not have none', () => {
  const tags = { add: ['a'], drop: [], rename: [] };
  const marks = [{}, { name: 'a' }, { language: 'en' }, { tags }, { tags: { ...tags, drop: ['a'] } }].map(optionsMark);
  expect(new Set(marks).size).toBe(5);
  expect(optionsMark({ name: 'a' })).not.toBe(optionsMark({ name: 'b' }));
  expect(optionsMark({ interval: 5, limit: 5, fullText: true })).toBe('');
  for (const mark of marks.slice(1)) expect(mark).toMatch(/^[\w-]{8}$/);
});

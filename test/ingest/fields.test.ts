import { describe, expect, test } from 'vitest';
import { readFields, siteNames, titleOfPath, withoutSite } from '../../src/ingest/fields.ts';

const nothing = { title: '', author: null, date: undefined, url: undefined, tags: [], description: '' };

describe('fields are typed', () => {
  test('and missing ones are absent', () => {
    expect(readFields({})).toEqual(nothing);
  });

  test.each([
    ['null', { title: null, author: null, date: null, from: null, tags: null }],
    [
      'maps',
      { title: { a: 1 }, author: { a: 1 }, date: { a: 1 }, from: { a: 1 }, tags: { a: 1 }, description: { a: 1 } },
    ],
    ['lists of lists', { title: [1], from: ['https://e.org'], date: [1], tags: [[['a']], { b: 1 }], author: [[1]] }],
  ])('and wrong ones too: %s', (_, data) => {
    expect(readFields(data)).toEqual(nothing);
  });

  test('numbers and dates become text', () => {
    expect(readFields({ title: 1984, author: 7, tags: 2024 })).toMatchObject({
      title: '1984',
      author: '7',
      tags: ['2024'],
    });
    expect(readFields({ title: new Date('2024-03-01') }).title).toBe('2024-03-01');
  });

  test('references, control characters and spaces are cleaned up', () => {
    expect(readFields({ title: ' A &#38; B\u200b\u0007  C ', author: 'X &amp; Y' })).toMatchObject({
      title: 'A & B C',
      author: 'X & Y',
    });
  });

  test('what objects inherit is no field', () => {
    expect(readFields(Object.create({ title: 'inherited' }))).toEqual(nothing);
  });
});

describe('tags and categories are merged', () => {
  test.each([
    [{ tags: ['a', 'b'], categories: ['b', 'c'] }, ['a', 'b', 'c']],
    [{ tags: 'one name, another' }, ['one name', 'another']],
    [{ tags: '甲，乙' }, ['甲', '乙']],
    [{ tags: ['News', 'ＮＥＷＳ', 'news ', 'Néws'] }, ['News']],
    [{ tags: [1, true, null, '', '  ', '#x'] }, ['1', 'true', 'x']],
    [{ tag: 'a', category: 'b' }, ['a', 'b']],
  ])('%j', (data, tags) => {
    expect(readFields(data).tags).toEqual(tags);
  });
});

describe('a title', () => {
  test('loses the name of the site behind it', () => {
    expect(withoutSite('旧手机 - 河边笔记', ['河边笔记'])).toBe('旧手机');
    expect(withoutSite('A | B – The Site', ['the site'])).toBe('A | B');
    expect(withoutSite('標題_東城報', ['東城報'])).toBe('標題');
  });

  test('keeps what is no name of the site', () => {
    expect(withoutSite('Berlin - Paris', ['e.org'])).toBe('Berlin - Paris');
    expect(withoutSite('河边笔记', ['河边笔记'])).toBe('河边笔记');
  });

  test('may be the file name', () => {
    expect(titleOfPath('a/2024-03-01-a-long-walk.md')).toBe('a long walk');
    expect(titleOfPath('2024-03-01-长 路.md')).toBe('长 路');
    expect(titleOfPath('2024-03-01-.md')).toBe('');
  });

  test('a site answers to the parts of its host', () => {
    expect(siteNames('https://www.iyouport.org/x')).toEqual(['iyouport.org', 'iyouport']);
    expect(siteNames(undefined)).toEqual([]);
  });
});

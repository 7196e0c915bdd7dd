import { describe, expect, test } from 'vitest';
import { readFields, siteNames, titleOfPath, withoutSite } from '../../src/ingest/post/fields.ts';

const nothing = {
  title: '',
  author: null,
  date: undefined,
  url: undefined,
  tags: [],
  description: '',
  excerptSeparator: '',
  held: undefined,
};

describe('fields are typed', () => {
  test('and missing ones are absent', () => {
    expect(readFields({})).toEqual(nothing);
  });

  test.each([
    ['null', { title: null, author: null, date: null, from: null, tags: null }],
    [
      'maps',
      { title: { a: 1 }, author: { a: 1 }, date: { a: 1 }, from: { a: 1 }, tags: { a: false }, description: { a: 1 } },
    ],
    ['lists of lists', { title: [1], from: ['https://e.org'], date: [1], tags: [[[null]]], author: [[1]] }],
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
    [{ tags: ['a'], topics: ['b', 'A'] }, ['a', 'b']],
    [{ tags: 'one name, another' }, ['one name', 'another']],
    [{ tags: '甲，乙' }, ['甲', '乙']],
    [{ tags: ['News', 'ＮＥＷＳ', 'news ', 'Néws'] }, ['News']],
    [{ tags: [1, true, null, '', '  ', '#x'] }, ['1', 'true', 'x']],
    // A reader would see nothing of their names.
    [{ tags: ['\u3164', '#\u2800', '\uffa0 \u200b', '\ufe0f', '한\u3164글'] }, ['한\u3164글']],
    [{ tag: 'a', category: 'b' }, ['a', 'b']],
    [{ tags: [['a', ['b']], 'c d'] }, ['a', 'b', 'c d']],
    [{ tags: { news: null, sport: true, hidden: false } }, ['news', 'sport']],
    [{ tags: { politics: ['China', 'Taiwan'] } }, ['politics', 'China', 'Taiwan']],
    [{ tags: [{ name: 'a b' }, { foo: 'bar' }, { slug: 'c' }] }, ['a b', 'foo: bar', 'c']],
    [{ tags: [3.5, 2024, false, new Date('2024-03-01')] }, ['3.5', '2024', 'false', '2024-03-01']],
    [{ tags: '[a, "b c"]' }, ['a', 'b c']],
    [{ tags: 'a\nb\n' }, ['a', 'b']],
    [{ tags: '甲、乙；丙' }, ['甲', '乙', '丙']],
    [{ tags: 'R&amp;D; Q&#38;A' }, ['R&D', 'Q&A']],
    [{ tags: '#one #two' }, ['one', 'two']],
    [{ tags: 'jekyll update c++' }, ['jekyll', 'update', 'c++']],
    [{ tags: 'New York Times' }, ['New York Times']],
    [{ tags: '美国 之音' }, ['美国 之音']],
    [{ category: 'big news' }, ['big news']],
    [{ tags: ['new york', 'a b'] }, ['new york', 'a b']],
  ])('%j', (data, tags) => {
    expect(readFields(data).tags).toEqual(tags);
  });
});

describe('a post is held back', () => {
  test.each([
    [{ published: false }, 'published: false'],
    [{ published: 'no' }, 'published: no'],
    [{ published: 'False' }, 'published: false'],
    [{ draft: true }, 'draft: true'],
    [{ draft: 'yes', published: true }, 'draft: yes'],
  ])('by %j', (data, held) => {
    expect(readFields(data).held).toBe(held);
  });

  test.each([
    [{ published: true }],
    [{ draft: false }],
    [{ published: '2024-03-01' }],
    [{ published: null, draft: 'soon' }],
  ])('but not by %j', (data) => {
    expect(readFields(data).held).toBeUndefined();
  });
});

test.each([
  [20_240_301, Date.UTC(2024, 2, 1)],
  [1_709_251_200_123, Date.UTC(2024, 2, 1, 0, 0, 0, 123)],
  ['1709251200123', Date.UTC(2024, 2, 1, 0, 0, 0, 123)],
  [1_709_251_200, Date.UTC(2024, 2, 1)],
  [2024, undefined],
  [17_092_512_001, undefined],
  [1_709_251_200.5, undefined],
  [true, undefined],
  [{ toString: 1 }, undefined],
  [[1_709_251_200], undefined],
])('a date may be a number: %s', (date, time) => {
  expect(readFields({ date }).date).toBe(time);
});

test('a date is taken from the field that says when it was published', () => {
  const date = Date.UTC(2024, 2, 1);
  expect(readFields({ date: '2024-03-01', last_modified_at: '2025-01-01' }).date).toBe(date);
  expect(readFields({ date: 'soon', published: '2024-03-01' }).date).toBe(date);
  expect(readFields({ last_modified_at: '2025-01-01', updated: '2025-01-01' }).date).toBeUndefined();
});

test('what WordPress and Astro call their fields is known', () => {
  const date = Date.UTC(2024, 2, 1, 8);
  expect(readFields({ post_title: 'A', post_date: '2024-03-01 08:00:00', post_excerpt: 'B.' })).toMatchObject({
    title: 'A',
    date,
    description: 'B.',
  });
  expect(readFields({ title: 'A', post_title: 'B', pubDatetime: new Date(date) })).toMatchObject({ title: 'A', date });
});

describe('a title', () => {
  test('loses tags and references', () => {
    expect(readFields({ title: 'R&amp;amp;amp;D, &amp;amp;quot;Q&amp;#38;A&amp;quot;' }).title).toBe('R&D, "Q&A"');
    expect(readFields({ title: 'A <em>word</em> &amp; <br/>more, 1 < 2' }).title).toBe('A word & more, 1 < 2');
  });

  test('loses the name of the site behind it', () => {
    expect(withoutSite('旧手机 - 河边笔记', () => ['河边笔记'])).toBe('旧手机');
    expect(withoutSite('A | B – The Site', () => ['the site'])).toBe('A | B');
    expect(withoutSite('標題_東城報', () => ['東城報'])).toBe('標題');
  });

  test('keeps what is no name of the site', () => {
    expect(withoutSite('Berlin - Paris', () => ['e.org'])).toBe('Berlin - Paris');
    expect(withoutSite('河边笔记', () => ['河边笔记'])).toBe('河边笔记');
  });

  test('may be the file name', () => {
    expect(titleOfPath('a/2024-03-01-a-long-walk.md')).toBe('a long walk');
    expect(titleOfPath('20240301-a-walk.md')).toBe('a walk');
    expect(titleOfPath('2024-03-01-长 路.md')).toBe('长 路');
    expect(titleOfPath('2024-03-01-.md')).toBe('');
    expect(titleOfPath('posts/2024-03-01-a-long-walk/index.md')).toBe('a long walk');
    expect(titleOfPath('posts/a-walk/index.zh-tw.md')).toBe('a walk');
    expect(titleOfPath('index.md')).toBe('index');
  });

  test('a site answers to the parts of its host', () => {
    expect(siteNames('https://www.iyouport.org/x')).toEqual(['iyouport.org', 'iyouport']);
    expect(siteNames(undefined)).toEqual([]);
  });
});

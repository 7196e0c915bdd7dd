import { describe, expect, test } from 'vitest';
import { dateOfPath, parseDate } from '../../src/ingest/text/dates.ts';

const iso = (time: number | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString();

describe('a date is understood', () => {
  test.each([
    [new Date('2021-11-07T08:40:12.433Z'), '2021-11-07T08:40:12.433Z'],
    ['2021-11-07T08:40:12.433Z', '2021-11-07T08:40:12.433Z'],
    ['2021-11-07 08:40:12 +0800', '2021-11-07T00:40:12.000Z'],
    ['2021-11-07 08:40 -03:30', '2021-11-07T12:10:00.000Z'],
    ['2021-11-07T08:40:12+08', '2021-11-07T00:40:12.000Z'],
    ['2021-11-07', '2021-11-07T00:00:00.000Z'],
    ['2021/1/7', '2021-01-07T00:00:00.000Z'],
    ['Sun, 07 Nov 2021 08:40:12 +0100', '2021-11-07T07:40:12.000Z'],
    ['20211107', '2021-11-07T00:00:00.000Z'],
    ['2021年11月7日 08:40', '2021-11-07T08:40:00.000Z'],
    ['7 November 2021', '2021-11-07T00:00:00.000Z'],
    ['Sun Nov 07 08:40:12 +07 2021', '2021-11-07T01:40:12.000Z'],
    ['Sun Nov  7 08:40:12 2021 +0100', '2021-11-07T07:40:12.000Z'],
    ['Sun Nov 7 08:40:12 2021', '2021-11-07T08:40:12.000Z'],
    ['Nov 7th, 2021 at 8:40pm', '2021-11-07T20:40:00.000Z'],
  ])('%s', (value, expected) => {
    expect(iso(parseDate(value))).toBe(expected);
  });

  test.each([
    '',
    'yesterday',
    '2021-13-01',
    '2021-02-30',
    '2021',
    20_211_107,
    null,
    ['2021-11-07'],
    new Date(Number.NaN),
    '0001-01-01',
    '9999-12-31',
    'Chapter 7',
    '21-11-07',
    '07/11/21',
    '30 February 2021',
    'Foo 7, 2021',
    'Sun Nov 31 08:40:12 2021',
    'Sun Foo 07 08:40:12 2021',
    '20211307',
  ])('or not: %s', (value) => {
    expect(parseDate(value)).toBeUndefined();
  });
});

test('a file name in the manner of Jekyll holds a date', () => {
  expect(iso(dateOfPath('_posts/2021-11-07-title.md'))).toBe('2021-11-07T00:00:00.000Z');
  expect(iso(dateOfPath('2021-11-07.md'))).toBe('2021-11-07T00:00:00.000Z');
  expect(iso(dateOfPath('2021-11-07 a title.md'))).toBe('2021-11-07T00:00:00.000Z');
  expect(iso(dateOfPath('posts/2021-11-07-title/index.md'))).toBe('2021-11-07T00:00:00.000Z');
  expect(iso(dateOfPath('20211107-title.md'))).toBe('2021-11-07T00:00:00.000Z');
  expect(dateOfPath('20211307-title.md')).toBeUndefined();
  expect(dateOfPath('20211107title.md')).toBeUndefined();
  expect(dateOfPath('31415926-pi.md')).toBeUndefined();
  expect(dateOfPath('21-11-07-title.md')).toBeUndefined();
  expect(dateOfPath('2021-02-30-title.md')).toBeUndefined();
  expect(dateOfPath('2021-11-071.md')).toBeUndefined();
  expect(dateOfPath('2021-11-07-dir/title.md')).toBeUndefined();
  expect(dateOfPath('about.md')).toBeUndefined();
});

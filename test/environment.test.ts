import { expect, test } from 'vitest';
import { environmentOfProcess, unquoted } from '../src/environment.ts';

test('quotes around a whole setting, as a file for docker run --env-file keeps them, are no part of it', () => {
  expect(unquoted('"/posts https://example.org/feed.xml"')).toBe('/posts https://example.org/feed.xml');
  expect(unquoted("'s#cret'\r")).toBe('s#cret');
  expect(unquoted('""')).toBe('');
  for (const other of ['"/a" "/b"', '"', `"a'`, 'a"b"', "it's", '']) expect(unquoted(other)).toBe(other);
  process.env['GAZETTE_TEST_QUOTED'] = '"data"';
  expect(environmentOfProcess()['GAZETTE_TEST_QUOTED']).toBe('data');
  delete process.env['GAZETTE_TEST_QUOTED'];
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { nameOfAddress } from '../../src/sources/address.ts';
import { SourceSpellingError } from '../../src/sources/entry-error.ts';
import { listSources } from '../../src/sources/source-list.ts';

const folder = mkdtempSync(join(tmpdir(), 'gz-list-'));
const file = join(folder, 'sources.yaml');
afterAll(() => rmSync(folder, { recursive: true }));

const list = (text: string, words: string[] = []) => {
  writeFileSync(file, text);
  return listSources(words, file);
};
const mistakes = (read: () => unknown): string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof SourceSpellingError) return error.message.split('\n');
    throw error;
  }
  return [];
};
const FEED = 'https://example.org/feed.xml';

describe('a folder that is spelled in several ways', () => {
  test('is one source, by the name that stands first', () => {
    expect(listSources(['posts', resolve('posts'), './posts/', '/srv/posts'], undefined)).toEqual([
      { url: 'posts', options: {} },
      { url: '/srv/posts', options: {} },
    ]);
  });

  test('keeps its name where the file says more of it', () => {
    expect(list(`sources: [{ url: ${resolve('posts')}, interval: 1h }]`, ['posts'])).toEqual([
      { url: 'posts', options: { interval: 3_600_000 } },
    ]);
  });
});

describe('a file of sources', () => {
  test('is read with all its options', () => {
    const text = `
sources:
  - url: ${FEED}
    name: The Coast
    tags: { add: [News, 2026], drop: [Ads], rename: { Technik: Technology } }
    language: zh-hans
    fullText: true
    interval: 90 min
    limit: 20
  - url: /srv/posts
    tags: Sea
  - { url: "git+https://me:secret@example.org/news.git#main:posts", tags: [One, Two], interval: 1h }
`;
    expect(list(text)).toEqual([
      {
        url: FEED,
        options: {
          name: 'The Coast',
          tags: { add: ['News', '2026'], drop: ['Ads'], rename: [['Technik', 'Technology']] },
          language: 'zh-Hans',
          fullText: true,
          interval: 5_400_000,
          limit: 20,
        },
      },
      { url: '/srv/posts', options: { tags: { add: ['Sea'], drop: [], rename: [] } } },
      {
        url: 'git+https://me:secret@example.org/news.git#main:posts',
        options: { tags: { add: ['One', 'Two'], drop: [], rename: [] }, interval: 3_600_000 },
      },
    ]);
  });

  test('adds to SOURCES, and counts where a source is in both; it may hold none', () => {
    const words = ['/srv/posts/', FEED, '/srv/posts'];
    const entries = list(`sources: [{ url: ${FEED}, name: A }, { url: https://b.example/ }]`, words);
    expect(entries.map(({ url, options }) => [nameOfAddress(url), options.name])).toEqual([
      ['/srv/posts', undefined],
      [FEED, 'A'],
      ['https://b.example/', undefined],
    ]);
    expect(list('sources: []')).toEqual([]);
    expect(listSources([], undefined)).toEqual([]);
  });

  test.each([
    ['sources:\n  - url: [', /is no YAML in line \d+: /],
    ['- url: a', /holds no list of sources; example/],
    ['', /holds no list of sources; example/],
    ['sources: [{ url: a }]\nlist: 1', /holds no list of sources alone, but list too; example/],
    ['sources: [a]', /, source 1: must have fields of its own; example/],
    ['sources: [{ name: A }]', /, source 1: url is missing: a folder, .*example: https/],
    [
      `sources: [{ url: a }, { url: ${FEED}, nam: x }]`,
      /, source 2 \(https:\/\/example.org\/feed.xml\): nam is unknown: .*example/,
    ],
    [
      'sources: [{ url: gopher://me:pass@x.example/a }]',
      /, source 1 .*: url: gopher:\/\/x.example\/a is neither a folder nor .*example/,
    ],
    [
      'sources: [{ url: "git+https://me:pass@x.example" }]',
      /url: git\+https:\/\/x.example names no repository; example/,
    ],
    ['sources: [{ url: a, name: [] }]', /: name must be a name of at most 100 characters; example/],
    ['sources: [{ url: a, tags: { add: [[]] } }]', /: tags\.add must be a tag.*; example/],
    ['sources: [{ url: a, tags: { take: [x] } }]', /: tags may have add, drop and rename; example/],
    ['sources: [{ url: a, tags: { rename: x } }]', /: tags\.rename must be old names with new ones; example/],
    ['sources: [{ url: a, language: "not_a_tag!" }]', /: language must be a language tag; example/],
    ['sources: [{ url: a, language: english }]', /: language must be a language tag; example/],
    ['sources: [{ url: a, fullText: yes please }]', /: fullText must be true or false; example/],
    ['sources: [{ url: a, interval: 30 }]', /: interval must be a length of time .*; example: 30m/],
    ['sources: [{ url: a, interval: 31d }]', /: interval must be a length of time .*; example: 30m/],
    ['sources: [{ url: a, limit: 0 }]', /: limit must be a whole number .*; example: 50/],
    ['sources: [{ url: a }, { url: a/ }]', /: a is there twice/],
    ['sources: [{ url: a }, { url: ./b/../a }]', /: \.\/b\/\.\.\/a is there twice/],
  ])('%j: the mistake is told in one line with its place, and an example', (text, expected) => {
    const told = mistakes(() => list(text));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(expected);
    expect(told[0]).toContain(`SOURCES_FILE ${file}`);
    expect(told[0]).not.toContain('pass');
  });

  test('that is not there, or is no file, is told of; with all other mistakes at once', () => {
    expect(mistakes(() => listSources([], join(folder, 'none.yaml')))).toEqual([
      expect.stringContaining('does not exist'),
    ]);
    expect(mistakes(() => listSources([], folder))).toEqual([expect.stringMatching(/cannot be read: .*; example/)]);
    const two = 'sources: [{ url: a, limit: x, interval: y }, { url: gopher://a/b }]';
    expect(mistakes(() => list(two, ['ftp://me:pass@x.example/y']))).toEqual([
      expect.stringMatching(/^SOURCES: ftp:\/\/x\.example\/y is neither .*example/),
      expect.stringContaining('interval'),
      expect.stringContaining('limit'),
      expect.stringContaining('source 2'),
    ]);
  });

  test('evaluates nothing and takes nothing for more than it is', () => {
    expect(mistakes(() => list('sources: [{ url: !!js/function "() => 1" }]'))[0]).toContain('is no YAML');
    expect(mistakes(() => list('sources: [{ url: a, __proto__: { name: b } }]'))).toHaveLength(1);
  });
});

test('what names a source in the store is its address, whoever it is read as', () => {
  expect(nameOfAddress('/srv/posts///')).toBe('/srv/posts');
  expect(nameOfAddress('/')).toBe('/');
  expect(nameOfAddress('https://me:pass@example.org/feed/?a=b')).toBe('https://example.org/feed/?a=b');
  expect(nameOfAddress('git+ssh://git@example.org/news.git#main')).toBe('git+ssh://example.org/news.git#main');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ingestPost } from '../../src/ingest/ingest.ts';
import { splitFrontMatter } from '../../src/ingest/post/front-matter.ts';
import { timed } from './timed.ts';

const fieldsOf = (head: string) => {
  const result = splitFrontMatter(`+++\n${head}\n+++\nbody\n`);
  if (!result.ok) throw new Error(result.rejection.message);
  expect(result.post).toMatchObject({ hasFrontMatter: true, body: 'body\n' });
  return result.post.fields;
};

describe('front matter between +++, as Hugo and Zola have it', () => {
  test('gives texts, lists, dates and switches', () => {
    const head = [
      '# a comment',
      'title = "The \\"night\\" ferry \\u00e9" # another',
      "author = 'Ann C:\\Lee'",
      'date = 2026-11-20T08:00:00+01:00',
      'weight = 7',
      'draft = false',
      'tags = [ "Sea", \'Coast\', # a comment',
      '  "Night, Trains", ]',
      'description = """',
      'Two lines,',
      'one text."""',
      'cover = { image = "a.png", tags = ["x"] }',
      '[extra]',
      'title = "Not this"',
    ].join('\n');
    expect(fieldsOf(head)).toEqual({
      title: 'The "night" ferry é',
      author: 'Ann C:\\Lee',
      date: '2026-11-20T08:00:00.000+01:00',
      weight: 7,
      draft: false,
      tags: ['Sea', 'Coast', 'Night, Trains'],
      description: 'Two lines,\none text.',
      cover: { image: 'a.png', tags: ['x'] },
      extra: { title: 'Not this' },
    });
  });

  test('gives the tags that Zola keeps in a table of their own', () => {
    expect(fieldsOf('title = "A"\n[taxonomies]\ntags = ["Sea"]')).toMatchObject({ tags: ['Sea'] });
    expect(fieldsOf('tags = ["Own"]\n[taxonomies]\ntags = ["Sea"]')).toMatchObject({ tags: ['Own'] });
  });

  test('makes an article of a post', () => {
    const text =
      '+++\ntitle = "The ferry sank"\ndate = 2026-11-20\n[taxonomies]\ntags = ["Sea"]\n+++\n\nNobody was *hurt*.\n';
    const result = ingestPost({ source: 's', path: 'a.md', bytes: Buffer.from(text), modified: 0 });
    expect(result).toMatchObject({
      ok: true,
      article: { title: 'The ferry sank', date: Date.parse('2026-11-20'), tags: ['Sea'], summary: 'Nobody was hurt.' },
    });
  });

  test.each([
    ['title = "A', 2],
    ['title = "A"\ntags = ["a"', 4],
    ['title: A', 2],
    ['a = "b" c', 2],
    ['[extra', 2],
    ['a =', 2],
    ['a = "\\q"', 2],
  ])('is refused with its line where it is none: %j', (head, line) => {
    expect(splitFrontMatter(`+++\n${head}\n+++\nx`)).toMatchObject({
      ok: false,
      rejection: { code: 'front-matter', line },
    });
  });

  test.each(['+++ Breaking news +++\nText', '+++\nText without an end'])(
    'is only what begins and ends so: %j',
    (text) => {
      expect(splitFrontMatter(text)).toMatchObject({ ok: true, post: { hasFrontMatter: false, body: text } });
    },
  );

  test('reaches no prototype, and takes its time with nothing', () => {
    for (const head of ['__proto__ = { x = "y" }', '[__proto__]\nx = 1'])
      expect(Object.getPrototypeOf(fieldsOf(head))).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    for (const head of [
      'a = ['.repeat(9_000),
      `a = ${'['.repeat(40_000)}`,
      `a = "${'\\\\'.repeat(30_000)}`,
      `${'{a='.repeat(20_000)}`,
    ])
      expect(timed(() => splitFrontMatter(`+++\n${head}\n+++\nx`)).seconds).toBeLessThan(1);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (head) => void splitFrontMatter(`+++\n${head}\n+++\n`)));
  });
});

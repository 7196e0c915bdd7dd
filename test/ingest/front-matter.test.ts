import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/ingest/post/front-matter.ts';
import { timed } from './timed.ts';

declare global {
  var escaped: boolean | undefined;
}

function fields(text: string): Record<string, unknown> {
  const result = splitFrontMatter(text);
  if (!result.ok) throw new Error(result.rejection.message);
  return result.post.fields;
}

function rejection(text: string): { message: string; line?: number } | undefined {
  const result = splitFrontMatter(text);
  return result.ok ? undefined : result.rejection;
}

describe('front matter is read', () => {
  test('as YAML between two lines of dashes', () => {
    expect(splitFrontMatter('---\ntitle: A\n---\nbody\n')).toEqual({
      ok: true,
      post: { fields: { title: 'A' }, hasFrontMatter: true, body: 'body\n' },
    });
  });

  test('with tabs before its lists, as in Hexo; YAML takes none', () => {
    const text = '---\ntitle: A\ntags: \n\t- Sea\n\t- Ice\ncover:\n\turl: /a.png\n\t\n---\nx';
    expect(fields(text)).toEqual({ title: 'A', tags: ['Sea', 'Ice'], cover: { url: '/a.png' } });
    expect(rejection('---\ntitle: A\ntags:\n\t- "Sea\n---\nx')).toMatchObject({ line: 5 });
  });

  test('once where a program wrote it above that which the post had', () => {
    const twice = splitFrontMatter('---\ntitle: A\nlayout: post\n---\n\n---\ntitle: A\ndate: 2024-03-01\n---\nx');
    expect(twice).toMatchObject({ post: { fields: { title: 'A', layout: 'post', date: '2024-03-01' }, body: 'x' } });
    const other = '---\ntitle: B\n---\nx';
    expect(splitFrontMatter(`---\ntitle: A\n---\n${other}`)).toMatchObject({ post: { body: other } });
  });

  test('when it is empty, or ends the file', () => {
    expect(splitFrontMatter('---\n---\nbody')).toMatchObject({ ok: true, post: { fields: {}, body: 'body' } });
    expect(splitFrontMatter('---\ntitle: A\n---')).toMatchObject({
      ok: true,
      post: { fields: { title: 'A' }, body: '' },
    });
  });

  test('named yaml, with spaces behind the dashes', () => {
    expect(fields('--- yaml \ntitle: A\n---  \nx')).toEqual({ title: 'A' });
  });

  test('ended by three dots, or behind empty lines', () => {
    expect(splitFrontMatter('---\ntitle: A\n...\nx')).toMatchObject({ post: { fields: { title: 'A' }, body: 'x' } });
    expect(splitFrontMatter('\n \n---\ntitle: A\n---\nx')).toMatchObject({
      post: { fields: { title: 'A' }, body: 'x' },
    });
    expect(splitFrontMatter('\n---\nA rule\n---\n')).toMatchObject({ post: { hasFrontMatter: false } });
    expect(rejection('\n\n---\na: b\nc: [\n---\nx')?.line).toBeGreaterThan(4);
  });

  test('without the line that opens it, as Hexo does', () => {
    const head = 'title: A\ndate: 2015-01-15 22:10:48\ncategories:\n- b\ntags:\n  - c\n\t \n---\n\nbody';
    expect(splitFrontMatter(`\n\n${head}`)).toMatchObject({
      post: { fields: { title: 'A', categories: ['b'], tags: ['c'] }, hasFrontMatter: true, body: '\nbody' },
    });
    for (const text of ['title: A\n\nSome text.\n---\nmore', 'title: the ferry\n---\nb', 'title: [\ndate: x\n---\nb'])
      expect(splitFrontMatter(text)).toMatchObject({ post: { hasFrontMatter: false, body: text } });
  });

  test('as a head of fields above an empty line, as Pelican has it', () => {
    const head =
      'Title: Of pianos: a story\nDate: 2010-12-03 10:20\nCategory: Ferries\nTags: piano, sea\nSummary: Short\n    and wet.';
    expect(splitFrontMatter(`${head}\n\nbody: x\n\ny`)).toMatchObject({
      post: {
        fields: {
          title: 'Of pianos: a story',
          date: '2010-12-03 10:20',
          category: 'Ferries',
          tags: 'piano, sea',
          summary: 'Short and wet.',
        },
        hasFrontMatter: true,
        body: 'body: x\n\ny',
      },
    });
    for (const text of [
      'Title: A\n\nb',
      'Title: A\nFerry: b\n\nc',
      'Date: 2010-12-03\nAuthor: b\n\nc',
      'Title: A\nDate: b',
    ])
      expect(splitFrontMatter(text)).toMatchObject({ post: { hasFrontMatter: false, body: text } });
  });

  test('with numbers and dates as they were written', () => {
    const head = 'a: 007\nb: 3.10 # comment\nc: 2021-02-30\nd: 12:30:45\ne: 2021-11-07 08:40:12 +08:00\nf: true';
    expect(fields(`---\n${head}\n---\nx`)).toEqual({
      a: '007',
      b: '3.10',
      c: '2021-02-30',
      d: '12:30:45',
      e: '2021-11-07 08:40:12 +08:00',
      f: true,
    });
  });

  test('with the last of two fields of one name', () => {
    expect(fields('---\na: 1x\na: 2x\n---\nx')).toEqual({ a: '2x' });
  });

  test('and two equal posts do not share one object', () => {
    const text = '---\ntags: [a]\n---\nx';
    (fields(text)['tags'] as string[]).push('b');
    expect(fields(text)).toEqual({ tags: ['a'] });
  });

  test('a post without it is all body', () => {
    expect(splitFrontMatter('Just text\n---\nmore')).toMatchObject({ ok: true, post: { hasFrontMatter: false } });
    expect(splitFrontMatter('-----\nno: front matter\n---\n')).toMatchObject({
      ok: true,
      post: { hasFrontMatter: false },
    });
  });
});

describe('no front matter is ever evaluated', () => {
  const code = '{ title: (globalThis.escaped = true) }';
  test.each([
    'js',
    'javascript',
    'JS',
    ' js ',
    'json',
    'coffee',
    'toml',
    'constructor',
    '__proto__',
    'toString',
    'valueOf',
    'yaml js',
    'js\t',
  ])('in the language %j', (language) => {
    expect(rejection(`---${language}\n${code}\n---\nx`)?.message).toMatch(/only YAML/);
    expect(globalThis.escaped).toBeUndefined();
  });

  test.each([
    ['a tag for functions', '---\na: !!js/function "function () { globalThis.escaped = true }"\n---\n'],
    ['a tag of its own', '---\na: !exec "globalThis.escaped = true"\n---\n'],
    ['Python objects', '---\na: !!python/object/apply:os.system ["true"]\n---\n'],
  ])('by %s', (_, text) => {
    expect(rejection(text)?.message).toMatch(/YAML/);
    expect(globalThis.escaped).toBeUndefined();
  });

  test('in front matter inside front matter', () => {
    expect(rejection(`---\ntitle: A\n---js\n${code}\n---\n---\nx`)?.message).toMatch(/begins with "---"/);
    expect(splitFrontMatter(`---\ntitle: A\n---\n---js\n${code}\n---\nx`)).toMatchObject({
      ok: true,
      post: { body: `---js\n${code}\n---\nx` },
    });
    expect(globalThis.escaped).toBeUndefined();
  });

  test('and no prototype is reached', () => {
    const result = fields('---\n__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n---\nx');
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
    expect(result['polluted']).toBeUndefined();
  });
});

describe('front matter that cannot be read is refused', () => {
  test('with the line of the mistake in the file', () => {
    expect(rejection('---\ntitle: A\ntags: [a, b\nauthor: B\n---\nx')?.line).toBe(4);
    expect(rejection('---\ntitle: A\nfrom: @here\n---\nx')).toMatchObject({ line: 3 });
  });

  test('when it is never closed', () => {
    expect(rejection('---\ntitle: A\n\ntext')?.message).toMatch(/not closed before the end/);
    expect(rejection(`---\n${'a: b\n'.repeat(20_000)}---\n`)?.message).toMatch(/not closed within/);
  });

  test('when it is a list or a scalar', () => {
    expect(rejection('---\n- a\n- b\n---\nx')?.message).toMatch(/name: value/);
    expect(rejection('---\njust words\n---\nx')?.message).toMatch(/name: value/);
  });

  test.each([
    [
      'aliases of aliases',
      `a: &a [x]\n${'bcdefghijklmnop'
        .split('')
        .map((n, i) => `${n}: &${n} [${`*${'abcdefghijklmno'[i]},`.repeat(9)}]`)
        .join('\n')}`,
    ],
    [
      'merges of merges',
      `a: &a {x: 1}\n${'bcdefgh'
        .split('')
        .map((n, i) => `${n}: &${n} {<<: [${`*${'abcdefg'[i]},`.repeat(200)}]}`)
        .join('\n')}`,
    ],
    ['brackets without end', '['.repeat(50_000)],
    ['empty lines without end', '\n'.repeat(60_000)],
    ['many runs of empty lines', `a: b\n${`${'\n'.repeat(1900)}#\n`.repeat(30)}`],
  ])('or read within a second: %s', { timeout: 20_000 }, (_, head) => {
    expect(timed(() => splitFrontMatter(`---\n${head}\n---\nx`)).seconds).toBeLessThan(1);
  });
});

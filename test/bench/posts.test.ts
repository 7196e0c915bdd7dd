import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasText } from '../../bench/ingest/has-text.ts';
import { writeManyPosts } from '../../bench/ingest/many-posts.ts';
import { deal, pickFiles } from '../../bench/ingest/posts.ts';
import { ingestPost } from '../../src/ingest/ingest.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gz-bench-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SENTENCES = 'The harbour wakes early. The first boats are out before the lamps go off. Nobody counts them.';

describe('many posts made of a few', () => {
  const texts = [
    `---\ntitle: "Harbour"\nfrom: https://a.example/1\ndate: 2024-01-01\n---\n<p>${SENTENCES}</p>\n<p>${SENTENCES}</p>\n`,
    `---\ntitle: >\n  Folded\n  title\nfrom: 'https://a.example/2'\ntags: [sea]\n---\n${SENTENCES}\n`,
    `${SENTENCES}\n`,
  ];
  const articles = () =>
    readdirSync(folder).map((path) => {
      const result = ingestPost({ source: 's', path, bytes: readFileSync(join(folder, path)), modified: 0 });
      if (!result.ok) throw new Error(result.rejection.message);
      return result.article;
    });

  test('are each an article of its own with its own title', () => {
    writeManyPosts(folder, texts, 30);
    const made = articles();
    expect(new Set(made.map(({ id }) => id)).size).toBe(30);
    expect(new Set(made.map(({ url }) => url)).size).toBe(30);
    expect(made.every(({ blocks }) => blocks.length > 0)).toBe(true);
  });

  test('differ in some sentences from what they were made of', () => {
    writeManyPosts(folder, texts, 9);
    const bodies = articles().map(({ blocks }) => JSON.stringify(blocks));
    expect(new Set(bodies).size).toBeGreaterThan(3);
  });

  test('are the same every time', () => {
    writeManyPosts(folder, texts, 6);
    const first = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    writeManyPosts(folder, texts, 6);
    expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(first);
  });
});

describe('the files a suite measures on', () => {
  test('are the posts, without hidden files and the one about the folder', () => {
    for (const name of ['b.md', 'a.markdown', 'README.md', '.hidden.md', 'page.html'])
      writeFileSync(join(folder, name), 'x');
    expect(pickFiles(folder)).toEqual([join(folder, 'a.markdown'), join(folder, 'b.md')]);
  });

  test('of a large folder are some hundred from all over it', () => {
    for (let at = 0; at < 1_000; at += 1) writeFileSync(join(folder, `${String(at).padStart(4, '0')}.md`), 'x');
    const names = pickFiles(folder).map((file) => Number(file.slice(-7, -3)));
    expect(names).toHaveLength(400);
    expect(names[0]).toBe(0);
    expect(names.at(-1)).toBeGreaterThan(990);
  });

  test('are dealt out without loss into parts of about the same size', () => {
    const files = Array.from({ length: 30 }, (_, at) => join(folder, `${at}.md`));
    for (const [at, file] of files.entries()) writeFileSync(file, 'x'.repeat(1_000 * at));
    const slices = deal(files, 3);
    expect(slices.flat().toSorted()).toEqual(files.toSorted());
    const sizes = slices.map((slice) => slice.reduce((sum, file) => sum + readFileSync(file).length, 0));
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.1);
  });
});

describe('a post must give a text', () => {
  test.each([
    ['when it has sentences', `---\ntitle: T\n---\n<p>${SENTENCES}</p>`, true],
    [
      'not when it repeats its title',
      '---\ntitle: The harbour wakes early\n---\n<h1>The harbour wakes early</h1>',
      false,
    ],
    [
      'not when all is script and comment',
      `---\ntitle: T\n---\n<script>${SENTENCES}</script><!-- ${SENTENCES} -->`,
      false,
    ],
    ['not when it is a link line', `---\ntitle: T\n---\n[${SENTENCES}](https://a.example/1)\n------\n`, false],
  ])('%s', (_, post, expected) => {
    expect(hasText(Buffer.from(post))).toBe(expected);
  });
});

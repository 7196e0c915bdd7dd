import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ingestPost, ingestPosts, MAX_POST_BYTES } from '../../src/ingest/ingest.ts';
import { atOnce, sideBySide, type Staged } from '../../src/ingest/staged.ts';
import { post } from './posts.ts';
import { elseSkipped, realPosts, there } from './real-posts.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures/posts');

test('works are done a stage of all before the next of any, whatever their number of stages', () => {
  const taken: string[] = [];
  function* work(name: string, stages: number): Staged<string> {
    for (let stage = 1; stage < stages; stage++) {
      taken.push(`${name}${stage}`);
      yield;
    }
    taken.push(`${name}${stages}`);
    return name;
  }
  expect(atOnce(sideBySide([work('a', 2), work('b', 1), work('c', 3)]))).toEqual(['a', 'b', 'c']);
  expect(taken).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'c3']);
  expect(atOnce(sideBySide([]))).toEqual([]);
});

test('posts come out together as they do one by one, also beside those that are rejected', () => {
  const files = readdirSync(FIXTURES).filter((file) => file.endsWith('.md'));
  const posts = [
    ...files.map((file) => post(readFileSync(join(FIXTURES, file)), file)),
    post(new Uint8Array(MAX_POST_BYTES + 1)),
    post('---\ntitle: [\n---\nText.'),
    post('---\nbody: page\n---\n<title>Tides</title><article><p>The ferry is late, and nobody minds.</p></article>'),
    post(''),
  ];
  const together = atOnce(ingestPosts(posts));
  expect(together.filter(({ ok }) => ok).length).toBeGreaterThan(60);
  expect(together.filter(({ ok }) => !ok).length).toBeGreaterThanOrEqual(3);
  expect(together).toEqual(posts.map(ingestPost));
});

test.skipIf(!there)(`so do real posts${elseSkipped}`, () => {
  const posts = realPosts.map(({ path, bytes }) => ({ source: 'real', path, bytes, modified: 0 }));
  expect(atOnce(ingestPosts(posts))).toEqual(realPosts.map(({ result }) => result));
});

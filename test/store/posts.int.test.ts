import { beforeEach, describe, expect, test } from 'vitest';
import { type ArticleId, articleIdOf } from '../../src/model/ids.ts';
import { keys } from '../../src/store/keys.ts';
import { realRedis } from '../redis.ts';

const real = realRedis();
const one = { hash: '1', article: articleIdOf('one') };
const two = { hash: '2', article: articleIdOf('two') };

let withdrawn: ArticleId[];
const withdraw = async (article: ArticleId, _: string, still: ReadonlySet<string>) => {
  if (still.size === 0) withdrawn.push(article);
};
beforeEach(() => {
  withdrawn = [];
});

describe('an article that lies at two paths', () => {
  test('is left by the last of them, not by the first', async () => {
    const { posts } = real.store;
    await posts.record('a', 'x.md', one, undefined, withdraw);
    await posts.record('b', 'x.md', one, undefined, withdraw);
    await posts.forget('a', 'x.md', one, withdraw);
    expect(withdrawn).toEqual([]);
    await posts.forget('b', 'x.md', one, withdraw);
    expect(withdrawn).toEqual([one.article]);
    expect(await posts.known('a')).toEqual(new Map());
  });

  test('is left by a path that holds another one now', async () => {
    const { posts } = real.store;
    await posts.record('a', 'x.md', one, undefined, withdraw);
    await posts.record('a', 'x.md', two, one, withdraw);
    expect(withdrawn).toEqual([one.article]);
    expect(await posts.known('a')).toEqual(new Map([['x.md', two]]));
  });
});

test('paths and source names may hold any character', async () => {
  const path = 'a\nb/\b{}*?[é] 雨.md';
  await real.store.posts.record('/srv/my posts', path, { hash: 'h', article: null }, undefined, withdraw);
  expect(await real.store.posts.known('/srv/my posts')).toEqual(new Map([[path, { hash: 'h', article: null }]]));
});

test('a note that is no JSON: the error names the key and the path', async () => {
  await real.redis.hset(keys.posts('a'), 'x.md', '{');
  await expect(real.store.posts.known('a')).rejects.toThrow(/gazette:posts:a.*x\.md/s);
});

test('a first import begins once, and is complete once', async () => {
  const { posts } = real.store;
  expect(await posts.beginImport('a', 10)).toEqual({ firstImport: 10, complete: false });
  expect(await posts.beginImport('a', 20)).toEqual({ firstImport: 10, complete: false });
  await posts.completeImport('a', 30);
  expect(await posts.beginImport('a', 40)).toEqual({ firstImport: 10, complete: true });
  // Nothing is known of it, until it is read again.
  expect(await posts.beginImport('a', 50, true)).toEqual({ firstImport: 10, complete: true, empty: true });
  expect(await posts.beginImport('a', 60)).toEqual({ firstImport: 10, complete: true, empty: true });
  await posts.completeImport('a', 70);
  expect(await posts.beginImport('a', 80)).toEqual({ firstImport: 10, complete: true });
});

import { describe, expect, test } from 'vitest';
import { ingestPosts } from '../../src/ingest/ingest.ts';
import { MOST_TOGETHER, PostsTogether } from '../../src/jobs/posts-together.ts';
import type { Post } from '../../src/model/article.ts';

/** Notes how many posts are made articles at once, and what of. */
function gathering(made: (title: string) => Promise<void> = async () => {}) {
  const lots: number[] = [];
  const titles: string[] = [];
  const ingest = (posts: readonly Post[]) => {
    lots.push(posts.length);
    return ingestPosts(posts);
  };
  const together = new PostsTogether({
    ingest,
    made: async ({ post }, result) => {
      const title = result.ok ? result.article.title : `${post.path} ${result.rejection.code}`;
      titles.push(title);
      await made(title);
    },
  });
  const add = (path: string, text = `---\ntitle: ${path}\n---\nThe bakery opens at six.`) =>
    together.add({
      post: { source: 'test', path, bytes: Buffer.from(text), modified: 0 },
      hash: path,
      again: undefined,
    });
  return { together, add, lots, titles };
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `Loaf ${index}`);

describe('posts', () => {
  test('are made articles so many together, the last when there are no more, and taken in their order', async () => {
    const { together, add, lots, titles } = gathering();
    for (const name of names(2 * MOST_TOGETHER + 3)) await add(name);
    expect(lots).toEqual([MOST_TOGETHER, MOST_TOGETHER]);
    await together.finish();
    await together.finish();
    expect(lots).toEqual([MOST_TOGETHER, MOST_TOGETHER, 3]);
    expect(titles).toEqual(names(2 * MOST_TOGETHER + 3));
  });

  test('that are large do not wait for many others', async () => {
    const { add, lots } = gathering();
    await add('small');
    await add('large', 'The bakery opens at six. '.repeat(20_000));
    expect(lots).toEqual([2]);
  });

  test('that are no articles are told of in their place', async () => {
    const { together, add, titles } = gathering();
    await add('before');
    await add('broken', '---\ntitle: [\n---\nText.');
    await add('behind');
    expect(['before', 'other'].map((path) => together.has(path))).toEqual([true, false]);
    await together.finish();
    expect(titles).toEqual(['before', 'broken front-matter', 'behind']);
  });
});

test('what taking one fails with is told, and those behind it are not taken', async () => {
  const { together, add, titles } = gathering(async (title) => {
    if (title === 'second') throw new Error('no room');
  });
  for (const name of ['first', 'second', 'third']) await add(name);
  await expect(together.finish()).rejects.toThrow('no room');
  await together.finish();
  expect(titles).toEqual(['first', 'second']);
});

// As every process of Gazette begins.
import '../../../src/no-pretenuring.mjs';
import { basename } from 'node:path';
import type { Ingested } from '../../../src/ingest/assemble.ts';
import { ingestPosts } from '../../../src/ingest/ingest.ts';
import { atOnce } from '../../../src/ingest/staged.ts';
import { MOST_TOGETHER } from '../../../src/jobs/posts-together.ts';
import type { Block } from '../../../src/model/block.ts';
import { inlinesOf, inlineText, visitBlocks } from '../../../src/model/text.ts';
import { hasText } from '../has-text.ts';
import { inParts, type LoadedPost, overTogether } from '../posts.ts';

/**
 * All that Gazette does to a post: front matter, cleaning, blocks, language, summary, fingerprint; of so many posts together
 * as an import takes.
 */
export const open = overTogether(MOST_TOGETHER, ingest, (posts) =>
  inParts(posts, MOST_TOGETHER).flatMap((some) => ingest(some).flatMap(mistakesOf)),
);

function ingest(posts: readonly LoadedPost[]) {
  const loaded = posts.map(({ file, bytes }) => ({ source: 'bench', path: basename(file), bytes, modified: 0 }));
  const results = atOnce(ingestPosts(loaded));
  return posts.map((post, at) => ({ post, result: results[at] as Ingested }));
}

function mistakesOf({ post, result }: { post: LoadedPost; result: Ingested }): string[] {
  if (!result.ok) return [`${post.file} gives no article: ${result.rejection.message}`];
  // A body that is nothing but a request to subscribe is cut whole; the trace says so.
  const silent = result.removed.length === 0;
  return hasText(post.bytes) && silent && !tellsSomething(result.article.blocks)
    ? [`${post.file} gives an article without text and does not say why`]
    : [];
}

function tellsSomething(blocks: readonly Block[]): boolean {
  let found = false;
  visitBlocks(blocks, (block) => {
    found ||= block.type === 'code' || inlinesOf(block).some((inlines) => inlineText(inlines).trim() !== '');
  });
  return found;
}

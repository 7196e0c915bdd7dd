import { basename } from 'node:path';
import { ingestPost } from '../../../src/ingest/ingest.ts';
import type { Block } from '../../../src/model/block.ts';
import { inlinesOf, inlineText, visitBlocks } from '../../../src/model/text.ts';
import { hasText } from '../has-text.ts';
import { type LoadedPost, overPosts } from '../posts.ts';

/** All that Gazette does to a post: front matter, cleaning, blocks, language, summary, fingerprint. */
export const open = overPosts(ingest, (posts) => posts.flatMap(mistakesOf));

function ingest({ file, bytes }: LoadedPost) {
  return ingestPost({ source: 'bench', path: basename(file), bytes, modified: 0 });
}

function mistakesOf(post: LoadedPost): string[] {
  const result = ingest(post);
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

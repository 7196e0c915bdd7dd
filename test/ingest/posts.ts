import { ingestPost } from '../../src/ingest/ingest.ts';
import type { Article, Post, Rejection, Removal } from '../../src/model/article.ts';
import { renderText } from '../../src/render/text.ts';

/** A post of the test's own making. */
export function post(text: string | Uint8Array, path = '2024-03-01-a-post.md'): Post {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return { source: 'test', path, bytes, modified: Date.UTC(2024, 2, 2) };
}

/** A post with a title, an address, and this body. */
export function withBody(
  body: string,
  fields = 'title: A title of its own\nfrom: https://site.example/dir/page',
): Post {
  return post(`---\n${fields}\n---\n${body}`);
}

export function articleOf(from: Post): Article {
  const result = ingestPost(from);
  if (!result.ok) throw new Error(`rejected: ${result.rejection.message}`);
  return result.article;
}

export function rejectionOf(from: Post): Rejection | undefined {
  const result = ingestPost(from);
  return result.ok ? undefined : result.rejection;
}

export function removedFrom(body: string): Removal[] {
  const result = ingestPost(withBody(body));
  return result.ok ? result.removed : [];
}

/** The text that is left of a body. */
export function textOf(body: string): string {
  return renderText(articleOf(withBody(body)).blocks);
}
